package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.test.ContractEntities.Alike;
import io.dynabind.test.ContractEntities.Chosen;
import io.dynabind.test.ContractEntities.Defaults;
import io.dynabind.test.ContractEntities.Everything;
import io.dynabind.test.ContractEntities.Primitives;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How values of all types are stored, and what is refused. */
abstract class TypeCases extends CodecCases {

  TypeCases(CodecContract contract) {
    super(contract);
  }

  @TestFactory
  Stream<DynamicTest> typesAreStoredExactlyAndReadBack() {
    return ContractValues.ALL.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.component() + " as " + row.stored(),
                    () -> {
                      EntityCodec<Everything> codec = codec(Everything.class);
                      Everything value = everything(codec, row.component(), row.value());
                      assertEquals(
                          row.component().compareTo("key") < 0
                              ? "M{" + row.component() + "=" + row.stored() + ", key=S'k'}"
                              : "M{key=S'k', " + row.component() + "=" + row.stored() + "}",
                          dump(codec, value));
                      Everything back = roundTrip(codec, value);
                      AttributeModel attribute = attribute(codec, row.component());
                      assertTrue(
                          same(codec.get(attribute, value), codec.get(attribute, back)),
                          () -> "read back as " + codec.get(attribute, back));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> otherTypesAreRefusedWithThePath() {
    return ContractValues.MISMATCHES.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.component() + " from " + row.json(),
                    () ->
                        refusesItem(
                            Everything.class,
                            "{'key':{'S':'k'},'" + row.component() + "':" + row.json() + "}",
                            row.problem()
                                + " at $."
                                + row.component()
                                + " (decoding Everything)")));
  }

  @TestFactory
  Stream<DynamicTest> otherFormsAreReadToo() {
    return ContractValues.READ_ONLY.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.component() + " from " + row.json(),
                    () -> {
                      EntityCodec<Everything> codec = codec(Everything.class);
                      Everything back =
                          codec.decode(
                              stored(
                                  "{'key':{'S':'k'},'"
                                      + row.component()
                                      + "':"
                                      + row.json()
                                      + "}"));
                      assertEquals(row.value(), codec.get(attribute(codec, row.component()), back));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> valuesThatDynamoDbCannotHoldAreRefused() {
    return ContractValues.REFUSED.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.component() + ": " + row.problem(),
                    () -> {
                      EntityCodec<Everything> codec = codec(Everything.class);
                      refusesEntity(
                          codec,
                          everything(codec, row.component(), row.value()),
                          row.problem() + " at $." + row.component() + " (encoding Everything)");
                    }));
  }

  @Test
  void keysOfDocumentsThatCannotBeStoredHaveTheirPath() {
    Object document = List.of(Map.of("x", Map.of(Double.NaN, 1)));
    refusesEntity(
        codec(Chosen.class),
        new Chosen(1, null, null, null, null, null, document),
        "Expected a map key of Double that can be stored but was another at $.document[0].x"
            + " (encoding Chosen)");
  }

  @Test
  void numbersBeyondTheirTypeAreRefused() {
    refusesItem(
        Everything.class,
        "{'key':{'S':'k'},'real':{'N':'1E+309'}}",
        "Expected a number in the range of Double but was another number at $.real"
            + " (decoding Everything)");
    refusesItem(
        Primitives.class,
        "{'id':{'S':'k'},'d':{'N':'-1E+309'}}",
        "Expected a number in the range of Double but was another number at $.d"
            + " (decoding Primitives)");
  }

