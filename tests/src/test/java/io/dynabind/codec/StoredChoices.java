package io.dynabind.codec;

import io.dynabind.annotation.Convert;
import io.dynabind.annotation.EnumCode;
import io.dynabind.annotation.Form;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Forms that are chosen by annotations, and converters. */
final class StoredChoices {

  enum Letter {
    FIRST("a"),
    SECOND("b");

    @EnumCode private final String code;

    Letter(String code) {
      this.code = code;
    }
  }

  enum Level {
    LOW,
    HIGH;

    @EnumCode
    int weight() {
      return 10 * ordinal();
    }
  }

  /** Seconds as text. */
  static final class Seconds extends Backwards<Duration> {

    @Override
    public String toStored(Duration value) {
      return value.toSeconds() + " s";
    }

    @Override
    public Duration fromStored(String stored) {
      return Duration.ofSeconds(Long.parseLong(stored.substring(0, stored.length() - 2)));
    }
  }

  /** A base of converters to text. */
  abstract static class Backwards<T> implements AttributeConverter<T, String> {}

  /** A color that says itself how it is stored. */
  @Convert(HexColor.class)
  record Color(int rgb) {}

  static final class HexColor implements AttributeConverter<Color, String> {

    @Override
    public String toStored(Color value) {
      return String.format("#%06x", value.rgb());
    }

    @Override
    public Color fromStored(String stored) {
      return new Color(Integer.parseInt(stored.substring(1), 16));
    }
  }

  record Settings(String name, List<Integer> sizes, LocalDate since) {}

  @Table("formed")
  record Formed(
      @HashKey String id,
      @StoredAs(Form.SET) List<String> listAsSet,
      @StoredAs(Form.SET) Set<Integer> setAsSet,
      @StoredAs(Form.LIST) Set<String> setAsList,
      @StoredAs(Form.LIST) List<String> listAsList,
      @StoredAs(Form.SET) Map<String, List<Integer>> mapOfSets,
      @StoredAs(Form.ISO_TEXT) Year yearText,
      @StoredAs(Form.ISO_TEXT) Duration durationText,
      @StoredAs(Form.ISO_TEXT) Instant instantText,
      @StoredAs(Form.EPOCH_SECONDS) Instant seconds,
      @StoredAs(Form.EPOCH_MILLIS) Instant millis,
      @StoredAs(Form.EPOCH_SECONDS) Date dateSeconds,
      @StoredAs(Form.EPOCH_MILLIS) Date dateMillis,
      @StoredAs(Form.EPOCH_SECONDS) List<Instant> listOfSeconds,
      @StoredAs(Form.EPOCH_MILLIS) Set<Instant> setOfMillis,
      @StoredAs(Form.EPOCH_MILLIS) Optional<Instant> maybeMillis,
      @StoredAs(Form.EPOCH_MILLIS) Map<Instant, Instant> mapOfMillis,
      @StoredAs(Form.EPOCH_SECONDS) Instant[] arrayOfSeconds,
      @StoredAs(Form.NAME) TimeUnit name,
      @StoredAs(Form.CODE) Letter letter,
      @StoredAs(Form.CODE) Level level,
      @StoredAs(Form.CODE) Set<Level> levels,
      @StoredAs(Form.JSON_TEXT) Settings json,
      @StoredAs(Form.JSON_TEXT) Map<String, List<Settings>> jsonMap,
      @StoredAs(Form.JSON_TEXT) Settings[] jsonArray,
      @Convert(Seconds.class) Duration converted,
      @Convert(Seconds.class) List<Duration> convertedElements,
      @Convert(Seconds.class) Map<String, Optional<Duration>> convertedValues,
      Color color,
      Set<Color> colors,
      Map<Color, String> byColor) {}

  @Table("texts")
  record Textual(
      @HashKey String id,
      @StoredAs(Form.TEXT) BigDecimal decimal,
      @StoredAs(Form.TEXT) Double real,
      @StoredAs(Form.TEXT) Float single,
      @StoredAs(Form.TEXT) Integer whole,
      @StoredAs(Form.TEXT) BigInteger huge,
      @StoredAs(Form.TEXT) Boolean flag,
      @StoredAs(Form.TEXT) double[] reals,
      @StoredAs(Form.PADDED_TEXT) Byte paddedByte,
      @StoredAs(Form.PADDED_TEXT) Short paddedShort,
      @StoredAs(value = Form.PADDED_TEXT, digits = 5) Integer padded,
      @StoredAs(Form.PADDED_TEXT) Long paddedLong,
      @StoredAs(value = Form.PADDED_TEXT, digits = 40) BigInteger paddedHuge,
      @StoredAs(value = Form.PADDED_TEXT, digits = 2) AtomicLong paddedAtomic,
      @StoredAs(value = Form.PADDED_TEXT, digits = 3) OptionalInt paddedMaybe,
      @StoredAs(value = Form.PADDED_TEXT, digits = 3) int[] paddedArray,
      @StoredAs(value = Form.PADDED_TEXT, digits = 3) TreeSet<Integer> paddedSet) {}

  static final List<StoredForm> ALL = all();

  private StoredChoices() {}

