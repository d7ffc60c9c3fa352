package io.dynabind.executor;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one call is sent.
 *
 * @param deadline after which no further attempt is begun; null for the executor's default
 * @param extras options that only one kind of executor understands, by their class, such as the
 *     SDK's request override configuration
 */
public record CallOptions(@Nullable Duration deadline, Map<Class<?>, Object> extras) {

  /** Everything as the executor has it. */
  public static final CallOptions DEFAULT = new CallOptions(null, Map.of());

  /** Freezes the map. */
  public CallOptions {
    extras = Map.copyOf(extras);
  }

  /**
   * An option that only one kind of executor understands.
   *
   * @param type the option's class
   * @param <O> the option
   * @return the option, or null
   */
  public <O> @Nullable O extra(Class<O> type) {
    return type.cast(extras.get(type));
  }
}
