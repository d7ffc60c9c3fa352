package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that changes an item by its key, in DynamoDB's update language: SET, REMOVE, ADD and
 * DELETE with {@code +}, {@code -}, {@code if_not_exists} and {@code list_append}. It is parsed and
 * checked against the entity at startup.
 *
 * <pre>{@code
 * @Update("SET total = total + :amount REMOVE note")
 * @Condition("status = :expected")
 * Optional<Order> addToTotal(OrderKey key, BigDecimal amount, OrderStatus expected);
 * }</pre>
 *
 * <p>The item is named by one parameter of the repository's key type, a record of the key's
 * components, or the entity itself; or by parameters that have the names of the key's components.
 * All others stand in the expressions as {@code :name}.
 *
 * <p>Every update raises the version, and sets what an update sets by itself; it is sent again
 * after a lost answer only where that does no harm, as an {@code updateByKey} of the table. A null
 * is refused; a parameter of type {@code Optional} removes the attribute that it would be assigned
 * to where it is empty. No elements are neither added nor deleted.
 *
 * <table>
 * <caption>What the method returns</caption>
 * <tr><td>{@code void}</td><td>nothing; it throws if the item is missing or the condition false</td></tr>
 * <tr><td>the entity</td><td>the new item; it throws likewise</td></tr>
 * <tr><td>{@code Optional} of it</td><td>the new item; empty if the item is missing or the condition false</td></tr>
 * <tr><td>{@code boolean}</td><td>false if the item is missing or the condition false</td></tr>
 * <tr><td>{@code Outcome} of it</td><td>one of the four outcomes, with the new item</td></tr>
 * </table>
 *
 * <p>A {@code CompletableFuture} or {@code CompletionStage} of each (of {@code Void} for none) does
 * not block.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Update
 *     expressions</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Update {

  /**
   * The update.
   *
   * @return such as {@code "SET status = :status ADD tags :tag"}
   */
  String value();

  /**
   * Whether the item is created where there is none.
   *
   * @return true to create it
   */
  boolean orCreate() default false;
}
