package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractEntities.Address;
import io.dynabind.test.ContractEntities.Defaults;
import io.dynabind.test.ContractEntities.Keyed;
import io.dynabind.test.ContractEntities.Order;
import io.dynabind.test.ContractEntities.Remark;
import io.dynabind.test.ContractEntities.StoredNulls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stored of nothing, and what it reads back as. */
abstract class AbsenceCases extends CodecCases {

  AbsenceCases(CodecContract contract) {
    super(contract);
  }

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
}
