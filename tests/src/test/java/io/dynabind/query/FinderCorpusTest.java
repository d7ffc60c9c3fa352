package io.dynabind.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.name.MethodNames;
import io.dynabind.internal.query.plan.FreeFilter;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.test.corpus.Answers;
import io.dynabind.test.corpus.FinderCorpus;
import io.dynabind.test.corpus.FinderRow;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names of finders, and what becomes of each. */
final class FinderCorpusTest {

  @TestFactory
  Stream<DynamicTest> everyNameBecomesItsPlanOrProblem() {
    CorpusSubjects subjects = new CorpusSubjects();
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

  private static String planned(FinderRow row, CorpusSubjects subjects) {
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
