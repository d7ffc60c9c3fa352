package io.dynabind.query;

/** What an attribute is compared with: given by each call, or fixed. */
public sealed interface Value {

  /**
   * An argument of the call; for {@link Operator#IN} and {@link Operator#NOT_IN} a collection or an
   * array.
   *
   * @param position its place among the arguments, from 0
   */
  record Argument(int position) implements Value {}

  /**
   * The same value in every call.
   *
   * @param value a value of the attribute's type
   */
  record Constant(Object value) implements Value {}

  /**
   * An argument.
   *
   * @param position its place among the arguments, from 0
   * @return the value
   */
  static Value argument(int position) {
    return new Argument(position);
  }

  /**
   * A constant.
   *
   * @param value a value of the attribute's type
   * @return the value
   */
  static Value constant(Object value) {
    return new Constant(value);
  }
}
