package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type as an entity: each instance is one item of a DynamoDB table.
 *
 * <pre>{@code
 * @Table("orders")
 * public record Order(@HashKey String customerId, @RangeKey String orderId, BigDecimal total) {}
 * }</pre>
 *
 * <p>The members beside {@link #value()} describe the table that is created from the entity; they
 * have no effect on reading and writing items. Nothing creates a table unless it is told to.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

  /**
   * The table's name: 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}. Empty: the simple name
   * of the class, a dash put between words and all in lower case, so that {@code OrderLine} is
   * stored in {@code order-line}.
   *
   * @return the table's name, before any prefix or suffix
   */
  String value() default "";

  /**
   * How capacity is paid for.
   *
   * @return the billing mode
   */
  Billing billing() default Billing.ON_DEMAND;

  /**
   * The capacity of a {@link Billing#PROVISIONED} table, or the ceiling of an {@link
   * Billing#ON_DEMAND} one: {@code throughput = @Throughput(...)}. At most one.
   *
   * @return the throughput, none to leave it to DynamoDB
   */
  Throughput[] throughput() default {};

  /**
   * What the table's stream records.
   *
   * @return the stream view
   */
  Stream stream() default Stream.NONE;

  /**
   * Whether DynamoDB refuses to delete the table.
   *
   * @return true to protect the table
   */
  boolean deletionProtection() default false;

  /**
   * The table class.
   *
   * @return the class of storage
   */
  TableClass tableClass() default TableClass.STANDARD;

  /**
   * Which key encrypts the table at rest.
   *
   * @return the encryption
   */
  Encryption encryption() default Encryption.AWS_OWNED_KEY;

  /**
   * The key for {@link Encryption#KMS_KEY}: its id, ARN or alias. Empty: the AWS managed key of
   * DynamoDB.
   *
   * @return the KMS key
   */
  String kmsKey() default "";

  /**
   * Tags of the table, at most 50, with distinct keys.
   *
   * @return the tags
   */
  Tag[] tags() default {};
}
