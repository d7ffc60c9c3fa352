package io.dynabind.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class its own tables in DynamoDB Local.
 *
 * <pre>{@code
 * @DynamoDbTest(entities = Order.class, repositories = Orders.class)
 * class OrdersTest {
 *   @Test
 *   void findsWhatWasInserted(EntityTable<Order> table, Orders orders) { ... }
 * }
 * }</pre>
 *
 * @see DynamoDbExtension
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(DynamoDbExtension.class)
public @interface DynamoDbTest {

  /**
   * The entities whose tables are created.
   *
   * @return classes annotated with {@code @Table}
   */
  Class<?>[] entities() default {};

  /**
   * The repositories that tests ask for; the tables of their entities are created too.
   *
   * @return interfaces that extend {@code Repository}
   */
  Class<?>[] repositories() default {};
}
