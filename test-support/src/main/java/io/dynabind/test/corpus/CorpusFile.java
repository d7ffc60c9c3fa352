package io.dynabind.test.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of rows {@code question => answer}, each below the {@code @subject} that it is about. */
final class CorpusFile {

  /** A row. */
  record Row(String subject, String question, String answer) {}

  private CorpusFile() {}

  static List<Row> read(String name) {
    List<Row> rows = new ArrayList<>();
    String subject = "";
    for (String line : lines(name)) {
      if (line.startsWith("@")) {
        subject = line.substring(1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] sides = line.split(" => ", 2);
        if (sides.length < 2) {
          throw new IllegalStateException("No answer in " + name + ": " + line);
        }
        rows.add(new Row(subject, sides[0], sides[1]));
      }
    }
    return List.copyOf(rows);
  }

  private static List<String> lines(String name) {
    try (InputStream in = CorpusFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
