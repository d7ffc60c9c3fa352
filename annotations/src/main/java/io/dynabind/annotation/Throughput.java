package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The throughput of a table or a global index. Zero in a member leaves it to DynamoDB.
 *
 * <pre>{@code
 * @Table(value = "orders", billing = Billing.PROVISIONED, throughput = @Throughput(read = 5, write = 5))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Throughput {

  /**
   * Read units per second: what is provisioned under {@link Billing#PROVISIONED} (at least 1), the
   * most that is served under {@link Billing#ON_DEMAND}.
   *
   * @return read capacity or request units per second
   */
  long read() default 0;

  /**
   * Write units per second: what is provisioned under {@link Billing#PROVISIONED} (at least 1), the
   * most that is served under {@link Billing#ON_DEMAND}.
   *
   * @return write capacity or request units per second
   */
  long write() default 0;

  /**
   * Read units per second that the table is warmed for.
   *
   * @return warm read units per second
   */
  long warmRead() default 0;

  /**
   * Write units per second that the table is warmed for.
   *
   * @return warm write units per second
   */
  long warmWrite() default 0;
}
