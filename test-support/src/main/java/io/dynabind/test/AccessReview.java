package io.dynabind.test;

import io.dynabind.Dynabind;
import io.dynabind.query.AccessPatterns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Keeps the access patterns of an application under review: the build fails when one becomes a
 * scan, or changes at all, and the change of a file shows a reviewer what became of it.
 *
 * <pre>{@code
 * @Test
 * void accessPatternsAreThoseThatWereReviewed() {
 *   AccessReview.ofRepositories(Orders.class, Customers.class)
 *       .assertNoScan()
 *       .assertMatches(Path.of("src/test/resources/access-patterns.md"));
 * }
 * }</pre>
 *
 * <p>The file is written, and every difference accepted, by a run with {@code
 * -Ddynabind.access.write=true}, or with {@code DYNABIND_ACCESS_WRITE=true} in the environment.
 * Immutable and thread-safe.
 */
public final class AccessReview {

  private static final String PROPERTY = "dynabind.access.write";
  private static final String VARIABLE = "DYNABIND_ACCESS_WRITE";

  private final AccessPatterns patterns;

  private AccessReview(AccessPatterns patterns) {
    this.patterns = patterns;
  }

  /**
   * Reviews all repositories of an instance. Its table names stand in the file: they must be the
   * same in each run, which those of {@link DynamoDbTest} are not.
   *
   * @param dynabind knows the repositories
   * @return the review
   */
  public static AccessReview of(Dynabind dynabind) {
    return of(dynabind.describe());
  }

  /**
   * Reviews some patterns.
   *
   * @param patterns the patterns
   * @return the review
   */
  public static AccessReview of(AccessPatterns patterns) {
    return new AccessReview(Objects.requireNonNull(patterns, "patterns"));
  }

  /**
   * Reviews repositories that need no converters, conventions or table names of yours. No server is
   * needed, and nothing is sent.
   *
   * @param repositories the interfaces
   * @return the review
   * @throws io.dynabind.problem.MappingException if they, or their entities, have mistakes
   */
  public static AccessReview ofRepositories(Class<?>... repositories) {
    try (Dynabind dynabind =
        Dynabind.builder().executor(new ScriptedExecutor()).repositories(repositories).build()) {
      return of(dynabind);
    }
  }

  /**
   * Checks that no method scans.
   *
   * @return this review
   * @throws AssertionError if one does; the message lists those that do
   */
  public AccessReview assertNoScan() {
    if (!patterns.scans().isEmpty()) {
      throw new AssertionError(
          patterns.scans().stream()
              .map(pattern -> "\n  " + pattern.repository() + "." + pattern)
              .collect(Collectors.joining("", "Expected no scan, but these methods do:", "")));
    }
    return this;
  }

  /**
   * Checks that the patterns are those of a file that was reviewed.
   *
   * @param file ends in {@code .md} for Markdown, {@code .json} for JSON; anything else is the
   *     text. It is read, and written if told to, as UTF-8; line ends of Windows are the same
   * @return this review
   * @throws AssertionError if there is no such file, or other patterns in it; the message says of
   *     each whether it became a scan, was changed, added or removed
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public AccessReview assertMatches(Path file) {
    PatternFile form = PatternFile.of(file);
    String now = form.text(patterns);
    try {
      if (isToBeWritten()) {
        write(file, now);
        return this;
      }
      if (!Files.exists(file)) {
        throw new AssertionError("There is no file " + file + ". " + repair());
      }
      compare(file, form, Files.readString(file).replace("\r\n", "\n"), now);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void compare(Path file, PatternFile form, String before, String now) {
    if (before.equals(now)) {
      return;
    }
    List<String> differences = PatternDifference.of(form, before, now);
    String lines =
        differences.isEmpty()
            ? "\n  the same patterns, but other lines between them or another order"
            : String.join("", differences);
    throw new AssertionError(
        "Access patterns are not those of " + file + ":" + lines + "\n" + repair());
  }

  private static boolean isToBeWritten() {
    return Boolean.getBoolean(PROPERTY) || Boolean.parseBoolean(System.getenv(VARIABLE));
  }

  private static String repair() {
    return "Run once with -D" + PROPERTY + "=true to write it, and review the change.";
  }

  /**
   * Lists the patterns.
   *
   * @return a line for each
   */
  @Override
  public String toString() {
    return patterns.toString();
  }
}
