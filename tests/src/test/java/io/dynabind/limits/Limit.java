package io.dynabind.limits;

import org.jspecify.annotations.Nullable;

/**
 * A limit of DynamoDB and both of its sides.
 *
 * @param name what is limited
 * @param allowed stores or sends the most that is allowed, and checks that it arrived
 * @param beyond sends a little more without dynabind, which the server must refuse; null if it is
 *     not known to
 * @param refused asks dynabind for a little more
 * @param message what dynabind says to that
 */
record Limit(String name, Step allowed, @Nullable Step beyond, Step refused, String message) {

  /** One side of a limit. */
  @FunctionalInterface
  interface Step {

    void run() throws Exception;
  }
}
