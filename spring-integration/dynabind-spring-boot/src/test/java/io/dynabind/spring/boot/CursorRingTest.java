package io.dynabind.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

/** Keys of cursors that cannot be: each mistake is told at its own property. */
class CursorRingTest {

  private static final String SECRET =
      Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

  private static final String[] SECRETS = {SECRET, "not-a-secret", "q83v", "c2VjcmV0"};

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(DynabindAutoConfiguration.class))
          .withPropertyValues(
              "dynabind.region=us-east-1",
              "dynabind.credentials.access-key-id=local",
              "dynabind.credentials.secret-access-key=local");

  @Test
  void refusesAKeyWithoutAnId() {
    assertThat(refusal("secret=" + SECRET))
        .isEqualTo(
            """
            dynabind.cursor.keys[0].id is not set, but others of its key are.
            Action: Lists are not merged across sources, such as files and the environment: the \
            source that sets dynabind.cursor.keys[0].secret has to set dynabind.cursor.keys[0].id \
            too.""");
  }

  @Test
  void tellsThatAnotherSourceTakesTheWholeListsPlace() {
    ApplicationContextRunner file =
        runner.withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addLast(
                        new MapPropertySource(
                            "a file",
                            Map.of(
                                "dynabind.cursor.keys[0].id",
                                "2026-11",
                                "dynabind.cursor.keys[0].secret",
                                SECRET))));
    file.run(context -> assertThat(context).hasNotFailed());
    assertThat(refusal(file, "secret=" + SECRET))
        .startsWith("dynabind.cursor.keys[0].id is not set")
        .contains("Lists are not merged across sources")
        .doesNotContain("2026-11");
  }

  @Test
  void refusesAnIdThatIsNone() {
    for (String use : List.of("signing", "encrypting", "retired")) {
      assertThat(refusal("id=a b", "use=" + use, "secret=" + SECRET))
          .isEqualTo(
              """
              dynabind.cursor.keys[0].id: The id of a cursor key is 1 to 32 letters, digits, '_', \
              '-' and '.', not 'a b'.
              Action: Change the id.""");
    }
  }

  @Test
  void refusesASecretThatIsNotBase64AndDoesNotShowIt() {
    for (String secret : List.of("not-a-secret", "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJ-_")) {
      assertThat(refusal("id=k", "secret=" + secret))
          .isEqualTo(
              """
              dynabind.cursor.keys[0].secret is no Base64 text with '+' and '/', as secrets are.
              Action: Set it to the Base64 text of 32 random bytes, such as 'openssl rand -base64 \
              32' makes.""");
    }
  }

  @Test
  void namesTheVariableThatIsNotSet() {
    assertThat(refusal("id=k", "secret=${SHOP_CURSOR_SECRET}"))
        .isEqualTo(
            """
            dynabind.cursor.keys[0].secret is the placeholder of 'SHOP_CURSOR_SECRET', which was \
            not resolved.
            Action: Set SHOP_CURSOR_SECRET, in the environment or as a property. Set it to the \
            Base64 text of 32 random bytes, such as 'openssl rand -base64 32' makes.""");
  }

  @Test
  void refusesASecretThatIsTooShort() {
    assertThat(refusal("id=k", "secret=c2VjcmV0"))
        .startsWith(
            "dynabind.cursor.keys[0].secret: The secret of cursor key 'k' has 16, 24 or 32 bytes,"
                + " but was given 6.\nAction: Set it to the Base64 text of 32 random bytes");
    assertThat(refusal("id=k", "use=signing", "secret=c2VjcmV0"))
        .contains("'k' has at least 32 bytes, but was given 6");
  }

  @Test
  void refusesAKeyWithoutASecret() {
    assertThat(refusal("id=k"))
        .isEqualTo(
            """
            dynabind.cursor.keys[0].secret is not set, but others of its key are.
            Action: Lists are not merged across sources, such as files and the environment: the \
            source that sets dynabind.cursor.keys[0].id has to set dynabind.cursor.keys[0].secret \
            too.""");
  }

  @Test
  void refusesARetiredKeyAsTheFirst() {
    assertThat(refusal("id=k", "use=retired"))
        .isEqualTo(
            """
            dynabind.cursor: The first cursor key makes cursors, but 'k' is retired.
            Action: Change dynabind.cursor.keys or .valid-for.""");
  }

  private String refusal(String... properties) {
    return refusal(runner, properties);
  }

  /** What Spring Boot reports of the first key's properties, in which no secret is shown. */
  private static String refusal(ApplicationContextRunner runner, String... properties) {
    ApplicationContextRunner refused =
        runner.withPropertyValues(
            Stream.of(properties).map(p -> "dynabind.cursor.keys[0]." + p).toArray(String[]::new));
    refused.run(
        context -> {
          for (Throwable t = context.getStartupFailure(); t != null; t = t.getCause()) {
            assertThat(String.valueOf(t)).doesNotContain(SECRETS);
          }
        });
    String report = Reports.text(refused);
    assertThat(report).doesNotContain(SECRETS);
    return report;
  }
}
