package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.codec.StoredChoices.Formed;
import io.dynabind.codec.StoredChoices.Textual;
import io.dynabind.codec.StoredContainers.Arrayed;
import io.dynabind.codec.StoredContainers.Collected;
import io.dynabind.codec.StoredContainers.Line;
import io.dynabind.codec.StoredContainers.Mapped;
import io.dynabind.codec.StoredDocuments.Documents;
import io.dynabind.codec.StoredScalars.Texts;
import io.dynabind.codec.StoredTimes.Times;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.AttributeModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What cannot be stored or read, although its type can; whole messages. */
class StoredEdgesTest {

  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  /** A value, or DynamoDB JSON with apostrophes for quotes, and the message up to the activity. */
  private record Edge(Class<?> entity, String component, Object value, String message) {

    @Override
    public String toString() {
      return component + ": " + message;
    }
  }

  private static final List<Edge> WRITTEN =
      List.of(
          new Edge(
              Texts.class,
              "boxedChar",
              '\ud83d',
              "Expected one character that can be stored but was another at $.boxedChar"),
          new Edge(
              Texts.class,
              "locale",
              new Locale("no such language"),
              "Expected a language tag that can be stored but was another at $.locale"),
          new Edge(
              Texts.class,
              "timeZone",
              new SimpleTimeZone(1000, "Europe/Rome"),
              "Expected a time zone that can be stored but was another at $.timeZone"),
          new Edge(
              Documents.class,
              "any",
              List.of(new StringBuilder()),
              "Expected a document of plain values but was one with java.lang.StringBuilder at"
                  + " $.any[0]"),
          new Edge(
              Documents.class,
              "any",
              Set.of(1, "x"),
              "Expected a set of strings, of numbers or of binaries but was another set at $.any"),
          new Edge(
              Documents.class,
              "any",
              Set.of(List.of()),
              "Expected a set of strings, of numbers or of binaries but was another set at $.any"),
          new Edge(
              Documents.class,
              "any",
              Collections.singletonMap(null, "x"),
              "Expected a map without a null key but was one with it at $.any"),
          new Edge(
              Documents.class,
              "any",
              Map.of(1, "x", "1", "y"),
              "Expected distinct keys but was a map with two that are stored alike at $.any"),
          new Edge(
              Documents.class,
              "any",
              nullKeyAfter("x"),
              "Expected a map without a null key but was one with it at $.any"),
          new Edge(
              Mapped.class,
              "linkedHashMap",
              nullKeyAfter("x"),
              "Expected a map without a null key but was one with it at $.linkedHashMap"),
          new Edge(
              Mapped.class,
              "byBoolean",
              nullKeyAfter(true),
              "Expected a map without a null key but was one with it at $.byBoolean"),
          new Edge(
              Collected.class,
              "set",
              identitySet("a", new String("a")),
              "Expected distinct elements but was a set with two equal ones at $.set[1]"),
          new Edge(
              Collected.class,
              "listedSet",
              identitySet(new Line("a", 1), new Line("a", 1)),
              "Expected distinct elements but was a set with two equal ones at $.listedSet"),
          new Edge(
              Collected.class,
              "sortedSet",
              differing("a", new String("a")),
              "Expected distinct elements but was a set with two equal ones at $.sortedSet[1]"),
          new Edge(
              Textual.class,
              "huge",
              BigInteger.TEN.pow(10_000),
              "Expected the text of a whole number of BigInteger of at most 10000 characters that"
                  + " can be stored but was another at $.huge"),
          new Edge(
              Textual.class,
              "decimal",
              new BigDecimal(BigInteger.TEN.pow(10_000), 10_000),
              "Expected the text of a number of at most 10000 characters that can be stored but was"
                  + " another at $.decimal"),
          new Edge(
              Times.class,
              "yearMonth",
              YearMonth.of(10_000, 1),
              "Expected an ISO month of a year from 0000 to 9999 that can be stored but was another"
                  + " at $.yearMonth"),
          new Edge(
              Times.class,
              "offsetDateTime",
              YEAR_10000.atOffset(ZoneOffset.UTC),
              "Expected an ISO date and time with an offset of a year from 0000 to 9999 that can be"
                  + " stored but was another at $.offsetDateTime"),
          new Edge(
              Collected.class,
              "linkedHashSet",
              new LinkedHashSet<>(List.of(BigDecimal.ONE, new BigDecimal("1.0"))),
              "Expected distinct elements but was a set with two equal ones at $.linkedHashSet[1]"),
          new Edge(
              Collected.class,
              "binarySet",
              new LinkedHashSet<>(List.of(new byte[] {1}, new byte[] {1})),
              "Expected distinct elements but was a set with two equal ones at $.binarySet[1]"),
          new Edge(
              Collected.class,
              "listedSet",
              new LinkedHashSet<>(Arrays.asList((Object) null)),
              "Expected a set without null but was one with null at $.listedSet"),
          new Edge(
              Collected.class,
              "navigableSet",
              new TreeSet<>(List.of(LocalDate.MIN)),
              "Expected an ISO date of a year from 0000 to 9999 that can be stored but was another"
                  + " at $.navigableSet[0]"),
          new Edge(
              Formed.class,
              "listAsSet",
              List.of("a", "a"),
              "Expected distinct elements but was a set with two equal ones at $.listAsSet[1]"),
          new Edge(
              Formed.class,
              "mapOfMillis",
              Map.of(YEAR_10000, YEAR_10000),
              "Expected a map key of Instant that can be stored but was another at $.mapOfMillis"),
          new Edge(
              Textual.class,
              "padded",
              -100_000,
              "Expected a number of at most 5 digits but was one of 6 at $.padded"),
          new Edge(
              Textual.class,
              "paddedArray",
              new int[] {0, 1000},
              "Expected a number of at most 3 digits but was one of 4 at $.paddedArray[1]"));

