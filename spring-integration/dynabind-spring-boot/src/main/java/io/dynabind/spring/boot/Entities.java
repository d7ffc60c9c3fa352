package io.dynabind.spring.boot;

import io.dynabind.annotation.Table;
import java.util.Set;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Finds the entities, where the application or {@code @EntityScan} says: sealed types too. */
final class Entities extends EntityScanner {

  private Entities(ApplicationContext context) {
    super(context);
  }

  @SuppressWarnings("unchecked") // of the varargs: there is one
  static Set<Class<?>> of(ApplicationContext context) {
    try {
      return new Entities(context).scan(Table.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("A class that was found can be loaded", e);
    }
  }

  @Override
  protected ClassPathScanningCandidateComponentProvider
      createClassPathScanningCandidateComponentProvider(ApplicationContext context) {
    ClassPathScanningCandidateComponentProvider provider =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return definition.getMetadata().isIndependent();
          }
        };
    provider.setEnvironment(context.getEnvironment());
    provider.setResourceLoader(context);
    return provider;
  }
}
