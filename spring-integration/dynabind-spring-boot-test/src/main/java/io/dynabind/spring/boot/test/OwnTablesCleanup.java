package io.dynabind.spring.boot.test;

import io.dynabind.Dynabind;
import io.dynabind.spring.boot.DynabindConnectionDetails;
import io.dynabind.spring.boot.DynabindCustomizer;
import io.dynabind.spring.boot.RefusedSettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Deletes the tables of a test's context where they were created: through the clients that are
 * beans, else by the connection. Refuses to create them unasked through a client that is a bean,
 * which may be of a real account.
 *
 * <p>Made by what makes the {@link Dynabind}, after the connection and before what uses it, so that
 * it ends between them.
 */
final class OwnTablesCleanup implements DynabindCustomizer, AutoCloseable {

  private final ConfigurableListableBeanFactory beans;
  private final ConfigurableEnvironment environment;

  OwnTablesCleanup(ConfigurableListableBeanFactory beans, ConfigurableEnvironment environment) {
    this.beans = beans;
    this.environment = environment;
  }

  @Override
  public void customize(Dynabind.Builder builder) {
    List<String> clients = new ArrayList<>();
    for (Class<?> type : List.of(DynamoDbClient.class, DynamoDbAsyncClient.class)) {
      clients.addAll(List.of(beans.getBeanNamesForType(type, true, false)));
    }
    if (!clients.isEmpty() && createsUnasked()) {
      throw new RefusedSettingsException(
          "The tables of this test would be created through the client that is a bean: "
              + String.join(", ", clients)
              + ".",
          "Leave the bean out of the test, or say by dynabind.schema.mode, such as of"
              + " @TestPropertySource, what is to be done about tables where it is connected to.");
    }
  }

  /** Whether it is these tests that say what is done about tables, and nobody else. */
  private boolean createsUnasked() {
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)
          && source.containsProperty(OwnTables.MODE)) {
        return source.getName().equals(OwnTables.SOURCE);
      }
    }
    return false;
  }

  @Override
  public void close() {
    String mark = environment.getProperty(OwnTables.MARK);
    if (mark == null || existing(DynabindConnectionDetails.class) == null) {
      return;
    }
    DynamoDbClient client = existing(DynamoDbClient.class);
    DynamoDbAsyncClient async = existing(DynamoDbAsyncClient.class);
    if (client != null) {
      delete(client, mark);
    } else if (async != null) {
      delete(async, mark);
    } else {
      try (DynamoDbClient own = connected()) {
        delete(own, mark);
      }
    }
  }

  private static void delete(DynamoDbClient client, String mark) {
    for (String name : client.listTablesPaginator().tableNames().stream().toList()) {
      if (name.startsWith(mark)) {
        client.deleteTable(request -> request.tableName(name));
      }
    }
  }

  private static void delete(DynamoDbAsyncClient client, String mark) {
    List<String> names = new ArrayList<>();
    client.listTablesPaginator().tableNames().subscribe(names::add).join();
    for (String name : names) {
      if (name.startsWith(mark)) {
        client.deleteTable(request -> request.tableName(name)).join();
      }
    }
  }

  /** As the one of the {@link Dynabind} was. */
  private DynamoDbClient connected() {
    DynabindConnectionDetails connection = beans.getBean(DynabindConnectionDetails.class);
    DynamoDbClientBuilder builder = DynamoDbClient.builder();
    if (connection.getEndpoint() != null) {
      builder.endpointOverride(connection.getEndpoint());
    }
    AwsRegionProvider regions = existing(AwsRegionProvider.class);
    Region region = connection.getRegion();
    if (region == null && regions != null) {
      region = regions.getRegion();
    }
    if (region != null) {
      builder.region(region);
    }
    AwsCredentialsProvider credentials = connection.getCredentials();
    if (credentials == null) {
      credentials = existing(AwsCredentialsProvider.class);
    }
    if (credentials != null) {
      builder.credentialsProvider(credentials);
    }
    return builder.build();
  }

  /** A bean that was made; nothing is made at the end, or by processing ahead of time. */
  private <T> @Nullable T existing(Class<T> type) {
    return Stream.of(beans.getBeanNamesForType(type, false, false))
        .filter(beans::containsSingleton)
        .map(name -> beans.getBean(name, type))
        .findFirst()
        .orElse(null);
  }
}
