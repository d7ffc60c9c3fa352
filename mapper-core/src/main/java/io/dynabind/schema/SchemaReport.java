package io.dynabind.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of all entities, each beside the live one. Printed, it is a plan: what is missing, and
 * what differs.
 *
 * <pre>
 * table prod-users: as expected
 * table prod-orders: differs
 *   error: has no global index byStatus (hash status S, range placedAt S, projects ALL)
 *   warning: has a stream of NONE, not of NEW_IMAGE
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param tables the tables, by name
 */
public record SchemaReport(List<TableReport> tables) {

  /** Freezes the list. */
  public SchemaReport {
    tables = List.copyOf(tables);
  }

  /**
   * Whether all entities can be read and written.
   *
   * @return false if a table is missing, or differs in what they need
   */
  public boolean isSound() {
    return tables.stream().allMatch(TableReport::isSound);
  }

  @Override
  public String toString() {
    return tables.stream().map(TableReport::toString).collect(Collectors.joining("\n"));
  }
}
