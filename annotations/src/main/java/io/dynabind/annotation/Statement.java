package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that reads by a PartiQL statement. Values are parameters, by their names; nothing is
 * ever put into the statement.
 *
 * <pre>{@code
 * @Statement("SELECT * FROM {table} WHERE customerId = :customer AND total > :least")
 * List<Order> expensive(String customer, BigDecimal least);
 * }</pre>
 *
 * <p>Attributes stand in it by their <em>stored</em> names, <code>{table}</code> for the quoted
 * name of the table as the service knows it, and <code>{table}."byStatus"</code> for an index; a
 * component that is stored under another name is refused. A parameter that is named as a component
 * is stored as that is, any other as its type is; all of them are used, and what is compared with
 * an attribute that is stored as another DynamoDB type is refused, since it would never be equal.
 * Names of attributes that the entity does not have are not refused: items may have more. A
 * statement without equality, or IN, on the hash key would scan, and is refused without {@link
 * AllowScan}; so is one that writes: insert, update and delete have methods of their own, which
 * keep versions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html">PartiQL
 *     select statements</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Statement {

  /**
   * The statement.
   *
   * @return a SELECT
   */
  String value();
}
