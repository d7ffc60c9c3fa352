package io.dynabind.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sources of what the cold start starts: records, beans, and one program for each mapper. */
final class ColdSources {

  private static final String[] TYPES = {
    "String", "int", "long", "java.math.BigDecimal", "boolean"
  };
  private static final String[] VALUES = {"\"x\"", "1", "2L", "java.math.BigDecimal.TEN", "true"};

  private ColdSources() {}

  static Map<String, String> all(int entities, int attributes) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int e = 0; e < entities; e++) {
      sources.put("Record" + e, record(e, attributes));
      sources.put("Bean" + e, bean(e, attributes));
    }
    sources.put("DynabindStart", dynabind(entities));
    sources.put("EnhancedStart", enhanced(entities, attributes));
    return sources;
  }

  private static String head() {
    return "package io.dynabind.benchmarks.cold;\n";
  }

  private static String record(int e, int attributes) {
    StringBuilder components = new StringBuilder("@io.dynabind.annotation.HashKey String id");
    StringBuilder values = new StringBuilder("\"id\"");
    for (int a = 1; a < attributes; a++) {
      components.append(", ").append(TYPES[a % TYPES.length]).append(" a").append(a);
      values.append(", ").append(VALUES[a % VALUES.length]);
    }
    return head()
        + "@io.dynabind.annotation.Table public record Record%d(%s) {\n".formatted(e, components)
        + "  public static Record%d make() { return new Record%d(%s); }\n}\n"
            .formatted(e, e, values);
  }

  private static String bean(int e, int attributes) {
    StringBuilder body = new StringBuilder();
    String key = "software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.";
    StringBuilder fill = new StringBuilder("b.setId(\"id\");");
    body.append(property("String", "Id", "@" + key + "DynamoDbPartitionKey"));
    for (int a = 1; a < attributes; a++) {
      body.append(property(TYPES[a % TYPES.length], "A" + a, ""));
      fill.append(" b.setA%d(%s);".formatted(a, VALUES[a % VALUES.length]));
    }
    return head()
        + "@%sDynamoDbBean public class Bean%d {\n%s".formatted(key, e, body)
        + "  public static Bean%d make() { Bean%d b = new Bean%d(); %s return b; }\n}\n"
            .formatted(e, e, e, fill);
  }

  private static String property(String type, String name, String annotation) {
    String field = name.toLowerCase(java.util.Locale.ROOT);
    return ("  private %s %s;\n  %s public %s get%s() { return %s; }\n"
            + "  public void set%s(%s v) { %s = v; }\n")
        .formatted(type, field, annotation, type, name, field, name, type, field);
  }

  private static String program(String name, String before, String step, int entities) {
    StringBuilder body = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    for (int e = 0; e < entities; e++) {
      body.append("    if (size > %d) e%d();\n".formatted(e, e));
      methods.append("  static void e%d() { %s }\n".formatted(e, step.replace("#", "" + e)));
    }
    return head()
        + "public final class "
        + name
        + " {\n"
        + "  static String contender; static int size; static java.util.Map<String, ?> last;\n"
        + before
        + methods
        + "  public static void main(String[] a) {\n"
        + "    long start = System.nanoTime();\n"
        + "    var loaded = java.lang.management.ManagementFactory.getClassLoadingMXBean();\n"
        + "    long before = loaded.getTotalLoadedClassCount();\n"
        + "    start = System.nanoTime();\n"
        + "    contender = a[0];\n"
        + "    size = Integer.parseInt(a[1]);\n"
        + "    prepare();\n"
        + body
        + "    if (last == null || last.size() < 2) throw new IllegalStateException();\n"
        + "    System.out.println((System.nanoTime() - start) / 1e6 + \" \""
        + " + (loaded.getTotalLoadedClassCount() - before));\n  }\n}\n";
  }

  private static String dynabind(int entities) {
    StringBuilder classes = new StringBuilder();
    for (int e = 0; e < entities; e++) {
      classes.append("    if (size > %d) all.add(Record%d.class);\n".formatted(e, e));
    }
    String before =
        "  static io.dynabind.benchmarks.ColdCodecs codecs; static int items;\n"
            + "  static void count() { items = contender.endsWith(\"-20\") ? 20 : 1; }\n"
            + "  static void prepare() {\n"
            + "    count();\n"
            + "    var all = new java.util.ArrayList<Class<?>>();\n"
            + classes
            + "    codecs = new io.dynabind.benchmarks.ColdCodecs(all, contender);\n  }\n";
    return program(
        "DynabindStart",
        before,
        "for (int i = 0; i < items; i++) last = codecs.write(Record#.class, Record#.make());",
        entities);
  }

  private static String enhanced(int entities, int attributes) {
    StringBuilder schema = new StringBuilder("TableSchema.builder(Bean#.class)");
    schema.append(".newItemSupplier(Bean#::new)");
    schema.append(
        ".addAttribute(String.class, x -> x.name(\"id\").getter(Bean#::getId)"
            + ".setter(Bean#::setId).tags(software.amazon.awssdk.enhanced.dynamodb.mapper"
            + ".StaticAttributeTags.primaryPartitionKey()))");
    String[] boxes = {"String", "Integer", "Long", "java.math.BigDecimal", "Boolean"};
    for (int a = 1; a < attributes; a++) {
      schema.append(
          ".addAttribute(%s.class, x -> x.name(\"a%d\").getter(Bean#::getA%d).setter(Bean#::setA%d))"
              .formatted(boxes[a % boxes.length], a, a, a));
    }
    schema.append(".build()");
    String step =
        "last = contender.equals(\"enhanced-bean\") ? TableSchema.fromBean(Bean#.class).itemToMap(Bean#.make(), true)"
            + " : Static#.schema().itemToMap(Bean#.make(), true);";
    StringBuilder holders = new StringBuilder();
    for (int e = 0; e < entities; e++) {
      holders.append(
          "final class Static%d { static TableSchema<Bean%d> schema() { return %s; } }\n"
              .formatted(e, e, schema.toString().replace("#", "" + e)));
    }
    return program("EnhancedStart", "  static void prepare() {}\n", step, entities)
            .replace(
                head(), head() + "import software.amazon.awssdk.enhanced.dynamodb.TableSchema;\n")
        + holders;
  }
}
