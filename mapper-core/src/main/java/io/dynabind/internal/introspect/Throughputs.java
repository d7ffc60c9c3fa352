package io.dynabind.internal.introspect;

import io.dynabind.annotation.Throughput;
import io.dynabind.introspect.TypeFacts;
import io.dynabind.model.ThroughputModel;
import io.dynabind.problem.ProblemId;

/** From the annotation to the model. */
final class Throughputs {

  private Throughputs() {}

  static ThroughputModel of(Throughput[] stated, TypeFacts facts, String owner) {
    if (stated.length == 0) {
      return ThroughputModel.UNSET;
    }
    if (stated.length > 1) {
      facts.report(
          ProblemId.INVALID_TABLE_OPTIONS,
          owner + " states its throughput " + stated.length + " times.",
          "Leave one @Throughput, with all its members.");
    }
    Throughput throughput = stated[0];
    return new ThroughputModel(
        throughput.read(), throughput.write(), throughput.warmRead(), throughput.warmWrite());
  }
}
