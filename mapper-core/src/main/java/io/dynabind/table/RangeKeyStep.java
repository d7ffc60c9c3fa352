package io.dynabind.table;

/**
 * The operators on an attribute of a range key. Values are of the attribute's Java type.
 *
 * @param <Q> the query that the condition belongs to
 */
public interface RangeKeyStep<Q> {

  /**
   * Equal to a value.
   *
   * @param value the value
   * @return the query
   */
  Q eq(Object value);

  /**
   * Less than a value.
   *
   * @param value the value
   * @return the query
   */
  Q lt(Object value);

  /**
   * Less than or equal to a value.
   *
   * @param value the value
   * @return the query
   */
  Q le(Object value);

  /**
   * Greater than a value.
   *
   * @param value the value
   * @return the query
   */
  Q gt(Object value);

  /**
   * Greater than or equal to a value.
   *
   * @param value the value
   * @return the query
   */
  Q ge(Object value);

  /**
   * Between two values, both included.
   *
   * @param low the lower bound
   * @param high the upper bound
   * @return the query
   */
  Q between(Object low, Object high);

  /**
   * Beginning with a text; for attributes that are stored as strings.
   *
   * @param prefix the beginning of the stored text
   * @return the query
   */
  Q startsWith(String prefix);
}
