package io.dynabind.spring.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which dependency is missing. */
final class StsMissingFailureAnalyzer extends AbstractFailureAnalyzer<StsMissingException> {

  private static final String ACTION =
      """
      Add the dependency, in the version of the AWS SDK's other modules (its BOM has it):

        <dependency>
          <groupId>software.amazon.awssdk</groupId>
          <artifactId>sts</artifactId>
        </dependency>""";

  @Override
  protected FailureAnalysis analyze(Throwable root, StsMissingException cause) {
    return new FailureAnalysis(cause.getMessage(), ACTION, cause);
  }
}
