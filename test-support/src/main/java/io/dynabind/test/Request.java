package io.dynabind.test;

import io.dynabind.executor.Attempt;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One request that was made, without the values in it.
 *
 * @param origin who asked, such as {@code Orders.findByStatus}
 * @param action the DynamoDB action, such as {@code Query}
 * @param table the table's name as the service knows it; of a transaction all, joined by commas
 * @param index the index that was asked, or null for the table
 * @param examined how many items were examined or given; 0 if the request failed
 * @param returned how many items the answer held; 0 if the request failed
 * @param answered whether the service answered; else the request failed
 * @param capacity the capacity units that were consumed, if the answer told
 */
public record Request(
    String origin,
    String action,
    String table,
    @Nullable String index,
    int examined,
    int returned,
    boolean answered,
    OptionalDouble capacity) {

  static Request of(Operation operation, Attempt attempt) {
    String action = operation.getClass().getSimpleName();
    if (!(attempt instanceof Attempt.Answered answered)) {
      return new Request(
          operation.origin(),
          action,
          operation.table(),
          index(operation),
          0,
          0,
          false,
          OptionalDouble.empty());
    }
    double units = answered.answer().consumedCapacity();
    return new Request(
        operation.origin(),
        action,
        operation.table(),
        index(operation),
        answered.answer().scannedCount(),
        answered.answer().items().size(),
        true,
        units < 0 ? OptionalDouble.empty() : OptionalDouble.of(units));
  }

  private static @Nullable String index(Operation operation) {
    if (operation instanceof Query query) {
      return query.index();
    }
    return operation instanceof Scan scan ? scan.index() : null;
  }

  /**
   * Whether it read a table or index from end to end.
   *
   * @return true for a scan
   */
  public boolean isScan() {
    return action.equals("Scan");
  }

  /**
   * Describes the request.
   *
   * @return one line, such as {@code Query orders, index byStatus: 3 of 5 items (Orders.findPaid)}
   */
  @Override
  public String toString() {
    String line = action + " " + table + (index == null ? "" : ", index " + index);
    String end =
        answered
            ? String.format(Locale.ROOT, ": %d of %d items", returned, examined)
            : ": no answer";
    return line + end + " (" + origin + ")";
  }
}
