package io.dynabind.spring.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Keys of cursors that cannot be: each mistake is told at its own property. */
class CursorRingTest {

  private static final String SECRET =
      Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

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
            "dynabind.cursor.keys[0].id with value 'null' is invalid: A key has an id, which names"
                + " it in the cursors that it makes.");
  }

  @Test
  void refusesAnIdThatIsNone() {
    for (String use : List.of("signing", "encrypting", "retired")) {
      assertThat(refusal("id=a b", "use=" + use, "secret=" + SECRET))
          .isEqualTo(
              "dynabind.cursor.keys[0].id with value 'a b' is invalid: The id of a cursor key is 1"
                  + " to 32 letters, digits, '_', '-' and '.', not 'a b'.");
    }
  }

  @Test
  void refusesASecretThatIsNotBase64() {
    assertThat(refusal("id=k", "secret=not-a-secret"))
        .isEqualTo(
            "dynabind.cursor.keys[0].secret with value '(not shown)' is invalid: The secret is"
                + " Base64 text, with '+' and '/', but this is none.");
  }

  @Test
  void refusesASecretThatIsTooShort() {
    assertThat(refusal("id=k", "secret=c2VjcmV0"))
        .startsWith("dynabind.cursor.keys[0].secret with value '(not shown)' is invalid: ")
        .contains("'k' has 16, 24 or 32 bytes, but was given 6")
        .doesNotContain("Base64");
    assertThat(refusal("id=k", "use=signing", "secret=c2VjcmV0"))
        .contains("'k' has at least 32 bytes, but was given 6");
  }

  @Test
  void refusesAKeyWithoutASecret() {
    assertThat(refusal("id=k"))
        .isEqualTo(
            "dynabind.cursor.keys[0].secret with value 'null' is invalid: A key that is not retired"
                + " has a secret.");
  }

  @Test
  void refusesARetiredKeyAsTheFirst() {
    assertThat(refusal("id=k", "use=retired"))
        .startsWith("dynabind.cursor with value ")
        .endsWith("The first cursor key makes cursors, but 'k' is retired");
  }

  /** What the start says of the first key's properties, in which no secret is shown. */
  private String refusal(String... properties) {
    String[] found = new String[1];
    runner
        .withPropertyValues(
            Stream.of(properties).map(p -> "dynabind.cursor.keys[0]." + p).toArray(String[]::new))
        .run(
            context -> {
              assertThat(context).hasFailed();
              for (Throwable t = context.getStartupFailure(); t != null; t = t.getCause()) {
                assertThat(String.valueOf(t)).doesNotContain(SECRET, "not-a-secret", "c2VjcmV0");
                if (t instanceof InvalidConfigurationPropertyValueException refusal) {
                  found[0] =
                      String.format(
                          "%s with value '%s' is invalid: %s",
                          refusal.getName(), refusal.getValue(), refusal.getReason());
                }
              }
            });
    assertThat(found[0]).isNotNull();
    return found[0];
  }
}
