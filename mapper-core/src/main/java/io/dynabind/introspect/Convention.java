package io.dynabind.introspect;

import java.lang.reflect.Executable;

/**
 * Teaches dynabind one word: reads what is written on an element and states it as facts. Builders
 * take conventions beside dynabind's own, so that annotations of other libraries can be honoured.
 *
 * <pre>{@code
 * final class SpringId implements Convention {
 *   @Override
 *   public void component(AnnotatedComponent component, ComponentFacts facts) {
 *     if (component.find(Id.class) != null) {
 *       facts.hashKey();
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Conventions are called at startup, in the order in which they were given, from one thread.
 * They should hold no state.
 */
public interface Convention {

  /**
   * States facts about an entity's class. Not called for nested types.
   *
   * @param type the class with its annotations
   * @param facts takes what is found
   */
  default void type(AnnotatedType type, TypeFacts facts) {}

  /**
   * States facts about a component of an entity or a nested type.
   *
   * @param component the component with its annotations
   * @param facts takes what is found
   */
  default void component(AnnotatedComponent component, ComponentFacts facts) {}

  /**
   * States how a sealed type tells its variants apart, or by which name a class is known as a
   * variant. Called for entities and nested types, and for the variants of both, perhaps twice.
   *
   * @param type the class with its annotations
   * @param facts takes what is found
   */
  default void variant(AnnotatedType type, VariantFacts facts) {}

  /**
   * Whether a constructor or static method is what makes the values of its class, out of all
   * components, as {@code @Creator} says. Asked of the constructors and methods of entities and
   * nested types that are annotated.
   *
   * @param candidate a constructor, or a method, perhaps of an instance
   * @return true if its parameters are the components
   */
  default boolean isCreator(Executable candidate) {
    return false;
  }
}
