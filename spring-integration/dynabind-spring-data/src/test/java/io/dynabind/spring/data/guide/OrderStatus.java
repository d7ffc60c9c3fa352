package io.dynabind.spring.data.guide;

/** What becomes of an order. */
public enum OrderStatus {
  PAID,
  SHIPPED
}
