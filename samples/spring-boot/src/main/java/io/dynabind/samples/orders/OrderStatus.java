package io.dynabind.samples.orders;

/** How far an order is. */
public enum OrderStatus {
  /** It can be changed. */
  PLACED,
  /** It can be shipped. */
  PAID,
  /** It is on its way. */
  SHIPPED
}
