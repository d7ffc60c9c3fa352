package io.dynabind.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dynabind.Dynabind;
import io.dynabind.spring.boot.shop.Order;
import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.test.LocalDynamoDb;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class AssumedRoleTest {

  private static final String ARN = "arn:aws:iam::123456789012:role/orders";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private HttpServer sts;
  private ApplicationContextRunner runner;

  @BeforeEach
  void listen() throws IOException {
    sts = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    sts.createContext("/", this::answer);
    sts.start();
    runner =
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
            .withUserConfiguration(Shop.class)
            .withSystemProperties(
                "aws.endpointUrlSts=http://localhost:" + sts.getAddress().getPort())
            .withPropertyValues(
                "dynabind.region=us-east-1",
                "dynabind.endpoint=" + LocalDynamoDb.shared().endpoint(),
                "dynabind.table.prefix=t" + UUID.randomUUID() + "-",
                "dynabind.schema.mode=create-missing",
                "dynabind.credentials.role-arn=" + ARN);
  }

  @AfterEach
  void stop() {
    sts.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(
        URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8));
    signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
    byte[] body =
        """
        <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
          <AssumeRoleResult>
            <Credentials>
              <AccessKeyId>ASSUMED</AccessKeyId>
              <SecretAccessKey>secret</SecretAccessKey>
              <SessionToken>token</SessionToken>
              <Expiration>%s</Expiration>
            </Credentials>
          </AssumeRoleResult>
        </AssumeRoleResponse>
        """
            .formatted(Instant.now().plusSeconds(3600))
            .getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void worksWithTheCredentialsOfTheRole() {
    runner
        .withPropertyValues(
            "dynabind.credentials.access-key-id=source",
            "dynabind.credentials.secret-access-key=secret",
            "dynabind.credentials.role-session-name=shop",
            "dynabind.credentials.external-id=partner",
            "dynabind.credentials.role-duration=15m")
        .run(
            context -> {
              assertThat(asked).hasSize(1);
              context.getBean(Dynabind.class).table(Order.class).query("c").list();
              assertThat(
                      context
                          .getBean(DynabindConnectionDetails.class)
                          .getCredentials()
                          .resolveCredentials())
                  .isInstanceOf(AwsSessionCredentials.class)
                  .extracting("accessKeyId", "secretAccessKey", "sessionToken")
                  .containsExactly("ASSUMED", "secret", "token");
            });
    assertThat(asked)
        .singleElement()
        .asString()
        .contains(
            "Action=AssumeRole",
            "RoleArn=" + ARN,
            "RoleSessionName=shop",
            "ExternalId=partner",
            "DurationSeconds=900");
    assertThat(signatures).singleElement().asString().contains("Credential=source/");
  }

  @Test
  void isAssumedByTheCredentialsBeanIfPropertiesNameNoOther() {
    runner
        .withBean(
            AwsCredentialsProvider.class,
            () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("bean", "secret")))
        .run(context -> assertThat(context).hasNotFailed());
    assertThat(asked).singleElement().asString().contains("RoleSessionName=dynabind");
    assertThat(signatures).singleElement().asString().contains("Credential=bean/");
  }

  @Test
  void endsWithTheContext() {
    AwsCredentialsProvider[] role = new AwsCredentialsProvider[1];
    runner
        .withPropertyValues(
            "dynabind.credentials.access-key-id=source",
            "dynabind.credentials.secret-access-key=secret",
            "dynabind.schema.mode=none")
        .run(
            context -> role[0] = context.getBean(DynabindConnectionDetails.class).getCredentials());
    assertThat(asked).isEmpty();
    assertThat(role[0]).isInstanceOf(AssumedRole.class).hasToString("AssumedRole[" + ARN + "]");
    assertThat(((AssumedRole) role[0]).isClosed()).isTrue();
  }

  @Test
  void saysWhichDependencyIsMissing() {
    runner
        .withClassLoader(new FilteredClassLoader("software.amazon.awssdk.services.sts"))
        .run(
            context -> {
              FailureAnalysis analysis =
                  new StsMissingFailureAnalyzer().analyze(context.getStartupFailure());
              assertThat(analysis.getDescription())
                  .isEqualTo(
                      "dynabind.credentials.role-arn names a role to be assumed, but"
                          + " software.amazon.awssdk:sts is not on the class path.");
              assertThat(analysis.getAction())
                  .contains("<artifactId>sts</artifactId>", "in the version of the AWS SDK's");
            });
  }

  @Test
  void anExternalIdIsOfARole() {
    runner
        .withPropertyValues(
            "dynabind.credentials.role-arn=", "dynabind.credentials.external-id=partner")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .hasMessageContaining("dynabind.credentials.role-arn"));
  }
}
