package io.dynabind.spring.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what the exception says, and no value of a property. */
final class RefusedSettingsFailureAnalyzer
    extends AbstractFailureAnalyzer<RefusedSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, RefusedSettingsException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.repair(), cause);
  }
}
