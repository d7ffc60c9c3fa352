package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractEntities.Address;
import io.dynabind.test.ContractEntities.Bean;
import io.dynabind.test.ContractEntities.Flat;
import io.dynabind.test.ContractEntities.Keyed;
import java.util.Map;
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
}
