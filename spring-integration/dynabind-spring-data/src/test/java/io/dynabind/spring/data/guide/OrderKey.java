package io.dynabind.spring.data.guide;

/** The key of an order. */
public record OrderKey(String customerId, String orderId) {}