  private static final List<Edge> READ =
      List.of(
          new Edge(
              Collected.class,
              "arrayDeque",
              "{'L':[{'NULL':true}]}",
              "Expected a value that is not NULL in ArrayDeque but was NULL at $.arrayDeque[0]"),
          new Edge(
              Arrayed.class,
              "wholes",
              "{'L':[{'N':'1'},{'NULL':true}]}",
              "Expected N but was NULL at $.wholes[1]"),
          new Edge(
              Textual.class,
              "paddedArray",
              "{'L':[{'NULL':true}]}",
              "Expected a value that is not NULL in int[] but was NULL at $.paddedArray[0]"),
          new Edge(
              Mapped.class,
              "concurrentMap",
              "{'M':{'k':{'NULL':true}}}",
              "Expected a value that is not NULL in ConcurrentHashMap but was NULL at"
                  + " $.concurrentMap.k"),
          new Edge(
              Mapped.class,
              "sortedMap",
              "{'M':{'1':{'S':'a'},'1.0':{'S':'b'}}}",
              "Expected distinct keys but was a map with two that are read alike at"
                  + " $.sortedMap['1.0']"),
          new Edge(
              Times.class,
              "date",
              "{'S':'2026-01-02T03:04:05.000000001Z'}",
              "Expected an ISO instant in milliseconds of a year from 0000 to 9999 but was another"
                  + " text at $.date"),
          new Edge(
              Times.class,
              "instant",
              "{'S':'2026-02-30T03:04:05.000000001Z'}",
              "Expected an ISO instant of a year from 0000 to 9999 but was another text at"
                  + " $.instant"),
          new Edge(
              Textual.class,
              "huge",
              "{'S':'" + "1".repeat(10_001) + "'}",
              "Expected the text of a whole number of BigInteger of at most 10000 characters but was"
                  + " another text at $.huge"),
          new Edge(
              Textual.class,
              "decimal",
              "{'S':'0." + "1".repeat(10_000) + "'}",
              "Expected the text of a number of at most 10000 characters but was another text at"
                  + " $.decimal"),
          real("1f"),
          real("1D"),
          real("0x1p3"),
          real(" 1"),
          real("+NaN"),
          new Edge(
              Textual.class,
              "single",
              "{'S':'1f'}",
              "Expected the text of a Float but was another text at $.single"),
          new Edge(
              Textual.class,
              "whole",
              "{'S':'\u0663'}",
              "Expected the text of a whole number of Integer but was another text at $.whole"),
          new Edge(
              Textual.class,
              "padded",
              "{'S':'-99999'}",
              "Expected a number padded to 5 digits but was another text at $.padded"),
          new Edge(
              Textual.class,
              "padded",
              "{'S':'0042'}",
              "Expected a number padded to 5 digits but was another text at $.padded"),
          new Edge(
              Textual.class,
              "paddedShort",
              "{'S':'99999'}",
              "Expected a number in the range of Short but was another number at $.paddedShort"),
          new Edge(
              Formed.class,
              "level",
              "{'N':'11'}",
              "Expected the code of a constant of Level but was another number at $.level"));

