package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractEntities.Address;
import io.dynabind.test.ContractEntities.Flat;
import io.dynabind.test.ContractEntities.Ignoring;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flattened and ignored components. */
abstract class FlattenedCases extends CodecCases {

  FlattenedCases(CodecContract contract) {
    super(contract);
  }

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
}
