package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that reads items, and says so in DynamoDB's expression language. Parameters stand in it
 * by their names, attributes by the names of their components in Java; it is parsed and checked
 * against the entity at startup.
 *
 * <pre>{@code
 * @Query(key = "status = :status AND placedAt BETWEEN :from AND :to", filter = "total > :least")
 * List<Order> expensive(OrderStatus status, Instant from, Instant to, BigDecimal least);
 *
 * @Query                                                  // the parameters say it
 * List<Order> search(
 *     String customerId,
 *     @Where(value = "placedAt", is = Is.AT_LEAST) Instant since,
 *     @Nullable OrderStatus status);                      // null: whatever status
 * }</pre>
 *
 * <p>Without {@link #key}, parameters that no expression names are attributes of their own names,
 * asked for by equality or as {@link Where} says. One that is declared {@code @Nullable}, by any
 * annotation of that name, or an {@code Optional}, is left out of a call that gives null or nothing
 * for it: where it is a filter, or part of a range key. A hash key cannot be left out; a method
 * whose only way is such a parameter is a startup problem. The planner chooses the way, and refuses
 * a scan unless there is {@link AllowScan}.
 *
 * <p>A null for a key is refused. In a filter, {@code =} with null asks for items without the
 * attribute, {@code <>} for those with it, and anything else refuses null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Query {

  /**
   * The condition on the key of the table or an index: comparisons of whole attributes, joined by
   * AND. All of them are in the key that answers; none becomes a filter.
   *
   * @return such as {@code "customerId = :id AND begins_with(orderId, :prefix)"}; empty where the
   *     parameters say it
   */
  String key() default "";

  /**
   * What must hold of the items beside that. DynamoDB reads, and bills, those that do not pass too.
   *
   * @return any condition on attributes outside of the key; empty for none
   */
  String filter() default "";

  /**
   * The index that must answer.
   *
   * @return its name; empty to leave the choice to the planner
   */
  String index() default "";

  /**
   * What is fetched of each item.
   *
   * @return attributes with commas between them: those that the record or interface takes which the
   *     method returns; empty for what the result takes, which is all for an entity
   */
  String project() default "";

  /**
   * By what results are sorted.
   *
   * @return the range key of what is queried, such as {@code "placedAt"} or {@code "placedAt
   *     DESC"}; empty for the order of the key
   */
  String orderBy() default "";

  /**
   * The most items wanted.
   *
   * @return 1 or more, 0 for all
   */
  int limit() default 0;
}
