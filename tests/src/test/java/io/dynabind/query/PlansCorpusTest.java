package io.dynabind.query;

import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.name.MethodNames;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.MappingException;
import io.dynabind.repository.RepositoryPlans;
import io.dynabind.test.corpus.Answers;
import io.dynabind.test.corpus.FinderCorpus;
import io.dynabind.test.corpus.FinderRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Criteria of other front ends get the plans that the same ones of dynabind's own get. */
final class PlansCorpusTest {

  interface Foreign {}

  @TestFactory
  Stream<DynamicTest> plansWhatNamesAsk() {
    CorpusSubjects subjects = new CorpusSubjects();
    Map<Class<?>, RepositoryPlans> plans = new LinkedHashMap<>();
    for (Class<?> entity : FinderCorpus.entities()) {
      plans.put(entity, subjects.dynabind().plans(Foreign.class, entity, entity));
    }
    return FinderCorpus.tests(row -> planned(row, subjects, plans.get(row.entity())));
  }

  private static String planned(FinderRow row, CorpusSubjects subjects, RepositoryPlans plans) {
    EntityModel model = subjects.codec(row.entity()).model();
    Problems problems = new Problems();
    Criteria criteria =
        new MethodNames(model, subjects::nested, problems).parse(row.name(), "for method " + row);
    if (criteria == null) {
      return Answers.of(problems.list());
    }
    try {
      return plans.plan(row.name(), criteria.with(row.hints(model)), row.entity()).plan().explain();
    } catch (MappingException e) {
      return Answers.of(e.problems());
    }
  }
}
