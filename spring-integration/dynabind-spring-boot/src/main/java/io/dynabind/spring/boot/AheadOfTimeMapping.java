package io.dynabind.spring.boot;

import io.dynabind.CodecClasses;
import io.dynabind.Dynabind;
import io.dynabind.annotation.Table;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;
import org.springframework.util.ClassUtils;

/**
 * What the start will be told of the mapping, gathered while the application is built: entities and
 * what customizers say. Customizers are the only beans that are made, with all that is injected
 * into them: what needs a running application is to be injected as an {@link ObjectProvider}.
 */
final class AheadOfTimeMapping {

  private static final boolean REPOSITORIES =
      ClassUtils.isPresent(
          "io.dynabind.spring.data.DynamoRepository", AheadOfTimeMapping.class.getClassLoader());

  private final ApplicationContext context;
  private final ObjectProvider<DynabindCustomizer> customizers;

  AheadOfTimeMapping(ApplicationContext context, ObjectProvider<DynabindCustomizer> customizers) {
    this.context = context;
    this.customizers = customizers;
  }

  CodecClasses codecClasses() {
    Set<Class<?>> entities = new LinkedHashSet<>(Entities.of(context));
    if (REPOSITORIES) {
      entities.addAll(Repositories.entities(context));
    }
    Dynabind.Builder builder = Dynabind.builder().entities(entities.toArray(Class<?>[]::new));
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.codecClasses();
  }

  /** Spring Data need not be there. */
  private static final class Repositories {

    static Set<Class<?>> entities(ApplicationContext context) {
      Set<Class<?>> entities = new LinkedHashSet<>();
      for (String name :
          context.getBeanNamesForType(
              io.dynabind.spring.data.DynamoRepositoryFactoryBean.class, true, false)) {
        Class<?> repository = context.getType(name.substring(1), false);
        if (repository != null) {
          Class<?> entity = AbstractRepositoryMetadata.getMetadata(repository).getDomainType();
          if (AnnotatedElementUtils.hasAnnotation(entity, Table.class)) {
            entities.add(entity);
          }
        }
      }
      return entities;
    }
  }
}
