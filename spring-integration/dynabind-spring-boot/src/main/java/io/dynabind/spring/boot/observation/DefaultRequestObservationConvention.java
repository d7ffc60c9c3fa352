package io.dynabind.spring.boot.observation;

import io.dynabind.executor.AnswerDetails;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.spring.boot.observation.RequestObservationDocumentation.HighCardinalityKeyNames;
import io.dynabind.spring.boot.observation.RequestObservationDocumentation.LowCardinalityKeyNames;
import io.micrometer.common.KeyValues;

/**
 * Observes requests as {@code dynabind.request}, with the keys of {@link
 * RequestObservationDocumentation}. Thread-safe.
 */
public class DefaultRequestObservationConvention implements RequestObservationConvention {

  /** Makes it. */
  public DefaultRequestObservationConvention() {}

  @Override
  public String getName() {
    return "dynabind.request";
  }

  @Override
  public String getContextualName(RequestContext context) {
    return context.getAction() + " " + context.getOperation().table();
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(RequestContext context) {
    return KeyValues.of(
        LowCardinalityKeyNames.METHOD.withValue(context.getOperation().origin()),
        LowCardinalityKeyNames.OPERATION.withValue(context.getAction()),
        LowCardinalityKeyNames.TABLE.withValue(context.getOperation().table()),
        LowCardinalityKeyNames.INDEX.withValue(context.getIndex()),
        LowCardinalityKeyNames.OUTCOME.withValue(context.getOutcome()));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(RequestContext context) {
    AnswerDetails details = context.getDetails();
    if (details == null) {
      return KeyValues.empty();
    }
    Capacity all =
        details.capacity().stream()
            .map(ConsumedCapacity::total)
            .reduce(Capacity.NONE, Capacity::plus);
    KeyValues values =
        KeyValues.of(
            HighCardinalityKeyNames.CAPACITY_READ.withValue(Double.toString(all.readUnits())),
            HighCardinalityKeyNames.CAPACITY_WRITE.withValue(Double.toString(all.writeUnits())));
    return details.requestId() == null
        ? values
        : values.and(HighCardinalityKeyNames.REQUEST_ID.withValue(details.requestId()));
  }
}
