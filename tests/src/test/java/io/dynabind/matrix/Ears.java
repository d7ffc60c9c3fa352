package io.dynabind.matrix;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what the library says while it is open: its log lines at every level, and the texts that it
 * is given. Remembers those with a canary.
 */
final class Ears implements AutoCloseable {

  /** Stands in everything that must not be heard, numbers and texts. */
  static final String CANARY = "canary9182736450";

  static final String CANARY_NUMBER = "9182736450";

  private static final Set<String> LOGGERS =
      Set.of("io.dynabind", "io.dynabind.executor.ExecutionListener");

  private static final int TRACE = 0;

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final PrintStream before = System.err;
  private final List<String> leaks = new ArrayList<>();
  private int texts;

  private final Map<Logger, Integer> levels = new HashMap<>();

  Ears() throws ReflectiveOperationException {
    for (String name : LOGGERS) {
      Logger logger = LoggerFactory.getLogger(name);
      levels.put(logger, level(logger).getInt(logger));
      level(logger).setInt(logger, TRACE);
    }
    System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
  }

  /** The level of slf4j-simple is read once in the life of a JVM. */
  private static Field level(Logger logger) throws ReflectiveOperationException {
    Field level = logger.getClass().getDeclaredField("currentLogLevel");
    level.setAccessible(true);
    return level;
  }

  /** Whatever a user may print: values of the library, and what it throws. */
  void hear(String where, @Nullable Object said) {
    texts++;
    check(where, String.valueOf(said));
    if (said instanceof Throwable thrown) {
      for (Throwable t = thrown; t != null; t = t.getCause()) {
        check(where, t.toString());
        for (Throwable suppressed : t.getSuppressed()) {
          check(where, suppressed.toString());
        }
      }
    }
  }

  private void check(String where, String text) {
    if (text.contains(CANARY_NUMBER)) {
      leaks.add(where + ": " + text);
    }
  }

  int texts() {
    return texts;
  }

  String lines() {
    return lines.toString(StandardCharsets.UTF_8);
  }

  List<String> leaks() {
    List<String> all = new ArrayList<>(leaks);
    lines().lines().filter(line -> line.contains(CANARY_NUMBER)).forEach(all::add);
    return all;
  }

  @Override
  public void close() throws ReflectiveOperationException {
    System.setErr(before);
    for (Map.Entry<Logger, Integer> each : levels.entrySet()) {
      level(each.getKey()).setInt(each.getKey(), each.getValue());
    }
  }
}
