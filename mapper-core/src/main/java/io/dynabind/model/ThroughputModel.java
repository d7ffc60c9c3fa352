package io.dynabind.model;

/**
 * The throughput of a table or index, in units per second; zero leaves it to DynamoDB.
 *
 * @param read read units: provisioned, or the ceiling on demand
 * @param write write units: provisioned, or the ceiling on demand
 * @param warmRead read units to be warmed for
 * @param warmWrite write units to be warmed for
 */
public record ThroughputModel(long read, long write, long warmRead, long warmWrite) {

  /** Everything is left to DynamoDB. */
  public static final ThroughputModel UNSET = new ThroughputModel(0, 0, 0, 0);
}
