package io.dynabind.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.name.MethodNames;
import io.dynabind.internal.query.plan.FreeFilter;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.Problem;
import io.dynabind.test.ScriptedExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Names of finders, and what becomes of each: rows of {@code name => plan} or {@code [problem]
 * message}, below the entity that they ask for. Hints stand behind the name: {@code findByState
 * {index=byState, consistent, scan, fetch=price}}.
 */
final class FinderCorpusTest {

  private record Row(String entity, String name, String hints, String expected) {

    String title() {
      return entity + "." + name + hints;
    }
  }

  private static final List<Row> ROWS = rows();

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String entity = "";
    for (String line : lines()) {
      if (line.startsWith("@")) {
        entity = line.substring(1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] sides = line.split(" => ", 2);
        int hints = sides[0].indexOf(' ');
        rows.add(
            new Row(
                entity,
                hints < 0 ? sides[0] : sides[0].substring(0, hints),
                hints < 0 ? "" : sides[0].substring(hints),
                sides[1]));
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try (InputStream in = FinderCorpusTest.class.getResourceAsStream("/corpus/finders.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** What names are parsed against. */
  private static final class Subjects {

    private final Map<String, EntityCodec<?>> codecs = new LinkedHashMap<>();
    private final Introspector introspector;

    Subjects() {
      Introspector[] known = new Introspector[1];
      CodecRegistry registry =
          CodecRegistry.of(
              List.of(), List.of(), new ReflectiveCodecs(type -> known[0].object(type)));
      introspector = new Introspector(List.of(), registry::claims, new Problems());
      known[0] = introspector;
      Dynabind dynabind =
          Dynabind.builder()
              .executor(new ScriptedExecutor())
              .entities(CorpusEntities.ALL.toArray(new Class<?>[0]))
              .build();
      CorpusEntities.ALL.forEach(e -> codecs.put(e.getSimpleName(), dynabind.codec(e)));
    }

    @Nullable ObjectModel nested(AttributeModel attribute) {
      TypeRef type = attribute.type();
      boolean whole = attribute.component().converter() != null;
      return whole
          ? null
          : introspector.object(type.raw() == Optional.class ? type.argument(0) : type);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyNameBecomesItsPlanOrProblem() {
    Subjects subjects = new Subjects();
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.title(),
                    () -> assertThat(planned(row, subjects)).isEqualTo(row.expected())));
  }

  @Test
  void namesNoMethodTwice() {
    assertThat(ROWS).extracting(Row::title).doesNotHaveDuplicates().hasSizeGreaterThan(300);
  }

  private static FreeFilter noFilter(Condition condition) {
    throw new IllegalArgumentException("Names have no conditions: " + condition);
  }

  private static String planned(Row row, Subjects subjects) {
    EntityCodec<?> codec = subjects.codecs.get(row.entity());
    Problems problems = new Problems();
    String plural = codec.model().table().name();
    String place = "for method " + row.entity() + "s." + row.name();
    Criteria criteria =
        new MethodNames(codec.model(), subjects::nested, problems).parse(row.name(), place);
    Expiry expiry = Expiry.of(codec.model(), Clock.systemUTC());
    Plan plan =
        criteria == null
            ? null
            : new Planner(codec, plural, expiry, FinderCorpusTest::noFilter, problems)
                .plan(hinted(criteria, row, codec), row.title(), row.name(), place);
    if (plan != null) {
      assertThat(problems.list()).isEmpty();
      return plan.explain();
    }
    assertThat(problems.list()).hasSize(1);
    Problem problem = problems.list().get(0);
    return "[" + problem.id() + "] " + problem.message();
  }

  private static Criteria hinted(Criteria criteria, Row row, EntityCodec<?> codec) {
    Hints hints = Hints.NONE;
    for (String hint : row.hints().replaceAll("[{} ]", "").split(",", -1)) {
      String[] parts = hint.split("=", 2);
      hints =
          switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "index" -> hints.withIndex(parts[1]);
            case "consistent" -> hints.consistently();
            case "scan" -> hints.allowingScan();
            case "fetch" ->
                hints.fetching(
                    Stream.of(parts[1].split("\\+", -1))
                        .map(name -> Property.of(codec.model().attribute(name).orElseThrow()))
                        .toList());
            default -> hints;
          };
    }
    return criteria.with(hints);
  }
}
