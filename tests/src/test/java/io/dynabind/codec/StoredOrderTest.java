package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.codec.StoredChoices.Formed;
import io.dynabind.codec.StoredChoices.Textual;
import io.dynabind.codec.StoredScalars.Numbers;
import io.dynabind.codec.StoredScalars.Texts;
import io.dynabind.codec.StoredTimes.Times;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.AttributeModel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A codec that says that its stored form sorts as its values do must be right. */
class StoredOrderTest {

  private static final long SEED = 42;

  private static Instant instant(Random random) {
    return Instant.ofEpochSecond(
        random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(1_000_000_000));
  }

  private static final Map<String, Function<Random, Comparable<?>>> TIMES =
      new TreeMap<>(
          Map.of(
              "instant", StoredOrderTest::instant,
              "date", random -> new Date(instant(random).toEpochMilli()),
              "localDateTime", random -> instant(random).atOffset(ZoneOffset.UTC).toLocalDateTime(),
              "localDate", random -> LocalDate.ofEpochDay(random.nextLong(-719_528, 2_932_896)),
              "localTime", random -> LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L)),
              "yearMonth", random -> YearMonth.of(random.nextInt(10_000), 1 + random.nextInt(12)),
              "monthDay", random -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)),
              "year", random -> Year.of(random.nextInt(-10_000, 10_000)),
              "duration", random -> java.time.Duration.ofNanos(random.nextLong()),
              "expires", random -> Instant.ofEpochSecond(random.nextInt())));

  @TestFactory
  Stream<DynamicTest> timesSortAsTheyAreStored() {
    return TIMES.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> sorts(Times.class, each.getKey(), each.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> formsSortAsTheyAreStored() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "padded", () -> sorts(Textual.class, "padded", r -> r.nextInt(-99_999, 100_000))),
        DynamicTest.dynamicTest(
            "paddedLong", () -> sorts(Textual.class, "paddedLong", Random::nextLong)),
        DynamicTest.dynamicTest(
            "yearText", () -> sorts(Formed.class, "yearText", r -> Year.of(r.nextInt(10_000)))),
        DynamicTest.dynamicTest(
            "millis",
            () -> sorts(Formed.class, "millis", r -> Instant.ofEpochMilli(r.nextLong() / 1000))),
        DynamicTest.dynamicTest(
            "level",
            () -> sorts(Formed.class, "level", r -> StoredChoices.Level.values()[r.nextInt(2)])));
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // values of one comparable type
  private static void sorts(Class<?> entity, String component, Function<Random, ?> values) {
    EntityCodec<Object> codec = (EntityCodec<Object>) CodecMaker.GENERATED.make(entity);
    AttributeModel attribute = codec.model().attribute(component).orElseThrow();
    assertThat(codec.codec(attribute).isOrdered()).isTrue();
    Random random = new Random(SEED);
    List<Object> sorted =
        Stream.generate(() -> (Object) values.apply(random))
            .limit(2000)
            .sorted((Comparator) Comparator.naturalOrder())
            .toList();
    List<AttributeValue> stored =
        sorted.stream().map(value -> stored(codec, attribute, value)).toList();

    assertThat(stored).isSortedAccordingTo(StoredOrderTest::compare);
  }

  private static AttributeValue stored(
      EntityCodec<Object> codec, AttributeModel attribute, Object value) {
    Object[] components = codec.object().newState();
    components[0] = "k";
    components[attribute.componentPath().get(0)] = value;
    return SdkItems.write(codec, codec.object().create(components)).get(attribute.storedName());
  }

  /** As DynamoDB compares. */
  private static int compare(AttributeValue a, AttributeValue b) {
    return a.n() != null
        ? new BigDecimal(a.n()).compareTo(new BigDecimal(b.n()))
        : Arrays.compareUnsigned(
            a.s().getBytes(StandardCharsets.UTF_8), b.s().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theOthersSayThatTheyDoNotSort() {
    assertThat(unordered(Times.class))
        .containsExactly(
            "dayOfWeek",
            "month",
            "offsetDateTime",
            "offsetTime",
            "period",
            "zoneId",
            "zoneOffset",
            "zonedDateTime");
    assertThat(unordered(Texts.class))
        .containsExactly(
            "attributeValue",
            "constant",
            "currency",
            "locale",
            "object",
            "timeZone",
            "uri",
            "url",
            "uuid");
    assertThat(unordered(Numbers.class)).containsExactly("atomicBoolean", "boxedBoolean", "buffer");
    assertThat(unordered(Textual.class))
        .containsExactly(
            "decimal",
            "flag",
            "huge",
            "paddedArray",
            "paddedSet",
            "real",
            "reals",
            "single",
            "whole");
  }

  private static TreeSet<String> unordered(Class<?> entity) {
    EntityCodec<?> codec = CodecMaker.GENERATED.make(entity);
    TreeSet<String> names = new TreeSet<>();
    for (AttributeModel attribute : codec.model().object().attributes()) {
      if (!codec.codec(attribute).isOrdered()) {
        names.add(attribute.name());
      }
    }
    return names;
  }
}
