package io.dynabind.query;

import io.dynabind.model.AttributeModel;

/**
 * One thing that is asked of an attribute.
 *
 * @param attribute the attribute
 * @param operator how it is compared
 * @param argument the position of the first value among the arguments of the call, from 0
 */
public record Criterion(AttributeModel attribute, Operator operator, int argument) {}
