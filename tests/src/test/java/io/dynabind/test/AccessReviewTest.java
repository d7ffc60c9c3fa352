package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Update;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.AccessPatterns;
import io.dynabind.query.Detail;
import io.dynabind.query.Explanation;
import io.dynabind.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AccessReviewTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "access");

  @Table("notes")
  @GlobalIndex(name = "byColour", hashKey = "colour", rangeKey = "at")
  record Note(
      @HashKey String owner,
      @RangeKey String id,
      String colour,
      Instant at,
      @Attribute("a|b`c\"d") String odd) {}

  record NoteKey(String owner, String id) {}

  record Head(String id, String colour) {}

  interface Notes extends Repository<Note, NoteKey> {
    Optional<Note> findByOwnerAndId(String owner, String id);

    List<Note> findByColourOrderByAtDesc(String colour);

    Optional<Note> findFirstByColour(String colour);

    List<Note> findByOwnerIn(Collection<String> owners);

    List<Head> findByOwnerAndOdd(String owner, String odd);

    @AllowScan
    List<Note> findByOdd(String odd);

    boolean existsByColour(String colour);

    long countByOwner(String owner);

    void deleteByOwner(String owner);

    @ConsistentRead
    @Query(key = "owner = :owner", filter = "odd <> :odd", limit = 5)
    List<Note> some(String owner, String odd);

    @Update("SET colour = :colour")
    @Condition("odd = :odd")
    void paint(NoteKey key, String colour, String odd);

    @Delete
    void drop(NoteKey key);

    @Statement("SELECT * FROM {table} WHERE owner = :owner")
    List<Note> said(String owner);

    @AllowScan
    @Statement("SELECT * FROM {table} WHERE colour = :colour")
    List<Note> coloured(String colour);

    default List<Note> red() {
      return findByColourOrderByAtDesc("red");
    }
  }

  @Table("visits")
  record Visit(@HashKey String id, @TimeToLive Instant until) {}

  interface Visits extends Repository<Visit, String> {
    Optional<Visit> findById(String id);

    List<Visit> readById(String id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patterns.txt", "patterns.md", "patterns.json"})
  void comparesWithWhatWasReviewed(String name) {
    AccessReview.ofRepositories(Notes.class, Visits.class).assertMatches(FOLDER.resolve(name));
  }

  @Test
  void ofOneRepositoryIsPrintedWithoutItsName() {
    try (Dynabind dynabind =
        Dynabind.builder().executor(new ScriptedExecutor()).repositories(Visits.class).build()) {
      assertThat(dynabind.describe(Visits.class))
          .hasToString(
              """
              findById(String): GetItem visits, key id = ?, unless expired by until
              readById(String): GetItem visits, key id = ?, unless expired by until\
              """);
      assertThat(dynabind.describe().toString())
          .startsWith("Visits.findById(String): GetItem visits");
      assertThat(dynabind.describe().all().get(0).requests()).hasValue(1);
      assertThat(dynabind.describe().toJson()).isEqualTo(dynabind.describe().toJson());
    }
  }

  @Test
  void isJsonThatOthersRead() {
    AccessPatterns patterns =
        AccessPatterns.of(
            List.of(
                pattern(
                    "find(\"a\\b\")", Map.of(Detail.KEY, "k = '\u0001\n\t\r\u2028😀\ud800x'"))));

    JsonNode found = new ObjectMapper().readTree(patterns.toJson()).get("patterns").get(0);

    assertThat(found.propertyNames())
        .containsExactly("repository", "method", "operation", "table", "key", "scan");
    assertThat(found.get("method").asString()).isEqualTo("find(\"a\\b\")");
    assertThat(found.get("key").asString()).isEqualTo("k = '\u0001\n\t\r\u2028😀\ud800x'");
    assertThat(found.get("scan").asBoolean()).isFalse();
    assertThat(new ObjectMapper().readTree(AccessPatterns.of(List.of()).toJson()).get("patterns"))
        .isEmpty();
  }

  @Test
  void isMarkdownWhateverNamesHold() {
    assertThat(
            AccessPatterns.of(List.of(pattern("find()", Map.of(Detail.KEY, "a|b`c``d = ?"))))
                .toMarkdown())
        .contains("| `find()` | Query | `notes` |  | ``` a\\|b`c``d = ? ``` |  |  |  |  |\n");
  }

  private static AccessPattern pattern(String method, Map<Detail, String> details) {
    return new AccessPattern(
        "shop.Notes",
        method,
        new Explanation("Query", "notes", details, false, OptionalInt.empty()));
  }

  @Test
  void refusesScans() {
    AccessReview.ofRepositories(Visits.class).assertNoScan();

    assertThatThrownBy(() -> AccessReview.ofRepositories(Notes.class).assertNoScan())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            Expected no scan, but these methods do:
              io.dynabind.test.AccessReviewTest$Notes.findByOdd(String): Scan notes, filter ['a|b`c"d'] = ?
              io.dynabind.test.AccessReviewTest$Notes.coloured(String): ExecuteStatement SELECT * FROM "notes" WHERE colour = ?, a scan\
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "json"})
  void tellsWhatBecameOfEach(String ending, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("patterns." + ending);
    String changed =
        PatternFile.of(file)
            .text(
                AccessPatterns.of(
                    List.of(
                        query("Q.same()", "k = ?", false),
                        query("Q.scanned()", "k = ?", false),
                        query("Q.changed()", "k = ?", false),
                        query("Q.gone()", "k = ?", false))));
    Files.writeString(file, changed.replace("\n", "\r\n"));
    AccessReview review =
        AccessReview.of(
            AccessPatterns.of(
                List.of(
                    query("Q.same()", "k = ?", false),
                    query("Q.changed()", "k > ?", false),
                    query("Q.scanned()", "k = ?", true),
                    query("Q.grown()", "k = ?", true),
                    query("Q.more()", "k = ?", false))));

    assertThatThrownBy(() -> review.assertMatches(file))
        .isInstanceOf(AssertionError.class)
        .satisfies(
            e ->
                assertThat(e.getMessage().replace(file.toString(), "FILE"))
                    .isEqualTo(Files.readString(FOLDER.resolve("difference-" + ending + ".txt"))));
  }

  private static AccessPattern query(String method, String key, boolean scan) {
    return new AccessPattern(
        "shop.Notes",
        method,
        new Explanation(
            scan ? "Scan" : "Query",
            "notes",
            Map.of(scan ? Detail.FILTER : Detail.KEY, key),
            scan,
            OptionalInt.empty()));
  }

  @Test
  void wantsAFileThatWasReviewed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sub").resolve("patterns.txt");
    AccessReview review = AccessReview.ofRepositories(Visits.class);

    assertThatThrownBy(() -> review.assertMatches(file))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "There is no file "
                + file
                + ". Run once with -Ddynabind.access.write=true to write it, and review the"
                + " change.");
    System.setProperty("dynabind.access.write", "true");
    try {
      review.assertMatches(file);
    } finally {
      System.clearProperty("dynabind.access.write");
    }
    assertThat(Files.readString(file)).isEqualTo(review + "\n");
    review.assertMatches(file);
    Files.writeString(file, "\n" + review);
    assertThatThrownBy(() -> review.assertMatches(file))
        .hasMessageContaining("the same patterns, but other lines between them or another order");
  }
}
