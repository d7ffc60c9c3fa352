package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.indexed.Indexed;
import io.dynabind.spring.boot.misled.Misled;
import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.spring.boot.wrong.Wrong;
import io.dynabind.test.LocalDynamoDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class FailureAnalysisTest {

  private static final LocalDynamoDb LOCAL = LocalDynamoDb.shared();

  private final String prefix = "t" + UUID.randomUUID() + "-";
  private final ApplicationContextRunner bare =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
          .withPropertyValues(
              "dynabind.table.prefix=" + prefix,
              "dynabind.schema.mode=validate",
              "dynabind.region=us-east-1",
              "dynabind.deadline=3s");
  private final ApplicationContextRunner runner = bare.withUserConfiguration(Shop.class);
  private final ApplicationContextRunner local = reaching(runner);

  @Test
  void namesTheTablesThatAreMissing() {
    assertThat(said(analysis(local)))
        .isEqualTo(
            """
            Cannot start dynabind: 2 problems.

            1) [TableNotFound] There is no table 'orders' for Order.
                 at io.dynabind.spring.boot.shop.Order
               Create it, or start with SchemaMode.CREATE_MISSING; or change the region, the \
            endpoint, or the table names of the builder.

            2) [TableNotFound] There is no table 'payments' for Payment.
                 at io.dynabind.spring.boot.shop.Shop$Payment
               Create it, or start with SchemaMode.CREATE_MISSING; or change the region, the \
            endpoint, or the table names of the builder.
            Action:
            - Create it, or start with SchemaMode.CREATE_MISSING; or change the region, the \
            endpoint, or the table names of the builder.
            - dynabind.schema.mode=create-missing creates tables. They are looked for where \
            dynabind.region and dynabind.endpoint say, under names with dynabind.table.prefix \
            and dynabind.table.suffix.""");
  }

  @Test
  void saysInWhatATableDiffers() {
    create("orders", ScalarAttributeType.N, "customerId");
    create("payments", ScalarAttributeType.S, "id");
    assertThat(said(analysis(local)))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [TableDiffers] Table 'orders' of Order has the key (hash customerId N), not \
            (hash customerId S, range orderId S).
                 at io.dynabind.spring.boot.shop.Order
               Change the table, or what the entity says of it.
            Action:
            Change the table, or what the entity says of it.""");
  }

  @Test
  void saysWhichIndexIsMissing() {
    create("tickets", ScalarAttributeType.S, "id");
    assertThat(said(analysis(reaching(bare).withUserConfiguration(Indexed.class))))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [TableDiffers] Table 'tickets' of Ticket has no global index bySeat (hash seat \
            S, projects ALL).
                 at io.dynabind.spring.boot.indexed.Indexed$Ticket
               Change the table, or what the entity says of it.
            Action:
            Change the table, or what the entity says of it.""");
  }

  @Test
  void saysWhichIndexAMethodNames() {
    assertThat(
            said(
                analysis(
                    reaching(bare)
                        .withConfiguration(
                            AutoConfigurations.of(DynamoRepositoriesAutoConfiguration.class))
                        .withPropertyValues("dynabind.schema.mode=none")
                        .withUserConfiguration(Misled.class))))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [UnknownIndex] findBySeat is to use index 'bySeats', which Ticket does not \
            have. Did you mean 'bySeat'?
                 for method Tickets.findBySeat(String)
               Its indexes are: bySeat.
            Action:
            Its indexes are: bySeat.""");
  }

  @Test
  void saysThatDynamoDbIsOutOfReach() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(
            said(analysis(local.withPropertyValues("dynabind.endpoint=http://localhost:" + port))))
        .isEqualTo(
            """
            Cannot start dynabind: 2 problems.

            1) [TableUnknown] Table orders could not be described: CONNECTION.
                 at io.dynabind.spring.boot.shop.Order
               See that DynamoDB is in reach of the client, and that its credentials may \
            describe tables and their time to live, and create them if that was asked for.

            2) [TableUnknown] Table payments could not be described: CONNECTION.
                 at io.dynabind.spring.boot.shop.Shop$Payment
               See that DynamoDB is in reach of the client, and that its credentials may \
            describe tables and their time to live, and create them if that was asked for.

            Caused by org.apache.hc.client5.http.HttpHostConnectException: Connect to \
            http://localhost:PORT failed: Connection refused

            DynamoDB was asked at http://localhost:PORT.
            Action:
            - See that DynamoDB is in reach of the client, and that its credentials may \
            describe tables and their time to live, and create them if that was asked for.
            - dynabind.region and dynabind.endpoint say where DynamoDB is, \
            dynabind.credentials.* who asks it. dynabind.local.enabled=true starts one for \
            development.""");
  }

  @Test
  void saysThatThereAreNoCredentials() {
    assertThat(
            said(
                analysis(
                    runner
                        .withPropertyValues(
                            "dynabind.endpoint=" + LOCAL.endpoint(),
                            "dynabind.credentials.profile=nobody")
                        .withSystemProperties(
                            "aws.sharedCredentialsFile=target/none",
                            "aws.configFile=target/none"))))
        .isEqualTo(
            """
            Cannot start dynabind: 2 problems.

            1) [TableUnknown] Table orders could not be described: ACCESS_DENIED.
                 at io.dynabind.spring.boot.shop.Order
               See that DynamoDB is in reach of the client, and that its credentials may \
            describe tables and their time to live, and create them if that was asked for.

            2) [TableUnknown] Table payments could not be described: ACCESS_DENIED.
                 at io.dynabind.spring.boot.shop.Shop$Payment
               See that DynamoDB is in reach of the client, and that its credentials may \
            describe tables and their time to live, and create them if that was asked for.

            Caused by software.amazon.awssdk.core.exception.SdkClientException: Profile file \
            contained no credentials for profile 'nobody': ProfileFile(sections=[])

            DynamoDB was asked at http://localhost:PORT.
            Action:
            - See that DynamoDB is in reach of the client, and that its credentials may \
            describe tables and their time to live, and create them if that was asked for.
            - No credentials were found: set dynabind.credentials.access-key-id and \
            .secret-access-key, or dynabind.credentials.profile, or give the environment some. \
            DynamoDB Local takes any.
            - dynabind.region and dynabind.endpoint say where DynamoDB is, \
            dynabind.credentials.* who asks it. dynabind.local.enabled=true starts one for \
            development.""");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+")
  void namesThePropertiesWhereNobodyHasCredentials() {
    assertThat(
            Reports.text(
                runner
                    .withPropertyValues("dynabind.endpoint=" + LOCAL.endpoint())
                    .withSystemProperties(nothingFound("aws.region=us-east-1"))))
        .contains(
            "[TableUnknown] Table " + prefix + "orders could not be described: ACCESS_DENIED.",
            "Unable to load credentials from any of the providers in the chain",
            "- No credentials were found: set dynabind.credentials.access-key-id and"
                + " .secret-access-key, or dynabind.credentials.profile");
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "AWS_REGION", matches = ".+")
  void namesThePropertyWhereNobodyHasARegion() {
    assertThat(
            Reports.text(
                new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
                    .withSystemProperties(nothingFound())))
        .contains(
            "[InvalidSettings] No client could be built: Unable to load region",
            "dynabind.region is not set, and no AwsRegionProvider is a bean.",
            "- Set dynabind.region and, unless the environment has them, dynabind.credentials.*.");
  }

  @Test
  void saysThatAnEndpointHasAScheme() {
    for (String endpoint : List.of("localhost:8000", "localhost", "ftp://localhost")) {
      assertThat(Reports.text(runner.withPropertyValues("dynabind.endpoint=" + endpoint)))
          .isEqualTo(
              """
              dynabind.endpoint does not begin with http:// or https://.
              Action: Write it with its scheme, such as dynabind.endpoint=http://localhost:8000.""");
    }
  }

  @Test
  void showsTheMistakesOfEntities() {
    FailureAnalysis analysis =
        analysis(
            new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
                .withUserConfiguration(Wrong.class)
                .withPropertyValues("dynabind.region=us-east-1"));
    assertThat(analysis.getDescription())
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [MissingHashKey] Keyless has no hash key.
                 at io.dynabind.spring.boot.wrong.Wrong$Keyless
               Annotate exactly one attribute with @HashKey.
            """);
    assertThat(analysis.getAction()).isEqualTo("Annotate exactly one attribute with @HashKey.");
  }

  @Test
  void takesOneSourceOfCredentials() {
    local
        .withPropertyValues("dynabind.credentials.profile=other")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(MutuallyExclusiveConfigurationPropertiesException.class)
                    .hasMessageContainingAll(
                        "dynabind.credentials.access-key-id", "dynabind.credentials.profile"));
  }

  @Test
  void anAccessKeyHasTwoParts() {
    runner
        .withPropertyValues("dynabind.credentials.access-key-id=only")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("dynabind.credentials.secret-access-key"));
  }

  /** An environment in which the SDK finds nothing, and asks nobody. */
  private static String[] nothingFound(String... more) {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "aws.disableEc2Metadata=true",
                "aws.sharedCredentialsFile=target/none",
                "aws.configFile=target/none"));
    properties.addAll(List.of(more));
    return properties.toArray(String[]::new);
  }

  private static ApplicationContextRunner reaching(ApplicationContextRunner runner) {
    return runner.withPropertyValues(
        "dynabind.endpoint=" + LOCAL.endpoint(),
        "dynabind.credentials.access-key-id=local",
        "dynabind.credentials.secret-access-key=local");
  }

  private void create(String table, ScalarAttributeType type, String hashKey) {
    try (DynamoDbClient client = LOCAL.client()) {
      client.createTable(
          request ->
              request
                  .tableName(prefix + table)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(
                      AttributeDefinition.builder()
                          .attributeName(hashKey)
                          .attributeType(type)
                          .build())
                  .keySchema(
                      KeySchemaElement.builder()
                          .attributeName(hashKey)
                          .keyType(KeyType.HASH)
                          .build()));
    }
  }

  /** What is shown, without what differs from run to run. */
  private String said(FailureAnalysis analysis) {
    return (analysis.getDescription().stripTrailing() + "\nAction:\n" + analysis.getAction())
        .replace(prefix, "")
        .replaceAll("localhost:\\d+", "localhost:PORT")
        .replaceAll("127\\.0\\.0\\.1", "ADDRESS");
  }

  private static FailureAnalysis analysis(ApplicationContextRunner runner) {
    FailureAnalysis[] found = new FailureAnalysis[1];
    runner.run(
        context -> {
          assertThat(context).hasFailed();
          found[0] = new MappingFailureAnalyzer().analyze(context.getStartupFailure());
        });
    assertThat(found[0]).isNotNull();
    return found[0];
  }
}
