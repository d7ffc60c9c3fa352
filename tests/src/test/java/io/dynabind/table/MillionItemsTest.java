package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A million items pass through a heap of 64 MB, page after page. */
final class MillionItemsTest {

  private static final int MINUTES = 5;

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"method", "query", "scan"})
  void streamInConstantMemory(String way) throws Exception {
    assertThat(run(way)).contains("items 1000000");
  }

  @Test
  void doNotFitAtOnce() throws Exception {
    assertThat(run("list")).contains("java.lang.OutOfMemoryError").doesNotContain("items ");
  }

  private String run(String way) throws IOException, InterruptedException {
    Path arguments = directory.resolve("java.args");
    String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
    Files.writeString(
        arguments,
        "-Xmx64m -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn\n-cp\n\""
            + classPath
            + "\"\n");
    Path output = directory.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + arguments,
                    MillionItems.class.getName(),
                    way))
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
