package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the values of an attribute unique in the table, or among the items that have the same value
 * of another attribute.
 *
 * <pre>{@code
 * @Table("users")
 * public record User(
 *     @HashKey String id,
 *     String tenant,
 *     @Unique String email,
 *     @Unique(scope = "tenant") String login) {}
 * }</pre>
 *
 * <p>For each value that is not null a guard item stands in the same table, under the hash key
 * {@code _unique#email##ann@example.com}; it is written, moved and deleted in one transaction with
 * the item itself. A value that another item has rejects the write: the outcome is Rejected for
 * CONDITION and names the attribute, verbs that throw throw {@code AttributeTakenException}.
 *
 * <p>Attributes and scopes are stored as strings, and so is the table's key; other types take a
 * form such as {@code @StoredAs(Form.TEXT)}. Writes of whole entities and deletions by key keep
 * values unique, at the price of a transaction, and of a consistent read before all but inserts.
 * Updates by key refuse to change such an attribute or its scope, transactions of the application
 * refuse such entities, and batches do unless they send them {@code conditionally()}. No item comes
 * back with a transaction, so that what DynamoDB makes in an update, such as a counter, comes back
 * as it was given where a unique value changes too. Items that were there before the annotation get
 * their guards when they are put once. Entities with a time to live cannot have unique attributes:
 * their guards would stay.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface Unique {

  /**
   * The name of the component within whose values this one is unique.
   *
   * @return such as {@code tenant}; empty for unique in the whole table
   */
  String scope() default "";
}
