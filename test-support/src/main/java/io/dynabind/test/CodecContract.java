package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.Decoded;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.item.json.JsonItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.test.ContractEntities.Address;
import io.dynabind.test.ContractEntities.Alike;
import io.dynabind.test.ContractEntities.Bag;
import io.dynabind.test.ContractEntities.Bean;
import io.dynabind.test.ContractEntities.Chosen;
import io.dynabind.test.ContractEntities.Converted;
import io.dynabind.test.ContractEntities.Defaulted;
import io.dynabind.test.ContractEntities.DefaultedBean;
import io.dynabind.test.ContractEntities.Defaults;
import io.dynabind.test.ContractEntities.Everything;
import io.dynabind.test.ContractEntities.FieldBean;
import io.dynabind.test.ContractEntities.Flat;
import io.dynabind.test.ContractEntities.Ignoring;
import io.dynabind.test.ContractEntities.Keyed;
import io.dynabind.test.ContractEntities.Line;
import io.dynabind.test.ContractEntities.Named;
import io.dynabind.test.ContractEntities.Node;
import io.dynabind.test.ContractEntities.OddKeys;
import io.dynabind.test.ContractEntities.Open;
import io.dynabind.test.ContractEntities.OpenBean;
import io.dynabind.test.ContractEntities.OpenBuilt;
import io.dynabind.test.ContractEntities.OpenCircle;
import io.dynabind.test.ContractEntities.OpenImmutable;
import io.dynabind.test.ContractEntities.OpenShapes;
import io.dynabind.test.ContractEntities.Order;
import io.dynabind.test.ContractEntities.Part;
import io.dynabind.test.ContractEntities.Picky;
import io.dynabind.test.ContractEntities.Primitives;
import io.dynabind.test.ContractEntities.Remark;
import io.dynabind.test.ContractEntities.Renamed;
import io.dynabind.test.ContractEntities.Spot;
import io.dynabind.test.ContractEntities.Stock;
import io.dynabind.test.ContractEntities.StoredNulls;
import io.dynabind.test.ContractEntities.Weight;
import io.dynabind.test.ContractKinds.Amount;
import io.dynabind.test.ContractKinds.Branch;
import io.dynabind.test.ContractKinds.Generics;
import io.dynabind.test.ContractKinds.Invoice;
import io.dynabind.test.ContractKinds.LongKeyed;
import io.dynabind.test.ContractKinds.Pair;
import io.dynabind.test.ContractKinds.Parcel;
import io.dynabind.test.ContractKinds.PlainRange;
import io.dynabind.test.ContractKinds.Root;
import io.dynabind.test.ContractKinds.Tree;
import io.dynabind.test.ContractVariants.Bat;
import io.dynabind.test.ContractVariants.Boat;
import io.dynabind.test.ContractVariants.Both;
import io.dynabind.test.ContractVariants.Car;
import io.dynabind.test.ContractVariants.Const;
import io.dynabind.test.ContractVariants.Cow;
import io.dynabind.test.ContractVariants.Dog;
import io.dynabind.test.ContractVariants.Done;
import io.dynabind.test.ContractVariants.Engine;
import io.dynabind.test.ContractVariants.Failed;
import io.dynabind.test.ContractVariants.FirstSum;
import io.dynabind.test.ContractVariants.Fish;
import io.dynabind.test.ContractVariants.Mail;
import io.dynabind.test.ContractVariants.Messages;
import io.dynabind.test.ContractVariants.Noise;
import io.dynabind.test.ContractVariants.Other;
import io.dynabind.test.ContractVariants.Results;
import io.dynabind.test.ContractVariants.Signals;
import io.dynabind.test.ContractVariants.Sum;
import io.dynabind.test.ContractVariants.Sums;
import io.dynabind.test.ContractVariants.Truck;
import io.dynabind.test.ContractVariants.Vehicle;
import io.dynabind.test.ContractVariants.Zoo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every codec does over every representation: extend it, hand in the two, and run it.
 *
 * <pre>{@code
 * class MyRepresentationTest extends CodecContract {
 *   protected Representation representation() { return new MyRepresentation(); }
 *   protected <T> EntityCodec<T> codec(Class<T> entity, AttributeConverter<?, ?>... converters) {
 *     return Dynabind.builder().executor(new ScriptedExecutor()).converters(converters).build()
 *         .codec(entity);
 *   }
 * }
 * }</pre>
 */
public abstract class CodecContract {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.5Z");

  /** For subclasses. */
  protected CodecContract() {}

  /**
   * The representation to be tested.
   *
   * @return the form in which items are held
   */
  protected abstract Representation representation();

  /**
   * Makes the codec of an entity.
   *
   * @param entity the entity's class
   * @param converters converters for whole types
   * @param <T> the entity
   * @return a codec
   */
  protected abstract <T> EntityCodec<T> codec(
      Class<T> entity, AttributeConverter<?, ?>... converters);

  private <T> String dump(EntityCodec<T> codec, T entity) {
    return ItemDump.of(read(write(codec, entity)));
  }

  private <T> Object write(EntityCodec<T> codec, T entity) {
    return representation().write(writer -> codec.encode(writer, entity));
  }

  private ItemReader read(Object item) {
    return representation().reader(item);
  }

  private <T> T roundTrip(EntityCodec<T> codec, T entity) {
    return codec.decode(read(write(codec, entity)));
  }

  /** A stored item, given as DynamoDB JSON with apostrophes for quotes. */
  private ItemReader stored(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return read(representation().write(w -> ItemDump.copy(JsonItems.reader(bytes), w)));
  }

  private <T> T decode(Class<T> entity, String json) {
    return codec(entity).decode(stored(json));
  }

