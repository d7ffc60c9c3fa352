package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.json.JsonItems;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.function.Function;

/**
 * The two codecs of one entity: a generated one, and the reflective one that says what is right.
 */
record Twins<T>(EntityCodec<T> generated, EntityCodec<T> reflective) {

  static <T> Twins<T> of(Class<T> entity, AttributeConverter<?, ?>... converters) {
    return new Twins<>(
        codec(entity, true, List.of(), converters), codec(entity, false, List.of(), converters));
  }

  static <T> Twins<T> of(Class<T> entity, CodecFactory own) {
    return new Twins<>(codec(entity, true, List.of(own)), codec(entity, false, List.of(own)));
  }

  private static <T> EntityCodec<T> codec(
      Class<T> entity,
      boolean generated,
      List<CodecFactory> own,
      AttributeConverter<?, ?>... converters) {
    Problems problems = new Problems();
    Introspector[] introspector = new Introspector[1];
    Function<TypeRef, ObjectModel> models = type -> introspector[0].object(type);
    CodecFactory objects =
        generated ? new GeneratedCodecs(models, new NoFallback()) : new ReflectiveCodecs(models);
    CodecRegistry registry = CodecRegistry.of(own, List.of(converters), objects);
    introspector[0] = new Introspector(List.of(), registry::claims, problems);
    EntityModel model = introspector[0].entity(entity);
    problems.throwIfAny();
    @SuppressWarnings("unchecked") // the codec of the entity's own type
    ObjectCodec<T> object = (ObjectCodec<T>) registry.get(model.object().type());
    assertThat(object.getClass().isHidden()).isEqualTo(generated);
    assertThat(object.getClass().getNestHost() == entity.getNestHost()).isEqualTo(generated);
    return new EntityCodec<>(model, object);
  }

  /** What reflection does instead would prove nothing. */
  private static final class NoFallback implements CodecFactory {

    @Override
    public boolean claims(TypeRef type) {
      return true;
    }

    @Override
    public Codec<?> create(TypeRef type, CodecRegistry codecs) {
      throw new AssertionError("Not generated: " + type);
    }
  }

  /** An item, given with apostrophes for quotes, is read, written back, and taken apart alike. */
  T storeAlike(String json) {
    String stored = json.replace('\'', '"');
    T one = JsonItems.read(generated, stored);
    T other = JsonItems.read(reflective, stored);
    assertThat(List.of(write(generated, one), write(generated, other)))
        .containsOnly(stored)
        .isEqualTo(List.of(write(reflective, one), write(reflective, other)));
    takeApart(one);
    return one;
  }

  /** An item that does not come back as it was is still read and written alike. */
  T readAlike(String json, String written) {
    String stored = json.replace('\'', '"');
    T one = JsonItems.read(generated, stored);
    T other = JsonItems.read(reflective, stored);
    assertThat(write(generated, one)).isEqualTo(written.replace('\'', '"'));
    assertThat(write(reflective, other)).isEqualTo(written.replace('\'', '"'));
    takeApart(one);
    return one;
  }

  void refuseAlike(String json, String message) {
    String stored = json.replace('\'', '"');
    assertThat(refusal(reflective, stored)).isEqualTo(message);
    assertThat(refusal(generated, stored)).isEqualTo(message);
  }

  private static <T> String refusal(EntityCodec<T> codec, String stored) {
    try {
      return "read " + JsonItems.read(codec, stored);
    } catch (ItemFormatException e) {
      return e.getMessage();
    }
  }

  private static <T> String write(EntityCodec<T> codec, T value) {
    return JsonItems.write(codec, value);
  }

  /** Every component is read, handed to the maker, and set, by either codec alike. */
  private void takeApart(T value) {
    ObjectCodec<T> codec = generated.object();
    ObjectCodec<T> oracle = reflective.object();
    List<ComponentModel> components = codec.model().components();
    Object[] values = new Object[components.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = codec.get(value, c);
      assertThat(values[c]).isEqualTo(oracle.get(value, c));
    }
    assertThat(write(reflective, codec.create(values))).isEqualTo(write(reflective, value));
    assertThat(write(reflective, oracle.create(values))).isEqualTo(write(reflective, value));
    assertThat(thrown(() -> codec.get(value, values.length)))
        .isEqualTo("IndexOutOfBoundsException: no such component");
    if (codec.model().kind() == ObjectModel.Kind.BEAN) {
      T blank = oracle.create(new Object[values.length]);
      for (int c = 0; c < values.length; c++) {
        if (components.get(c).writer() != null && values[c] != null) {
          codec.set(blank, c, values[c]);
        }
      }
      assertThat(write(reflective, blank)).isEqualTo(write(reflective, value));
    } else if (values.length > 0) {
      assertThat(thrown(() -> codec.set(value, 0, values[0])))
          .isEqualTo(thrown(() -> oracle.set(value, 0, values[0])));
    }
  }

  private static String thrown(Runnable action) {
    try {
      action.run();
      return "nothing";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }
}
