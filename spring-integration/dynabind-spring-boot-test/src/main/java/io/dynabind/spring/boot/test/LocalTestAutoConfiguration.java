package io.dynabind.spring.boot.test;

import io.dynabind.spring.boot.DynabindAutoConfiguration;
import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.DynabindLocalAutoConfiguration;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Connects to the DynamoDB Local that all contexts of a run share, and deletes a context's tables.
 * In no imports file but a test's.
 */
@AutoConfiguration(before = {DynabindLocalAutoConfiguration.class, DynabindAutoConfiguration.class})
final class LocalTestAutoConfiguration {

  @Bean
  @ConditionalOnBooleanProperty(name = "dynabind.local.enabled", matchIfMissing = true)
  @ConditionalOnMissingBean(DynabindConnectionDetails.class)
  SharedServer dynabindTestConnectionDetails(ApplicationContext context) {
    return new SharedServer(context);
  }

  @Bean
  @Lazy
  OwnTablesCleanup dynabindOwnTablesCleanup(
      ConfigurableListableBeanFactory beans, ConfigurableEnvironment environment) {
    return new OwnTablesCleanup(beans, environment);
  }
}
