package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Form;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Table;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.JsonText;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.json.JsonItems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Attributes that are stored as JSON text. */
class JsonTextTest {

  record Size(int width, int height) {}

  @Table
  record Picture(@HashKey String id, @StoredAs(Form.JSON_TEXT) List<Size> sizes) {}

  /** Writes sizes as 1x2 and refuses what is no such text. */
  private record Crosses() implements JsonText {

    @Override
    public String write(Object value, TypeRef type) {
      Size size = (Size) ((List<?>) value).get(0);
      return "\"" + type + " " + size.width() + "x" + size.height() + "\"";
    }

    @Override
    public Object read(String json, TypeRef type) {
      String[] parts = json.substring(json.indexOf(' ') + 1, json.length() - 1).split("x", -1);
      return List.of(new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }
  }

  private static Dynabind.Builder builder() {
    return Dynabind.builder().executor(new NeverSends(true, true)).entities(Picture.class);
  }

  @Test
  void theBuildersTextIsUsed() {
    EntityCodec<Picture> codec = builder().jsonText(new Crosses()).build().codec(Picture.class);
    Picture picture = new Picture("p", List.of(new Size(1, 2)));
    String json = "{\"id\":{\"S\":\"p\"},\"sizes\":{\"S\":\"\\\"List<Size> 1x2\\\"\"}}";

    assertThat(JsonItems.write(codec, picture)).isEqualTo(json);
    assertThat(JsonItems.read(codec, json)).isEqualTo(picture);
  }

  @Test
  void nullIsAbsent() {
    EntityCodec<Picture> codec = builder().build().codec(Picture.class);

    assertThat(JsonItems.write(codec, new Picture("p", null))).isEqualTo("{\"id\":{\"S\":\"p\"}}");
    assertThat(JsonItems.read(codec, "{\"id\":{\"S\":\"p\"}}")).isEqualTo(new Picture("p", null));
  }

  @Test
  void otherTextIsADataErrorWithoutTheValue() {
    EntityCodec<Picture> codec = builder().build().codec(Picture.class);

    Map.of(
            "[{\\\"width\\\":\\\"wide\\\"}]",
            "Expected JSON of List<Size> but was another text at $.sizes (decoding Picture)",
            "null",
            "Expected JSON of List<Size> but was null at $.sizes (decoding Picture)")
        .forEach(
            (text, message) ->
                assertThatThrownBy(
                        () ->
                            JsonItems.read(
                                codec, "{\"id\":{\"S\":\"p\"},\"sizes\":{\"S\":\"" + text + "\"}}"))
                    .isInstanceOf(ItemFormatException.class)
                    .hasMessage(message)
                    .hasNoCause());
  }

  @Test
  void valuesThatCannotBeWrittenAreDataErrors() {
    EntityCodec<Picture> codec = builder().jsonText(new Crosses()).build().codec(Picture.class);

    assertThatThrownBy(() -> JsonItems.write(codec, new Picture("p", List.of())))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(
            "Expected a List<Size> that is written as JSON but was another at $.sizes"
                + " (encoding Picture)");
  }

  @Test
  void nothingThatWritesJsonIsAProblemOfTheComponent() {
    EntityModel model = builder().build().model(Picture.class);
    CodecRegistry codecs =
        CodecRegistry.of(List.of(), List.of(), new ReflectiveCodecs(type -> model.object()));

    assertThatThrownBy(() -> codecs.get(model.object().components().get(1)))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [MissingJson] Picture.sizes is stored as JSON_TEXT, but nothing writes JSON.
                 at io.dynabind.JsonTextTest$Picture.sizes
               Add tools.jackson.core:jackson-databind, or give the builder a jsonText(...).
            """);
  }

  interface Shape {}

  record Circle(int radius) implements Shape {}

  @Table
  record Drawing(@HashKey String id, @StoredAs(Form.JSON_TEXT) Map<String, Shape> shapes) {}

  @Test
  void typesThatJacksonCannotReadAreNamed() {
    EntityCodec<Drawing> codec = builder().build().codec(Drawing.class);
    Drawing drawing = new Drawing("d", Map.of("c", new Circle(3)));
    String json = JsonItems.write(codec, drawing);

    assertThatThrownBy(() -> JsonItems.read(codec, json))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(
            "Expected a type whose JSON can be read but was Map<String, Shape>: Jackson cannot read"
                + " Shape, at $.shapes (decoding Drawing). Annotate the type for Jackson, with"
                + " @JsonTypeInfo or @JsonCreator for instance, or give the builder a jsonText(...)"
                + " that knows it.")
        .hasNoCause();
  }

  /** Runs where Jackson is not there. */
  public static final class Start implements Supplier<String> {

    @Override
    public String get() {
      try {
        return builder().build().toString();
      } catch (MappingException e) {
        return e.getMessage();
      }
    }
  }

  /** Loads dynabind anew, and does not find Jackson. */
  private static final class WithoutJackson extends ClassLoader {

    WithoutJackson() {
      super(JsonTextTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("tools.jackson.")) {
        throw new ClassNotFoundException(name);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null || !name.startsWith("io.dynabind.")) {
        return loaded == null ? super.loadClass(name, resolve) : loaded;
      }
      try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] all = Objects.requireNonNull(bytes, name).readAllBytes();
        return defineClass(name, all, 0, all.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void withoutJacksonItIsAProblemAtStartup() throws Exception {
    Class<?> start = new WithoutJackson().loadClass(Start.class.getName());
    Supplier<?> started = (Supplier<?>) start.getDeclaredConstructor().newInstance();

    assertThat(started.get())
        .asString()
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [MissingJson] Picture.sizes is stored as JSON_TEXT, but nothing writes JSON.
                 at io.dynabind.JsonTextTest$Picture.sizes
               Add tools.jackson.core:jackson-databind, or give the builder a jsonText(...).
            """);
  }
}
