package io.dynabind.spring.boot;

import io.dynabind.Dynabind;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.schema.SchemaMode;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The clients that are beans, else what clients are built of; and what a failed start says of it.
 */
final class ClientSource {

  private final AwsBeans beans;
  private final DynabindConnectionDetails connection;
  private final @Nullable DynamoDbClient client;
  private final @Nullable DynamoDbAsyncClient async;

  ClientSource(ApplicationContext context, DynabindConnectionDetails connection) {
    this.beans = new AwsBeans(context);
    this.connection = connection;
    this.client = context.getBeanProvider(DynamoDbClient.class).getIfAvailable();
    this.async = context.getBeanProvider(DynamoDbAsyncClient.class).getIfAvailable();
    if (givesClients() && isLocal()) {
      throw new RefusedSettingsException(
          "dynabind.local.enabled is true, but a DynamoDbClient or DynamoDbAsyncClient is a bean: "
              + String.join(", ", beans.clientNames())
              + ". Calls would go where it is connected to, and not to the DynamoDB Local.",
          "Remove the bean, or dynabind.local.enabled.");
    }
  }

  private boolean givesClients() {
    return client != null || async != null;
  }

  private boolean isLocal() {
    return connection instanceof LocalConnectionDetails;
  }

  /** Tables are created unasked on the server alone that is the application's own. */
  SchemaMode schemaMode(DynabindProperties properties) {
    SchemaMode given = properties.schema().mode();
    if (given != null) {
      return given;
    }
    return isLocal() ? SchemaMode.CREATE_MISSING : SchemaMode.NONE;
  }

  void addTo(Dynabind.Builder builder, DynabindProperties properties) {
    if (client != null) {
      builder.client(client);
    }
    if (async != null) {
      builder.asyncClient(async);
    }
    if (!givesClients()) {
      describe(builder, properties);
    }
  }

  private void describe(Dynabind.Builder builder, DynabindProperties properties) {
    Region region = region();
    if (region != null) {
      builder.region(region);
    }
    URI endpoint = connection.getEndpoint();
    if (endpoint != null) {
      builder.endpoint(endpoint);
    }
    AwsCredentialsProvider given = connection.getCredentials();
    AwsCredentialsProvider credentials = given == null ? beans.credentials() : given;
    if (credentials != null) {
      builder.credentials(credentials);
    }
    if (properties.retry().budget() != null) {
      builder.retryBudget(properties.retry().budget());
    }
  }

  private @Nullable Region region() {
    Region given = connection.getRegion();
    return given == null ? beans.region() : given;
  }

  /** What is to be thrown for a start that has failed. */
  RuntimeException told(MappingException failure) {
    for (Problem problem : failure.problems()) {
      if (problem.id() == ProblemId.TABLE_UNKNOWN) {
        return new AskedInVainException(asked(), failure);
      }
      if (problem.id() == ProblemId.INVALID_SETTINGS && !givesClients() && region() == null) {
        return new AskedInVainException(
            "dynabind.region is not set, and no AwsRegionProvider is a bean", failure);
      }
    }
    return failure;
  }

  private String asked() {
    if (givesClients()) {
      return "DynamoDB was asked through the client that is a bean: "
          + String.join(", ", beans.clientNames());
    }
    URI endpoint = connection.getEndpoint();
    if (endpoint != null) {
      return "DynamoDB was asked at " + endpoint;
    }
    Region region = region();
    return "DynamoDB was asked in the region "
        + (region == null ? "that the environment names" : region.id());
  }
}
