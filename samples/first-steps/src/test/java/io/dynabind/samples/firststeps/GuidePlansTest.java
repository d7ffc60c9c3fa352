package io.dynabind.samples.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans that the guide shows are those that are printed. */
class GuidePlansTest {

  @ParameterizedTest
  @ValueSource(classes = {OrderDesk.class, OrderViews.class})
  void arePrintedAsTheGuideShowsThem(Class<?> repository) throws IOException {
    InMemoryDynamoDb server = new InMemoryDynamoDb(Clock.systemUTC());
    try (Dynabind dynabind =
        Dynabind.builder()
            .client(server.client())
            .asyncClient(server.asyncClient())
            .repositories(repository)
            .build()) {
      String guide = Files.readString(Path.of("../../docs/queries.md"));

      assertThat(guide).contains("```\n" + dynabind.describe(repository) + "\n```");
    }
  }
}
