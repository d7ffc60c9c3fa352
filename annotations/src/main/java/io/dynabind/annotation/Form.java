package io.dynabind.annotation;

/**
 * A form in which a value can be stored, where its type has several. Chosen by {@link StoredAs}.
 *
 * <p>Except for {@link #SET}, {@link #LIST} and {@link #JSON_TEXT}, a form may also be chosen for
 * an Optional, an array, a collection or a map; it then applies to the values inside.
 */
public enum Form {
  /**
   * A set of DynamoDB's (SS, NS or BS). For collections and sets whose elements are stored as S, N
   * or B. An empty one is not stored, and equal elements are refused.
   */
  SET,

  /**
   * A list of DynamoDB's (L). For collections and sets. An empty set is not stored all the same.
   */
  LIST,

  /**
   * ISO-8601 text (S). For the types of {@code java.time} and {@code java.util.Date}. The default
   * of most of them; a {@code Year} becomes four digits, and a {@code Duration} a text that does
   * not sort.
   */
  ISO_TEXT,

  /** Whole seconds since 1970 (N), the fraction cut off. For {@code Instant} and {@code Date}. */
  EPOCH_SECONDS,

  /**
   * Whole milliseconds since 1970 (N), the fraction cut off. For {@code Instant} and {@code Date}.
   */
  EPOCH_MILLIS,

  /** The name of a constant (S). For enums, whose default it is. */
  NAME,

  /** The code that a constant declares with {@link EnumCode} (S or N). For enums. */
  CODE,

  /**
   * The text of a value (S), exactly. For numbers and booleans. Keeps what a number in DynamoDB
   * loses: the scale of a {@code BigDecimal} (1.50), -0.0, NaN and infinities, digits beyond 38.
   * Does not sort.
   */
  TEXT,

  /**
   * Text of a fixed number of digits (S), which sorts as the numbers do: for numbers in string
   * keys. For whole numbers; {@link StoredAs#digits} says how many. Zeros are put before the
   * digits. A negative number is a minus and the difference of each digit to nine: of five digits,
   * 42 is {@code 00042} and -42 is {@code -99957}.
   */
  PADDED_TEXT,

  /** JSON text (S). For every type that the {@code JsonText} of the builder, or Jackson, writes. */
  JSON_TEXT
}
