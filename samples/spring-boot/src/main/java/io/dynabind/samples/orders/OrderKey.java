package io.dynabind.samples.orders;

/** The key of an order. */
public record OrderKey(String customerId, String orderId) {}
