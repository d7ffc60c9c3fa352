package io.dynabind.expression;

/**
 * An attribute, or a part of one: as the application names it, or as the item has it. Immutable.
 */
public sealed interface Path extends Operand permits AttributeRef, AttributePath {}
