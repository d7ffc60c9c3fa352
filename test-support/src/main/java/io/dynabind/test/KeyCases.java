package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.Decoded;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.test.ContractEntities.Defaults;
import io.dynabind.test.ContractEntities.Keyed;
import io.dynabind.test.ContractEntities.OddKeys;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys and single attributes. */
abstract class KeyCases extends CodecCases {

  KeyCases(CodecContract contract) {
    super(contract);
  }

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
}
