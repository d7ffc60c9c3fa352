package io.dynabind.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/**
 * Connects to a DynamoDB Local that is started for the application, without Docker: only if {@code
 * dynabind.local.enabled} says so, never because it is on the class path.
 */
@AutoConfiguration(before = DynabindAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "dynabind.local.enabled")
public final class DynabindLocalAutoConfiguration {

  /** Of spring-boot-devtools. */
  private static final String RESTARTER = "org.springframework.boot.devtools.restart.Restarter";

  @Bean
  @ConditionalOnMissingBean(DynabindConnectionDetails.class)
  LocalConnectionDetails dynabindLocalConnectionDetails(ApplicationContext context) {
    LocalDynamoDbMissingException.throwIfMissing(context.getClassLoader());
    return new LocalConnectionDetails(ClassUtils.isPresent(RESTARTER, context.getClassLoader()));
  }
}
