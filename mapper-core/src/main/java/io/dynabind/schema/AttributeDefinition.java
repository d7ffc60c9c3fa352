package io.dynabind.schema;

import io.dynabind.item.AttributeType;

/**
 * A key attribute and the type in which it is stored.
 *
 * @param name the stored name
 * @param type {@link AttributeType#S}, {@link AttributeType#N} or {@link AttributeType#B}
 */
public record AttributeDefinition(String name, AttributeType type) {}
