package io.dynabind.spring.boot;

import io.dynabind.Dynabind;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.problem.MappingException;
import io.dynabind.spring.data.SpringDataMapping;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.TableNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes the {@link Dynabind} bean, unless there is one: with the {@link DynamoDbClient} and {@link
 * DynamoDbAsyncClient} beans if there are any, which keep their own settings, else with clients of
 * its own by {@link DynabindConnectionDetails}.
 */
@AutoConfiguration
@ConditionalOnClass({Dynabind.class, DynamoDbClient.class})
@EnableConfigurationProperties(DynabindProperties.class)
public final class DynabindAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(DynabindConnectionDetails.class)
  PropertiesConnectionDetails dynabindConnectionDetails(
      DynabindProperties properties, ApplicationContext context) {
    return new PropertiesConnectionDetails(properties, new AwsBeans(context));
  }

  @Bean
  @ConditionalOnMissingBean
  Dynabind dynabind(
      ApplicationContext context,
      DynabindProperties properties,
      DynabindConnectionDetails connection,
      ObjectProvider<CursorKeys> cursorKeys,
      ObjectProvider<ExecutionListener> listeners,
      ObjectProvider<EntityInterceptor> interceptors,
      ObjectProvider<DynabindCustomizer> customizers) {
    ClientSource clients = new ClientSource(context, connection);
    Dynabind.Builder builder =
        Dynabind.builder()
            .entities(Entities.of(context).toArray(Class<?>[]::new))
            .tableNames(
                TableNames.prefix(properties.table().prefix())
                    .andThen(TableNames.suffix(properties.table().suffix())))
            .schema(clients.schemaMode(properties));
    clients.addTo(builder, properties);
    if (properties.deadline() != null) {
      builder.deadline(properties.deadline());
    }
    CursorKeys ring = cursorKeys.getIfAvailable(() -> CursorRing.of(properties.cursor()));
    if (ring != null) {
      builder.cursorKeys(ring);
    }
    listeners.orderedStream().forEach(builder::listener);
    interceptors.orderedStream().forEach(builder::interceptor);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    try {
      return builder.build();
    } catch (MappingException e) {
      throw clients.told(e);
    }
  }

  /** What Spring Data says of entities, where it is there. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(SpringDataMapping.class)
  static class SpringDataConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DynabindCustomizer springDataMapping(ApplicationContext context) {
      return builder -> SpringDataMapping.of(context).addTo(builder);
    }
  }
}
