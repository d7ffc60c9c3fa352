package io.dynabind.spring.boot;

import io.dynabind.Dynabind;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Adds the state of the tables to the application's health, under {@code dynabind}. */
@AutoConfiguration(after = DynabindAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Dynabind.class)
@ConditionalOnEnabledHealthIndicator("dynabind")
public final class DynabindHealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = {"dynabindHealthIndicator", "dynabindHealthContributor"})
  HealthIndicator dynabindHealthIndicator(Dynabind dynabind) {
    return new DynabindHealthIndicator(dynabind);
  }
}