  private static List<StoredForm> all() {
    Instant instant = Instant.ofEpochSecond(1_800_000_000);
    Instant millis = Instant.ofEpochMilli(-1);
    Settings settings = new Settings("x", List.of(1, 2), LocalDate.EPOCH);
    return List.of(
        form("listAsSet", new ArrayList<>(List.of("b", "a")), "{'SS':['b','a']}"),
        form("setAsSet", new LinkedHashSet<>(List.of(2, 1)), "{'NS':['2','1']}"),
        form("setAsList", new LinkedHashSet<>(List.of("b", "a")), "{'L':[{'S':'b'},{'S':'a'}]}"),
        form("listAsList", new ArrayList<>(Arrays.asList((String) null)), "{'L':[{'NULL':true}]}"),
        form(
            "mapOfSets",
            new LinkedHashMap<>(Map.of("k", new ArrayList<>(List.of(2, 1)))),
            "{'M':{'k':{'NS':['2','1']}}}"),
        form("yearText", Year.of(79), "{'S':'0079'}"),
        form("durationText", Duration.ofMillis(90_500), "{'S':'PT1M30.5S'}"),
        form("instantText", Instant.EPOCH, "{'S':'1970-01-01T00:00:00.000000000Z'}"),
        form("seconds", instant, "{'N':'1800000000'}"),
        form("millis", millis, "{'N':'-1'}"),
        form("dateSeconds", Date.from(instant), "{'N':'1800000000'}"),
        form("dateMillis", Date.from(millis), "{'N':'-1'}"),
        form(
            "listOfSeconds",
            new ArrayList<>(Arrays.asList(instant, null)),
            "{'L':[{'N':'1800000000'},{'NULL':true}]}"),
        form("setOfMillis", new LinkedHashSet<>(List.of(millis)), "{'NS':['-1']}"),
        form("maybeMillis", Optional.of(millis), "{'N':'-1'}"),
        form(
            "mapOfMillis",
            new LinkedHashMap<>(Map.of(Instant.EPOCH, millis)),
            "{'M':{'1970-01-01T00:00:00.000000000Z':{'N':'-1'}}}"),
        form("arrayOfSeconds", new Instant[] {instant}, "{'L':[{'N':'1800000000'}]}"),
        form("name", TimeUnit.DAYS, "{'S':'DAYS'}"),
        form("letter", Letter.SECOND, "{'S':'b'}"),
        form("level", Level.HIGH, "{'N':'10'}"),
        form("levels", new LinkedHashSet<>(List.of(Level.HIGH, Level.LOW)), "{'NS':['10','0']}"),
        form(
            "json",
            settings,
            "{'S':'{\\'name\\':\\'x\\',\\'sizes\\':[1,2],\\'since\\':\\'1970-01-01\\'}'}"),
        form(
            "jsonMap",
            new LinkedHashMap<>(Map.of("k", new ArrayList<>(List.of(settings)))),
            "{'S':'{\\'k\\':[{\\'name\\':\\'x\\',\\'sizes\\':[1,2],\\'since\\':\\'1970-01-01\\'}]}'}"),
        form("jsonArray", new Settings[0], "{'S':'[]'}"),
        form("converted", Duration.ofMinutes(1), "{'S':'60 s'}"),
        form(
            "convertedElements",
            new ArrayList<>(Arrays.asList(Duration.ZERO, null)),
            "{'L':[{'S':'0 s'},{'NULL':true}]}"),
        form(
            "convertedValues",
            new LinkedHashMap<>(Map.of("k", Optional.of(Duration.ZERO))),
            "{'M':{'k':{'S':'0 s'}}}"),
        form("color", new Color(0xff), "{'S':'#0000ff'}"),
        form("colors", new LinkedHashSet<>(List.of(new Color(1))), "{'SS':['#000001']}"),
        form(
            "byColor",
            new LinkedHashMap<>(Map.of(new Color(0), "black")),
            "{'M':{'#000000':{'S':'black'}}}"),
        text("decimal", new BigDecimal("12.50"), "{'S':'12.50'}"),
        text("decimal", new BigDecimal("1E+500"), "{'S':'1E+500'}"),
        text("real", -0.0, "{'S':'-0.0'}"),
        text("real", Double.NaN, "{'S':'NaN'}"),
        text("single", Float.NEGATIVE_INFINITY, "{'S':'-Infinity'}"),
        text("whole", -7, "{'S':'-7'}"),
        text("huge", BigInteger.TEN.pow(40), "{'S':'1" + "0".repeat(40) + "'}"),
        text("flag", true, "{'S':'true'}"),
        text("reals", new double[] {0.5}, "{'L':[{'S':'0.5'}]}"),
        text("paddedByte", (byte) -128, "{'S':'-871'}"),
        text("paddedShort", (short) 7, "{'S':'00007'}"),
        text("padded", 42, "{'S':'00042'}"),
        text("padded", -42, "{'S':'-99957'}"),
        text("padded", 0, "{'S':'00000'}"),
        text("padded", -99_999, "{'S':'-00000'}"),
        text("paddedLong", Long.MIN_VALUE, "{'S':'-0776627963145224191'}"),
        text("paddedHuge", BigInteger.TEN.pow(39), "{'S':'1" + "0".repeat(39) + "'}"),
        text("paddedAtomic", new AtomicLong(9), "{'S':'09'}"),
        text("paddedMaybe", OptionalInt.of(5), "{'S':'005'}"),
        text("paddedArray", new int[] {1, -1}, "{'L':[{'S':'001'},{'S':'-998'}]}"),
        text("paddedSet", new TreeSet<>(List.of(10, 9)), "{'SS':['009','010']}"));
  }

  private static StoredForm form(String component, Object value, String json) {
    return new StoredForm(Formed.class, component, value, json);
  }

  private static StoredForm text(String component, Object value, String json) {
    return new StoredForm(Textual.class, component, value, json);
  }
}
