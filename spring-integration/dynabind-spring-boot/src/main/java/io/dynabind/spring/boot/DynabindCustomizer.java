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
 *
 * <p>Boot's processing ahead of time makes and asks all of them while the application is built,
 * with all that is injected into them, since converters and conventions decide which codec classes
 * it writes. What needs a region, credentials or anything else of a running application is injected
 * lazily, as an {@link org.springframework.beans.factory.ObjectProvider}, and asked for when an
 * item is read or written:
 *
 * <pre>{@code
 * @Bean
 * DynabindCustomizer sealed(ObjectProvider<KmsClient> kms) {
 *   return builder -> builder.converters(new SealedConverter(kms));
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
