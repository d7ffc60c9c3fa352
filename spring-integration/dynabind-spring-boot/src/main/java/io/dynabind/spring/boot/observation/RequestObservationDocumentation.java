package io.dynabind.spring.boot.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/** The observations of dynabind, and their keys. None has a value of an item. */
public enum RequestObservationDocumentation implements ObservationDocumentation {

  /** A request to DynamoDB. A call that is retried, or that reads several pages, has several. */
  REQUEST {
    @Override
    public Class<? extends ObservationConvention<? extends Context>> getDefaultConvention() {
      return DefaultRequestObservationConvention.class;
    }

    @Override
    public KeyName[] getLowCardinalityKeyNames() {
      return LowCardinalityKeyNames.values();
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
      return HighCardinalityKeyNames.values();
    }
  };

  /** The keys of metrics and traces. */
  public enum LowCardinalityKeyNames implements KeyName {
    /** Who asked, such as {@code Orders.findByStatus}. */
    METHOD,
    /** The action of DynamoDB, such as {@code Query}. */
    OPERATION,
    /** The table, as the service knows it; {@code several} for a transaction or batch over more. */
    TABLE,
    /** The index that is read, or {@code none}. */
    INDEX,
    /**
     * {@code answered}, {@code abandoned} if nobody waited for the answer any more, or how it
     * failed, such as {@code condition-failed} or {@code throttled}: the names of {@link
     * io.dynabind.executor.Failure.Kind}.
     */
    OUTCOME;

    @Override
    public String asString() {
      return RequestContext.lowerCase(name());
    }
  }

  /** The keys of traces alone. */
  public enum HighCardinalityKeyNames implements KeyName {
    /** The tables, by commas. */
    TABLES("tables"),
    /** Read units that were consumed of tables and indexes. */
    CAPACITY_READ("capacity.read"),
    /** Write units that were consumed of tables and indexes. */
    CAPACITY_WRITE("capacity.write"),
    /** The service's id of the request. */
    REQUEST_ID("request.id");

    private final String key;

    HighCardinalityKeyNames(String key) {
      this.key = key;
    }

    @Override
    public String asString() {
      return key;
    }
  }
}
