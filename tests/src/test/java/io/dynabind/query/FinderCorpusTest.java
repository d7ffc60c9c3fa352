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
import io.dynabind.test.ScriptedExecutor;
import io.dynabind.test.corpus.Answers;
import io.dynabind.test.corpus.FinderCorpus;
import io.dynabind.test.corpus.FinderRow;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names of finders, and what becomes of each. */
final class FinderCorpusTest {

  /** What names are parsed against. */
  private static final class Subjects {

    private final Map<Class<?>, EntityCodec<?>> codecs = new LinkedHashMap<>();
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
              .entities(FinderCorpus.entities().toArray(new Class<?>[0]))
              .build();
      FinderCorpus.entities().forEach(e -> codecs.put(e, dynabind.codec(e)));
    }

    EntityCodec<?> codec(Class<?> entity) {
      return Objects.requireNonNull(codecs.get(entity));
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
    return FinderCorpus.tests(row -> planned(row, subjects));
  }

  @Test
  void namesNoMethodTwice() {
    assertThat(FinderCorpus.rows())
        .extracting(FinderRow::toString)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(300);
  }

  private static FreeFilter noFilter(Condition condition) {
    throw new IllegalArgumentException("Names have no conditions: " + condition);
  }

  private static String planned(FinderRow row, Subjects subjects) {
    EntityCodec<?> codec = subjects.codec(row.entity());
    Problems problems = new Problems();
    String plural = codec.model().table().name();
    String place = "for method " + row;
    Criteria criteria =
        new MethodNames(codec.model(), subjects::nested, problems).parse(row.name(), place);
    Expiry expiry = Expiry.of(codec.model(), Clock.systemUTC());
    Plan plan =
        criteria == null
            ? null
            : new Planner(codec, plural, expiry, FinderCorpusTest::noFilter, problems)
                .plan(criteria.with(row.hints(codec.model())), row.toString(), row.name(), place);
    if (plan != null) {
      assertThat(problems.list()).isEmpty();
      return plan.explain();
    }
    assertThat(problems.list()).hasSize(1);
    return Answers.of(problems.list());
  }
}
