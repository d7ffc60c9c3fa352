package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a global secondary index on the entity, by the names of its components.
 *
 * <pre>{@code
 * @Table("orders")
 * @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
 * @GlobalIndex(name = "byPlace", hashKey = {"country", "city"}, rangeKey = {"street", "house"})
 * public record Order(...) {}
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html">Global
 *     secondary indexes</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(GlobalIndexes.class)
public @interface GlobalIndex {

  /**
   * The index's name: 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}.
   *
   * @return the name
   */
  String name();

  /**
   * The components of the hash key, 1 to 4, in order.
   *
   * @return component names
   */
  String[] hashKey();

  /**
   * The components of the range key, 0 to 4, in order.
   *
   * @return component names
   */
  String[] rangeKey() default {};

  /**
   * What the index holds beside the keys.
   *
   * @return the projection
   */
  Projection projection() default Projection.ALL;

  /**
   * The components that an {@link Projection#INCLUDE} index holds beside the keys, up to 20.
   *
   * @return component names
   */
  String[] include() default {};

  /**
   * The throughput of the index itself, in the units of the table's billing mode: {@code throughput
   * = @Throughput(...)}. At most one.
   *
   * @return the throughput, none to leave it to DynamoDB
   */
  Throughput[] throughput() default {};
}
