package io.dynabind.spring.data;

import java.lang.annotation.Annotation;
import org.springframework.data.repository.config.RepositoryBeanDefinitionRegistrarSupport;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/** Does what {@link EnableDynamoRepositories} says. */
final class DynamoRepositoriesRegistrar extends RepositoryBeanDefinitionRegistrarSupport {

  @Override
  protected Class<? extends Annotation> getAnnotation() {
    return EnableDynamoRepositories.class;
  }

  @Override
  protected RepositoryConfigurationExtension getExtension() {
    return new DynamoRepositoryConfigurationExtension();
  }
}