  private <T> void refusesItem(Class<T> entity, String json, String message) {
    EntityCodec<T> codec = codec(entity);
    ItemReader reader = stored(json);
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> codec.decode(reader));
    assertEquals(message, e.getMessage());
  }

  private <T> void refusesEntity(EntityCodec<T> codec, T entity, String message) {
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> write(codec, entity));
    assertEquals(message, e.getMessage());
  }

  private static AttributeModel attribute(EntityCodec<?> codec, String name) {
    return codec.model().attribute(name).orElseThrow();
  }

  @SuppressWarnings("NullAway") // the annotation of an array's elements is not seen in class files
  private Everything everything(EntityCodec<Everything> codec, String component, Object value) {
    @Nullable Object[] components = codec.object().newState();
    components[0] = "k";
    components[attribute(codec, component).componentPath().get(0)] = value;
    return codec.object().create(components);
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return (a instanceof byte[] one && b instanceof byte[] other)
        ? Arrays.equals(one, other)
        : Objects.equals(a, b);
  }

  // Types: stored form, and back.

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

  // Absence.

  @Test
  void nullIsAbsent() {
    assertEquals(
        "M{id=S'a'}", dump(codec(Defaults.class), new Defaults("a", null, null, null, null, null)));
  }

  @Test
  void absentReadsBackAsTheTypeSays() {
    assertEquals(
        new Defaults("a", null, Optional.empty(), Set.of(), null, null),
        decode(Defaults.class, "{'id':{'S':'a'}}"));
  }

  @Test
  void nullAttributesReadBackAsAbsentOnes() {
    assertEquals(
        new Defaults("a", null, Optional.empty(), Set.of(), null, null),
        decode(
            Defaults.class,
            "{'id':{'S':'a'},'text':{'NULL':true},'maybe':{'NULL':true},'set':{'NULL':true},"
                + "'list':{'NULL':true},'map':{'NULL':true}}"));
  }

  @Test
  void emptySetsAndOptionalsAreAbsent() {
    Defaults empty = new Defaults("a", null, Optional.empty(), Set.of(), null, null);
    assertEquals("M{id=S'a'}", dump(codec(Defaults.class), empty));
    assertEquals(empty, roundTrip(codec(Defaults.class), empty));
  }

  @Test
  void emptyTextListAndMapAreKept() {
    Defaults empty = new Defaults("a", "", Optional.of(""), Set.of("x"), List.of(), Map.of());
    assertEquals(
        "M{id=S'a', list=L[], map=M{}, maybe=S'', set=SS['x'], text=S''}",
        dump(codec(Defaults.class), empty));
    assertEquals(empty, roundTrip(codec(Defaults.class), empty));
  }

  @Test
  void nullInListsAndMapsIsStoredAsNull() {
    Defaults holes =
        new Defaults(
            "a",
            null,
            Optional.empty(),
            Set.of(),
            Arrays.asList("x", null),
            java.util.Collections.singletonMap("k", null));
    assertEquals(
        "M{id=S'a', list=L[S'x', NULL], map=M{k=NULL}}", dump(codec(Defaults.class), holes));
    assertEquals(holes, roundTrip(codec(Defaults.class), holes));
  }

  @Test
  void nestedObjectsOfNothingAreKept() {
    Order order = new Order("a", new Address(null, null), null, null);
    assertEquals("M{address=M{}, id=S'a'}", dump(codec(Order.class), order));
    assertEquals(order, roundTrip(codec(Order.class), order));
  }

  @Test
  void unknownAttributesAreSkipped() {
    assertEquals(
        new Keyed("a", 1, "s", NOON, 7L),
        decode(
            Keyed.class,
            "{'x':{'M':{'y':{'L':[{'NS':['1']}]}}},'id':{'S':'a'},'number':{'N':'1'},"
                + "'status':{'S':'s'},'b':{'B':'AQI='},'at':{'S':'2026-11-20T12:00:00.500000000Z'},"
                + "'version':{'N':'7'},'z':{'BOOL':true}}"));
  }

  @Test
  void orderOfAttributesDoesNotMatter() {
    assertEquals(
        new Keyed("a", 1, "s", NOON, null),
        decode(
            Keyed.class,
            "{'at':{'S':'2026-11-20T12:00:00.5Z'},'status':{'S':'s'},'number':{'N':'1'},"
                + "'id':{'S':'a'}}"));
  }

  // Former names.

  @Test
  void formerNamesAreReadButNotWritten() {
    Renamed value = new Renamed("a", 1, "n", new Spot("x"), new Spot("y"));
    assertEquals(
        "M{id=S'a', nested=M{town=S'y'}, note=S'n', to_town=S'x', total=N'1'}",
        dump(codec(Renamed.class), value));
    assertEquals(
        value,
        decode(
            Renamed.class,
            "{'amount':{'N':'1'},'remark':{'S':'n'},'to_place':{'S':'x'},"
                + "'nested':{'M':{'place':{'S':'y'}}},'id':{'S':'a'}}"));
  }

  @TestFactory
  Stream<DynamicTest> theCurrentNameWinsAndThenTheFirstListed() {
    return Stream.of(
            "'total':{'N':'1'},'sum':{'S':'another type'},'amount':{'N':'3'}",
            "'amount':{'N':'3'},'sum':{'L':[]},'total':{'N':'1'}",
            "'sum':{'N':'2'},'total':{'N':'1'},'amount':{'N':'3'}",
            "'sum':{'N':'1'},'amount':{'BOOL':true}",
            "'amount':{'M':{'sum':{'N':'4'}}},'sum':{'N':'1'}",
            "'amount':{'N':'1'},'x':{'M':{'total':{'N':'4'}}}")
        .map(
            attributes ->
                DynamicTest.dynamicTest(
                    attributes,
                    () ->
                        assertEquals(
                            new Renamed("a", 1, null, null, null),
                            decode(Renamed.class, "{" + attributes + ",'id':{'S':'a'}}"))));
  }

  @Test
  void aCurrentNameWinsEvenWithNull() {
    assertEquals(
        new Renamed("a", 1, null, new Spot(null), null),
        decode(
            Renamed.class,
            "{'remark':{'S':'old'},'note':{'NULL':true},'to_town':{'NULL':true},"
                + "'to_place':{'S':'old'},'id':{'S':'a'},'total':{'N':'1'}}"));
  }

  @Test
  void errorsBeneathAFormerNameShowTheCurrentOne() {
    refusesItem(
        Renamed.class,
        "{'id':{'S':'a'},'sum':{'S':'x'}}",
        "Expected N but was S at $.total (decoding Renamed)");
  }

  // Stored nulls.

  @Test
  void nullsAreStoredWhereTheAttributeSaysSo() {
    StoredNulls value = new StoredNulls("a", null, null, null, 1, null, new Remark(null));
    assertEquals(
        "M{id=S'a', nested=M{text=NULL}, number=N'1', opt=NULL, set=NULL, text=NULL}",
        dump(codec(StoredNulls.class), value));
    assertEquals(
        new StoredNulls("a", null, Optional.empty(), Set.of(), 1, null, new Remark(null)),
        roundTrip(codec(StoredNulls.class), value));
  }

  @Test
  void storedNullsAreNotAbsent() {
    EntityCodec<StoredNulls> codec = codec(StoredNulls.class);
    StoredNulls without = new StoredNulls("a", null, null, Set.of(), 1, null, null);
    StoredNulls with =
        new StoredNulls("a", "t", Optional.of("m"), Set.of("s"), 1, new Remark(null), null);
    assertEquals(
        "M{flat_text=NULL, id=S'a', number=N'1', opt=S'm', set=SS['s'], text=S't'}",
        dump(codec, with));
    assertFalse(codec.isAbsent(attribute(codec, "text"), without));
    assertFalse(codec.isAbsent(attribute(codec, "set"), without));
    assertTrue(codec.isAbsent(attribute(codec, "flat.text"), without));
    assertFalse(codec.isAbsent(attribute(codec, "flat.text"), with));
    assertEquals(
        "M{text=NULL}",
        ItemDump.of(
            read(
                representation()
                    .write(
                        w -> {
                          w.beginMap(1);
                          w.name("text");
                          codec.encodeAttribute(w, attribute(codec, "text"), without);
                          w.endMap();
                        }))));
  }

  // Defaults.

  private void readsDefaults(String attributes) {
    EntityCodec<Defaulted> codec = codec(Defaulted.class);
    Defaulted read = codec.decode(stored("{'id':{'S':'a'}" + attributes + "}"));
    assertEquals(
        "M{at=S'2026-11-20T12:00:00.000000000Z', b=N'4', bool=BOOL'true', bytes=B'AQI=', c=S'c', "
            + "d=N'3.5', decimal=N'1.50', empty=S'', f=N'6.25', i=N'1', id=S'a', l=N'2', list=L[], "
            + "map=M{}, maybe=S'maybe', stock=M{count=N'1'}, text=S'text', unit=S'MINUTES', "
            + "weight=N'7'}",
        dump(codec, read));
    assertEquals(Set.of(), read.set());
  }

  @Test
  void absentAttributesReadBackAsTheirDefaults() {
    readsDefaults("");
  }

  @Test
  void nullAttributesReadBackAsTheirDefaults() {
    StringBuilder nulls = new StringBuilder();
    codec(Defaulted.class).model().attributes().stream()
        .filter(a -> !a.name().equals("id") && !a.name().startsWith("flat"))
        .forEach(a -> nulls.append(",'").append(a.storedName()).append("':{'NULL':true}"));
    readsDefaults(nulls.toString());
  }

  @Test
  void defaultsInFlattenedValuesCountOnceOneAttributeIsThere() {
    assertNull(decode(Defaulted.class, "{'id':{'S':'a'}}").flat());
    assertEquals(
        new Stock("x", 1),
        decode(Defaulted.class, "{'id':{'S':'a'},'flat_place':{'S':'x'}}").flat());
    assertEquals(
        new Stock(null, 1),
        decode(Defaulted.class, "{'id':{'S':'a'},'flat_count':{'NULL':true}}").flat());
  }

  @Test
  void defaultsDoNotReplaceWhatIsStored() {
    Defaulted read =
        decode(
            Defaulted.class,
            "{'id':{'S':'a'},'i':{'N':'0'},'bool':{'BOOL':false},'text':{'S':''},"
                + "'list':{'L':[{'S':'x'}]},'weight':{'N':'0'}}");
    assertEquals(0, read.i());
    assertFalse(read.bool());
    assertEquals("", read.text());
    assertEquals(List.of("x"), read.list());
    assertEquals(new Weight(0), read.weight());
  }

  @Test
  void defaultsThatCanBeChangedAreMadeAnew() {
    EntityCodec<Defaulted> codec = codec(Defaulted.class);
    Defaulted one = codec.decode(stored("{'id':{'S':'a'}}"));
    Objects.requireNonNull(one.list()).add("changed");
    Objects.requireNonNull(one.bytes())[0] = 9;
    Objects.requireNonNull(one.map()).put("changed", 1);
    readsDefaults("");
    assertEquals(List.of(), codec.decode(stored("{'id':{'S':'a'}}")).list());
  }

  @Test
  void beansTakeDefaultsInsteadOfTheirInitialValues() {
    EntityCodec<DefaultedBean> codec = codec(DefaultedBean.class);
    DefaultedBean one = codec.decode(stored("{'id':{'S':'a'}}"));
    assertEquals("a 5 [] null", one.describe());
    Objects.requireNonNull(one.tags()).add("changed");
    assertEquals("a 5 [] null", codec.decode(stored("{'id':{'S':'a'}}")).describe());
  }

  // Unmapped attributes.

  /** One attribute of each type, as they might come from a newer program. */
  private static final String UNKNOWN =
      "'a':{'S':'x'},'b':{'N':'1.50'},'c':{'B':'AQI='},'d':{'BOOL':true},'e':{'NULL':true},"
          + "'f':{'L':[{'N':'1'},{'NULL':true},{'M':{}}]},'g':{'M':{'x':{'S':''},'y':{'NULL':true}}},"
          + "'h':{'SS':['p','q']},'i':{'NS':['1','2']},'ha':{'BS':['AQ==','Ag==']}";

  private static final String UNKNOWN_DUMP =
      "a=S'x', b=N'1.50', c=B'AQI=', d=BOOL'true', e=NULL, f=L[N'1', NULL, M{}], "
          + "g=M{x=S'', y=NULL}, h=SS['p', 'q'], ha=BS['AQ==', 'Ag=='], i=NS['1', '2']";

  @Test
  void unmappedAttributesAreCarriedInTheirTypes() {
    EntityCodec<Open> codec = codec(Open.class);
    Open read =
        codec.decode(
            stored(
                "{'id':{'S':'k'},'to_town':{'S':'t'},"
                    + UNKNOWN
                    + ",'parts':{'L':[{'M':{'name':{'S':'n'},'new':{'N':'7'}}}]},'total':{'N':'3'}}"));
    assertEquals(10, Objects.requireNonNull(read.rest()).size());
    assertEquals(3, read.total());
    assertEquals(new Spot("t"), read.to());
    assertEquals(
        "M{"
            + UNKNOWN_DUMP
            + ", id=S'k', parts=L[M{name=S'n', new=N'7'}], to_town=S't', total=N'3'}",
        dump(codec, read));
  }

  @Test
  void unmappedAttributesMayBeOfTheSdksType() {
    EntityCodec<OpenBean> codec = codec(OpenBean.class);
    OpenBean read = codec.decode(stored("{" + UNKNOWN + ",'id':{'S':'k'}}"));
    assertEquals("k", read.id());
    assertEquals(10, Objects.requireNonNull(read.rest()).size());
    assertEquals("M{" + UNKNOWN_DUMP + ", id=S'k'}", dump(codec, read));
  }

  @Test
  void immutableAndBuiltClassesHaveDefaultsAndUnmappedAttributes() {
    EntityCodec<OpenImmutable> immutable = codec(OpenImmutable.class);
    OpenImmutable made = immutable.decode(stored("{'x':{'S':'y'},'id':{'S':'k'}}"));
    assertEquals("k 5 {x=y}", made.describe());
    assertEquals("M{count=N'5', id=S'k', x=S'y'}", dump(immutable, made));
    EntityCodec<OpenBuilt> builder = codec(OpenBuilt.class);
    OpenBuilt built =
        builder.decode(stored("{'id':{'S':'k'},'count':{'NULL':true},'x':{'S':'y'}}"));
    assertEquals("k 5 {x=y}", built.describe());
    assertEquals("M{count=N'5', id=S'k', x=S'y'}", dump(builder, built));
    assertEquals("k 5 {}", builder.decode(stored("{'id':{'S':'k'}}")).describe());
  }

  @Test
  void whatNobodyMapsIsAnEmptyMap() {
    EntityCodec<Open> codec = codec(Open.class);
    Open read = codec.decode(stored("{'id':{'S':'k'},'bag':{'M':{}}}"));
    Objects.requireNonNull(read.rest()).put("more", 1);
    assertEquals(new Open("k", null, null, Map.of("more", 1), null, new Bag(Map.of())), read);
    assertEquals("M{bag=M{}, id=S'k', more=N'1'}", dump(codec, read));
  }

  @Test
  void aNullMapOfUnmappedAttributesIsNothing() {
    assertEquals(
        "M{bag=M{}, id=S'k'}",
        dump(codec(Open.class), new Open("k", null, null, null, null, new Bag(null))));
  }

  @Test
  void typesOfNothingButUnmappedAttributesAreRead() {
    EntityCodec<Open> codec = codec(Open.class);
    Open read = codec.decode(stored("{'bag':{'M':{'x':{'S':'y'}}},'id':{'S':'k'}}"));
    assertEquals(new Bag(Map.of("x", "y")), read.bag());
    assertEquals(read, roundTrip(codec, read));
  }

  @Test
  void formerNamesAreNotUnmapped() {
    assertEquals(
        new Open("k", 1, new Spot("now"), Map.of(), null, null),
        decode(
            Open.class,
            "{'sum':{'N':'2'},'to_place':{'S':'old'},'id':{'S':'k'},'total':{'N':'1'},"
                + "'to_town':{'S':'now'}}"));
    assertEquals(
        new Open("k", 2, null, Map.of(), null, null),
        decode(Open.class, "{'sum':{'N':'2'},'id':{'S':'k'}}"));
  }

  @TestFactory
  Stream<DynamicTest> mappedNamesAreRefusedAmongTheUnmapped() {
    return Stream.of("id", "total", "sum", "to_town", "to_place")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        refusesEntity(
                            codec(Open.class),
                            new Open("k", null, null, Map.of(name, "x"), null, null),
                            "Expected an attribute that Open does not map but was a mapped one at $."
                                + name
                                + " (encoding Open)")));
  }

  @Test
  void mappedNamesAreRefusedInNestedTypesToo() {
    refusesEntity(
        codec(Open.class),
        new Open("k", null, null, null, List.of(new Part("n", Map.of("name", "x"))), null),
        "Expected an attribute that Part does not map but was a mapped one at $.parts[0].name"
            + " (encoding Open)");
  }

  @Test
  void unmappedAttributesHaveNames() {
    EntityCodec<Open> codec = codec(Open.class);
    Map<String, @Nullable Object> rest = new java.util.HashMap<>();
    rest.put(null, 1);
    Open open = new Open("k", null, null, rest, null, null);
    String message = "Expected names of all attributes that Open does not map but was a null key";
    refusesEntity(codec, open, message + " at $.id (encoding Open)");
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> codec.unmapped(open));
    assertEquals(message + " at $ (encoding Open)", e.getMessage());
  }

  @Test
  void unmappedValuesAreGivenForUpdates() {
    EntityCodec<Open> codec = codec(Open.class);
    Map<String, @Nullable Object> rest = new java.util.HashMap<>(Map.of("x", 1));
    rest.put("none", null);
    assertEquals(
        Set.of("x", "none"), codec.unmapped(new Open("k", null, null, rest, null, null)).keySet());
    assertEquals(Map.of(), codec.unmapped(new Open("k", null, null, null, null, null)));
    ItemFormatException e =
        assertThrows(
            ItemFormatException.class,
            () -> codec.unmapped(new Open("k", null, null, Map.of("sum", 1), null, null)));
    assertEquals(
        "Expected an attribute that Open does not map but was a mapped one at $.sum"
            + " (encoding Open)",
        e.getMessage());
  }

  @Test
  void discriminatorsAreNotUnmapped() {
    EntityCodec<OpenShapes> codec = codec(OpenShapes.class);
    OpenShapes read =
        codec.decode(
            stored(
                "{'shape':{'M':{'x':{'S':'y'},'kind':{'S':'circle'},'radius':{'N':'1'}}},"
                    + "'id':{'S':'k'}}"));
    assertEquals(new OpenCircle(1, Map.of("x", "y")), read.shape());
    assertEquals("M{id=S'k', shape=M{kind=S'circle', radius=N'1', x=S'y'}}", dump(codec, read));
    refusesEntity(
        codec,
        new OpenShapes("k", new OpenCircle(1, Map.of("kind", "square"))),
        "Expected an attribute that OpenCircle does not map but was a mapped one at $.shape.kind"
            + " (encoding OpenShapes)");
  }

  // Primitives.

  @Test
  void primitivesAreStoredWithoutLoss() {
    Primitives value = new Primitives("a", 1, 2L, 3.5, true, (byte) 4, (short) 5, 'c', 6.25f);
    assertEquals(
        "M{bool=BOOL'true', b=N'4', c=S'c', d=N'3.5', f=N'6.25', i=N'1', id=S'a', l=N'2', s=N'5'}"
            .replace("bool=BOOL'true', b=N'4'", "b=N'4', bool=BOOL'true'"),
        dump(codec(Primitives.class), value));
    assertEquals(value, roundTrip(codec(Primitives.class), value));
  }

  @TestFactory
  Stream<DynamicTest> absentPrimitivesAreRefused() {
    Map<String, String> boxes =
        Map.of(
            "i",
            "int|Integer",
            "l",
            "long|Long",
            "d",
            "double|Double",
            "bool",
            "boolean|Boolean",
            "b",
            "byte|Byte",
            "s",
            "short|Short",
            "c",
            "char|Character",
            "f",
            "float|Float");
    return boxes.keySet().stream()
        .flatMap(name -> Stream.of(name + ":absent", name + ":NULL"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row,
                    () -> {
                      String name = row.substring(0, row.indexOf(':'));
                      String[] types = boxes.getOrDefault(name, "").split("\\|", -1);
                      String all =
                          "{'id':{'S':'a'},'i':{'N':'1'},'l':{'N':'1'},'d':{'N':'1'},"
                              + "'bool':{'BOOL':true},'b':{'N':'1'},'s':{'N':'1'},'c':{'S':'c'},"
                              + "'f':{'N':'1'}}";
                      String json =
                          row.endsWith("absent")
                              ? all.replace("'" + name + "':", "'other':")
                              : all.replaceFirst(
                                  "'" + name + "':\\{[^}]*}", "'" + name + "':{'NULL':true}");
                      ItemFormatException e =
                          assertThrows(
                              ItemFormatException.class, () -> decode(Primitives.class, json));
                      assertTrue(
                          String.valueOf(e.getMessage())
                              .startsWith(
                                  String.format(
                                      "Primitives.%s is %s, but attribute '%s' is absent or NULL;"
                                          + " use %s at $",
                                      name, types[0], name, types[1])),
                          e.getMessage());
                      assertTrue(
                          String.valueOf(e.getMessage()).endsWith("(decoding Primitives)"),
                          e.getMessage());
                    }));
  }

  // Paths.

  @Test
  void pathsLeadIntoListsAndMaps() {
    refusesItem(
        Order.class,
        "{'id':{'S':'a'},'lines':{'L':[{'M':{'sku':{'S':'x'},'quantity':{'N':'1'}}},"
            + "{'M':{'sku':{'S':'x'},'quantity':{'S':'many'}}}]}}",
        "Expected N but was S at $.lines[1].quantity (decoding Order)");
  }

  @Test
  void pathsLeadThroughMapKeys() {
    refusesItem(
        Order.class,
        "{'id':{'S':'a'},'byName':{'M':{'some key':{'M':{'city':{'N':'1'}}}}}}",
        "Expected S but was N at $.byName['some key'].city (decoding Order)");
  }

  @Test
  void pathsLeadIntoSets() {
    EntityCodec<Everything> codec = codec(Everything.class);
    refusesEntity(
        codec,
        everything(codec, "numbers", new java.util.LinkedHashSet<>(Arrays.asList(1, null))),
        "Expected a set without null but was one with null at $.numbers[1] (encoding Everything)");
  }

  @Test
  void namesThatAreNoIdentifiersAreQuoted() {
    refusesItem(
        Named.class,
        "{'a.b':{'S':'k'},'it~s':{'N':'1'}}".replace("~", "\\u0027"),
        "Expected S but was N at $['it\\'s'] (decoding Named)");
  }

  @Test
  void storedNamesAreTheAnnotations() {
    Named named = new Named("k", "v");
    assertEquals("M{a.b=S'k', it's=S'v'}", dump(codec(Named.class), named));
    assertEquals(named, roundTrip(codec(Named.class), named));
  }

  @Test
  void nestingHasItsLimit() {
    assertEquals(32, depth(roundTrip(codec(Node.class), node(32))));
    EntityCodec<Node> codec = codec(Node.class);
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> write(codec, node(33)));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith("Nested deeper than the 32 levels that DynamoDB stores at $.next"),
        e.getMessage());
  }

  /** A chain with so many nested nodes inside the outermost. */
  private static Node node(int nested) {
    Node node = new Node("n", null);
    for (int i = 0; i < nested; i++) {
      node = new Node("n", node);
    }
    return node;
  }

  private static int depth(Node node) {
    return node.next() == null ? 0 : 1 + depth(node.next());
  }

  @Test
  void recursiveTypesWork() {
    Node node = new Node("a", new Node("b", new Node("c", null)));
    assertEquals("M{id=S'a', next=M{id=S'b', next=M{id=S'c'}}}", dump(codec(Node.class), node));
    assertEquals(node, roundTrip(codec(Node.class), node));
  }

  @Test
  void setsStandOnTheDeepestLevel() {
    Object nested = Set.of("x");
    for (int i = 0; i < 32; i++) {
      nested = List.of(nested);
    }
    Chosen chosen = new Chosen(1, null, null, null, null, null, nested);
    assertEquals(nested, roundTrip(codec(Chosen.class), chosen).document());
  }

  // Flattened and ignored components.

  @Test
  void flattenedComponentsStandBesideTheirOwner() {
    Flat flat = new Flat("a", new Address("Rome", "IT"), new Address("Bern", null), 1L);
    assertEquals(
        "M{city=S'Rome', country=S'IT', id=S'a', to_city=S'Bern', version=N'1'}",
        dump(codec(Flat.class), flat));
    assertEquals(flat, roundTrip(codec(Flat.class), flat));
  }

  @Test
  void flattenedComponentsOfNothingReadBackAsNull() {
    Flat flat = new Flat("a", new Address(null, null), null, null);
    assertEquals("M{id=S'a'}", dump(codec(Flat.class), flat));
    assertEquals(new Flat("a", null, null, null), roundTrip(codec(Flat.class), flat));
  }

  @Test
  void flattenedComponentsHaveTheirPath() {
    refusesItem(
        Flat.class,
        "{'id':{'S':'a'},'to_city':{'N':'1'}}",
        "Expected S but was N at $.to_city (decoding Flat)");
  }

  @Test
  void flattenedAttributesAreReachedByPath() {
    EntityCodec<Flat> codec = codec(Flat.class);
    Flat flat = new Flat("a", null, new Address("Bern", null), null);
    assertEquals("Bern", codec.get(attribute(codec, "to.city"), flat));
    assertNull(codec.get(attribute(codec, "from.city"), flat));
    assertTrue(codec.isAbsent(attribute(codec, "from.city"), flat));
    assertFalse(codec.isAbsent(attribute(codec, "to.city"), flat));
  }

  @Test
  void ignoredComponentsAreLeftOut() {
    Ignoring value = new Ignoring("a", "secret", 7, true);
    assertEquals("M{id=S'a'}", dump(codec(Ignoring.class), value));
    assertEquals(new Ignoring("a", null, 0, false), roundTrip(codec(Ignoring.class), value));
  }

  @Test
  void copiesKeepIgnoredComponents() {
    EntityCodec<Ignoring> codec = codec(Ignoring.class);
    Ignoring copy =
        codec.copy(new Ignoring("a", "secret", 7, true), Map.of(attribute(codec, "id"), "b"));
    assertEquals(new Ignoring("b", "secret", 7, true), copy);
  }

  // Keys and single attributes.

  @Test
  void keysOfTheTableAreEncodedAlone() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    Keyed value = new Keyed("a", 1, "s", NOON, 7L);
    Object key =
        representation().write(w -> codec.encodeKey(w, codec.model().key().attributes(), value));
    assertEquals("M{id=S'a', number=N'1'}", ItemDump.of(read(key)));
  }

  @Test
  void keysOfAnIndexAreEncodedAlone() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    Keyed value = new Keyed("a", 1, "s", NOON, 7L);
    Object key =
        representation()
            .write(
                w -> codec.encodeKey(w, codec.model().indexes().get(0).key().attributes(), value));
    assertEquals("M{at=S'2026-11-20T12:00:00.500000000Z', status=S's'}", ItemDump.of(read(key)));
  }

  @Test
  void nullKeysAreRefused() {
    refusesEntity(
        codec(Keyed.class),
        new Keyed(null, 1, "s", NOON, null),
        "Key attribute 'id' is null at $.id (encoding Keyed)");
  }

  @Test
  void secondKeysThatAreNullHaveTheirOwnPath() {
    EntityCodec<OddKeys> codec = codec(OddKeys.class);
    OddKeys value = new OddKeys("a", null);
    String message = "Key attribute 'range key' is null at $['range key'] (encoding OddKeys)";
    refusesEntity(codec, value, message);
    List<AttributeModel> key = codec.model().key().attributes();
    ItemFormatException e =
        assertThrows(
            ItemFormatException.class,
            () -> representation().write(w -> codec.encodeKey(w, key, value)));
    assertEquals(message, e.getMessage());
  }

  @Test
  void emptyKeysAreRefused() {
    refusesEntity(
        codec(Keyed.class),
        new Keyed("", 1, "s", NOON, null),
        "Key attribute 'id' is empty at $.id (encoding Keyed)");
  }

  @Test
  void singleAttributesAreEncodedAlone() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    Object item =
        representation()
            .write(
                w -> {
                  w.beginMap(1);
                  w.name("x");
                  codec.encodeAttribute(
                      w, attribute(codec, "at"), new Keyed("a", 1, "s", NOON, 7L));
                  w.endMap();
                });
    assertEquals("M{x=S'2026-11-20T12:00:00.500000000Z'}", ItemDump.of(read(item)));
  }

  @Test
  void absenceOfSingleAttributesIsKnown() {
    EntityCodec<Defaults> codec = codec(Defaults.class);
    Defaults value = new Defaults("a", "", Optional.empty(), Set.of(), List.of(), null);
    assertFalse(codec.isAbsent(attribute(codec, "id"), value));
    assertFalse(codec.isAbsent(attribute(codec, "text"), value));
    assertTrue(codec.isAbsent(attribute(codec, "maybe"), value));
    assertTrue(codec.isAbsent(attribute(codec, "set"), value));
    assertFalse(codec.isAbsent(attribute(codec, "list"), value));
    assertTrue(codec.isAbsent(attribute(codec, "map"), value));
  }

  @Test
  void rawKeysAreKeptBesideTheValue() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    ItemReader reader =
        stored("{'status':{'S':'s'},'number':{'N':'1.0'},'id':{'S':'a'},'b':{'B':'AQI='}}");
    Decoded<Keyed> decoded = codec.decodeWithKey(reader, List.of("id", "number"));
    RawKey key = Objects.requireNonNull(decoded.key());
    assertEquals("a", decoded.value().id());
    assertEquals(List.of("id", "number"), key.names());
    assertEquals(Scalar.string("a"), key.get("id"));
    assertEquals(1, decoded.value().number());
    assertEquals(
        "M{id=S'a', number=N'1.0'}", ItemDump.of(read(representation().write(key::write))));
  }

  @Test
  void rawKeysThatAreNotThereAreNull() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    Decoded<Keyed> decoded =
        codec.decodeWithKey(stored("{'id':{'S':'a'},'number':{'N':'1'}}"), List.of("id", "status"));
    assertNull(decoded.key());
  }

  @Test
  void readersLookAheadAndBack() {
    ItemReader reader =
        stored("{'a':{'S':'x'},'m':{'M':{'a':{'N':'2'}}},'l':{'L':[]},'z':{'B':'AQI='}}");
    reader.beginMap();
    assertEquals(Scalar.string("x"), reader.lookAhead("a"));
    assertEquals(Scalar.binary(new byte[] {1, 2}), reader.lookAhead("z"));
    assertNull(reader.lookAhead("l"));
    assertNull(reader.lookAhead("none"));
    while (reader.hasNext()) {
      if (reader.nextName().equals("m")) {
        reader.beginMap();
        assertEquals(Scalar.number("2"), reader.lookAhead("a"));
        reader.nextName();
        reader.skip();
        assertEquals(Scalar.number("2"), reader.lookAhead("a"));
        reader.endMap();
      } else {
        reader.skip();
      }
    }
    assertEquals(Scalar.string("x"), reader.lookAhead("a"));
    reader.endMap();
  }

  // Generated values.

  @Test
  void copiesOfRecordsHaveNewValues() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    Keyed old = new Keyed("a", 1, "s", NOON, null);
    Keyed copy = codec.copy(old, Map.of(attribute(codec, "version"), 1L));
    assertEquals(new Keyed("a", 1, "s", NOON, 1L), copy);
    assertNull(old.version());
    assertFalse(codec.isMutable(old));
  }

  @Test
  void copiesReachIntoFlattenedComponents() {
    EntityCodec<Flat> codec = codec(Flat.class);
    Flat copy =
        codec.copy(
            new Flat("a", new Address("Rome", "IT"), null, null),
            Map.of(attribute(codec, "from.city"), "Milan", attribute(codec, "version"), 2L));
    assertEquals(new Flat("a", new Address("Milan", "IT"), null, 2L), copy);
  }

  @Test
  void recordsCannotBeSet() {
    EntityCodec<Keyed> codec = codec(Keyed.class);
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () ->
                codec.set(
                    new Keyed("a", 1, "s", NOON, null), Map.of(attribute(codec, "version"), 1L)));
    assertEquals("Keyed cannot be changed", e.getMessage());
  }

  @Test
  void copiesOfBeansLeaveTheirOriginalAlone() {
    EntityCodec<Bean> codec = codec(Bean.class);
    Bean bean = Bean.of("a", "text", 1);
    Bean copy = codec.copy(bean, Map.of(attribute(codec, "version"), 5));
    assertNotSame(bean, copy);
    assertEquals(1, bean.getVersion());
    assertEquals(5, copy.getVersion());
    assertEquals("text", copy.getText());
    assertTrue(codec.isMutable(bean));
  }

  @Test
  void beansAreSet() {
    EntityCodec<Bean> codec = codec(Bean.class);
    Bean bean = Bean.of("a", "text", 1);
    codec.set(bean, Map.of(attribute(codec, "version"), 5));
    assertEquals(5, bean.getVersion());
  }

  // Beans.

  @Test
  void beansAreReadAndWrittenThroughTheirAccessors() {
    Bean bean = Bean.of("a", "text", 3);
    assertEquals("M{id=S'a', text=S'text', version=N'3'}", dump(codec(Bean.class), bean));
    Bean back = roundTrip(codec(Bean.class), bean);
    assertEquals("a", back.getId());
    assertEquals("text", back.getText());
    assertEquals(3, back.getVersion());
    assertEquals(2, back.calls());
  }

  @Test
  void beansMayHaveFieldsOnly() {
    FieldBean bean = FieldBean.of("a", 4, List.of("x"));
    assertEquals("M{count=N'4', id=S'a', tags=L[S'x']}", dump(codec(FieldBean.class), bean));
    FieldBean back = roundTrip(codec(FieldBean.class), bean);
    assertEquals(bean.describe(), back.describe());
  }

  @Test
  void absentPrimitivesOfBeansAreRefused() {
    refusesItem(
        FieldBean.class,
        "{'id':{'S':'a'}}",
        "FieldBean.count is int, but attribute 'count' is absent or NULL; use Integer at $"
            + " (decoding FieldBean)");
  }

  // Converters, and constructors with a will of their own.

  @Test
  void convertersOfAttributesAreUsed() {
    Converted value = new Converted("a", new Weight(1500), null, null);
    assertEquals("M{id=S'a', light=N'1500'}", dump(codec(Converted.class, kilos()), value));
    assertEquals(value, roundTrip(codec(Converted.class, kilos()), value));
  }

  @Test
  void convertersOfTypesAreUsed() {
    Converted value = new Converted("a", null, new Weight(2000), List.of(new Weight(1000)));
    assertEquals(
        "M{all=L[S'1 kg'], heavy=S'2 kg', id=S'a'}", dump(codec(Converted.class, kilos()), value));
    assertEquals(value, roundTrip(codec(Converted.class, kilos()), value));
  }

  @Test
  void failingConvertersAreToldWithoutTheValue() {
    EntityCodec<Converted> codec = codec(Converted.class, kilos());
    ItemReader reader = stored("{'id':{'S':'a'},'heavy':{'S':'much'}}");
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> codec.decode(reader));
    assertEquals("Kilos refused the value at $.heavy (decoding Converted)", e.getMessage());
  }

  private static AttributeConverter<Weight, String> kilos() {
    return new ContractEntities.Kilos();
  }

  @Test
  void refusalsOfConstructorsAreTold() {
    refusesItem(
        Picky.class,
        "{'id':{'S':'a'},'line':{'M':{'sku':{'S':''},'quantity':{'N':'1'}}}}",
        "PickyLine refused the values read at $.line (decoding Picky)");
  }

  @Test
  void linesKeepTheirOrder() {
    Order order =
        new Order("a", null, List.of(new Line("x", 1), new Line("y", 2), new Line("x", 3)), null);
    assertEquals(order, roundTrip(codec(Order.class), order));
  }

  // Sealed types.

  @Test
  void variantsAreStoredUnderTheirNames() {
    Zoo zoo =
        new Zoo(
            "a",
            new Dog("Rex", 3),
            List.of(Fish.of("Nemo", 2), new Cow(Map.of("milk", 1.5))),
            Map.of("x", new Dog("Bo", 1)),
            Optional.of(new Dog("Yo", 2)),
            null);
    assertEquals(
        "M{all=L[M{depth=N'2', kind=S'fish', name=S'Nemo'},"
            + " M{kind=S'cow', yield=M{milk=N'1.5'}}],"
            + " byName=M{x=M{age=N'1', kind=S'dog', name=S'Bo'}},"
            + " first=M{age=N'3', kind=S'dog', name=S'Rex'}, id=S'a',"
            + " maybe=M{age=N'2', kind=S'dog', name=S'Yo'}}",
        dump(codec(Zoo.class), zoo));
    Zoo back = roundTrip(codec(Zoo.class), zoo);
    assertEquals(zoo.first(), back.first());
    assertEquals(zoo.byName(), back.byName());
    assertEquals(zoo.maybe(), back.maybe());
    assertEquals(zoo.all().toString(), back.all().toString());
  }

  @Test
  void theNameOfAVariantMayComeLastAndBeAFormerOne() {
    assertEquals(
        new Dog("Rex", 3),
        decode(
                Zoo.class,
                "{'id':{'S':'a'},'first':{'M':{'name':{'S':'Rex'},'age':{'N':'3'},"
                    + "'kind':{'S':'hound'}}}}")
            .first());
  }

  @Test
  void typesBelowASealedTypeAreStoredLikeIt() {
    Zoo zoo = new Zoo("a", null, List.of(), Map.of(), Optional.empty(), Fish.of("Nemo", 1));
    assertEquals(
        "M{all=L[], byName=M{}, id=S'a', wet=M{depth=N'1', kind=S'fish', name=S'Nemo'}}",
        dump(codec(Zoo.class), zoo));
    assertEquals("Nemo@1", String.valueOf(roundTrip(codec(Zoo.class), zoo).wet()));
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'wet':{'M':{'kind':{'S':'dog'},'name':{'S':'Rex'},'age':{'N':'3'}}}}",
        "Attribute 'kind' names no variant of Wet, which has: fish at $.wet.kind (decoding Zoo)");
  }

  @Test
  void namesThatNoVariantHasAreRefusedWithoutThem() {
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'all':{'L':[{'M':{'kind':{'S':'secret'}}}]}}",
        "Attribute 'kind' names no variant of Animal, which has: dog, cow, fish at $.all[0].kind"
            + " (decoding Zoo)");
  }

  @Test
  void variantsWithoutANameAreRefused() {
    String problem =
        "Attribute 'kind' tells the variants of Animal apart, but is absent or not of type S"
            + " at $.first.kind (decoding Zoo)";
    refusesItem(Zoo.class, "{'id':{'S':'a'},'first':{'M':{'name':{'S':'Rex'}}}}", problem);
    refusesItem(Zoo.class, "{'id':{'S':'a'},'first':{'M':{'kind':{'N':'1'}}}}", problem);
    refusesItem(Zoo.class, "{'id':{'S':'a'},'first':{'M':{'kind':{'NULL':true}}}}", problem);
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'first':{'S':'dog'}}",
        "Expected M but was S at $.first (decoding Zoo)");
  }

  @Test
  void errorsInsideVariantsHaveThePath() {
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'byName':{'M':{'x':{'M':{'kind':{'S':'dog'},'age':{'S':'3'}}}}}}",
        "Expected N but was S at $.byName.x.age (decoding Zoo)");
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'first':{'M':{'kind':{'S':'dog'},'name':{'S':''},'age':{'N':'3'}}}}",
        "Dog refused the values read at $.first (decoding Zoo)");
  }

  @Test
  void sealedTypesMayContainThemselves() {
    Sums sums = new Sums("a", new Sum(new Sum(new Const(1), new Const(2)), new Const(3)));
    assertEquals(
        "M{expression=M{left=M{left=M{type=S'const', value=N'1'},"
            + " right=M{type=S'const', value=N'2'}, type=S'sum'},"
            + " right=M{type=S'const', value=N'3'}, type=S'sum'}, id=S'a'}",
        dump(codec(Sums.class), sums));
    assertEquals(sums, roundTrip(codec(Sums.class), sums));
  }

  @Test
  void variantsMayBeginTheRecursion() {
    FirstSum value = new FirstSum("a", new Sum(new Sum(new Const(1), new Const(2)), new Const(3)));
    assertEquals(
        "M{id=S'a', sum=M{left=M{left=M{type=S'const', value=N'1'},"
            + " right=M{type=S'const', value=N'2'}, type=S'sum'},"
            + " right=M{type=S'const', value=N'3'}}}",
        dump(codec(FirstSum.class), value));
    assertEquals(value, roundTrip(codec(FirstSum.class), value));
  }

  @Test
  void genericSealedTypesAreResolved() {
    Results results = new Results("a", new Done<>(5), new Done<>("x"), new Failed<>("no"));
    assertEquals(
        "M{id=S'a', number=M{type=S'done', value=N'5'}, other=M{reason=S'no', type=S'failed'},"
            + " text=M{type=S'done', value=S'x'}}",
        dump(codec(Results.class), results));
    assertEquals(results, roundTrip(codec(Results.class), results));
  }

  @Test
  void fallbacksCarryTheNameThatTheyFound() {
    EntityCodec<Messages> codec = codec(Messages.class);
    String stored =
        "{'id':{'S':'a'},'all':{'L':[{'M':{'text':{'S':'x'},'t':{'S':'fax'}}},"
            + "{'M':{'t':{'S':'other'}}},{'M':{'t':{'S':'mail'},'to':{'S':'y'}}}]}}";
    Messages back = codec.decode(stored(stored));
    assertEquals(
        List.of(new Other("fax", "x"), new Other("other", null), new Mail("y")), back.all());
    assertEquals(
        "M{all=L[M{t=S'fax', text=S'x'}, M{t=S'other'}, M{t=S'mail', to=S'y'}], id=S'a'}",
        dump(codec, back));
    assertEquals(
        "M{all=L[M{t=S'other', text=S'z'}], id=S'a'}",
        dump(codec, new Messages("a", List.of(new Other(null, "z")))));
  }

  @Test
  void fallbacksMayNotCarryTheNameOfAnother() {
    refusesEntity(
        codec(Messages.class),
        new Messages("a", List.of(new Mail("y"), new Other("mail", "z"))),
        "Other carries the name of another variant of Message at $.all[1].t (encoding Messages)");
  }

  @Test
  void fallbacksWithoutTheNameWriteTheirOwn() {
    EntityCodec<Signals> codec = codec(Signals.class);
    Signals back =
        codec.decode(stored("{'id':{'S':'a'},'one':{'M':{'type':{'S':'new'},'x':{'N':'1'}}}}"));
    assertEquals(new Signals("a", new Noise()), back);
    assertEquals("M{id=S'a', one=M{type=S'noise'}}", dump(codec, back));
  }

  @Test
  void variantsMayBelongToSeveralSealedTypes() {
    Both value = new Both("a", new Bat(2), new Bat(3), new Bat(4));
    assertEquals(
        "M{bat=M{span=N'4'}, flying=M{span=N'2', wing=S'bat'}, id=S'a',"
            + " night=M{dark=S'bat', span=N'3'}}",
        dump(codec(Both.class), value));
    assertEquals(value, roundTrip(codec(Both.class), value));
  }

  // Sealed entities.

  @Test
  void sealedEntitiesAreStoredWithTheNameOfTheirVariant() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Car car = new Car("a", 4, new Engine(90, "x"), "kept", 2L);
    assertEquals(
        "M{doors=N'4', e_maker=S'x', e_power=N'90', id=S'a', type=S'car', version=N'2'}",
        dump(codec, car));
    assertEquals(new Car("a", 4, new Engine(90, "x"), null, 2L), roundTrip(codec, car));
    assertEquals(new Boat("b", 7, null), roundTrip(codec, new Boat("b", 7, null)));
    assertEquals("c 5 null", roundTrip(codec, Truck.of("c", 5)).toString());
  }

  @Test
  void attributesOfOtherVariantsAreAbsent() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Boat boat = new Boat("b", 7, null);
    assertEquals(
        List.of("type", "id", "doors", "engine.power", "engine.maker", "version", "load", "length"),
        codec.model().attributes().stream().map(AttributeModel::name).toList());
    assertEquals("boat", codec.get(attribute(codec, "type"), boat));
    assertNull(codec.get(attribute(codec, "doors"), boat));
    assertTrue(codec.isAbsent(attribute(codec, "doors"), boat));
    assertTrue(codec.isAbsent(attribute(codec, "engine.power"), boat));
    assertTrue(codec.value(attribute(codec, "load"), boat).isEmpty());
    assertFalse(codec.isAbsent(attribute(codec, "length"), boat));
  }

  @Test
  void discriminatorsMayBeKeysOfIndexes() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    List<AttributeModel> key = codec.model().index("byType").orElseThrow().key().attributes();
    Object item = representation().write(w -> codec.encodeKey(w, key, new Boat("b", 7, null)));
    assertEquals("M{id=S'b', type=S'boat'}", ItemDump.of(read(item)));
  }

  @Test
  void copiesOfVariantsAreOfTheSameVariant() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Car car = new Car("a", 4, new Engine(90, "x"), "kept", 2L);
    assertEquals(
        new Car("a", 4, new Engine(100, "x"), "kept", 3L),
        codec.copy(
            car, Map.of(attribute(codec, "version"), 3L, attribute(codec, "engine.power"), 100)));
    assertEquals(
        new Boat("b", 7, 1L),
        codec.copy(new Boat("b", 7, null), Map.of(attribute(codec, "version"), 1L)));
    assertFalse(codec.isMutable(car));
  }

  @Test
  void beansAmongVariantsAreSet() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Truck truck = Truck.of("c", 5);
    assertTrue(codec.isMutable(truck));
    codec.set(truck, Map.of(attribute(codec, "load"), 6));
    assertEquals("c 6 null", truck.toString());
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> codec.set(truck, Map.of(attribute(codec, "doors"), 6)));
    assertEquals("Truck has no doors", e.getMessage());
  }

  @Test
  void variantsAreEntitiesOfTheSameTable() {
    EntityCodec<Car> codec = codec(Car.class);
    EntityCodec<Vehicle> whole = codec(Vehicle.class);
    Car car = new Car("a", 4, null, null, 2L);
    assertEquals("M{doors=N'4', id=S'a', type=S'car', version=N'2'}", dump(codec, car));
    assertEquals(car, roundTrip(codec, car));
    assertEquals(
        List.of("type", "id", "doors", "engine.power", "engine.maker", "version"),
        codec.model().ownAttributes().stream().map(AttributeModel::name).toList());
    assertEquals(Optional.of(car), codec.decodeOwn(read(write(whole, car))));
    assertEquals(Optional.empty(), codec.decodeOwn(read(write(whole, new Boat("b", 7, null)))));
    refusesItem(
        Car.class,
        "{'id':{'S':'b'},'type':{'S':'boat'}}",
        "Attribute 'type' names no variant of Car, which has: car at $.type (decoding Car)");
  }

  @Test
  void defaultsAndFormerNamesOfVariantsAreRead() {
    assertEquals(
        new Boat("b", 12, null),
        codec(Vehicle.class).decode(stored("{'id':{'S':'b'},'type':{'S':'ship'}}")));
    assertEquals(
        new Boat("b", 9, null),
        codec(Vehicle.class)
            .decode(stored("{'id':{'S':'b'},'feet':{'N':'9'},'type':{'S':'boat'}}")));
  }

  // Immutable classes and builders.

  @Test
  void immutableClassesAreMadeByTheirCreator() {
    EntityCodec<Invoice> codec = codec(Invoice.class);
    Invoice invoice = Invoice.of("a", 7, new Amount("EUR", 5), "s");
    assertEquals(
        "M{customer=S'a', number=N'7', total_cents=N'5', total_currency=S'EUR'}",
        dump(codec, invoice));
    assertEquals(
        "a, 7, 5 EUR, Optional.empty, [], null, null, 1", roundTrip(codec, invoice).toString());
    assertEquals(
        "a, 7, null, Optional[n], [x], 2, null, 1",
        codec
            .decode(
                stored(
                    "{'labels':{'SS':['x']},'version':{'N':'2'},'note':{'S':'n'},"
                        + "'number':{'N':'7'},'customer':{'S':'a'}}"))
            .toString());
  }

  @Test
  void absentPrimitivesOfImmutableClassesAreRefused() {
    refusesItem(
        Invoice.class,
        "{'customer':{'S':'a'}}",
        "Invoice.number is int, but attribute 'number' is absent or NULL; use Integer at $ (decoding"
            + " Invoice)");
  }

  @Test
  void refusalsOfCreatorsAndBuildersAreTold() {
    refusesItem(
        Invoice.class,
        "{'customer':{'S':'a'},'number':{'N':'7'},'total_currency':{'S':''},"
            + "'total_cents':{'N':'1'}}",
        "Invoice refused the values read at $ (decoding Invoice)");
    refusesItem(
        Parcel.class,
        "{'id':{'S':'a'},'grams':{'N':'-1'}}",
        "Parcel refused the values read at $ (decoding Parcel)");
    refusesItem(
        Parcel.class,
        "{'id':{'S':'a'},'grams':{'N':'1'},"
            + "'fees':{'L':[{'M':{'currency':{'S':''},'cents':{'N':'1'}}}]}}",
        "Amount refused the values read at $.fees[0] (decoding Parcel)");
  }

  @Test
  void copiesOfImmutableClassesAreNewValues() {
    EntityCodec<Invoice> codec = codec(Invoice.class);
    Invoice invoice = Invoice.of("a", 7, new Amount("EUR", 5), "s");
    Invoice copy = codec.copy(invoice, Map.of(attribute(codec, "version"), 5L));
    assertEquals("a, 7, 5 EUR, Optional.empty, [], 5, s, 1", copy.toString());
    assertNull(invoice.version());
    assertFalse(codec.isMutable(invoice));
    copy = codec.copy(invoice, Map.of(attribute(codec, "total.cents"), 6L));
    assertEquals("a, 7, 6 EUR, Optional.empty, [], null, s, 1", copy.toString());
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> codec.set(invoice, Map.of(attribute(codec, "version"), 5L)));
    assertEquals("Invoice cannot be changed", e.getMessage());
  }

  @Test
  void keysOfImmutableClassesAreEncodedAlone() {
    EntityCodec<Invoice> codec = codec(Invoice.class);
    Object key =
        representation()
            .write(
                w ->
                    codec.encodeKey(
                        w, codec.model().key().attributes(), Invoice.of("a", 7, null, "s")));
    assertEquals("M{customer=S'a', number=N'7'}", ItemDump.of(read(key)));
  }

  @Test
  void buildersAreToldWhatIsThere() {
    EntityCodec<Parcel> codec = codec(Parcel.class);
    String stored =
        "{'version':{'N':'2'},'tags':{'SS':['x']},'priority':{'N':'1'},'note':{'S':'n'},"
            + "'fees':{'L':[{'M':{'currency':{'S':'EUR'},'cents':{'N':'5'}}}]},"
            + "'grams':{'N':'9'},'state':{'S':'SENT'},'id':{'S':'a'}}";
    Parcel parcel = codec.decode(stored(stored));
    assertEquals("a, SENT, 9, [5 EUR], Optional[n], [x], 1, 2, null", parcel.toString());
    assertEquals(
        "M{fees=L[M{cents=N'5', currency=S'EUR'}], grams=N'9', id=S'a', note=S'n', priority=N'1',"
            + " state=S'SENT', tags=SS['x'], version=N'2'}",
        dump(codec, parcel));
  }

  @Test
  void buildersAreNotToldWhatIsAbsent() {
    String expected = "a, NEW, 9, null, Optional.empty, [], 3, null, null";
    assertEquals(expected, decode(Parcel.class, "{'id':{'S':'a'},'grams':{'N':'9'}}").toString());
    assertEquals(
        expected,
        decode(
                Parcel.class,
                "{'id':{'S':'a'},'grams':{'N':'9'},'state':{'NULL':true},'fees':{'NULL':true},"
                    + "'note':{'NULL':true},'tags':{'NULL':true},'priority':{'NULL':true},"
                    + "'version':{'NULL':true}}")
            .toString());
    refusesItem(
        Parcel.class,
        "{'id':{'S':'a'}}",
        "Parcel.grams is int, but attribute 'grams' is absent or NULL; use Integer at $ (decoding"
            + " Parcel)");
  }

  @Test
  void copiesTellBuildersOfNullsThatAreMeant() {
    EntityCodec<Parcel> codec = codec(Parcel.class);
    Parcel.Builder builder = new Parcel.Builder().withId("a").withSecret("s");
    builder.withState(null);
    Parcel parcel = builder.send();
    Parcel copy = codec.copy(parcel, Map.of(attribute(codec, "version"), 1));
    assertEquals("a, null, 0, null, Optional[none], [unknown], 0, 1, s", copy.toString());
    assertNull(parcel.getVersion());
    assertFalse(codec.isMutable(parcel));
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> codec.set(parcel, Map.of(attribute(codec, "version"), 1)));
    assertEquals("Parcel cannot be changed", e.getMessage());
  }

  // Generic types.

  @Test
  void genericTypesAreResolvedInFull() {
    EntityCodec<Generics> codec = codec(Generics.class);
    String stored =
        "{'id':{'S':'a'},"
            + "'pair':{'M':{'left':{'N':'1'},'right':{'M':{'left':{'S':'x'},"
            + "'right':{'BOOL':true}}}}},"
            + "'array':{'L':[{'M':{'left':{'N':'1'},'right':{'N':'2'}}}]},"
            + "'tree':{'M':{'value':{'N':'1'},'children':{'L':[{'M':{'value':{'N':'2'},"
            + "'children':{'L':[]}}}]}}},"
            + "'chain':{'M':{'head':{'N':'1'},'tail':{'M':{'head':{'N':'2'}}}}},"
            + "'range':{'M':{'from':{'N':'0.5'},'open':{'BOOL':true}}},"
            + "'root':{'M':{'name':{'S':'r'},'branches':{'L':[{'M':{'length':{'N':'3'},"
            + "'root':{'M':{'name':{'S':'s'},'branches':{'L':[]}}}}}]}}}}";
    Generics back = codec.decode(stored(stored));
    assertEquals(new Pair<>(1, new Pair<>("x", true)), back.pair());
    Pair<Byte, Byte>[] array = back.array();
    assertEquals(new Pair<>((byte) 1, (byte) 2), array == null ? null : array[0]);
    assertEquals(new Tree<>((short) 1, List.of(new Tree<>((short) 2, List.of()))), back.tree());
    assertEquals("1, 2", String.valueOf(back.chain()));
    assertEquals(new PlainRange<>(0.5, Optional.empty(), true), back.range());
    assertEquals(new Root("r", List.of(new Branch(3, new Root("s", List.of())))), back.root());
    assertEquals(
        "M{array=L[M{left=N'1', right=N'2'}], chain=M{head=N'1', tail=M{head=N'2'}}, id=S'a',"
            + " pair=M{left=N'1', right=M{left=S'x', right=BOOL'true'}},"
            + " range=M{from=N'0.5', open=BOOL'true'},"
            + " root=M{branches=L[M{length=N'3', root=M{branches=L[], name=S's'}}], name=S'r'},"
            + " tree=M{children=L[M{children=L[], value=N'2'}], value=N'1'}}",
        dump(codec, back));
  }

  @Test
  void genericTypesAreHeldToTheirArguments() {
    refusesItem(
        Generics.class,
        "{'id':{'S':'a'},'pair':{'M':{'left':{'N':'1'},'right':{'M':{'left':{'N':'2'}}}}}}",
        "Expected S but was N at $.pair.right.left (decoding Generics)");
    refusesItem(
        Generics.class,
        "{'id':{'S':'a'},'chain':{'M':{'head':{'N':'1'},'tail':{'M':{'head':{'S':'x'}}}}}}",
        "Expected N but was S at $.chain.tail.head (decoding Generics)");
    refusesItem(
        Generics.class,
        "{'id':{'S':'a'},'range':{'M':{'from':{'S':'x'}}}}",
        "Expected N but was S at $.range.from (decoding Generics)");
  }

  @Test
  void genericSuperclassesAreResolved() {
    LongKeyed bean = new LongKeyed();
    bean.setKey(1L);
    bean.fill(List.of(2L), Map.of("n", List.of(3L)));
    assertEquals(
        "M{key=N'1', named=M{n=L[N'3']}, others=L[N'2']}", dump(codec(LongKeyed.class), bean));
    assertEquals("1, [2], {n=[3]}", roundTrip(codec(LongKeyed.class), bean).toString());
    refusesItem(
        LongKeyed.class,
        "{'key':{'N':'1'},'others':{'L':[{'S':'x'}]}}",
        "Expected N but was S at $.others[0] (decoding LongKeyed)");
  }
}
