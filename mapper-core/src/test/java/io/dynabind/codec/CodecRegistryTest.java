package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CodecRegistryTest {

  record Node(String id, List<Node> children, Map<String, Leaf> leaves) {}

  record Leaf(Node owner) {}

  record Weight(long grams) {}

  /** Claims one type and stores nothing of it. */
  private record Fixed(Class<?> type, String name) implements CodecFactory {

    @Override
    public boolean claims(TypeRef asked) {
      return asked.raw() == type;
    }

    @Override
    public Codec<?> create(TypeRef asked, CodecRegistry codecs) {
      return new Named(name);
    }
  }

  private record Named(String name) implements Codec<Object> {

    @Override
    public void encode(ItemWriter writer, Object value) {
      writer.string(name);
    }

    @Override
    public Object decode(ItemReader reader) {
      return reader.string();
    }

    @Override
    public AttributeType type() {
      return AttributeType.S;
    }
  }

  private static CodecRegistry registry(CodecFactory... own) {
    Introspector[] introspector = new Introspector[1];
    Function<TypeRef, ObjectModel> models = type -> introspector[0].object(type);
    CodecRegistry registry =
        CodecRegistry.of(List.of(own), List.of(), new ReflectiveCodecs(models));
    introspector[0] = new Introspector(List.of(), registry::claims, new Problems());
    return registry;
  }

  @Test
  void eachTypeHasOneCodec() {
    CodecRegistry codecs = registry();

    assertThat(codecs.get(TypeRef.of(Node.class))).isSameAs(codecs.get(TypeRef.of(Node.class)));
    assertThat(codecs.get(TypeRef.of(int.class))).isSameAs(codecs.get(TypeRef.of(Integer.class)));
  }

  @Test
  void typesThatReachThemselvesHaveFinishedCodecs() {
    CodecRegistry codecs = registry();
    Codec<?> node = codecs.get(TypeRef.of(Node.class));

    assertThat(node).isInstanceOf(ObjectCodec.class);
    assertThat(codecs.get(TypeRef.of(Leaf.class))).isInstanceOf(ObjectCodec.class);
    assertThat(node.type()).isEqualTo(AttributeType.M);
  }

  @Test
  void theFirstFactoryThatClaimsATypeMakesItsCodec() {
    CodecRegistry codecs = registry(new Fixed(Weight.class, "one"), new Fixed(Weight.class, "two"));

    assertThat(codecs.get(TypeRef.of(Weight.class))).isEqualTo(new Named("one"));
  }

  @Test
  void ownFactoriesComeBeforeBuiltInCodecs() {
    CodecRegistry codecs = registry(new Fixed(String.class, "mine"));

    assertThat(codecs.get(TypeRef.of(String.class))).isEqualTo(new Named("mine"));
    assertThat(codecs.claims(TypeRef.of(String.class))).isTrue();
    assertThat(codecs.claims(TypeRef.of(Weight.class))).isFalse();
  }

  @Test
  void aTypeThatNobodyClaimsIsAProblemAndLeavesNothingBehind() {
    CodecRegistry codecs =
        CodecRegistry.of(List.of(), List.of(), new Fixed(Weight.class, "objects"));
    String report =
        """
        Cannot start dynabind: 1 problem.

        1) [UnsupportedType] There is no codec for Thread.
             at java.lang.Thread
           Give the builder a converter or a codec factory for it.
        """;

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> codecs.get(TypeRef.of(Thread.class)))
          .isInstanceOf(MappingException.class)
          .hasMessage(report);
    }
    assertThat(codecs.get(TypeRef.of(Weight.class))).isEqualTo(new Named("objects"));
  }
}
