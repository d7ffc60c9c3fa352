package io.dynabind.query;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one method of a repository works.
 *
 * <p>Immutable and thread-safe.
 *
 * @param repository the name of the interface, with its package
 * @param method the method's name and the simple names of its parameters' types, such as {@code
 *     findByStatus(OrderStatus)}
 * @param explanation what it does
 */
public record AccessPattern(String repository, String method, Explanation explanation) {

  /**
   * The DynamoDB action.
   *
   * @return such as {@code GetItem}, {@code BatchGetItem}, {@code Query}, {@code Scan}, {@code
   *     UpdateItem}, {@code DeleteItem} or {@code ExecuteStatement}
   */
  public String operation() {
    return explanation.operation();
  }

  /**
   * The index that is asked.
   *
   * @return its name; empty for the table
   */
  public Optional<String> index() {
    return explanation.detail(Detail.INDEX);
  }

  /**
   * The key condition.
   *
   * @return such as {@code status = ? and placedAt > ?}; empty if there is none, and for a PartiQL
   *     statement, of which the service makes the condition
   */
  public Optional<String> key() {
    return explanation.detail(Detail.KEY);
  }

  /**
   * The filter.
   *
   * @return such as {@code total > ?}; empty if all that is read is returned, and for a PartiQL
   *     statement
   */
  public Optional<String> filter() {
    return explanation.detail(Detail.FILTER);
  }

  /**
   * What is fetched of each item.
   *
   * @return such as {@code orderId and total}; empty for the whole item
   */
  public Optional<String> projection() {
    return explanation.detail(Detail.FETCHES);
  }

  /**
   * Whether reads are strongly consistent.
   *
   * @return false if they are eventually consistent, and for writes
   */
  public boolean isConsistent() {
    return explanation.detail(Detail.CONSISTENCY).isPresent();
  }

  /**
   * Whether all items of the table or the index are read.
   *
   * @return true for a scan
   */
  public boolean isScan() {
    return explanation.scan();
  }

  /**
   * How many requests each call takes.
   *
   * @return their number, where it is known beforehand
   */
  public OptionalInt requests() {
    return explanation.requests();
  }

  /**
   * The name of the interface as it stands in texts.
   *
   * @return without the package
   */
  String owner() {
    return repository.substring(
        Math.max(repository.lastIndexOf('.'), repository.lastIndexOf('$')) + 1);
  }

  /** The method and what it does, in one line. */
  @Override
  public String toString() {
    return method + ": " + explanation;
  }
}
