package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whole texts kept in files of a folder under {@code src/test/resources/golden}. With the system
 * property {@code golden.write=true} the files are written instead of compared.
 */
public final class Golden {

  private final Path folder;

  private Golden(Path folder) {
    this.folder = folder;
  }

  /** The files of a folder, such as {@code entities}. */
  public static Golden folder(String name) {
    return new Golden(Path.of("src", "test", "resources", "golden", name));
  }

  /** Asserts that a text is that of the file {@code name.txt}, which must be there. */
  public void check(String name, String text) {
    Path file = folder.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(folder);
        Files.writeString(file, text);
      }
      assertThat(file).as("write it with -Dgolden.write=true, then read it").exists();
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of all files, without their ending. */
  public Set<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".txt", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
