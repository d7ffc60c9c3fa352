package io.dynabind.item;

/**
 * Where values are read from, as far as a codec must know to refuse one: {@link ItemReader} meets
 * them in the order of the representation, {@link ValueReader} finds them in any.
 */
public interface ValueSource {

  /**
   * Makes the exception for a value that does not fit.
   *
   * @param problem what was expected and found, without the value
   * @return an exception with the path, as far as this source knows it, to be thrown
   */
  ItemFormatException failure(String problem);

  /**
   * Makes the whole number that a text means, also one of another form than Java's, such as {@code
   * 1E+2}.
   *
   * @param number the text of a number
   * @return the number
   * @throws ItemFormatException if it is none of 64 bits
   */
  default long wholeNumber(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      return Numbers.exactLong(number, this);
    }
  }
}