  private static Map<Object, String> nullKeyAfter(Object key) {
    Map<Object, String> map = new LinkedHashMap<>();
    map.put(key, "x");
    map.put(null, "x");
    return map;
  }

  private static <E> Set<E> identitySet(E one, E other) {
    Set<E> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.add(one);
    set.add(other);
    return set;
  }

  /** Sorted by something else than equals says. */
  private static TreeSet<String> differing(String one, String other) {
    TreeSet<String> set = new TreeSet<>((a, b) -> a == b ? 0 : 1);
    set.add(one);
    set.add(other);
    return set;
  }

  private static Edge real(String text) {
    return new Edge(
        Textual.class,
        "real",
        "{'S':'" + text + "'}",
        "Expected the text of a Double but was another text at $.real");
  }

  private static Stream<DynamicTest> each(List<Edge> edges, Check check) {
    return Stream.of(CodecMaker.values())
        .flatMap(
            maker ->
                edges.stream()
                    .map(
                        edge ->
                            DynamicTest.dynamicTest(
                                maker + " " + edge,
                                () -> check.run(codec(maker, edge.entity()), edge))));
  }

  private interface Check {
    void run(EntityCodec<Object> codec, Edge edge);
  }

  @SuppressWarnings("unchecked") // the codec of the class of what it is given
  private static EntityCodec<Object> codec(CodecMaker maker, Class<?> entity) {
    return (EntityCodec<Object>) maker.make(entity);
  }

  @TestFactory
  Stream<DynamicTest> valuesThatWouldChangeAreRefused() {
    return each(
        WRITTEN,
        (codec, edge) -> {
          AttributeModel attribute = codec.model().attribute(edge.component()).orElseThrow();
          Object[] components = codec.object().newState();
          components[0] = "k";
          components[attribute.componentPath().get(0)] = edge.value();
          Object entity = codec.object().create(components);
          String message = edge.message() + " (encoding " + codec.model() + ")";

          assertThatThrownBy(() -> JsonItems.write(codec, entity))
              .isInstanceOf(ItemFormatException.class)
              .hasMessage(message);
          assertThatThrownBy(() -> SdkItems.write(codec, entity))
              .isInstanceOf(ItemFormatException.class)
              .hasMessage(message);
        });
  }

  @TestFactory
  Stream<DynamicTest> formsThatNothingWritesAreRefused() {
    return each(
        READ,
        (codec, edge) -> {
          String item =
              ("{'id':{'S':'k'},'" + edge.component() + "':" + edge.value() + "}")
                  .replace('\'', '"');
          String message = edge.message() + " (decoding " + codec.model() + ")";

          assertThatThrownBy(() -> JsonItems.read(codec, item))
              .isInstanceOf(ItemFormatException.class)
              .hasMessage(message);
          // Of the two names of a map, whichever comes second is refused.
          if (!edge.component().equals("sortedMap")) {
            assertThatThrownBy(() -> SdkItems.read(codec, Attributes.item(item)))
                .isInstanceOf(ItemFormatException.class)
                .hasMessage(message);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> otherIsoFormsAreReadToo() {
    return each(
        List.of(
            new Edge(Times.class, "localTime", "{'S':'03:04'}", "03:04"),
            new Edge(Times.class, "localDateTime", "{'S':'2026-01-02T03:04'}", "2026-01-02T03:04"),
            new Edge(
                Times.class,
                "instant",
                "{'S':'2026-01-02T03:04:05.1+01:00'}",
                "2026-01-02T02:04:05.100Z"),
            new Edge(
                Times.class, "offsetDateTime", "{'S':'2026-01-02T03:04Z'}", "2026-01-02T03:04Z")),
        (codec, edge) -> {
          String item =
              ("{'id':{'S':'k'},'" + edge.component() + "':" + edge.value() + "}")
                  .replace('\'', '"');
          AttributeModel attribute = codec.model().attribute(edge.component()).orElseThrow();

          assertThat(codec.get(attribute, JsonItems.read(codec, item))).hasToString(edge.message());
        });
  }
}
