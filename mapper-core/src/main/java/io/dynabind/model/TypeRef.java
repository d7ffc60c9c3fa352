package io.dynabind.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A full Java type, its arguments included: the key under which codecs are found. Type variables
 * are resolved when the reference is made; one that nothing resolves becomes its bound and is told
 * by {@link #isResolved()}.
 *
 * <pre>{@code
 * TypeRef lines = TypeRef.of(Order.class.getRecordComponents()[5].getGenericType());
 * lines.raw();          // List.class
 * lines.argument(0);    // Line
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TypeRef {

  private final Class<?> raw;
  private final List<TypeRef> arguments;
  private final boolean resolved;

  private TypeRef(Class<?> raw, List<TypeRef> arguments, boolean resolved) {
    this.raw = raw;
    this.arguments = List.copyOf(arguments);
    boolean all = resolved;
    for (TypeRef argument : arguments) {
      all &= argument.resolved;
    }
    this.resolved = all;
  }

  /**
   * Makes a reference from a type without free variables.
   *
   * @param type a class, array, parameterized type or wildcard
   * @return the reference
   */
  public static TypeRef of(Type type) {
    return of(type, Map.of());
  }

  private static TypeRef of(Type type, Map<TypeVariable<?>, TypeRef> variables) {
    if (type instanceof Class<?> c) {
      return c.isArray()
          ? new TypeRef(c, List.of(of(c.getComponentType(), variables)), true)
          : new TypeRef(c, List.of(), isPlain(c) || c.getTypeParameters().length == 0);
    }
    if (type instanceof ParameterizedType p) {
      List<TypeRef> arguments = new ArrayList<>();
      for (Type argument : p.getActualTypeArguments()) {
        arguments.add(of(argument, variables));
      }
      return new TypeRef((Class<?>) p.getRawType(), arguments, true);
    }
    if (type instanceof GenericArrayType a) {
      TypeRef component = of(a.getGenericComponentType(), variables);
      return new TypeRef(component.raw.arrayType(), List.of(component), true);
    }
    if (type instanceof WildcardType w) {
      return of(w.getUpperBounds()[0], variables);
    }
    TypeVariable<?> variable = (TypeVariable<?>) type;
    TypeRef known = variables.get(variable);
    return known != null ? known : new TypeRef(erase(variable), List.of(), false);
  }

  /**
   * Classes that are known to have no parameters. To ask them takes all that reads generic types,
   * for what they implement.
   */
  private static boolean isPlain(Class<?> c) {
    return c.isPrimitive()
        || c.isEnum()
        || (c.isRecord() && hasPlainComponents(c))
        || c == String.class
        || c == Boolean.class
        || (c.getModule() == Object.class.getModule()
            && (Number.class.isAssignableFrom(c) || c.getPackageName().equals("java.time")));
  }

  /** A parameter that no component has is as good as none. */
  private static boolean hasPlainComponents(Class<?> c) {
    for (RecordComponent component : c.getRecordComponents()) {
      if (component.getGenericSignature() != null) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> erase(TypeVariable<?> variable) {
    Type bound = variable.getBounds()[0];
    if (bound instanceof Class<?> c) {
      return c;
    }
    return bound instanceof ParameterizedType p ? (Class<?>) p.getRawType() : Object.class;
  }

  /**
   * Resolves the type of a member that this type declares or inherits.
   *
   * @param type the member's generic type
   * @param declaring the class that declares the member: this type's or a supertype's
   * @return the type with this type's arguments put in
   */
  public TypeRef resolve(Type type, Class<?> declaring) {
    if (type instanceof Class<?>) {
      return of(type);
    }
    TypeRef owner = supertype(declaring);
    return of(type, owner == null ? Map.of() : owner.variables());
  }

  /**
   * This type seen as one of its supertypes.
   *
   * @param target a class or interface
   * @return the supertype with its arguments, or null if the target is none
   */
  public @Nullable TypeRef supertype(Class<?> target) {
    if (raw == target) {
      return this;
    }
    if (!target.isAssignableFrom(raw)) {
      return null;
    }
    List<Type> parents = new ArrayList<>(Arrays.asList(raw.getGenericInterfaces()));
    if (raw.getGenericSuperclass() != null) {
      parents.add(0, raw.getGenericSuperclass());
    }
    for (Type parent : parents) {
      TypeRef found = of(parent, variables()).supertype(target);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * A direct subtype of this type, its own type arguments worked out of this type's.
   *
   * @param subclass a class that extends or implements this type's class itself
   * @return the subtype, not resolved if an argument does not follow; null if no value of this type
   *     can be one
   * @throws IllegalArgumentException if the class does not name this type's class as a parent
   */
  public @Nullable TypeRef subtype(Class<?> subclass) {
    Inference inference = new Inference();
    if (!inference.unify(Inference.parent(subclass, raw), this)) {
      return null;
    }
    List<TypeRef> known = new ArrayList<>();
    boolean all = true;
    for (TypeVariable<?> parameter : subclass.getTypeParameters()) {
      TypeRef argument = inference.found().get(parameter);
      all &= argument != null;
      known.add(argument == null ? of(parameter) : argument);
    }
    return new TypeRef(subclass, known, all);
  }

  /**
   * Resolves a type that is written in a generic method which gives this type.
   *
   * @param type the type of a parameter
   * @param result the type that the method gives, as it is written
   * @return the type with those arguments put in that make the result this type
   */
  public TypeRef resolveIn(Type type, Type result) {
    return of(type, known(result));
  }

  /**
   * A generic class one of whose methods gives this type.
   *
   * @param giver the class
   * @param result the type that the method gives, as it is written
   * @return the class with those arguments that make the result this type
   */
  public TypeRef giver(Class<?> giver, Type result) {
    Map<TypeVariable<?>, TypeRef> known = known(result);
    TypeVariable<?>[] parameters = giver.getTypeParameters();
    List<TypeRef> arguments = Arrays.stream(parameters).map(p -> of(p, known)).toList();
    return new TypeRef(giver, arguments, true);
  }

  /** What the type variables of a written type are when it stands for this type. */
  private Map<TypeVariable<?>, TypeRef> known(Type written) {
    Inference inference = new Inference();
    return inference.unify(written, this) ? inference.found() : Map.of();
  }

  private Map<TypeVariable<?>, TypeRef> variables() {
    Map<TypeVariable<?>, TypeRef> variables = new HashMap<>();
    TypeVariable<?>[] parameters = raw.getTypeParameters();
    for (int i = 0; i < parameters.length && i < arguments.size(); i++) {
      variables.put(parameters[i], arguments.get(i));
    }
    return variables;
  }

  /**
   * The erased class.
   *
   * @return the class; for an array its array class
   */
  public Class<?> raw() {
    return raw;
  }

  /**
   * The type arguments; for an array its component type.
   *
   * @return the arguments, in order; empty for a raw or plain class
   */
  public List<TypeRef> arguments() {
    return arguments;
  }

  /**
   * One type argument.
   *
   * @param index from 0
   * @return the argument
   */
  public TypeRef argument(int index) {
    return arguments.get(index);
  }

  /**
   * Whether no raw type and no type variable is left anywhere in it.
   *
   * @return true if the type is known in full
   */
  public boolean isResolved() {
    return resolved;
  }

  /**
   * The same type, a primitive replaced by its box.
   *
   * @return the boxed type, or this
   */
  public TypeRef boxed() {
    if (!raw.isPrimitive()) {
      return this;
    }
    return new TypeRef(box(raw), List.of(), true);
  }

  private static Class<?> box(Class<?> primitive) {
    if (primitive == int.class) {
      return Integer.class;
    }
    if (primitive == long.class) {
      return Long.class;
    }
    if (primitive == boolean.class) {
      return Boolean.class;
    }
    return primitive == double.class
        ? Double.class
        : java.lang.invoke.MethodType.methodType(primitive).wrap().returnType();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypeRef that
        && raw == that.raw
        && resolved == that.resolved
        && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return 31 * raw.hashCode() + arguments.hashCode();
  }

  /** The type as it is written in source, with simple names. */
  @Override
  public String toString() {
    if (arguments.isEmpty() || raw.isArray()) {
      return raw.isArray() ? arguments.get(0) + "[]" : raw.getSimpleName();
    }
    return arguments.stream()
        .map(TypeRef::toString)
        .collect(Collectors.joining(", ", raw.getSimpleName() + "<", ">"));
  }
}
