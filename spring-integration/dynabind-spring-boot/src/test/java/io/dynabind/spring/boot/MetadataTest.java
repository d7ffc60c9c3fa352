package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What editors show of the properties. */
class MetadataTest {

  private static final Pattern DESCRIBED =
      Pattern.compile(
          "\"name\": \"([^\"]+)\",\\s+\"type\": \"[^\"]+\",\\s+\"description\": \"[^\"]+\"");

  @Test
  void describesEveryProperty() throws Exception {
    Path classes =
        Path.of(
            DynabindProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String text = Files.readString(classes.resolve("META-INF/spring-configuration-metadata.json"));
    assertThat(DESCRIBED.matcher(text).results().map(result -> result.group(1)).sorted())
        .containsExactly(
            "dynabind.credentials.access-key-id",
            "dynabind.credentials.external-id",
            "dynabind.credentials.instance-profile",
            "dynabind.credentials.profile",
            "dynabind.credentials.role-arn",
            "dynabind.credentials.role-duration",
            "dynabind.credentials.role-session-name",
            "dynabind.credentials.secret-access-key",
            "dynabind.credentials.session-token",
            "dynabind.cursor.keys",
            "dynabind.cursor.valid-for",
            "dynabind.deadline",
            "dynabind.endpoint",
            "dynabind.local.enabled",
            "dynabind.region",
            "dynabind.repositories.enabled",
            "dynabind.retry.budget",
            "dynabind.schema.mode",
            "dynabind.table.prefix",
            "dynabind.table.suffix");
  }
}
