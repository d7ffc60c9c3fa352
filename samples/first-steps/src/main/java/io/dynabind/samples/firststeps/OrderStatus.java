package io.dynabind.samples.firststeps;

/** Where an order stands; stored by name. */
public enum OrderStatus {
  PAID,
  SHIPPED
}
