package io.dynabind.spring.boot.test;

import io.dynabind.spring.boot.DynabindAutoConfiguration;
import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.DynabindLocalAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Connects to the DynamoDB Local that all contexts of a run share. In no imports file but a test's.
 */
@AutoConfiguration(before = {DynabindLocalAutoConfiguration.class, DynabindAutoConfiguration.class})
@ConditionalOnBooleanProperty(name = "dynabind.local.enabled", matchIfMissing = true)
final class LocalTestAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(DynabindConnectionDetails.class)
  SharedServer dynabindTestConnectionDetails(ApplicationContext context) {
    return new SharedServer(context);
  }
}
