package io.dynabind.spring.boot;

import io.dynabind.Dynabind;

/**
 * Changes what is built, after the properties were applied. All beans of this type are asked, in
 * their order.
 *
 * <pre>{@code
 * @Bean
 * DynabindCustomizer money() {
 *   return builder -> builder.converters(new MoneyConverter());
 * }
 * }</pre>
 */
@FunctionalInterface
public interface DynabindCustomizer {

  /**
   * Changes the builder.
   *
   * @param builder with what properties and beans say
   */
  void customize(Dynabind.Builder builder);
}
