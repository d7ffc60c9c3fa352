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
    return context.getAction() + " " + context.getTable();
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(RequestContext context) {
    return KeyValues.of(
        LowCardinalityKeyNames.METHOD.withValue(context.getOperation().origin()),
        LowCardinalityKeyNames.OPERATION.withValue(context.getAction()),
        LowCardinalityKeyNames.TABLE.withValue(context.getTable()),
        LowCardinalityKeyNames.INDEX.withValue(context.getIndex()),
        LowCardinalityKeyNames.OUTCOME.withValue(context.getOutcome()));
  }

  @Override
  public KeyValues getHighCardinalityKeyValues(RequestContext context) {
    KeyValues values = KeyValues.of(HighCardinalityKeyNames.TABLES.withValue(context.getTables()));
    AnswerDetails details = context.getDetails();
    return details == null ? values : values.and(consumed(details));
  }

  private static KeyValues consumed(AnswerDetails details) {
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
