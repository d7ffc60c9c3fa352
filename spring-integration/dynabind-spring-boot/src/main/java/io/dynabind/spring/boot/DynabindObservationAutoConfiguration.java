package io.dynabind.spring.boot;

import io.dynabind.spring.boot.observation.CapacityCounters;
import io.dynabind.spring.boot.observation.RequestObservationConvention;
import io.dynabind.spring.boot.observation.RequestObservations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Observes requests to DynamoDB where there is an {@link ObservationRegistry}, and counts the
 * capacity that they consume where there is a {@link MeterRegistry}.
 */
@AutoConfiguration(
    before = DynabindAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure"
          + ".CompositeMeterRegistryAutoConfiguration"
    })
public final class DynabindObservationAutoConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ObservationRegistry.class)
  @ConditionalOnBean(ObservationRegistry.class)
  static class Observations {

    @Bean
    @ConditionalOnMissingBean
    RequestObservations dynabindRequestObservations(
        ObservationRegistry registry, ObjectProvider<RequestObservationConvention> convention) {
      return new RequestObservations(registry, convention.getIfAvailable());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  @ConditionalOnBean(MeterRegistry.class)
  static class Counters {

    @Bean
    @ConditionalOnMissingBean
    CapacityCounters dynabindCapacityCounters(MeterRegistry registry) {
      return new CapacityCounters(registry);
    }
  }
}
