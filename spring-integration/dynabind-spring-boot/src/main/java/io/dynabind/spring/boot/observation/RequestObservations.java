package io.dynabind.spring.boot.observation;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.operation.Operation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Observes every request to DynamoDB, as {@link RequestObservationDocumentation#REQUEST}. Spring
 * Boot makes it where there is an {@link ObservationRegistry}; elsewhere it is a listener as any:
 *
 * <pre>{@code
 * Dynabind.builder().listener(new RequestObservations(registry, null));
 * }</pre>
 *
 * <p>While the registry has no handlers, nothing is observed. Thread-safe.
 */
public final class RequestObservations implements ExecutionListener {

  private static final RequestObservationConvention DEFAULT =
      new DefaultRequestObservationConvention();
  private static final Ending UNHEARD = (attempt, time) -> {};

  private final ObservationRegistry registry;
  private final @Nullable RequestObservationConvention convention;

  /**
   * Makes it.
   *
   * @param registry is told
   * @param convention names what is observed; null for the default
   */
  public RequestObservations(
      ObservationRegistry registry, @Nullable RequestObservationConvention convention) {
    this.registry = registry;
    this.convention = convention;
  }

  /** Does nothing: each attempt has an ending of its own. */
  @Override
  public void attempted(Operation operation, Attempt attempt, Duration time) {}

  @Override
  public boolean wantsDetails() {
    return !registry.isNoop();
  }

  @Override
  public Ending attempting(Operation operation) {
    if (registry.isNoop()) {
      return UNHEARD;
    }
    RequestContext context = new RequestContext(operation);
    Observation observation =
        RequestObservationDocumentation.REQUEST.start(convention, DEFAULT, () -> context, registry);
    return new Observed(context, observation);
  }

  private static final class Observed implements Ending {

    private final RequestContext context;
    private final Observation observation;
    private final AtomicBoolean over = new AtomicBoolean();

    Observed(RequestContext context, Observation observation) {
      this.context = context;
      this.observation = observation;
    }

    @Override
    public void ended(Attempt attempt, Duration time) {
      if (over.compareAndSet(false, true)) {
        Throwable error = context.end(attempt);
        if (error != null) {
          observation.error(error);
        }
        observation.stop();
      }
    }

    @Override
    public void abandoned() {
      if (over.compareAndSet(false, true)) {
        observation.stop();
      }
    }
  }
}
