package io.dynabind.query;

/**
 * By what results are sorted.
 *
 * @param property the attribute
 * @param ascending true for the smallest first
 */
public record Ordering(Property property, boolean ascending) {}
