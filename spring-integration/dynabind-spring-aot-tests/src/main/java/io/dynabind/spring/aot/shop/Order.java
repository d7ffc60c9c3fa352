package io.dynabind.spring.aot.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity with a nested type, and one of which a converter makes a text.
 *
 * @param customer who has ordered
 * @param number distinguishes the orders of a customer
 * @param total what is to be paid
 * @param lines what was ordered
 * @param version counts the writes
 */
@Table
public record Order(
    @HashKey String customer,
    @RangeKey String number,
    Money total,
    List<Line> lines,
    @Version @Nullable Long version) {

  /**
   * One product.
   *
   * @param product its name
   * @param quantity how many
   */
  public record Line(String product, int quantity) {}
}
