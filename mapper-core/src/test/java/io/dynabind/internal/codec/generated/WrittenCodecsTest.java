package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.CodecClasses;
import io.dynabind.Dynabind;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.codec.generated.Sources.Source;
import io.dynabind.item.json.JsonItems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Codec classes that a build has written: found, used, and ignored where they are too old. */
class WrittenCodecsTest {

  private static final ClassLoader HERE = WrittenCodecsTest.class.getClassLoader();
  private static final String ITEM =
      "{\"id\":{\"S\":\"1\"},\"count\":{\"N\":\"2\"},"
          + "\"lines\":{\"L\":[{\"M\":{\"product\":{\"S\":\"p\"}}}]}}";

  @TempDir Path folder;

  private static Source order(String components) {
    return new Source(
        "com/acme/Order.java",
        """
        package com.acme;
        import io.dynabind.annotation.*;
        import java.util.List;
        @Table record Order(@HashKey String id, %s, List<Line> lines) {
          record Line(String product) {}
        }
        """
            .formatted(components));
  }

  private static final Source ORDER = order("int count");

  private void compile(Source... sources) throws IOException {
    Sources.load(folder, HERE, sources).close();
  }

  private <T> T loaded(Loaded<T> action) throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, HERE)) {
      return action.in(loader);
    }
  }

  private interface Loaded<T> {
    T in(ClassLoader loader) throws Exception;
  }

  /** What a build does. */
  private CodecClasses build(String... entities) throws Exception {
    return loaded(
        loader -> {
          Dynabind.Builder builder = Dynabind.builder();
          for (String entity : entities) {
            builder.entities(loader.loadClass(entity));
          }
          CodecClasses classes = builder.codecClasses();
          classes.writeTo(folder);
          return classes;
        });
  }

  /** What a start does: the class of the codec behind reading and writing an item twice. */
  private Start start(String entity, String item) throws Exception {
    return loaded(
        loader -> {
          String[] codecs = new String[2];
          String said =
              said(
                  () -> {
                    EntityCodec<?> codec = codec(loader.loadClass(entity));
                    codecs[0] = codec.object().getClass().getSimpleName();
                    for (int i = 0; i < 20; i++) {
                      assertThat(roundTrip(codec, item)).isEqualTo(item);
                    }
                    codecs[1] = codec.object().getClass().getSimpleName();
                    return null;
                  });
          return new Start(codecs[0], codecs[1].replaceAll("/0x\\w+$", "/hidden"), said);
        });
  }

  private record Start(String first, String last, String said) {}

  private static EntityCodec<?> codec(Class<?> entity) {
    DynamoDbClient none =
        new DynamoDbClient() {
          @Override
          public String serviceName() {
            return "dynamodb";
          }

          @Override
          public void close() {}
        };
    return Dynabind.builder().client(none).entities(entity).build().codec(entity);
  }

  private static <T> String roundTrip(EntityCodec<T> codec, String item) {
    return JsonItems.write(codec, JsonItems.read(codec, item));
  }

  private static String said(Callable<?> action) throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.call();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void aStartLoadsThemInsteadOfGenerating() throws Exception {
    compile(ORDER);
    CodecClasses classes = build("com.acme.Order");

    assertThat(classes.toString().lines())
        .containsExactly(
            "com/acme/DynabindCodecs.class",
            "com/acme/Order$DynabindCodec.class",
            "com/acme/Order$Line$DynabindCodec.class");
    assertThat(classes.left()).isEmpty();
    assertThat(start("com.acme.Order", ITEM))
        .isEqualTo(new Start("StartingCodec", "Order$DynabindCodec", ""));
  }

  @Test
  void withoutThemClassesAreGenerated() throws Exception {
    compile(ORDER);

    assertThat(start("com.acme.Order", ITEM))
        .isEqualTo(new Start("StartingCodec", "Order$DynabindCodec/hidden", ""));
  }

  @Test
  void oneOfAnEarlierShapeIsIgnoredAndSaid() throws Exception {
    compile(ORDER);
    build("com.acme.Order");
    compile(order("int count, int total"));
    String item = ITEM.replace("\"lines\"", "\"total\":{\"N\":\"3\"},\"lines\"");

    Start start = start("com.acme.Order", item);

    assertThat(start.last()).isEqualTo("Order$DynabindCodec/hidden");
    assertThat(start.said())
        .isEqualTo(
            "[main] WARN io.dynabind - The codec class com.acme.Order$DynabindCodec, which a build"
                + " has written for com.acme.Order, is ignored: it was written for another shape"
                + " than Order has now. Run the build's processing again; until then it works without.");
  }

  @Test
  void oneOfATypeThatHasHiddenAMemberSinceIsIgnoredAndSaid() throws Exception {
    String box =
        "package com.acme; import io.dynabind.annotation.*;"
            + " @Table class Box { @HashKey String id; %s int size; }";
    compile(new Source("com/acme/Box.java", box.formatted("")));
    build("com.acme.Box");
    String item = "{\"id\":{\"S\":\"1\"},\"size\":{\"N\":\"2\"}}";
    assertThat(start("com.acme.Box", item))
        .isEqualTo(new Start("StartingCodec", "Box$DynabindCodec", ""));
    compile(new Source("com/acme/Box.java", box.formatted("private")));

    assertThat(start("com.acme.Box", item))
        .isEqualTo(
            new Start(
                "StartingCodec",
                "Box$DynabindCodec/hidden",
                "[main] WARN io.dynabind - The codec class com.acme.Box$DynabindCodec, which a build"
                    + " has written for com.acme.Box, is ignored: Box.size is out of reach from"
                    + " beside Box; give it a public getter and setter. Run the build's processing"
                    + " again; until then it works without."));
  }

  @Test
  void aFileOfAnEarlierShapeAmongThoseOfNowIsIgnoredAndSaid() throws Exception {
    compile(order("int count, int total"));
    build("com.acme.Order");
    Path file = folder.resolve("com/acme/Order$DynabindCodec.class");
    byte[] earlier = Files.readAllBytes(file);
    compile(ORDER);
    build("com.acme.Order");
    Files.write(file, earlier);

    assertThat(start("com.acme.Order", ITEM))
        .isEqualTo(
            new Start(
                "StartingCodec",
                "Order$DynabindCodec/hidden",
                "[main] WARN io.dynabind - The codec class com.acme.Order$DynabindCodec, which a"
                    + " build has written for com.acme.Order, is ignored: it was written for another"
                    + " shape than Order has now. Run the build's processing again; until then it"
                    + " works without."));
  }

  @Test
  void oneThatIsNotThereAnyMoreIsSaid() throws Exception {
    compile(ORDER);
    build("com.acme.Order");
    Files.delete(folder.resolve("com/acme/Order$DynabindCodec.class"));

    Start start = start("com.acme.Order", ITEM);

    assertThat(start.last()).isEqualTo("Order$DynabindCodec/hidden");
    assertThat(start.said())
        .isEqualTo(
            "[main] WARN io.dynabind - The codec class com.acme.Order$DynabindCodec, which a build"
                + " has written for com.acme.Order, is ignored: java.lang.NoClassDefFoundError:"
                + " com/acme/Order$DynabindCodec. Run the build's processing again; until then it"
                + " works without.");
  }

  @Test
  void aClassOfThatNameThatIsNoneOfOursIsSaid() throws Exception {
    compile(
        ORDER,
        new Source(
            "com/acme/DynabindCodecs.java",
            """
            package com.acme;
            public class DynabindCodecs extends io.dynabind.codec.PackageCodecs {
              public DynabindCodecs() { throw new IllegalStateException("broken"); }
              public String fingerprint(String type) { return null; }
              public io.dynabind.codec.ObjectCodec<?> create(String type, String fingerprint,
                  io.dynabind.model.ObjectModel model, io.dynabind.codec.Codec<?>[] codecs) {
                return null;
              }
            }
            """));

    Start start = start("com.acme.Order", ITEM);

    assertThat(start.last()).isEqualTo("Order$DynabindCodec/hidden");
    assertThat(start.said())
        .isEqualTo(
            "[main] WARN io.dynabind - com.acme.DynabindCodecs is ignored, and with it all codec"
                + " classes of its package: java.lang.reflect.InvocationTargetException. Run the"
                + " build's processing again; until then it works without.");
  }

  @Test
  void thoseOfAnotherFormAreIgnoredAndSaidOnce() throws Exception {
    compile(
        ORDER,
        new Source(
            "io/dynabind/codec/PackageCodecs.java",
            """
            package io.dynabind.codec;
            public abstract class PackageCodecs {
              public abstract String fingerprint(Class<?> type);
            }
            """),
        new Source(
            "com/acme/DynabindCodecs.java",
            """
            package com.acme;
            public class DynabindCodecs extends io.dynabind.codec.PackageCodecs {
              public String fingerprint(Class<?> type) { return "0-0"; }
            }
            """));

    Start start = start("com.acme.Order", ITEM);

    assertThat(start.last()).isEqualTo("Order$DynabindCodec/hidden");
    assertThat(start.said().lines())
        .singleElement()
        .asString()
        .startsWith(
            "[main] WARN io.dynabind - com.acme.DynabindCodecs is ignored, and with it all codec"
                + " classes of its package: java.lang.AbstractMethodError: ")
        .endsWith("Run the build's processing again; until then it works without.");
  }

  @Test
  void thoseOfAParentLoaderAreOthers() throws Exception {
    compile(ORDER);
    build("com.acme.Order");
    try (URLClassLoader parent = new URLClassLoader(new URL[] {folder.toUri().toURL()}, HERE);
        URLClassLoader child = new OwnEntities(parent)) {
      EntityCodec<?> codec = codec(child.loadClass("com.acme.Order"));
      for (int i = 0; i < 20; i++) {
        assertThat(roundTrip(codec, ITEM)).isEqualTo(ITEM);
      }
      assertThat(codec.object().getClass().isHidden()).isTrue();
    }
  }

  /** Defines the entity itself, and finds its codec classes in the parent. */
  private static final class OwnEntities extends URLClassLoader {

    OwnEntities(URLClassLoader parent) {
      super(parent.getURLs(), parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("com.acme.Order") || name.endsWith("DynabindCodec")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }

  @Test
  void whatIsPrivateIsLeftToTheStart() throws Exception {
    compile(
        new Source(
            "com/acme/Shelf.java",
            """
            package com.acme;
            import io.dynabind.annotation.*;
            @Table
            final class Shelf {
              @HashKey private String id;
              private Box box;
              private Place place;
              record Box(int size) {}
              private record Place(String street) {}
            }
            """),
        new Source(
            "com/acme/Case.java",
            "package com.acme; import io.dynabind.annotation.*;"
                + " @Table record Case(@HashKey String id, Shelf.Box box) {}"));
    CodecClasses classes = build("com.acme.Shelf", "com.acme.Case");

    assertThat(classes.toString().lines())
        .containsExactly(
            "com/acme/Case$DynabindCodec.class",
            "com/acme/DynabindCodecs.class",
            "com/acme/Shelf$Box$DynabindCodec.class",
            "The codec of com.acme.Shelf$Place is made at run time: the constructor of Place, which"
                + " makes Place, is out of its reach; make it public",
            "The codec of com.acme.Shelf is made at run time: Shelf.id is out of reach from beside"
                + " Shelf; give it a public getter and setter");
    String shelf =
        "{\"id\":{\"S\":\"1\"},\"box\":{\"M\":{\"size\":{\"N\":\"2\"}}},"
            + "\"place\":{\"M\":{\"street\":{\"S\":\"s\"}}}}";
    assertThat(start("com.acme.Shelf", shelf))
        .isEqualTo(new Start("StartingCodec", "Shelf$DynabindCodec/hidden", ""));
    assertThat(
            start(
                "com.acme.Case", "{\"id\":{\"S\":\"1\"},\"box\":{\"M\":{\"size\":{\"N\":\"2\"}}}}"))
        .isEqualTo(new Start("StartingCodec", "Case$DynabindCodec", ""));
  }

  @Test
  void oneClassServesAllArgumentsOfAGenericType() throws Exception {
    compile(
        new Source(
            "Pairs.java",
            """
            import io.dynabind.annotation.*;
            @Table record Pairs(@HashKey String id, Pair<String> one, Pair<Integer> other) {
              record Pair<T>(T left, T right) {}
            }
            """));
    CodecClasses classes = build("Pairs");

    assertThat(classes.files().keySet())
        .containsExactly(
            "DynabindCodecs.class", "Pairs$DynabindCodec.class", "Pairs$Pair$DynabindCodec.class");
    String item =
        "{\"id\":{\"S\":\"1\"},\"one\":{\"M\":{\"left\":{\"S\":\"l\"},\"right\":{\"S\":\"r\"}}},"
            + "\"other\":{\"M\":{\"left\":{\"N\":\"1\"},\"right\":{\"N\":\"2\"}}}}";
    assertThat(start("Pairs", item))
        .isEqualTo(new Start("StartingCodec", "Pairs$DynabindCodec", ""));
  }

  @Test
  void aGenericTypeInTwoShapesIsLeft() throws Exception {
    compile(
        new Source(
            "Frames.java",
            """
            import io.dynabind.annotation.*;
            @Table record Frames(@HashKey String id, Frame<A> one, Frame<B> other) {
              record A(int a) {}
              record B(int b, int c) {}
              record Frame<T>(@Flatten T inside) {}
            }
            """));

    assertThat(build("Frames").left().values())
        .containsExactly("it is stored in two shapes, as Frame<A> and as Frame<B>");
  }

  @Test
  void aProgramWritesThoseOfEntitiesAndRepositories() throws Exception {
    compile(
        ORDER,
        new Source(
            "com/acme/Box.java",
            "package com.acme; import io.dynabind.annotation.*;"
                + " @Table record Box(@HashKey String id) {}"),
        new Source(
            "com/acme/Orders.java",
            "package com.acme; interface Orders"
                + " extends io.dynabind.repository.Repository<Order, String> {}"));
    String printed =
        loaded(
            loader -> {
              Thread thread = Thread.currentThread();
              ClassLoader before = thread.getContextClassLoader();
              PrintStream out = System.out;
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              thread.setContextClassLoader(loader);
              System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
              try {
                CodecClasses.main(
                    new String[] {folder.toString(), "com.acme.Orders", "com.acme.Box"});
              } finally {
                System.setOut(out);
                thread.setContextClassLoader(before);
              }
              return bytes.toString(StandardCharsets.UTF_8);
            });

    assertThat(printed.lines())
        .containsExactly(
            "com/acme/Box$DynabindCodec.class",
            "com/acme/DynabindCodecs.class",
            "com/acme/Order$DynabindCodec.class",
            "com/acme/Order$Line$DynabindCodec.class");
    assertThat(
            List.of(
                start("com.acme.Order", ITEM).last(),
                start("com.acme.Box", "{\"id\":{\"S\":\"1\"}}").last()))
        .containsExactly("Order$DynabindCodec", "Box$DynabindCodec");
  }
}
