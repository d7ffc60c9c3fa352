package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.test.ContractEntities.Bag;
import io.dynabind.test.ContractEntities.Open;
import io.dynabind.test.ContractEntities.OpenBean;
import io.dynabind.test.ContractEntities.OpenBuilt;
import io.dynabind.test.ContractEntities.OpenCircle;
import io.dynabind.test.ContractEntities.OpenImmutable;
import io.dynabind.test.ContractEntities.OpenShapes;
import io.dynabind.test.ContractEntities.Part;
import io.dynabind.test.ContractEntities.Spot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Attributes that no component maps. */
abstract class UnmappedCases extends CodecCases {

  UnmappedCases(CodecContract contract) {
    super(contract);
  }

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
    refusesEntity(codec, open, message + " at $ (encoding Open)");
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
}
