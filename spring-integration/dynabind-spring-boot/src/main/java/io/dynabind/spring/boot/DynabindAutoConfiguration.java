package io.dynabind.spring.boot;

import io.dynabind.Dynabind;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.data.SpringDataMapping;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.TableNames;
import java.net.URI;
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
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
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
    Dynabind.Builder builder =
        Dynabind.builder()
            .entities(Entities.of(context).toArray(Class<?>[]::new))
            .tableNames(
                TableNames.prefix(properties.table().prefix())
                    .andThen(TableNames.suffix(properties.table().suffix())))
            .schema(schemaMode(properties, connection));
    connect(builder, context, connection, properties);
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
    return builder.build();
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

  private static SchemaMode schemaMode(
      DynabindProperties properties, DynabindConnectionDetails connection) {
    SchemaMode given = properties.schema().mode();
    if (given != null) {
      return given;
    }
    return connection instanceof LocalConnectionDetails
        ? SchemaMode.CREATE_MISSING
        : SchemaMode.NONE;
  }

  private static void connect(
      Dynabind.Builder builder,
      ApplicationContext context,
      DynabindConnectionDetails connection,
      DynabindProperties properties) {
    DynamoDbClient client = context.getBeanProvider(DynamoDbClient.class).getIfAvailable();
    DynamoDbAsyncClient async = context.getBeanProvider(DynamoDbAsyncClient.class).getIfAvailable();
    if (client != null) {
      builder.client(client);
    }
    if (async != null) {
      builder.asyncClient(async);
    }
    if (client == null && async == null) {
      describe(builder, context, connection, properties);
    }
  }

  private static void describe(
      Dynabind.Builder builder,
      ApplicationContext context,
      DynabindConnectionDetails connection,
      DynabindProperties properties) {
    AwsBeans beans = new AwsBeans(context);
    AwsCredentialsProvider credentials = connection.getCredentials();
    if (credentials == null) {
      credentials = beans.credentials();
    }
    Region region = connection.getRegion();
    if (region == null) {
      region = beans.region();
    }
    if (region != null) {
      builder.region(region);
    }
    URI endpoint = connection.getEndpoint();
    if (endpoint != null) {
      builder.endpoint(endpoint);
    }
    if (credentials != null) {
      builder.credentials(credentials);
    }
    if (properties.retry().budget() != null) {
      builder.retryBudget(properties.retry().budget());
    }
  }
}
