package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import org.jspecify.annotations.Nullable;

/** What a condition compares, or an update assigns: an attribute, or a value. Immutable. */
public sealed interface Operand
    permits Path,
        Operand.Plain,
        Operand.Parameter,
        Operand.Encoded,
        Operand.Size,
        Operand.Sum,
        Operand.IfAbsent,
        Operand.Joined {

  /**
   * A Java value whose codec is not yet known: it is that of the attribute beside it. {@code
   * toString} does not show the value.
   *
   * @param value the value; null is refused later, where the attribute's name is known
   */
  record Plain(@Nullable Object value) implements Operand {

    @Override
    public String toString() {
      return value == null ? "null" : value.getClass().getSimpleName();
    }
  }

  /**
   * A value with its codec.
   *
   * @param value both
   */
  record Encoded(EncodableValue<?> value) implements Operand {

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * The size of an attribute: characters of a text in UTF-8, bytes of a binary, elements of a list,
   * set or map.
   *
   * @param path the attribute
   */
  record Size(Path path) implements Operand {

    @Override
    public String toString() {
      return "size(" + path + ")";
    }
  }

  /**
   * A value that each call gives. Its codec is that of the attribute beside it.
   *
   * @param position its place among the arguments of the call, from 0
   */
  record Parameter(int position) implements Operand {

    @Override
    public String toString() {
      return "?" + position;
    }
  }

  /**
   * The sum or difference of two numbers, as an update assigns it.
   *
   * @param left the first
   * @param right the second
   * @param minus whether the second is subtracted
   */
  record Sum(Operand left, Operand right, boolean minus) implements Operand {}

  /**
   * An attribute, or what an update assigns where there is none.
   *
   * @param path the attribute
   * @param otherwise what stands for it where it is absent
   */
  record IfAbsent(Path path, Operand otherwise) implements Operand {}

  /**
   * Two lists behind each other, as an update assigns them.
   *
   * @param first the first
   * @param second the second
   */
  record Joined(Operand first, Operand second) implements Operand {}
}
