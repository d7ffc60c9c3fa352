package io.dynabind.table;

import java.util.Objects;

/**
 * Turns the name that an entity declares into the name that the service knows. One function serves
 * a whole Dynabind; it is asked once for each entity, at startup.
 *
 * <pre>{@code
 * TableNames names = TableNames.prefix("test-").andThen(TableNames.suffix("-eu"));
 * names.nameOf("orders"); // "test-orders-eu"
 * }</pre>
 *
 * <p>Implementations answer the same for the same name.
 */
@FunctionalInterface
public interface TableNames {

  /**
   * The name of a table in the service.
   *
   * @param declared the name by the entity's annotation, or the one derived from its class
   * @return 3 to 255 characters out of {@code a-z A-Z 0-9 _ - .}
   */
  String nameOf(String declared);

  /**
   * Another function applied to what this one yields.
   *
   * @param next takes this function's names
   * @return both in a row
   */
  default TableNames andThen(TableNames next) {
    Objects.requireNonNull(next, "next");
    return declared -> next.nameOf(nameOf(declared));
  }

  /**
   * Tables are called as the entities declare.
   *
   * @return a function that changes nothing
   */
  static TableNames asDeclared() {
    return declared -> declared;
  }

  /**
   * Puts a text before each name.
   *
   * @param prefix such as {@code test-}
   * @return the function
   */
  static TableNames prefix(String prefix) {
    Objects.requireNonNull(prefix, "prefix");
    return declared -> prefix + declared;
  }

  /**
   * Puts a text after each name.
   *
   * @param suffix such as {@code -eu}
   * @return the function
   */
  static TableNames suffix(String suffix) {
    Objects.requireNonNull(suffix, "suffix");
    return declared -> declared + suffix;
  }
}
