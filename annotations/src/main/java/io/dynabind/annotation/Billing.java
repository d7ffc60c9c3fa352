package io.dynabind.annotation;

/** How a table's capacity is paid for. */
public enum Billing {
  /** Per request; the table scales by itself. */
  ON_DEMAND,
  /** By provisioned read and write units. */
  PROVISIONED
}
