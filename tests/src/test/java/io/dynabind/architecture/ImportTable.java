package io.dynabind.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of allowed imports: rows of {@code left <- right right}. */
final class ImportTable {

  private final Map<String, Set<String>> rows = new LinkedHashMap<>();

  static ImportTable read(String resource) {
    try (InputStream in = ImportTable.class.getResourceAsStream(resource)) {
      ImportTable table = new ImportTable();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(table::add);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] sides = line.split("<-", -1);
    String right = sides[1].strip();
    Set<String> targets = right.isEmpty() ? Set.of() : Set.of(right.split("\\s+"));
    if (rows.put(sides[0].strip(), targets) != null) {
      throw new IllegalStateException("Row given twice: " + line);
    }
  }

  List<String> keys() {
    return List.copyOf(rows.keySet());
  }

  boolean allows(String left, String right) {
    Set<String> targets = rows.getOrDefault(left, Set.of());
    return targets.contains("*") || targets.contains(right);
  }
}
