package io.dynabind.samples.firststeps;

/**
 * The key of an order: any record whose components have the names and types of the key attributes.
 */
public record OrderKey(String customerId, String orderId) {}
