package io.dynabind.spring.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.spring.data.server.MemoryServer;
import io.dynabind.spring.data.walk.LongWalk.Step;
import io.dynabind.table.EntityTable;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand items pass through a heap that holds a fraction of them, each once. */
final class LongWalkTest {

  private static final int MINUTES = 5;

  @TempDir private static Path directory;
  private static MemoryServer server;

  @BeforeAll
  static void fill() throws IOException {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (Dynabind dynabind =
        Dynabind.builder().client(memory.client()).entities(Step.class).build()) {
      EntityTable<Step> table = dynabind.table(Step.class);
      table.create();
      String text = "a step with a text that is not short; ".repeat(9);
      table.putAll(
          IntStream.range(0, LongWalk.ITEMS)
              .mapToObj(number -> new Step("w", number, text))
              .toList());
    }
    server = new MemoryServer(memory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void meetsEachItemOnceAndHoldsAPage() throws Exception {
    assertThat(walk("windows", "tokens", "stream", "flux"))
        .contains("windows 100000", "tokens 100000", "stream 100000", "flux 100000");
  }

  @Test
  void hasNoRoomForAll() throws Exception {
    assertThat(walk("list")).contains("java.lang.OutOfMemoryError").doesNotContain("list ");
  }

  private static String walk(String... ways) throws IOException, InterruptedException {
    Path arguments = directory.resolve("java.args");
    String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
    Files.writeString(
        arguments,
        "-Xmx32m -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn\n-cp\n\""
            + classPath
            + "\"\n");
    Path output = directory.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + arguments,
                LongWalk.class.getName(),
                server.endpoint().toString()));
    command.addAll(List.of(ways));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
