package io.dynabind.spring.boot.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names what is observed of requests to DynamoDB. A bean of this type takes the place of {@link
 * DefaultRequestObservationConvention}, which may be extended.
 *
 * <p>Implementations are thread-safe.
 */
public interface RequestObservationConvention extends ObservationConvention<RequestContext> {

  @Override
  default boolean supportsContext(Observation.Context context) {
    return context instanceof RequestContext;
  }
}
