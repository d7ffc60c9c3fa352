package io.dynabind.spring.boot;

import io.dynabind.Dynabind;
import io.dynabind.spring.data.DynamoRepository;
import io.dynabind.spring.data.DynamoRepositoryConfigurationExtension;
import io.dynabind.spring.data.DynamoRepositoryFactoryBean;
import io.dynabind.spring.data.EnableDynamoRepositories;
import java.lang.annotation.Annotation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.data.AbstractRepositoryConfigurationSourceSupport;
import org.springframework.context.annotation.Import;
import org.springframework.data.repository.config.RepositoryConfigurationExtension;

/**
 * Makes the repositories beside the application, as {@link EnableDynamoRepositories} on it would,
 * unless {@code dynabind.repositories.enabled} is false or the application says so itself.
 */
@AutoConfiguration(after = DynabindAutoConfiguration.class)
@ConditionalOnClass(DynamoRepository.class)
@ConditionalOnBean(Dynabind.class)
@ConditionalOnMissingBean({
  DynamoRepositoryFactoryBean.class,
  DynamoRepositoryConfigurationExtension.class
})
@ConditionalOnBooleanProperty(name = "dynabind.repositories.enabled", matchIfMissing = true)
@Import(DynamoRepositoriesAutoConfiguration.Registrar.class)
public final class DynamoRepositoriesAutoConfiguration {

  /** Registers them by the default settings. */
  static final class Registrar extends AbstractRepositoryConfigurationSourceSupport {

    @Override
    protected Class<? extends Annotation> getAnnotation() {
      return EnableDynamoRepositories.class;
    }

    @Override
    protected Class<?> getConfiguration() {
      return Defaults.class;
    }

    @Override
    protected RepositoryConfigurationExtension getRepositoryConfigurationExtension() {
      return new DynamoRepositoryConfigurationExtension();
    }

    @EnableDynamoRepositories
    private static final class Defaults {}
  }
}
