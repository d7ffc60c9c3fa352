package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.internal.codec.generated.Sources.Source;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.EntityModel;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever changes the bytes of a codec class changes its fingerprint. */
class FingerprintTest {

  private static final String RECORD = "record Order(@HashKey String id%s) {%s}";
  private static final String BEAN = "class Order { @HashKey String id; %s }";
  private static final String MADE =
      "final class Order { String id; %s Order(@HashKey String id) { this.id = id; } %s }";
  private static final String BUILT =
      "@BuiltBy(Order.B.class) class Order { @HashKey String id; int n;"
          + " %s static class B { %s Order build() { return null; } } }";

  private static final List<String> SHAPES =
      List.of(
          RECORD.formatted("", ""),
          RECORD.formatted(", int a", ""),
          RECORD.formatted(", int b", ""),
          RECORD.formatted(", Integer a", ""),
          RECORD.formatted(", long a", ""),
          RECORD.formatted(", short a", ""),
          RECORD.formatted(", @Attribute(\"c\") int a", ""),
          RECORD.formatted(", @Attribute(formerly = \"d\") int a", ""),
          RECORD.formatted(", @Default(\"1\") int a", ""),
          RECORD.formatted(", @Ignore int a", ""),
          RECORD.formatted(", int a, int b", ""),
          RECORD.formatted(", int b, int a", ""),
          RECORD.formatted(", String a", ""),
          RECORD.formatted(", @Attribute(nulls = Nulls.STORE) String a", ""),
          RECORD.formatted(", @ReadOnly String a", ""),
          RECORD.formatted(", List<String> a", ""),
          RECORD.formatted(", Part a", " record Part(int x) {}"),
          RECORD.formatted(", @Flatten Part a", " record Part(int x) {}"),
          RECORD.formatted(", @Flatten Part a", " record Part(int x, int y) {}"),
          RECORD.formatted(", @Flatten Part a", " record Part(@Attribute(\"y\") int x) {}"),
          RECORD.formatted(", @Unmapped Map<String, Object> a", ""),
          BEAN.formatted(""),
          BEAN.formatted("int n;"),
          BEAN.formatted("int n; public int getN() { return n; }"),
          BEAN.formatted(
              "int n; public int getN() { return n; } public void setN(int n) { this.n = n; }"),
          BEAN.formatted(
              "int n; public int getN() { return n; }"
                  + " public Order setN(int n) { this.n = n; return this; }"),
          MADE.formatted("@Creator", ""),
          MADE.formatted("", "@Creator static Order of(@HashKey String id) { return null; }"),
          MADE.formatted("", "@Creator static Order to(@HashKey String id) { return null; }"),
          MADE.formatted("@Creator", "String id() { return id; }"),
          BUILT.formatted("", "B id(String i) { return this; } B n(int n) { return this; }"),
          BUILT.formatted("", "void id(String i) {} B n(int n) { return this; }"),
          BUILT.formatted("", "B id(String i) { return this; } void n(int n) {}"),
          BUILT.formatted("", "B id(String i) { return this; } B n(Integer n) { return this; }"));

  /** Others that another shape has the class of. */
  private static final List<String> ALIKE =
      List.of(
          BEAN.formatted("private int n;"), // another check finds out that it is out of reach
          RECORD.formatted(", Integer a", " int twice() { return 2; }"),
          RECORD.formatted(", @Attribute(formerly = \"e\") int a", ""),
          RECORD.formatted(", @Default(\"2\") int a", ""));

  @TempDir Path folder;

  @Test
  void itChangesWithTheBytes() throws Exception {
    Map<String, String> bytes = new HashMap<>();
    for (String shape : SHAPES) {
      String[] written = write(shape);
      assertThat(bytes.put(written[0], written[1])).as(shape).isNull();
    }
    Set<String> others = new HashSet<>();
    for (String shape : ALIKE) {
      String[] written = write(shape);
      assertThat(bytes).as(shape).containsEntry(written[0], written[1]);
      others.add(written[0]);
    }
    assertThat(others).hasSize(ALIKE.size());
  }

  private int number;

  /** The fingerprint, and the bytes without it. */
  private String[] write(String shape) throws Exception {
    Source source =
        new Source(
            "com/acme/Order.java",
            "package com.acme; import io.dynabind.annotation.*; import java.util.*; @Table "
                + shape);
    Path own = Files.createDirectory(folder.resolve("shape" + number++));
    try (URLClassLoader loader =
        Sources.load(own, FingerprintTest.class.getClassLoader(), source)) {
      Problems problems = new Problems();
      EntityModel model =
          new Introspector(
                  List.of(),
                  t -> !t.raw().getName().startsWith("com.acme") && !t.raw().isAnnotation(),
                  problems)
              .entity(loader.loadClass("com.acme.Order"));
      problems.throwIfAny();
      return new String[] {
        Fingerprint.of(model.object()),
        Integer.toHexString(Arrays.hashCode(CodecClassWriter.write(model.object())))
      };
    }
  }
}
