package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.json.JsonItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.test.ContractEntities.Everything;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some of what {@link CodecContract} asks, and the steps that all such cases take. */
abstract class CodecCases {

  static final Instant NOON = Instant.parse("2026-11-20T12:00:00.5Z");

  private final CodecContract contract;

  CodecCases(CodecContract contract) {
    this.contract = contract;
  }

  final Representation representation() {
    return contract.representation();
  }

  final <T> EntityCodec<T> codec(Class<T> entity, AttributeConverter<?, ?>... converters) {
    return contract.codec(entity, converters);
  }

  <T> String dump(EntityCodec<T> codec, T entity) {
    return ItemDump.of(read(write(codec, entity)));
  }

  <T> Object write(EntityCodec<T> codec, T entity) {
    return representation().write(writer -> codec.encode(writer, entity));
  }

  ItemReader read(Object item) {
    return representation().reader(item);
  }

  <T> T roundTrip(EntityCodec<T> codec, T entity) {
    return codec.decode(read(write(codec, entity)));
  }

  /** A stored item, given as DynamoDB JSON with apostrophes for quotes. */
  ItemReader stored(String json) {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return read(representation().write(w -> ItemDump.copy(JsonItems.reader(bytes), w)));
  }

  <T> T decode(Class<T> entity, String json) {
    return codec(entity).decode(stored(json));
  }

  <T> void refusesItem(Class<T> entity, String json, String message) {
    EntityCodec<T> codec = codec(entity);
    ItemReader reader = stored(json);
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> codec.decode(reader));
    assertEquals(message, e.getMessage());
  }

  <T> void refusesEntity(EntityCodec<T> codec, T entity, String message) {
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> write(codec, entity));
    assertEquals(message, e.getMessage());
  }

  static AttributeModel attribute(EntityCodec<?> codec, String name) {
    return codec.model().attribute(name).orElseThrow();
  }

  @SuppressWarnings("NullAway") // the annotation of an array's elements is not seen in class files
  Everything everything(EntityCodec<Everything> codec, String component, Object value) {
    @Nullable Object[] components = codec.object().newState();
    components[0] = "k";
    components[attribute(codec, component).componentPath().get(0)] = value;
    return codec.object().create(components);
  }

  static boolean same(@Nullable Object a, @Nullable Object b) {
    return (a instanceof byte[] one && b instanceof byte[] other)
        ? Arrays.equals(one, other)
        : Objects.equals(a, b);
  }
}
