package io.dynabind.spring.boot;

import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the report of a startup, and what is to be done about each problem. */
final class MappingFailureAnalyzer extends AbstractFailureAnalyzer<MappingException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, MappingException cause) {
    List<Problem> problems = cause.problems();
    String repairs =
        problems.stream()
            .map(Problem::repair)
            .distinct()
            .map(repair -> problems.size() == 1 ? repair : "- " + repair)
            .collect(Collectors.joining("\n"));
    return new FailureAnalysis(cause.getMessage(), repairs, cause);
  }
}
