package io.dynabind.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a question is answered, or a write is made, in words. It names no value that a call gives.
 *
 * <pre>{@code
 * Query orders, index byStatus, key status = ? and placedAt > ?, filter total > ?, descending
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param operation the DynamoDB action, such as {@code Query}
 * @param table the table's name in the service
 * @param details what else there is to say
 * @param scan whether all items of the table or the index are read
 * @param requests how many requests each call takes, if no page is followed by another and none is
 *     sent again; empty where that depends on the data or the arguments
 */
public record Explanation(
    String operation,
    String table,
    Map<Detail, String> details,
    boolean scan,
    OptionalInt requests) {

  /** Freezes the details, in the order of their enum. */
  public Explanation {
    Map<Detail, String> ordered = new EnumMap<>(Detail.class);
    ordered.putAll(details);
    details = Collections.unmodifiableMap(ordered);
  }

  /**
   * One of the details.
   *
   * @param detail which one
   * @return what is said of it; empty for nothing
   */
  public Optional<String> detail(Detail detail) {
    return Optional.ofNullable(details.get(detail));
  }

  /**
   * The explanation in one line.
   *
   * @return operation, table, and all details
   */
  @Override
  public String toString() {
    boolean statement = details.containsKey(Detail.STATEMENT);
    List<String> parts = new ArrayList<>();
    if (!statement) {
      parts.add(table);
    }
    details.forEach(
        (detail, text) -> {
          if (!statement || detail != Detail.INDEX) { // the statement names it
            parts.add(detail.said(text));
          }
        });
    if (scan && !operation.equals("Scan")) {
      parts.add("a scan");
    }
    return operation + " " + String.join(", ", parts);
  }
}
