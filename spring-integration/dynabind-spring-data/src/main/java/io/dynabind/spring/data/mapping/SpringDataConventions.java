package io.dynabind.spring.data.mapping;

import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Reference;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.convert.ValueConverter;

/**
 * Teaches dynabind Spring Data's own annotations: {@code @Id} is the hash key, {@code @Version} the
 * version, {@code @Transient} leaves out, {@code @ReadOnlyProperty} is read and not written, and
 * {@code @PersistenceCreator} makes the values of a class. They also count where other annotations
 * are annotated with them.
 *
 * <pre>{@code
 * Dynabind.builder().client(client).conventions(new SpringDataConventions()).build();
 *
 * @Table("customers")
 * public record Customer(@Id String id, String name, @Version Long version) {}
 * }</pre>
 *
 * <p>{@code @Table} says that a class is an entity, and a key of two attributes is said by
 * {@code @HashKey} and {@code @RangeKey}. Where dynabind's word and Spring Data's stand on one
 * component, they say the same, or the start is refused. Whoever adds {@link
 * io.dynabind.spring.data.SpringDataMapping} has these conventions with it.
 *
 * <p>Stateless and thread-safe.
 */
public final class SpringDataConventions implements Convention {

  private static final Map<Class<? extends Annotation>, Consumer<ComponentFacts>> WORDS =
      Map.of(
          Id.class, ComponentFacts::hashKey,
          Version.class, ComponentFacts::version,
          Transient.class, ComponentFacts::ignore,
          ReadOnlyProperty.class, ComponentFacts::readOnly);

  /** Makes the conventions. */
  public SpringDataConventions() {}

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    List<Annotation> written = component.annotations();
    if (written.isEmpty()) {
      return;
    }
    MergedAnnotations all = MergedAnnotations.from(written.toArray(new Annotation[0]));
    WORDS.forEach(
        (word, meaning) -> {
          if (all.isPresent(word)) {
            meaning.accept(facts);
          }
        });
    if (all.isPresent(ValueConverter.class)) {
      facts.report(
          ProblemId.CONVENTION,
          String.format(
              "%s.%s has @ValueConverter, which is not followed.",
              component.owner().getSimpleName(), component.name()),
          "Name an AttributeConverter by @Convert.");
    }
    // Others are annotated with it, whose own meaning is said here.
    if (all.isDirectlyPresent(Reference.class)) {
      facts.report(
          ProblemId.CONVENTION,
          String.format(
              "%s.%s has @Reference, but nothing follows references to other items.",
              component.owner().getSimpleName(), component.name()),
          "Store the key of the other item, and read it where it is needed.");
    }
  }

  /** A constructor without parameters is what makes a class of setters anyway. */
  @Override
  public boolean isCreator(Executable candidate) {
    return candidate.getParameterCount() > 0
        && AnnotatedElementUtils.isAnnotated(candidate, PersistenceCreator.class);
  }
}
