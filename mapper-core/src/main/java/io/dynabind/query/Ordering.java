package io.dynabind.query;

import io.dynabind.model.AttributeModel;

/**
 * By what results are sorted.
 *
 * @param attribute the attribute
 * @param ascending true for the smallest first
 */
public record Ordering(AttributeModel attribute, boolean ascending) {}
