package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.Condition;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition that was written or built by hand, checked against its entity.
 *
 * @param several the positions of the arguments that may hold several operands of an IN
 * @param sized makes it ready to be rendered, given how many operands each of these has
 * @param attributes the stored names of the item's attributes that it names
 * @param text the condition in words, for explanations
 */
public record FreeFilter(
    List<Integer> several,
    Function<List<Integer>, Sized> sized,
    Set<String> attributes,
    String text) {

  /** Freezes the collections. */
  public FreeFilter {
    several = List.copyOf(several);
    attributes = Set.copyOf(attributes);
  }

  /**
   * A condition for some numbers of operands.
   *
   * @param condition a {@link Constants constant}, or names attributes as they are stored, with
   *     {@link io.dynabind.expression.Operand.Encoded} in the place of every value
   * @param values what a call puts into those places, in their order
   */
  public record Sized(Condition condition, List<Given> values) {

    /** Freezes the list. */
    public Sized {
      values = List.copyOf(values);
    }
  }

  /** Makes a value of the arguments of a call. */
  @FunctionalInterface
  public interface Given {

    /**
     * Makes it.
     *
     * @param arguments the arguments
     * @return the value
     */
    EncodableValue<?> of(@Nullable Object[] arguments);
  }

  /** How many operands an argument stands for. */
  static int size(@Nullable Object argument) {
    if (argument instanceof Collection<?> values) {
      return values.size();
    }
    return argument != null && isArray(argument) ? Array.getLength(argument) : 1;
  }

  private static boolean isArray(@Nullable Object argument) {
    return argument != null && argument.getClass().isArray() && !(argument instanceof byte[]);
  }

  /**
   * One operand of those that an argument stands for.
   *
   * @param argument the argument
   * @param index which one, from 0
   * @return the element of a collection or array; else the argument itself
   */
  public static @Nullable Object element(@Nullable Object argument, int index) {
    if (argument instanceof List<?> list) {
      return list.get(index);
    }
    if (argument instanceof Collection<?> values) {
      return values.stream().skip(index).findFirst().orElse(null);
    }
    return argument != null && isArray(argument) ? Array.get(argument, index) : argument;
  }
}