  /** To parse a text of a million digits takes most of a minute. */
  @Test
  void numbersOfEndlessDigitsAreNotParsed() {
    String digits = "1".repeat(1_001);
    String magnitude = "Expected a number of magnitude 1E-130 to 9.99E+125 but was another number";
    for (String name : List.of("real", "single", "decimal", "huge", "duration")) {
      refusesItem(
          Everything.class,
          "{'key':{'S':'k'},'" + name + "':{'N':'" + digits + "'}}",
          magnitude + " at $." + name + " (decoding Everything)");
    }
    refusesItem(
        Chosen.class,
        "{'id':{'S':'00001'},'document':{'N':'" + digits + "'}}",
        magnitude + " at $.document (decoding Chosen)");
    refusesItem(
        Everything.class,
        "{'key':{'S':'k'},'large':{'N':'0." + digits + "'}}",
        "Expected a whole number of 64 bits but was another number at $.large"
            + " (decoding Everything)");
  }

  @Test
  void elementsOfASetThatAreReadAlikeAreNotLost() {
    String noon = "'2026-11-20T12:00:00Z','2026-11-20T12:00:00.000Z'";
    refusesItem(
        Alike.class,
        "{'id':{'S':'k'},'times':{'SS':[" + noon + "]}}",
        "Expected distinct elements but was a set with two that are read alike at $.times[1]"
            + " (decoding Alike)");
    refusesItem(
        Alike.class,
        "{'id':{'S':'k'},'flags':{'L':[{'BOOL':true},{'BOOL':true}]}}",
        "Expected distinct elements but was a set with two that are read alike at $.flags[1]"
            + " (decoding Alike)");
  }

  @Test
  void textsOfUuidsHaveTheirGroups() {
    refusesItem(
        Everything.class,
        "{'key':{'S':'k'},'uuid':{'S':'0000000000-000-0000-0000-00000000000a'}}",
        "Expected a UUID but was another text at $.uuid (decoding Everything)");
  }

  @Test
  void formsAreChosenByAnnotations() {
    Chosen chosen =
        new Chosen(
            -42,
            List.of(2, 1),
            Set.of("x"),
            Arrays.asList(Instant.ofEpochMilli(7), null),
            new BigDecimal("1.50"),
            Map.of(LocalDate.EPOCH, 1),
            Map.of("texts", Set.of("x"), "list", List.of(BigDecimal.ONE, true, Map.of())));
    assertEquals(
        "M{byDay=M{1970-01-01=N'1'}, document=M{list=L[N'1', BOOL'true', M{}], texts=SS['x']},"
            + " exact=S'1.50', id=S'-99957', list=L[S'x'], millis=L[N'7', NULL],"
            + " set=NS['1', '2']}",
        dump(codec(Chosen.class), chosen));
    Chosen back = roundTrip(codec(Chosen.class), chosen);
    assertEquals(
        chosen,
        new Chosen(
            back.id(),
            sorted(back.set()).equals(List.of(1, 2)) ? chosen.set() : back.set(),
            back.list(),
            back.millis(),
            back.exact(),
            back.byDay(),
            back.document()));
  }

  private static List<Integer> sorted(@Nullable List<Integer> numbers) {
    return Objects.requireNonNull(numbers).stream().sorted().toList();
  }

  @Test
  void refusesKeysOfMapsThatAreNoNames() {
    EntityCodec<Defaults> codec = codec(Defaults.class);
    refusesEntity(
        codec,
        new Defaults("a", null, null, null, null, Map.of("", "x")),
        "Expected the name of an attribute but was an empty text at $.map['']"
            + " (encoding Defaults)");
    refusesEntity(
        codec,
        new Defaults("a", null, null, null, null, Map.of("\uD83D", "x")),
        "Expected well-formed Unicode but was a text with half of a surrogate pair"
            + " at $.map['\uD83D'] (encoding Defaults)");
    String longest = "é".repeat(32_767) + "n";
    Defaults most = new Defaults("a", null, null, null, null, Map.of(longest, "x"));
    assertEquals(Map.of(longest, "x"), roundTrip(codec, most).map());
    refusesEntity(
        codec,
        new Defaults("a", null, null, null, null, Map.of(longest + "n", "x")),
        "Expected a name of at most 65535 bytes but was one of 65536 at $.map."
            + "é".repeat(94)
            + "... (encoding Defaults)");
  }
}
