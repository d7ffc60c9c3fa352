package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.AttributeModel;
import java.lang.reflect.Array;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds each type and form to DynamoDB JSON that was written by hand, in both directions. */
class StoredFormsTest {

  private static final Map<CodecMaker, Map<Class<?>, EntityCodec<?>>> CODECS = new HashMap<>();

  private static EntityCodec<Object> codec(CodecMaker maker, Class<?> entity) {
    @SuppressWarnings("unchecked") // the codec of the class of what it is given
    EntityCodec<Object> codec =
        (EntityCodec<Object>)
            CODECS
                .computeIfAbsent(maker, m -> new HashMap<>())
                .computeIfAbsent(entity, e -> maker.make(e));
    return codec;
  }

  private static Stream<DynamicTest> each(List<List<StoredForm>> tables, Check check) {
    return Stream.of(CodecMaker.values())
        .flatMap(
            maker ->
                tables.stream()
                    .flatMap(List::stream)
                    .map(
                        form ->
                            DynamicTest.dynamicTest(
                                maker + " " + form,
                                () -> check.run(codec(maker, form.entity()), form))));
  }

  private interface Check {
    void run(EntityCodec<Object> codec, StoredForm form);
  }

  @TestFactory
  Stream<DynamicTest> valuesAreStoredAsWrittenByHand() {
    return each(
        List.of(
            StoredScalars.ALL,
            StoredTimes.ALL,
            StoredContainers.ALL,
            StoredChoices.ALL,
            StoredDocuments.ALL,
            StoredDocuments.WRITTEN),
        StoredFormsTest::writes);
  }

  @TestFactory
  Stream<DynamicTest> storedFormsReadBackAsTheSameValues() {
    return each(
        List.of(
            StoredScalars.ALL,
            StoredTimes.ALL,
            StoredContainers.ALL,
            StoredChoices.ALL,
            StoredDocuments.ALL),
        StoredFormsTest::reads);
  }

  private static void writes(EntityCodec<Object> codec, StoredForm form) {
    Object entity = entity(codec, form);
    String item = item(codec, form);

    assertThat(JsonItems.write(codec, entity)).isEqualTo(item);
    assertThat(SdkItems.write(codec, entity)).isEqualTo(Attributes.item(item));
  }

  private static void reads(EntityCodec<Object> codec, StoredForm form) {
    AttributeModel attribute = attribute(codec, form);
    String item = item(codec, form);

    assertSame(form.value(), codec.get(attribute, JsonItems.read(codec, item)));
    assertSame(form.value(), codec.get(attribute, SdkItems.read(codec, Attributes.item(item))));
  }

  private static void assertSame(Object expected, Object found) {
    assertThat(plain(found)).isEqualTo(plain(expected));
    assertThat(found.getClass()).isEqualTo(expected.getClass());
  }

  /** What has no equality of its own, as something that has. */
  private static Object plain(Object value) {
    if (value == null) {
      return "null";
    }
    if (value.getClass().isArray()) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(plain(Array.get(value, i)));
      }
      return elements;
    }
    if (value instanceof AtomicInteger
        || value instanceof AtomicLong
        || value instanceof AtomicBoolean) {
      return value.toString();
    }
    if (value instanceof Set<?> set) {
      Set<Object> elements = new HashSet<>();
      set.forEach(element -> elements.add(plain(element)));
      return elements;
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().map(StoredFormsTest::plain).toList();
    }
    return value instanceof URL url ? url.toExternalForm() : value;
  }

  private static AttributeModel attribute(EntityCodec<?> codec, StoredForm form) {
    return codec.model().attribute(form.component()).orElseThrow();
  }

  private static Object entity(EntityCodec<Object> codec, StoredForm form) {
    Object[] components = codec.object().newState();
    components[0] = "k";
    components[attribute(codec, form).componentPath().get(0)] = form.value();
    return codec.object().create(components);
  }

  /** The stored item; primitives that the row is not about are zero. */
  private static String item(EntityCodec<?> codec, StoredForm form) {
    StringBuilder item = new StringBuilder("{'id':{'S':'k'}");
    for (AttributeModel attribute : codec.model().object().attributes()) {
      String name = attribute.storedName();
      String value =
          attribute.name().equals(form.component())
              ? form.json()
              : ZEROS.get(attribute.type().raw());
      if (value != null) {
        item.append(",'").append(name).append("':").append(value);
      }
    }
    return item.append('}').toString().replace('\'', '"');
  }

  private static final Map<Class<?>, String> ZEROS =
      Map.of(
          boolean.class, "{'BOOL':false}",
          byte.class, "{'N':'0'}",
          short.class, "{'N':'0'}",
          int.class, "{'N':'0'}",
          long.class, "{'N':'0'}",
          float.class, "{'N':'0'}",
          double.class, "{'N':'0'}",
          char.class, "{'S':'\\u0000'}");
}
