package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.internal.codec.generated.Sources.Source;
import io.dynabind.model.ObjectModel;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes with as many components as Java allows, and around the sizes where the code changes. */
class GeneratedSizesTest {

  /** The JVM does not compile longer methods. */
  private static final int LONGEST = 8000;

  @TempDir Path folder;

  private static final String HEAD =
      """
      import io.dynabind.annotation.HashKey;
      import io.dynabind.annotation.Table;
      import java.util.List;

      @Table("large")
      """;

  @ParameterizedTest
  @CsvSource({
    "1, mixed",
    "40, mixed",
    "41, mixed",
    "75, mixed",
    "76, mixed",
    "99, mixed",
    "100, mixed",
    "101, mixed",
    "119, mixed",
    "120, mixed",
    "121, mixed",
    "200, mixed",
    "201, mixed",
    "254, mixed",
    "41, long",
    "75, long",
    "100, long",
    "101, long",
    "127, long"
  })
  void recordsOfAnySize(int size, String kind) throws IOException {
    String components =
        join(size, ", ", i -> (i == 0 ? "@HashKey " : "") + type(kind, i) + " p" + i);

    agree(HEAD + "public record Large(" + components + ") {}", size, kind);
  }

  @ParameterizedTest
  @CsvSource({
    "1, mixed",
    "100, mixed",
    "101, mixed",
    "120, mixed",
    "121, mixed",
    "300, mixed",
    "333, mixed",
    "100, long",
    "300, long"
  })
  void beansOfAnySize(int size, String kind) throws IOException {
    String fields = join(size, "\n", i -> (i == 0 ? "@HashKey " : "") + field(type(kind, i), i));

    agree(HEAD + "public class Large {\n" + fields + "\n}", size, kind);
  }

  @ParameterizedTest
  @CsvSource({
    "1, mixed",
    "41, mixed",
    "100, mixed",
    "101, mixed",
    "200, mixed",
    "254, mixed",
    "127, long"
  })
  void immutableClassesOfAnySize(int size, String kind) throws IOException {
    String fields = join(size, "\n", i -> "private final " + type(kind, i) + " p" + i + ";");
    String parameters =
        join(size, ", ", i -> (i == 0 ? "@HashKey " : "") + type(kind, i) + " p" + i);
    String body = join(size, "\n", i -> "this.p" + i + " = p" + i + ";");

    agree(
        HEAD
            + String.format(
                "public class Large {\n%s\nprivate Large(%s) {\n%s\n}\n}",
                fields, parameters, body),
        size,
        kind);
  }

  @ParameterizedTest
  @CsvSource({"1, mixed", "100, mixed", "101, mixed", "200, mixed", "300, mixed", "300, long"})
  void classesWithBuildersOfAnySize(int size, String kind) throws IOException {
    String fields = join(size, "\n", i -> (i == 0 ? "@HashKey " : "") + field(type(kind, i), i));
    String setters =
        join(
            size,
            "\n",
            i ->
                String.format(
                    "%s p%d(%s p) { made.p%d = p; %s }",
                    i % 3 == 0 ? "void" : "Builder",
                    i,
                    type(kind, i),
                    i,
                    i % 3 == 0 ? "" : "return this;"));

    agree(
        HEAD
            + String.format(
                "@io.dynabind.annotation.BuiltBy(Large.Builder.class)\n"
                    + "public class Large {\n%s\nstatic class Builder {\n"
                    + "private Large made = new Large();\n%s\n"
                    + "Large build() { return made; }\n}\n}",
                fields, setters),
        size,
        kind);
  }

  /** Odd ones have a getter and a setter. */
  private static String field(String type, int i) {
    String field = "private " + type + " p" + i + ";";
    return i % 2 == 0
        ? field
        : String.format(
            "%s public %s getP%d() { return p%d; } Large setP%d(%s p) { p%d = p; return this; }",
            field, type, i, i, i, type, i);
  }

  private void agree(String source, int size, String kind) throws IOException {
    String full = "{" + join(size, ",", i -> "'p" + i + "':" + value(kind, i)) + "}";
    ClassLoader here = GeneratedSizesTest.class.getClassLoader();
    try (URLClassLoader loader = Sources.load(folder, here, new Source("Large.java", source))) {
      Class<?> large = loader.loadClass("Large");
      Twins<?> twins = Twins.of(large);
      twins.storeAlike(full);
      String backwards =
          "{"
              + join(size, ",", i -> "'p" + (size - 1 - i) + "':" + value(kind, size - 1 - i))
              + "}";
      twins.readAlike(backwards, full);
      Map<String, Integer> lengths = lengths(twins.generated().object().model());
      assertThat(lengths.values()).allMatch(length -> length < LONGEST, lengths.toString());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String join(int size, String separator, IntFunction<String> each) {
    return IntStream.range(0, size).mapToObj(each).collect(Collectors.joining(separator));
  }

  private static String type(String kind, int i) {
    if (i == 0) {
      return "String";
    }
    return kind.equals("long")
        ? "long"
        : switch (i % 5) {
          case 0 -> "String";
          case 1 -> "int";
          case 2 -> "List<String>";
          case 3 -> "Integer";
          default -> "boolean";
        };
  }

  private static String value(String kind, int i) {
    return switch (type(kind, i)) {
      case "String" -> "{'S':'" + i + "'}";
      case "List<String>" -> "{'L':[{'S':'" + i + "'}]}";
      case "boolean" -> "{'BOOL':" + (i % 2 == 0) + "}";
      default -> "{'N':'" + i + "'}";
    };
  }

  private static Map<String, Integer> lengths(ObjectModel model) {
    Map<String, Integer> lengths = new TreeMap<>();
    ClassVisitor measuring =
        new ClassVisitor(Opcodes.ASM9, new ClassWriter(0)) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, code) {
              @Override
              public void visitMaxs(int stack, int locals) {
                Label end = new Label();
                visitLabel(end);
                super.visitMaxs(stack, locals);
                lengths.put(name, end.getOffset());
              }
            };
          }
        };
    new ClassReader(CodecClassWriter.write(model)).accept(measuring, 0);
    return lengths;
  }
}
