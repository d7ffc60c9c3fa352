package io.dynabind.internal.table.expression;

import io.dynabind.expression.Operand;

/** Is told in which places the parameters of a written expression stand. */
@FunctionalInterface
interface ParameterUse {

  /** What a parameter is for. */
  enum Role {
    /** A value as any other. */
    VALUE,
    /** One of the values of an IN, or several. */
    ALTERNATIVE,
    /** All that is assigned to an attribute, so that there may be nothing. */
    ASSIGNED
  }

  /** What calls bring has no parameters any more. */
  ParameterUse NONE =
      (parameter, slot, role) -> {
        throw new IllegalArgumentException("Nothing was given for " + parameter);
      };

  void use(Operand.Parameter parameter, Slot slot, Role role);
}
