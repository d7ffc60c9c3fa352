package io.dynabind.benchmarks;

/** What one contender does in one call. */
@FunctionalInterface
interface Work extends AutoCloseable {

  /** Does it, and gives what came out, so that nothing is optimised away. */
  Object call();

  /** Ends what it was done with. */
  @Override
  default void close() {}
}
