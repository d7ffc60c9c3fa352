package io.dynabind.internal.introspect;

import io.dynabind.annotation.Throughput;
import io.dynabind.model.ThroughputModel;

/** From the annotation to the model. */
final class Throughputs {

  private Throughputs() {}

  static ThroughputModel of(Throughput throughput) {
    return new ThroughputModel(
        throughput.read(), throughput.write(), throughput.warmRead(), throughput.warmWrite());
  }
}
