package io.dynabind.spring.data;

import io.dynabind.Dynabind;
import io.dynabind.spring.data.convert.DynamoCustomConversions;
import io.dynabind.spring.data.mapping.SpringDataConventions;
import org.springframework.context.ApplicationContext;
import org.springframework.util.Assert;

/**
 * What an application that knows Spring Data expects of its entities: the words of {@link
 * SpringDataConventions}, the {@link DynamoCustomConversions} of its context, and its entity
 * callbacks and listeners, auditing among them.
 *
 * <pre>{@code
 * @Bean
 * Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
 *   return SpringDataMapping.of(context).addTo(Dynabind.builder().client(client)).build();
 * }
 * }</pre>
 *
 * <p>With Spring Boot it is there by itself. Immutable and thread-safe.
 */
public final class SpringDataMapping {

  private final ApplicationContext context;

  private SpringDataMapping(ApplicationContext context) {
    this.context = context;
  }

  /**
   * What a context has.
   *
   * @param context has the converters, callbacks and listeners, or those above it do
   * @return what can be added to builders
   */
  public static SpringDataMapping of(ApplicationContext context) {
    Assert.notNull(context, "Context must not be null");
    return new SpringDataMapping(context);
  }

  /**
   * Adds it.
   *
   * @param builder what makes a Dynabind
   * @return the builder
   */
  public Dynabind.Builder addTo(Dynabind.Builder builder) {
    Assert.notNull(builder, "Builder must not be null");
    context
        .getBeanProvider(DynamoCustomConversions.class)
        .orderedStream()
        .forEach(conversions -> builder.codecs(conversions.codecs()));
    return builder
        .conventions(new SpringDataConventions())
        .interceptor(new ContextCallbacks(context));
  }
}
