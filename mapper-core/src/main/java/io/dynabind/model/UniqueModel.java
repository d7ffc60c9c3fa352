package io.dynabind.model;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of which no two items have the same value.
 *
 * @param attribute the attribute
 * @param scope the attribute within whose values it is unique; null for the whole table
 */
public record UniqueModel(AttributeModel attribute, @Nullable AttributeModel scope) {}
