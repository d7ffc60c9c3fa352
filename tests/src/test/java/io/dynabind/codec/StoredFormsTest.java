package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.AttributeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    return each(List.of(StoredForm.all(), StoredDocuments.WRITTEN), StoredFormsTest::writes);
  }

  @TestFactory
  Stream<DynamicTest> storedFormsReadBackAsTheSameValues() {
    return each(List.of(StoredForm.all()), StoredFormsTest::reads);
  }

  private static void writes(EntityCodec<Object> codec, StoredForm form) {
    Object entity = entity(codec, form);
    String item = form.item(form.json());

    assertThat(JsonItems.write(codec, entity)).isEqualTo(item);
    assertThat(SdkItems.write(codec, entity)).isEqualTo(Attributes.item(item));
  }

  private static void reads(EntityCodec<Object> codec, StoredForm form) {
    AttributeModel attribute = attribute(codec, form);
    String item = form.item(form.json());

    assertSame(form.value(), codec.get(attribute, JsonItems.read(codec, item)));
    assertSame(form.value(), codec.get(attribute, SdkItems.read(codec, Attributes.item(item))));
  }

  private static void assertSame(Object expected, Object found) {
    assertThat(Plain.of(found)).isEqualTo(Plain.of(expected));
    assertThat(found.getClass()).isEqualTo(expected.getClass());
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
}
