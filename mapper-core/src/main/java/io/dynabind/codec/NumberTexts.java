package io.dynabind.codec;

import io.dynabind.model.FormModel;
import io.dynabind.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers as texts: as they are, or padded so that the texts sort. */
final class NumberTexts {

  static final int MOST_DIGITS = 1000;

  private static final String WHOLE = "the text of a whole number of ";

  /** The time to parse grows with the square of the length. */
  private static final int LONGEST = 10_000;

  private static final int MOST_BITS = 33_000;
  private static final Set<String> WORDS = Set.of("NaN", "Infinity", "-Infinity", "true", "false");
  private static final String AT_MOST = " of at most " + LONGEST + " characters";

  private static final Map<Class<?>, Codec<?>> TEXTS =
      Map.ofEntries(
          text(Byte.class, WHOLE + "Byte", Byte::valueOf),
          text(Short.class, WHOLE + "Short", Short::valueOf),
          text(Integer.class, WHOLE + "Integer", Integer::valueOf),
          text(Long.class, WHOLE + "Long", Long::valueOf),
          endless(BigInteger.class, WHOLE + "BigInteger", v -> v, BigInteger::new),
          endless(
              BigDecimal.class, "the text of a number", BigDecimal::unscaledValue, BigDecimal::new),
          text(Float.class, "the text of a Float", Float::valueOf),
          text(Double.class, "the text of a Double", Double::valueOf),
          text(Boolean.class, "true or false", NumberTexts::bool),
          text(
              AtomicInteger.class,
              WHOLE + "Integer",
              text -> new AtomicInteger(Integer.parseInt(text))),
          text(AtomicLong.class, WHOLE + "Long", text -> new AtomicLong(Long.parseLong(text))),
          text(AtomicBoolean.class, "true or false", text -> new AtomicBoolean(bool(text))));

  private static final Map<Class<?>, PaddedTextCodec.Whole<?>> WHOLES =
      Map.of(
          Byte.class,
          new PaddedTextCodec.Whole<>(
              "Byte", 3, v -> BigInteger.valueOf(v), BigInteger::byteValueExact),
          Short.class,
          new PaddedTextCodec.Whole<>(
              "Short", 5, v -> BigInteger.valueOf(v), BigInteger::shortValueExact),
          Integer.class,
          new PaddedTextCodec.Whole<>(
              "Integer", 10, v -> BigInteger.valueOf(v), BigInteger::intValueExact),
          Long.class,
          new PaddedTextCodec.Whole<>("Long", 19, BigInteger::valueOf, BigInteger::longValueExact),
          AtomicInteger.class,
          new PaddedTextCodec.Whole<>(
              "Integer",
              10,
              v -> BigInteger.valueOf(v.get()),
              v -> new AtomicInteger(v.intValueExact())),
          AtomicLong.class,
          new PaddedTextCodec.Whole<>(
              "Long",
              19,
              v -> BigInteger.valueOf(v.get()),
              v -> new AtomicLong(v.longValueExact())),
          BigInteger.class,
          new PaddedTextCodec.Whole<>("BigInteger", 0, v -> v, v -> v));

  private NumberTexts() {}

  private static <T> Map.Entry<Class<?>, Codec<?>> text(
      Class<T> type, String what, Function<String, T> parse) {
    return Map.entry(
        type, new TextCodec<T>(what, false, Object::toString, t -> parse.apply(plain(t))));
  }

  /** Numbers of any length: what is written must be read again in a time that can be borne. */
  private static <T> Map.Entry<Class<?>, Codec<?>> endless(
      Class<T> type, String what, Function<T, BigInteger> digits, Function<String, T> parse) {
    return Map.entry(
        type,
        new TextCodec<T>(
            what + AT_MOST,
            false,
            value -> {
              if (digits.apply(value).bitLength() > MOST_BITS) {
                throw new IllegalArgumentException("too long");
              }
              return value.toString();
            },
            text -> {
              if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
              }
              return parse.apply(plain(text));
            }));
  }

  /** Java reads more than it prints: blanks, digits of all scripts, 1f, 0x1p3. */
  private static String plain(String text) {
    if (!DecimalText.isPlain(text) && !WORDS.contains(text)) {
      throw new NumberFormatException("another text");
    }
    return text;
  }

  private static boolean bool(String text) {
    boolean value = text.equals("true");
    if (!value && !text.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return value;
  }

  static @Nullable Codec<?> text(TypeRef type) {
    return TEXTS.get(type.raw());
  }

  static @Nullable Codec<?> padded(TypeRef type, FormModel form) {
    PaddedTextCodec.Whole<?> whole = WHOLES.get(type.raw());
    if (whole == null) {
      return null;
    }
    if (form.digits() == 0 && whole.digits() == 0) {
      throw new UnsuitedTypeException(
          type, "can have any number of digits", "Say how many with digits in @StoredAs.");
    }
    return whole.codec(form.digits() == 0 ? whole.digits() : form.digits());
  }
}
