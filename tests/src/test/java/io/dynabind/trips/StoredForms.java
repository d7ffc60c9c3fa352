package io.dynabind.trips;

import static io.dynabind.trips.Scalar.Uses.COMPONENT;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Types of components that are stored in another form than their own, or have a default. */
final class StoredForms {

  private static final int MOST_DIGITS = 60;
  private static final Scalar SECONDS =
      of("java.time.Instant", chance -> Instant.ofEpochSecond(ScalarTable.seconds(chance)));
  private static final Scalar TEXT = of("String", Texts::text);

  static final List<JavaType> ALL =
      List.of(
          as("EPOCH_SECONDS", SECONDS),
          as("EPOCH_SECONDS", list(SECONDS)),
          as("EPOCH_SECONDS", new OptionalType(SECONDS)),
          as("EPOCH_MILLIS", of("java.time.Instant", c -> millis(c))),
          as(
              "EPOCH_MILLIS",
              of("java.util.Date", c -> new Date(c.nextLong() >> c.between(13, 60)))),
          as("ISO_TEXT", of("java.time.Year", c -> Year.of(c.between(0, 9999)))),
          as(
              "ISO_TEXT",
              of(
                  "java.time.Duration",
                  c -> Duration.ofSeconds(c.nextLong() >> 1, c.below(1_000_000_000)))),
          as("NAME", of("java.util.concurrent.TimeUnit", c -> c.pick(List.of(TimeUnit.values())))),
          as("CODE", of(Coded.class.getName(), c -> c.pick(List.of(Coded.values())))),
          as("CODE", set(of(Coded.class.getName(), c -> c.pick(List.of(Coded.values()))))),
          as(
              "CODE",
              of(
                  Coded.Numbered.class.getCanonicalName(),
                  c -> c.pick(List.of(Coded.Numbered.values())))),
          as("TEXT", exact("java.math.BigDecimal", c -> decimal(c))),
          as("TEXT", exact("Double", c -> Double.longBitsToDouble(c.nextLong()))),
          as("TEXT", exact("Float", c -> Float.intBitsToFloat((int) c.nextLong()))),
          as("TEXT", list(exact("Double", c -> c.oneIn(2) ? Double.NaN : -0.0))),
          as("TEXT", of("Long", Chance::nextLong)),
          as("TEXT", of("Boolean", c -> c.oneIn(2))),
          as(
              "PADDED_TEXT",
              of("Integer", c -> (int) Numbers.whole(c, Integer.MIN_VALUE, Integer.MAX_VALUE))),
          as("PADDED_TEXT", of("Long", c -> Numbers.whole(c, Long.MIN_VALUE, Long.MAX_VALUE))),
          new Annotated(
              stored("PADDED_TEXT, digits = " + MOST_DIGITS),
              of("java.math.BigInteger", StoredForms::digits)),
          as("SET", new SetType("java.util.List", ArrayList::new, TEXT)),
          as("SET", new SetType("java.util.Collection", ArrayList::new, ScalarTable.INTEGER)),
          as("LIST", set(TEXT)),
          as("JSON_TEXT", list(TEXT)),
          as(
              "JSON_TEXT",
              new MapType(
                  "java.util.Map",
                  true,
                  LinkedHashMap::new,
                  ScalarTable.KEY_TEXT,
                  of("Long", Chance::nextLong))),
          new Defaulted("7", 7, ScalarTable.INTEGER),
          new Defaulted("ä\\n", "ä\n", TEXT),
          new Defaulted("[]", List.of(), list(TEXT)),
          new Defaulted(
              "2026-01-02T03:04:05Z",
              Instant.parse("2026-01-02T03:04:05Z"),
              of("java.time.Instant", ScalarTable::instant)),
          new Defaulted("true", true, Scalar.primitive("boolean", "Boolean", c -> c.oneIn(2))));

  private StoredForms() {}

  private static String stored(String form) {
    return "@io.dynabind.annotation.StoredAs(value = io.dynabind.annotation.Form." + form + ") ";
  }

  private static JavaType as(String form, JavaType type) {
    return new Annotated(stored(form), type);
  }

  private static <T> Scalar of(String source, Function<Chance, T> values) {
    return Scalar.of(source, COMPONENT, values);
  }

  private static <T> Scalar exact(String source, Function<Chance, T> values) {
    return of(source, values).with((written, read, form) -> written.equals(read));
  }

  private static JavaType list(JavaType element) {
    return new ListType("java.util.List", true, ArrayList::new, element);
  }

  private static JavaType set(JavaType element) {
    return new SetType("java.util.Set", LinkedHashSet::new, element);
  }

  private static Instant millis(Chance chance) {
    return Instant.ofEpochMilli(chance.nextLong() >> chance.between(8, 60));
  }

  /** Beyond what a number of DynamoDB can be. */
  private static BigDecimal decimal(Chance chance) {
    return new BigDecimal(digits(chance), chance.between(-1_000, 1_000));
  }

  private static BigInteger digits(Chance chance) {
    return new BigInteger(chance.bytes(chance.between(1, 24)));
  }
}
