package io.dynabind.samples.firststeps;

import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/** A class with a builder. */
@Table("shipments")
@BuiltBy(Shipment.Builder.class)
public final class Shipment {

  @HashKey private final String id;
  private final String carrier;

  private Shipment(Builder builder) {
    this.id = builder.id;
    this.carrier = builder.carrier;
  }

  @Override
  public String toString() {
    return id + ", " + carrier;
  }

  /** Makes shipments. */
  public static final class Builder {

    private String id = "";
    private String carrier = "by hand";

    public Builder id(String newId) {
      id = newId;
      return this;
    }

    public Builder carrier(String newCarrier) {
      carrier = newCarrier;
      return this;
    }

    public Shipment build() {
      return new Shipment(this);
    }
  }
}
