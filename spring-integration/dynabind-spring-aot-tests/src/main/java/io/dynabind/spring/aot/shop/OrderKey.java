package io.dynabind.spring.aot.shop;

/**
 * The key of an order.
 *
 * @param customer who has ordered
 * @param number distinguishes the orders of a customer
 */
public record OrderKey(String customer, String number) {}
