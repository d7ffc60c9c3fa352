package io.dynabind.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.test.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The matrix as a page of the documentation, made of what the cells were seen to end as. */
final class MatrixDocument {

  private static final Path FILE = Path.of("..", "docs", "fault-matrix.md");

  private static final String HEAD =
      """
      # Verbs under faults

      What each public verb ends as when its requests meet the faults of `FaultClient`. This page is written by the battery
      `fault-matrix`, which asserts every cell in every test run, against what the server really did:

          mvn -Pbattery verify -Dbattery=fault-matrix

      and it is written anew by the same line with `-Dgolden.write=true`. %d cells: each verb, with each fault that fits its action,
      at the first, a middle and the last attempt, blocking and not (in the standard size by turns, in the full size both), with clients that
      dynabind builds, which make up to ten attempts, and with clients that a user gives, whose standard retries are three attempts here. Pauses pass in virtual
      time, and timeouts of the AWS client are injected as failures.

      A cell says `a → b` where the verb ends as `a` if the fault happens once and attempts are left, and as `b` if it happens at the last
      attempt. Where there is one word, both are the same. What to do about each word is in [outcomes](outcomes.md).

      """;

  private static final String BUILT =
      """

      ## Clients that dynabind builds
      """;

  private static final String GIVEN =
      """

      ## Clients that you give

      Their own retries are all there are for single operations, and their number decides between a conflict and `Unknown`. What must not be applied twice is sent
      with their retries switched off. An answer with a wrong checksum, and a call that is over time, the AWS client does not try again; what cancels
      a transaction in passing dynabind waits for here too.
      """;

  private MatrixDocument() {}

  static void check(List<Recipe> recipes, Map<Cell, Seen> seen) {
    String text = text(recipes, seen);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
      }
      assertThat(FILE).as("write it with -Dgolden.write=true, then read it").exists();
      assertThat(text).isEqualTo(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(List<Recipe> recipes, Map<Cell, Seen> seen) {
    StringBuilder text =
        new StringBuilder(String.format(HEAD, FaultMatrixBattery.cells(recipes, true).size()));
    columns().forEach((words, faults) -> text.append("- **" + words + "**: " + faults + "\n"));
    for (Side side : Side.values()) {
      tables(text, recipes, side, seen);
    }
    return text.toString();
  }

  private static void tables(
      StringBuilder text, List<Recipe> recipes, Side side, Map<Cell, Seen> all) {
    Map<Cell, Seen> seen = new LinkedHashMap<>(all);
    seen.keySet().removeIf(cell -> cell.side() != side);
    text.append(side == Side.BUILT ? BUILT : GIVEN);
    table(text, "Writes", recipes, Set.of("PutItem", "UpdateItem", "DeleteItem"), seen);
    table(text, "Transactions of writes", recipes, Set.of("TransactWriteItems"), seen);
    table(text, "Batches of writes", recipes, Set.of("BatchWriteItem"), seen);
    table(
        text,
        "Reads",
        recipes,
        Set.of("GetItem", "Query", "Scan", "BatchGetItem", "TransactGetItems"),
        seen);
    table(text, "Tables", recipes, Set.of("CreateTable", "DeleteTable", "DescribeTable"), seen);
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Heard heard : Heard.values()) {
      String faults =
          Arrays.stream(Fault.values())
              .filter(fault -> fault != Fault.NONE && Heard.of(fault).words.equals(heard.words))
              .map(fault -> "`" + fault + "`")
              .collect(Collectors.joining(", "));
      if (!faults.isEmpty()) {
        columns.put(heard.words, faults);
      }
    }
    return columns;
  }

  private static void table(
      StringBuilder text,
      String title,
      List<Recipe> recipes,
      Set<String> actions,
      Map<Cell, Seen> seen) {
    List<Recipe> rows = recipes.stream().filter(r -> actions.contains(r.action())).toList();
    Set<String> columns = new LinkedHashSet<>(columns().keySet());
    columns.removeIf(
        words -> rows.stream().allMatch(recipe -> ended(recipe, words, seen).isEmpty()));
    text.append("\n### ").append(title).append("\n\n| verb | action |");
    columns.forEach(words -> text.append(' ').append(words).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(columns.size())).append('\n');
    for (Recipe recipe : rows) {
      text.append("| ").append(name(recipe)).append(" | ").append(recipe.action()).append(" |");
      columns.forEach(words -> text.append(' ').append(ended(recipe, words, seen)).append(" |"));
      text.append('\n');
    }
  }

  private static String name(Recipe recipe) {
    String[] parts = recipe.name().split(", ", 2);
    String verbs =
        Arrays.stream(parts[0].startsWith("finder") ? new String[] {parts[0]} : parts[0].split(" "))
            .map(verb -> "`" + verb + "`")
            .collect(Collectors.joining(" "));
    return parts.length == 1 ? verbs : verbs + " " + parts[1];
  }

  /** With attempts left, and at the last one. */
  private static String ended(Recipe recipe, String words, Map<Cell, Seen> seen) {
    Set<String> before = new TreeSet<>();
    Set<String> last = new TreeSet<>();
    seen.forEach(
        (cell, end) -> {
          if (cell.recipe() == recipe && Heard.of(cell.fault()).words.equals(words)) {
            (cell.position() == Position.LAST ? last : before)
                .addAll(List.of(end.kind().split(", ")));
          }
        });
    List<String> both = new ArrayList<>(List.of(String.join(" or ", before)));
    if (!last.equals(before) && !last.isEmpty()) {
      both.add(String.join(" or ", last));
    }
    return String.join(" → ", both);
  }
}
