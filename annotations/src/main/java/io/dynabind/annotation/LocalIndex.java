package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a local secondary index on the entity: the table's hash key with another range key. It
 * can only be made together with its table.
 *
 * <pre>{@code
 * @Table("orders")
 * @LocalIndex(name = "byTotal", rangeKey = "total")
 * public record Order(@HashKey String customerId, @RangeKey String orderId, BigDecimal total) {}
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html">Local
 *     secondary indexes</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(LocalIndexes.class)
public @interface LocalIndex {

  /**
   * The index's name: 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}.
   *
   * @return the name
   */
  String name();

  /**
   * The component of the range key.
   *
   * @return a component name
   */
  String rangeKey();

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
}
