package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.spring.boot.wrong.Wrong;
import io.dynabind.test.LocalDynamoDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
          .withUserConfiguration(Shop.class)
          .withPropertyValues(
              "dynabind.table.prefix=" + prefix,
              "dynabind.schema.mode=validate",
              "dynabind.region=us-east-1",
              "dynabind.deadline=3s");
  private final ApplicationContextRunner local =
      runner.withPropertyValues(
          "dynabind.endpoint=" + LOCAL.endpoint(),
          "dynabind.credentials.access-key-id=local",
          "dynabind.credentials.secret-access-key=local");

  @Test
  void namesTheTableThatIsMissing() {
    FailureAnalysis analysis = analysis(local);
    assertThat(analysis.getDescription())
        .contains("[TableNotFound]", prefix + "orders", prefix + "payments");
    assertThat(analysis.getAction()).contains("CREATE_MISSING");
  }

  @Test
  void saysInWhatATableDiffers() {
    try (DynamoDbClient client = LOCAL.client()) {
      client.createTable(
          request ->
              request
                  .tableName(prefix + "orders")
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(
                      AttributeDefinition.builder()
                          .attributeName("customerId")
                          .attributeType(ScalarAttributeType.N)
                          .build())
                  .keySchema(
                      KeySchemaElement.builder()
                          .attributeName("customerId")
                          .keyType(KeyType.HASH)
                          .build()));
    }
    FailureAnalysis analysis = analysis(local);
    assertThat(analysis.getDescription()).contains("[TableDiffers]", prefix + "orders");
    assertThat(analysis.getAction()).isNotBlank();
  }

  @Test
  void saysThatDynamoDbIsOutOfReach() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    FailureAnalysis analysis =
        analysis(local.withPropertyValues("dynabind.endpoint=http://localhost:" + port));
    assertThat(analysis.getDescription()).contains("[TableUnknown]", prefix + "orders");
    assertThat(analysis.getAction()).contains("in reach of the client");
  }

  @Test
  void saysThatThereAreNoCredentials() {
    FailureAnalysis analysis =
        analysis(
            runner
                .withPropertyValues(
                    "dynabind.endpoint=" + LOCAL.endpoint(), "dynabind.credentials.profile=nobody")
                .withSystemProperties(
                    "aws.sharedCredentialsFile=target/none", "aws.configFile=target/none"));
    assertThat(analysis.getDescription()).contains("credentials");
    assertThat(analysis.getAction()).contains("credentials");
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
