package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Default;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.codec.generated.Sources.Source;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.json.JsonItems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codecs that work by reflection at first, and by generated classes once they have been used. */
class StartingCodecTest {

  private static final int ENOUGH = 10;

  private static <T> EntityCodec<T> codec(Class<T> entity) {
    Problems problems = new Problems();
    Introspector[] introspector = new Introspector[1];
    Function<TypeRef, ObjectModel> models = type -> introspector[0].object(type);
    CodecRegistry registry =
        CodecRegistry.of(
            List.of(),
            List.of(),
            GeneratedCodecs.startingReflective(models, new ReflectiveCodecs(models)));
    introspector[0] = new Introspector(List.of(), registry::claims, problems);
    EntityModel model = introspector[0].entity(entity);
    problems.throwIfAny();
    return EntityCodec.of(model, registry);
  }

  /** Counts the calls of its accessor that reflection makes. */
  record Part(String name) {

    static int reflected;

    @Override
    public String name() {
      boolean byReflection =
          StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES)
              .walk(frames -> frames.skip(1).findFirst().orElseThrow())
              .getClassName()
              .contains("reflect");
      reflected += byReflection ? 1 : 0;
      return name;
    }
  }

  @Test
  void nestedValuesToo() {
    record Deep(List<Part> list, Map<String, Part> map, Optional<Part> optional, Part[] array) {}

    @Table
    record Whole(@HashKey String id, @Flatten(prefix = "f") Part flat, Deep deep) {}

    EntityCodec<Whole> codec = codec(Whole.class);
    Part part = new Part("p");
    Whole whole =
        new Whole(
            "1",
            part,
            new Deep(List.of(part), Map.of("k", part), Optional.of(part), new Part[] {part}));

    Part.reflected = 0;
    String first = JsonItems.write(codec, whole);
    assertThat(codec.object().getClass().isHidden()).isFalse();
    assertThat(Part.reflected).isEqualTo(5);

    for (int i = 0; i < ENOUGH; i++) {
      assertThat(JsonItems.write(codec, whole)).isEqualTo(first);
    }
    assertThat(codec.object().getClass().isHidden()).isTrue();
    Part.reflected = 0;
    assertThat(JsonItems.write(codec, whole)).isEqualTo(first);
    assertThat(Part.reflected).isZero();
  }

  @Test
  void readingCountsAsWell() {
    @Table
    record Note(@HashKey String id, @Default("[]") List<String> lines) {}

    EntityCodec<Note> codec = codec(Note.class);
    String item = "{\"id\":{\"S\":\"1\"}}";
    for (int i = 0; i < ENOUGH; i++) {
      assertThat(JsonItems.read(codec, item)).isEqualTo(new Note("1", List.of()));
    }
    assertThat(codec.object().getClass().isHidden()).isTrue();
    assertThat(JsonItems.read(codec, item)).isEqualTo(new Note("1", List.of()));
  }

  @Test
  void soDoesTakingValuesApart() {
    @Table
    record Note(@HashKey String id, String text) {}

    EntityCodec<Note> codec = codec(Note.class);
    Note note = new Note("1", "a");
    for (int i = 0; i < 3 * ENOUGH; i++) {
      codec.value(codec.model().attributes().get(1), note);
    }
    assertThat(codec.object().getClass().isHidden()).isTrue();
  }

  record Tree(String name, List<Tree> children, Optional<Forest> inside) {}

  record Forest(List<Tree> trees) {}

  @Test
  void typesThatContainEachOther() {
    @Table
    record Garden(@HashKey String id, Forest forest) {}

    EntityCodec<Garden> codec = codec(Garden.class);
    Tree leaf = new Tree("leaf", List.of(), Optional.empty());
    Forest forest = new Forest(List.of(leaf));
    Garden garden =
        new Garden(
            "1", new Forest(List.of(new Tree("root", List.of(leaf, leaf), Optional.of(forest)))));

    String first = JsonItems.write(codec, garden);
    for (int i = 0; i < ENOUGH; i++) {
      assertThat(JsonItems.write(codec, JsonItems.read(codec, first))).isEqualTo(first);
    }
    assertThat(codec.object().getClass().isHidden()).isTrue();
    assertThat(JsonItems.read(codec, first)).isEqualTo(garden);
  }

  @Test
  void manyThreadsAtOnce() throws Exception {
    @Table
    record Box(@HashKey String id, List<Part> parts) {}

    EntityCodec<Box> codec = codec(Box.class);
    Box box = new Box("1", List.of(new Part("a"), new Part("b")));
    String expected = JsonItems.write(codec, box);
    int threads = 8;
    CountDownLatch ready = new CountDownLatch(threads);
    Callable<List<String>> work =
        () -> {
          ready.countDown();
          ready.await();
          List<String> written = new ArrayList<>();
          for (int i = 0; i < 200; i++) {
            written.add(JsonItems.write(codec, JsonItems.read(codec, expected)));
          }
          return written;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<List<String>> done : pool.invokeAll(Collections.nCopies(threads, work))) {
        assertThat(done.get()).hasSize(200).containsOnly(expected);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(codec.object().getClass().isHidden()).isTrue();
  }

  @Test
  void reflectionGoesOnWhereNoClassCanBeDefined(@TempDir Path folder) throws Exception {
    try (URLClassLoader loader =
        Sources.load(
            folder,
            StartingCodecTest.class.getClassLoader(),
            new Source("com/acme/DynabindDoor.java", "package com.acme; class DynabindDoor {}"),
            new Source(
                "com/acme/Order.java",
                """
                package com.acme;
                import io.dynabind.annotation.*;
                @Table public record Order(@HashKey String id, Line line) { record Line(int n) {} }
                """))) {
      loader.loadClass("com.acme.DynabindDoor");
      EntityCodec<?> codec = codec(loader.loadClass("com.acme.Order"));
      String item = "{\"id\":{\"S\":\"1\"},\"line\":{\"M\":{\"n\":{\"N\":\"2\"}}}}";
      String said = said(() -> assertThatAllComeBack(codec, item));

      assertThat(said.lines())
          .containsExactly(
              "[main] WARN io.dynabind - The codec of Line works by reflection: its class cannot be"
                  + " defined: java.lang.IllegalStateException: com.acme.DynabindDoor is not the"
                  + " class that dynabind makes");
      assertThat(codec.object().getClass().isHidden()).isFalse();
    }
  }

  private static <T> void assertThatAllComeBack(EntityCodec<T> codec, String item) {
    for (int i = 0; i < 2 * ENOUGH; i++) {
      assertThat(JsonItems.write(codec, JsonItems.read(codec, item))).isEqualTo(item);
    }
  }

  private static String said(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
