package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.annotation.Tokens;
import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractEntities.Address;
import io.dynabind.test.ContractEntities.Bean;
import io.dynabind.test.ContractEntities.Carrying;
import io.dynabind.test.ContractEntities.Flat;
import io.dynabind.test.ContractEntities.Keyed;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values that are put into entities. */
abstract class GeneratedValueCases extends CodecCases {

  GeneratedValueCases(CodecContract contract) {
    super(contract);
  }

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

  @Test
  void tokensAreAListOfTexts() {
    EntityCodec<Carrying> codec = codec(Carrying.class);
    UUID version = UUID.fromString("01234567-89ab-4def-8123-456789abcdef");
    Tokens tokens = Tokens.parse("first_token_second-token");
    Carrying copy =
        codec.copy(
            new Carrying("a", null, null),
            Map.of(attribute(codec, "version"), version, attribute(codec, "tokens"), tokens));
    assertEquals(new Carrying("a", version, tokens), copy);
    assertEquals(copy, roundTrip(codec, copy));
    assertEquals(
        "M{id=S'a', tokens=L[S'first_token_', S'second-token'],"
            + " version=S'01234567-89ab-4def-8123-456789abcdef'}",
        dump(codec, copy));
  }

  @Test
  void noTokensAreAbsent() {
    EntityCodec<Carrying> codec = codec(Carrying.class);
    Carrying none = new Carrying("a", null, Tokens.none());
    assertEquals("M{id=S'a'}", dump(codec, none));
    assertEquals(none, roundTrip(codec, new Carrying("a", null, null)));
    assertEquals(none, decode(Carrying.class, "{'id':{'S':'a'},'tokens':{'NULL':true}}"));
    assertEquals(
        new Carrying("a", null, Tokens.parse("first_token_")),
        decode(
            Carrying.class,
            "{'id':{'S':'a'},'tokens':{'L':[{'S':'first_token_'},{'S':''},{'S':''}]}}"));
  }

  @Test
  void otherListsAreNoTokens() {
    refusesItem(
        Carrying.class,
        "{'id':{'S':'a'},'tokens':{'L':[{'S':'short'}]}}",
        "Expected tokens of writes but was another list at $.tokens (decoding Carrying)");
    refusesItem(
        Carrying.class,
        "{'id':{'S':'a'},'tokens':{'L':[{'N':'1'}]}}",
        "Expected S but was N at $.tokens[0] (decoding Carrying)");
  }
}
