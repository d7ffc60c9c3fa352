package io.dynabind.samples.quickstart;

import io.dynabind.outcome.VersionConflictException;
import io.dynabind.table.EntityTable;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two writers meet on one item, and neither overwrites what the other wrote. */
final class Conflict {

  private static final List<String> WRITERS = List.of("Ada", "Bob");

  private final EntityTable<Zone> zones;
  private final Comparison comparison;
  private final PrintStream out;

  Conflict(EntityTable<Zone> zones, Comparison comparison, PrintStream out) {
    this.zones = zones;
    this.comparison = comparison;
    this.out = out;
  }

  void meet(String id) {
    Zone read = zones.getConsistently(id).orElseThrow();
    String both = String.join(" and ", WRITERS);
    out.printf("  %s read version %d of %s; each adds a note.%n", both, read.version(), id);
    List<CompletableFuture<Boolean>> writes =
        WRITERS.stream()
            .map(writer -> CompletableFuture.supplyAsync(() -> isFirst(writer, read)))
            .toList();
    long winners = writes.stream().filter(CompletableFuture::join).count();

    Zone stored = zones.getConsistently(id).orElseThrow();
    out.printf(
        "  In the end, version %d with the notes of %s is stored.%n",
        stored.version(), stored.notes());
    comparison.same("writers who came first", 1L, winners);
    comparison.sameElements("notes", WRITERS, stored.notes());
    comparison.same("zone in the end", read.withNotes(stored.notes()).withVersion(3), stored);
  }

  /** Adds a note to a zone as it was read; whoever comes second adds it to what the first wrote. */
  private boolean isFirst(String writer, Zone read) {
    try {
      Zone written = zones.update(read.withNote(writer));
      out.printf("  %s came first: version %d has the note.%n", writer, written.version());
      return true;
    } catch (VersionConflictException e) {
      // The item that won came along with the refusal: there is no need to read it again.
      Zone current = (Zone) e.current().orElseThrow();
      out.printf("  %s was refused: %s.%n", writer, e.getMessage());
      out.printf(
          "  %s sees version %d with the notes of %s.%n",
          writer, current.version(), current.notes());
      Zone written = zones.update(current.withNote(writer));
      out.printf("  %s tried again from there: version %d has both.%n", writer, written.version());
      return false;
    }
  }
}
