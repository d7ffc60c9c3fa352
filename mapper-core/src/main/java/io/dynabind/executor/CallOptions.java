package io.dynabind.executor;

import io.dynabind.outcome.CapacityMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one call is sent.
 *
 * <pre>{@code
 * CallOptions soon = CallOptions.within(Duration.ofMillis(300));
 * CallOptions traced =
 *     CallOptions.of(
 *         AwsRequestOverrideConfiguration.class,
 *         AwsRequestOverrideConfiguration.builder().putHeader("x-trace", id).build());
 * table.prepare().put(order).with(soon.and(traced)).execute();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as far as the extras are.
 *
 * @param deadline how long the call may take, with all its attempts and the pauses between them;
 *     more than zero; null for the executor's default
 * @param extras options that only one kind of executor understands, by their class, such as the
 *     SDK's request override configuration
 * @param detailed whether answers are to bring {@link AnswerDetails}
 */
public record CallOptions(
    @Nullable Duration deadline, Map<Class<?>, Object> extras, boolean detailed) {

  /** Everything as the executor has it. */
  public static final CallOptions DEFAULT = new CallOptions(null, Map.of());

  /** Asks for details of answers, and nothing else. */
  public static final CallOptions DETAILED = new CallOptions(null, Map.of(), true);

  /** Checks the deadline, and freezes the map. */
  public CallOptions {
    if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
      throw new IllegalArgumentException("A deadline is more than zero, not " + deadline);
    }
    extras = Map.copyOf(extras);
  }

  /**
   * Options without details.
   *
   * @param deadline how long the call may take, or null
   * @param extras options that only one kind of executor understands
   */
  public CallOptions(@Nullable Duration deadline, Map<Class<?>, Object> extras) {
    this(deadline, extras, false);
  }

  /**
   * A deadline.
   *
   * @param deadline how long the call may take; more than zero
   * @return options with it, and nothing else
   * @throws IllegalArgumentException if it is not more than zero
   */
  public static CallOptions within(Duration deadline) {
    return new CallOptions(Objects.requireNonNull(deadline, "deadline"), Map.of());
  }

  /**
   * An option that only one kind of executor understands; others ignore it. That of the AWS client
   * understands {@code AwsRequestOverrideConfiguration}: headers, credentials, plugins, metrics and
   * timeouts of a request.
   *
   * @param type the option's class
   * @param option the option
   * @param <O> the option
   * @return options with it, and nothing else
   */
  public static <O> CallOptions of(Class<O> type, O option) {
    return new CallOptions(
        null,
        Map.of(Objects.requireNonNull(type, "type"), Objects.requireNonNull(option, "option")));
  }

  /**
   * Counts what a call consumes.
   *
   * @param meter adds it up; where several are named for one call, the last one does
   * @return options with it, and nothing else
   */
  public static CallOptions metered(CapacityMeter meter) {
    return of(CapacityMeter.class, Objects.requireNonNull(meter, "meter"));
  }

  /**
   * These options and more.
   *
   * @param more what wins where both say something
   * @return both
   */
  public CallOptions and(CallOptions more) {
    Objects.requireNonNull(more, "options");
    if (more.equals(DEFAULT)) {
      return this;
    }
    Map<Class<?>, Object> all = new HashMap<>(extras);
    all.putAll(more.extras);
    return new CallOptions(
        more.deadline == null ? deadline : more.deadline, all, detailed || more.detailed);
  }

  /**
   * An option that only one kind of executor understands.
   *
   * @param type the option's class
   * @param <O> the option
   * @return the option, or null
   */
  public <O> @Nullable O extra(Class<O> type) {
    return type.cast(extras.get(Objects.requireNonNull(type, "type")));
  }
}
