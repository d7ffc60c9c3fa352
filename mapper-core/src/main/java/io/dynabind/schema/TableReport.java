package io.dynabind.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as its entities describe it, beside the live one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param expected what the entities say
 * @param live the live table; null if there is none
 * @param created whether it was missing and has been created
 * @param differences in what the live one differs; empty if it is missing
 */
public record TableReport(
    TableDefinition expected,
    @Nullable LiveTable live,
    boolean created,
    List<TableDifference> differences) {

  /** Freezes the list. */
  public TableReport {
    differences = List.copyOf(differences);
  }

  /**
   * Compares a live table.
   *
   * @param expected what its entities say
   * @param live the table
   * @param created whether it has just been created
   * @return keys, indexes, projections, time to live, stream, throughput, protection, class and
   *     encryption in which it differs
   */
  public static TableReport compared(TableDefinition expected, LiveTable live, boolean created) {
    return new TableReport(expected, live, created, new TableComparison(expected, live).run());
  }

  /**
   * A table that is not there.
   *
   * @param expected what its entities say
   * @return the report
   */
  public static TableReport missing(TableDefinition expected) {
    return new TableReport(expected, null, false, List.of());
  }

  /**
   * The table's name.
   *
   * @return as the service knows it
   */
  public String name() {
    return expected.name();
  }

  /**
   * Whether there is no such table.
   *
   * @return false also if it has just been created
   */
  public boolean isMissing() {
    return live == null;
  }

  /**
   * Whether entities can be read and written.
   *
   * @return false if the table is missing or one of the differences is an error
   */
  public boolean isSound() {
    return live != null && of(TableDifference.Severity.ERROR).isEmpty();
  }

  /**
   * The differences of one severity.
   *
   * @param severity the severity
   * @return in order; perhaps empty
   */
  public List<TableDifference> of(TableDifference.Severity severity) {
    return differences.stream().filter(d -> d.severity() == severity).toList();
  }

  /** One line for the table and one for each difference; a missing table is printed whole. */
  @Override
  public String toString() {
    if (live == null) {
      return "missing: " + expected;
    }
    String state = created ? "created" : differences.isEmpty() ? "as expected" : "differs";
    return "table "
        + name()
        + ": "
        + state
        + differences.stream().map(d -> "\n  " + d).collect(Collectors.joining());
  }
}
