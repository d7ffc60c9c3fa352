package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.PackageCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.junit.jupiter.api.Test;

/** Looks into the bytes of generated classes: what they call, and how they reach members. */
class GeneratedBytesTest {

  /**
   * Beside the class itself, its entity and the builder of that, generated code may call nothing
   * else.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "io/dynabind/codec/Codec",
          "io/dynabind/codec/Codec$OfInt",
          "io/dynabind/codec/Codec$OfLong",
          "io/dynabind/codec/Codec$OfDouble",
          "io/dynabind/codec/Codec$OfBoolean",
          "io/dynabind/codec/ObjectCodec",
          "io/dynabind/codec/Primitives",
          "io/dynabind/item/ItemReader",
          "io/dynabind/item/ItemWriter",
          "io/dynabind/item/ValueReader",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/IndexOutOfBoundsException");

  record Place(String city, int zip) {}

  @Table("records")
  record Everything(
      @HashKey String id,
      int i,
      long l,
      double d,
      boolean b,
      byte tiny,
      short small,
      char letter,
      float single,
      Instant instant,
      List<Place> places,
      @Flatten Place place,
      @Ignore String ignored) {}

  @Table("beans")
  static class Bean {

    @HashKey private String id;
    private int count;
    private String text;

    public String getText() {
      return text;
    }

    public void setText(String text) {
      this.text = text;
    }
  }

  @Test
  void recordsAreReachedByTheirFieldsOrAccessors() {
    Uses uses = Uses.of(model(Everything.class));

    assertThat(uses.foreign).isEmpty();
    assertThat(uses.dynamic).isZero();
    assertThat(uses.members)
        .contains("new", "id", "i", "l", "d", "b", "tiny", "small", "letter", "single")
        .contains("instant", "places", "place", "ignored");
  }

  @Test
  void beansAreReachedByFieldAndMethodInstructions() {
    Uses uses = Uses.of(model(Bean.class));

    assertThat(uses.foreign).isEmpty();
    assertThat(uses.dynamic).isZero();
    assertThat(uses.members).containsExactlyInAnyOrder("new", "id", "count", "getText", "setText");
  }

  @Table("immutable")
  static final class Immutable {

    private final String id;
    private final int count;

    private Immutable(String id, int count) {
      this.id = id;
      this.count = count;
    }

    @Creator
    private static Immutable of(@HashKey String id, int count) {
      return new Immutable(id, count);
    }

    String id() {
      return id;
    }
  }

  @Table("built")
  @BuiltBy(Built.Builder.class)
  static final class Built {

    @HashKey private final String id;
    private final int count;

    private Built(String id, int count) {
      this.id = id;
      this.count = count;
    }

    private static final class Builder {

      private String id;
      private int count;

      void id(String id) {
        this.id = id;
      }

      Builder count(int count) {
        this.count = count;
        return this;
      }

      Built build() {
        return new Built(id, count);
      }
    }
  }

  @Test
  void immutableClassesAreMadeByTheirOwnMethod() {
    Uses uses = Uses.of(model(Immutable.class));

    assertThat(uses.foreign).isEmpty();
    assertThat(uses.dynamic).isZero();
    assertThat(uses.members).containsExactlyInAnyOrder("of", "id", "count");
  }

  @Test
  void buildersAreEntitiesOwnClasses() {
    Uses uses = Uses.of(model(Built.class));

    assertThat(uses.foreign).isEmpty();
    assertThat(uses.dynamic).isZero();
    assertThat(uses.members).containsExactlyInAnyOrder("new", "id", "count", "build");
  }

  @Test
  void aCallThatIsNotAllowedWouldBeFound() {
    ClassReader self = reader(GeneratedBytesTest.class);
    Uses uses = new Uses("none", Set.of());
    self.accept(uses, 0);

    assertThat(uses.foreign).contains("org/assertj/core/api/Assertions");
  }

  /**
   * A class that a build has written is used as long as its fingerprint is right, by later versions
   * of dynabind too: if this fails, the generated code has changed. Then raise {@link
   * Fingerprint#FORMAT} and write down here what the bytes are now.
   */
  @Test
  void theFormatIsRaisedWithTheBytes() {
    CRC32 bytes = new CRC32();
    for (Class<?> type : List.of(Everything.class, Bean.class, Immutable.class, Built.class)) {
      ObjectModel model = model(type).object();
      bytes.update(CodecClassWriter.write(model));
      bytes.update(new PackageClassWriter("com.acme", List.of(model)).write());
    }
    assertThat(Fingerprint.FORMAT + " " + Long.toHexString(bytes.getValue()))
        .isEqualTo("1 daae0c1f");
  }

