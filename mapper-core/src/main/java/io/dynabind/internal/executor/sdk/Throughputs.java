package io.dynabind.internal.executor.sdk;

import io.dynabind.model.ThroughputModel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** Writes throughput; zero leaves it to DynamoDB. */
final class Throughputs {

  private Throughputs() {}

  static ProvisionedThroughput provisioned(ThroughputModel throughput) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(throughput.read())
        .writeCapacityUnits(throughput.write())
        .build();
  }

  static @Nullable OnDemandThroughput onDemand(ThroughputModel throughput) {
    if (throughput.read() == 0 && throughput.write() == 0) {
      return null;
    }
    return OnDemandThroughput.builder()
        .maxReadRequestUnits(units(throughput.read()))
        .maxWriteRequestUnits(units(throughput.write()))
        .build();
  }

  static @Nullable WarmThroughput warm(ThroughputModel throughput) {
    if (throughput.warmRead() == 0 && throughput.warmWrite() == 0) {
      return null;
    }
    return WarmThroughput.builder()
        .readUnitsPerSecond(units(throughput.warmRead()))
        .writeUnitsPerSecond(units(throughput.warmWrite()))
        .build();
  }

  private static @Nullable Long units(long units) {
    return units == 0 ? null : units;
  }

  /** What is provisioned, or else the maximum on demand; 0 where there is neither. */
  static ThroughputModel read(
      @Nullable ProvisionedThroughputDescription provisioned,
      @Nullable OnDemandThroughput onDemand) {
    return new ThroughputModel(
        units(
            provisioned == null ? null : provisioned.readCapacityUnits(),
            onDemand == null ? null : onDemand.maxReadRequestUnits()),
        units(
            provisioned == null ? null : provisioned.writeCapacityUnits(),
            onDemand == null ? null : onDemand.maxWriteRequestUnits()),
        0,
        0);
  }

  /** An unlimited table has a maximum of -1. */
  private static long units(@Nullable Long provisioned, @Nullable Long most) {
    if (provisioned != null && provisioned > 0) {
      return provisioned;
    }
    return most == null ? 0 : Math.max(most, 0);
  }
}
