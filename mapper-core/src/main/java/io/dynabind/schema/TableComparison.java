package io.dynabind.schema;

import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Stream;
import io.dynabind.model.IndexModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.schema.TableDifference.Aspect;
import io.dynabind.schema.TableDifference.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares one table: what breaks its entities first, then what merely differs. */
final class TableComparison {

  private final TableDefinition expected;
  private final LiveTable table;
  private final TableDefinition live;
  private final List<TableDifference> errors = new ArrayList<>();
  private final List<TableDifference> others = new ArrayList<>();

  TableComparison(TableDefinition expected, LiveTable table) {
    this.expected = expected;
    this.table = table;
    this.live = table.definition();
  }

  List<TableDifference> run() {
    compareKeys();
    compareIndexes();
    compareTimeToLive();
    compareOptions(expected.options(), live.options());
    List<TableDifference> all = new ArrayList<>(errors);
    all.addAll(others);
    return all;
  }

  private void compareKeys() {
    String wanted = TableText.key(expected, expected.key());
    String found = TableText.key(live, live.key());
    if (!wanted.equals(found)) {
      error(Aspect.KEY, String.format("has the key (%s), not (%s)", found, wanted));
    }
  }

  private void compareIndexes() {
    Map<String, IndexDefinition> found = new LinkedHashMap<>();
    live.indexes().forEach(index -> found.put(index.name(), index));
    for (IndexDefinition index : expected.indexes()) {
      IndexDefinition other = found.remove(index.name());
      if (other == null) {
        error(Aspect.INDEX, String.format("has no %s", TableText.index(expected, index)));
      } else {
        compare(index, other);
      }
    }
    found
        .values()
        .forEach(
            index ->
                note(
                    Aspect.INDEX,
                    String.format("has another one: %s", TableText.index(live, index))));
  }

  private void compare(IndexDefinition wanted, IndexDefinition found) {
    String wantedKey = TableText.key(expected, wanted.key());
    String foundKey = TableText.key(live, found.key());
    String title = TableText.title(found);
    if (wanted.kind() != found.kind()) {
      error(
          Aspect.INDEX,
          String.format("has a %s, not a %s one", title, TableText.kind(wanted.kind())));
    } else if (!wantedKey.equals(foundKey)) {
      error(
          Aspect.INDEX,
          String.format("has a %s with the key (%s), not (%s)", title, foundKey, wantedKey));
    } else {
      compareProjections(title, wanted, found);
      compareState(title, found);
      if (wanted.kind() == IndexModel.Kind.GLOBAL) {
        compareThroughput("has a " + title + " with", wanted.throughput(), found.throughput());
      }
    }
  }

  private void compareProjections(String title, IndexDefinition wanted, IndexDefinition found) {
    String has = "has a %s that projects %s, not %s";
    if (!lacking(wanted, found).isEmpty()) {
      error(Aspect.PROJECTION, String.format(has, title, projection(found), projection(wanted)));
    } else if (!lacking(found, wanted).isEmpty()) {
      note(Aspect.PROJECTION, String.format(has, title, projection(found), projection(wanted)));
    }
  }

  /** What the second lacks of the first, beside keys. */
  private static Set<String> lacking(IndexDefinition wanted, IndexDefinition found) {
    if (found.projection() == Projection.ALL) {
      return Set.of();
    }
    if (wanted.projection() == Projection.ALL) {
      return Set.of("ALL");
    }
    Set<String> lacking = new LinkedHashSet<>(wanted.included());
    found.included().forEach(lacking::remove);
    return lacking;
  }

  private static String projection(IndexDefinition index) {
    return index.included().isEmpty()
        ? index.projection().toString()
        : index.projection() + " " + index.included();
  }

  private void compareState(String title, IndexDefinition found) {
    String state = table.indexStates().getOrDefault(found.name(), "ACTIVE");
    if (!state.equals("ACTIVE") && !state.equals("UPDATING")) {
      error(Aspect.INDEX, String.format("has a %s that is %s and cannot be queried", title, state));
    }
  }

  private void compareTimeToLive() {
    String wanted = expected.timeToLive();
    String found = live.timeToLive();
    if (!table.timeToLiveKnown()) {
      if (wanted != null) {
        note(Aspect.TIME_TO_LIVE, "does not tell what its time to live is: not permitted to ask");
      }
    } else if (wanted != null && !wanted.equals(found)) {
      warning(
          Aspect.TIME_TO_LIVE,
          String.format("has %s as its time to live, not '%s'", none(found), wanted));
    } else if (wanted == null && found != null) {
      warning(
          Aspect.TIME_TO_LIVE,
          String.format("deletes items by the time in '%s', of which none was told", found));
    }
  }

  private static String none(@Nullable String name) {
    return name == null ? "nothing" : "'" + name + "'";
  }

  private void compareOptions(TableModel wanted, TableModel found) {
    if (wanted.billing() != found.billing()) {
      warning(
          Aspect.THROUGHPUT,
          String.format("is billed %s, not %s", found.billing(), wanted.billing()));
    } else {
      compareThroughput("has", wanted.throughput(), found.throughput());
    }
    if (wanted.stream() != found.stream()) {
      Severity severity = wanted.stream() == Stream.NONE ? Severity.NOTE : Severity.WARNING;
      String text = String.format("has a stream of %s, not of %s", found.stream(), wanted.stream());
      others.add(new TableDifference(severity, Aspect.STREAM, text));
    }
    if (wanted.deletionProtection() && !found.deletionProtection()) {
      warning(Aspect.DELETION_PROTECTION, "may be deleted: its protection is off");
    } else if (found.deletionProtection() && !wanted.deletionProtection()) {
      note(Aspect.DELETION_PROTECTION, "is protected from deletion");
    }
    if (wanted.tableClass() != found.tableClass()) {
      warning(
          Aspect.TABLE_CLASS,
          String.format("is of the class %s, not %s", found.tableClass(), wanted.tableClass()));
    }
    if (wanted.encryption() != found.encryption()) {
      warning(
          Aspect.ENCRYPTION,
          String.format("is encrypted by %s, not by %s", found.encryption(), wanted.encryption()));
    }
  }

  /** Zero was left to the service, or to those who scale it. */
  private void compareThroughput(String has, ThroughputModel wanted, ThroughputModel found) {
    boolean reads = wanted.read() == 0 || wanted.read() == found.read();
    boolean writes = wanted.write() == 0 || wanted.write() == found.write();
    if (!reads || !writes) {
      warning(
          Aspect.THROUGHPUT,
          String.format(
              "%s %d read and %d write units, not %d and %d",
              has, found.read(), found.write(), wanted.read(), wanted.write()));
    }
  }

  private void error(Aspect aspect, String text) {
    errors.add(new TableDifference(Severity.ERROR, aspect, text));
  }

  private void warning(Aspect aspect, String text) {
    others.add(new TableDifference(Severity.WARNING, aspect, text));
  }

  private void note(Aspect aspect, String text) {
    others.add(new TableDifference(Severity.NOTE, aspect, text));
  }
}