  /**
   * A class that a build has written implements what was abstract then: if this fails, raise {@link
   * Fingerprint#FORMAT} and write down here what is abstract now.
   */
  @Test
  void theFormatIsRaisedWithWhatWrittenClassesImplement() {
    assertThat(Fingerprint.FORMAT).isEqualTo(1);
    assertThat(abstractMethods(PackageCodecs.class))
        .containsExactly(
            "create(Ljava/lang/String;Ljava/lang/String;Lio/dynabind/model/ObjectModel;"
                + "[Lio/dynabind/codec/Codec;)Lio/dynabind/codec/ObjectCodec;",
            "fingerprint(Ljava/lang/String;)Ljava/lang/String;");
    assertThat(abstractMethods(ObjectCodec.class))
        .containsExactly(
            "create([Ljava/lang/Object;)Ljava/lang/Object;",
            "decodeComponents(Lio/dynabind/item/ItemReader;Lio/dynabind/item/AttributeNames;)"
                + "Ljava/lang/Object;",
            "encodeComponents(Lio/dynabind/item/ItemWriter;Ljava/lang/Object;"
                + "Lio/dynabind/item/AttributeNames;I)V",
            "get(Ljava/lang/Object;I)Ljava/lang/Object;",
            "set(Ljava/lang/Object;ILjava/lang/Object;)V");
  }

  private static Stream<String> abstractMethods(Class<?> type) {
    return Stream.of(type.getMethods(), type.getDeclaredMethods())
        .flatMap(Stream::of)
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .map(method -> method.getName() + Type.getMethodDescriptor(method))
        .distinct()
        .sorted();
  }

  private static EntityModel model(Class<?> type) {
    Problems problems = new Problems();
    EntityModel model =
        new Introspector(
                List.of(), t -> t.raw() != Place.class && !t.raw().isAnnotation(), problems)
            .entity(type);
    problems.throwIfAny();
    return model;
  }

  private static ClassReader reader(Class<?> type) {
    try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return new ClassReader(in.readAllBytes());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Gathers what a class touches. */
  private static final class Uses extends ClassVisitor {

    private final String self;
    private final Set<String> own;
    private final Set<String> foreign = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();
    private int dynamic;

    Uses(String self, Set<String> own) {
      super(Opcodes.ASM9);
      this.self = self;
      this.own = own;
    }

    static Uses of(EntityModel model) {
      ClassReader bytes = new ClassReader(CodecClassWriter.write(model.object()));
      Set<String> own =
          Stream.of(model.type(), model.object().maker().target())
              .map(Type::getInternalName)
              .collect(Collectors.toSet());
      Uses uses = new Uses(bytes.getClassName(), own);
      bytes.accept(uses, 0);
      return uses;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String type, boolean isInterface) {
          touch(owner, method.equals("<init>") ? "new" : method);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          touch(owner, field);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
          if (opcode == Opcodes.NEW) {
            touch(type, "new");
          }
        }

        /** A class, a method handle or a dynamic constant would be a way to reflection. */
        @Override
        public void visitLdcInsn(Object value) {
          if (!(value instanceof String || value instanceof Integer)) {
            foreign.add("constant " + value);
          }
        }

        @Override
        public void visitInvokeDynamicInsn(
            String method, String type, Handle bootstrap, Object... arguments) {
          dynamic++;
        }
      };
    }

    private void touch(String owner, String member) {
      if (own.contains(owner)) {
        members.add(member);
      } else if (!owner.equals(self) && !ALLOWED.contains(owner)) {
        foreign.add(owner);
      }
    }
  }
}
