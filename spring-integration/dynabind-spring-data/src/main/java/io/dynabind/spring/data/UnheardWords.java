package io.dynabind.spring.data;

import io.dynabind.Dynabind;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.util.ReflectionUtils;

/**
 * Finds words of Spring Data on an entity that its dynabind was not taught: a version in silence
 * ignored would lose updates.
 */
final class UnheardWords {

  private static final String REPAIR =
      "Teach it Spring Data's words: SpringDataMapping.of(context).addTo(builder), or"
          + " builder.conventions(new SpringDataConventions()).";

  private final EntityModel entity;
  private final List<Problem> problems = new ArrayList<>();

  private UnheardWords(EntityModel entity) {
    this.entity = entity;
  }

  /**
   * The facts of an entity, all of whose words were heard.
   *
   * @throws MappingException if some were not
   */
  static EntityModel require(Dynabind dynabind, Class<?> entity) {
    EntityModel model;
    try {
      model = dynabind.model(entity);
    } catch (MappingException e) {
      throw explained(e, entity);
    }
    UnheardWords words = new UnheardWords(model);
    words.check(model.object());
    if (!words.problems.isEmpty()) {
      throw new MappingException(words.problems);
    }
    return model;
  }

  /** An entity whose hash key was not heard is no entity. */
  private static MappingException explained(MappingException failure, Class<?> entity) {
    boolean keyless =
        failure.problems().stream().anyMatch(each -> each.id() == ProblemId.MISSING_HASH_KEY);
    List<Problem> problems = new ArrayList<>(failure.problems());
    if (keyless) {
      ReflectionUtils.doWithFields(
          entity,
          field -> {
            if (AnnotatedElementUtils.isAnnotated(field, Id.class)) {
              problems.add(problem(entity, field.getName(), Id.class));
            }
          });
    }
    return problems.size() == failure.problems().size() ? failure : new MappingException(problems);
  }

  private void check(ObjectModel object) {
    SealedModel sealed = object.sealed();
    if (sealed != null) {
      sealed.variants().stream().map(VariantModel::object).forEach(this::check);
      return;
    }
    Class<?> type = object.type().raw();
    for (ComponentModel component : object.components()) {
      check(type, component);
      if (component.flattened() != null) {
        check(component.flattened());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() > 0
          && AnnotatedElementUtils.isAnnotated(constructor, PersistenceCreator.class)
          && !constructor.equals(object.maker().start())) {
        problems.add(problem(type, type.getSimpleName(), PersistenceCreator.class));
      }
    }
  }

  private void check(Class<?> type, ComponentModel component) {
    List<AnnotatedElement> places = places(type, component);
    boolean isKey =
        entity.key().hashKey().stream().map(AttributeModel::component).anyMatch(component::equals);
    AttributeModel version = entity.version();
    boolean isVersion = version != null && version.component().equals(component);
    boolean ignored = component.storage() == Storage.IGNORED;
    check(type, component, places, Id.class, isKey);
    check(type, component, places, Version.class, isVersion);
    check(type, component, places, Transient.class, ignored);
    check(type, component, places, ReadOnlyProperty.class, component.options().readOnly());
    Set<String> heard = new HashSet<>();
    if (isKey) {
      heard.add("Id");
    }
    if (isVersion) {
      heard.add("Version");
    }
    if (ignored) {
      heard.add("Transient");
    }
    problems.addAll(JpaWords.check(type, component.name(), places, heard));
  }

  private void check(
      Class<?> type,
      ComponentModel component,
      List<AnnotatedElement> places,
      Class<? extends Annotation> word,
      boolean heard) {
    if (!heard
        && places.stream().anyMatch(place -> AnnotatedElementUtils.isAnnotated(place, word))) {
      problems.add(problem(type, component.name(), word));
    }
  }

  private static List<AnnotatedElement> places(Class<?> type, ComponentModel component) {
    @Nullable Field field = ReflectionUtils.findField(type, component.name());
    List<AnnotatedElement> places = new ArrayList<>();
    for (Object member : Arrays.asList(field, component.reader(), component.writer())) {
      if (member instanceof AnnotatedElement element) {
        places.add(element);
      }
    }
    return places;
  }

  private static Problem problem(Class<?> type, String member, Class<? extends Annotation> word) {
    return new Problem(
        ProblemId.CONVENTION,
        String.format(
            "%s.%s has Spring Data's @%s, which means nothing to this Dynabind.",
            type.getSimpleName(), member, word.getSimpleName()),
        "at " + type.getName() + "." + member,
        REPAIR);
  }
}
