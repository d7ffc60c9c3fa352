package io.dynabind.internal.expression;

/** A written expression is none. The message says what is wrong, without the expression. */
public final class SyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int column;
  private final String repair;

  SyntaxException(int column, String message, String repair) {
    super(message);
    this.column = column;
    this.repair = repair;
  }

  /**
   * Where it is wrong.
   *
   * @return the column, from 1
   */
  public int column() {
    return column;
  }

  /**
   * What to write instead.
   *
   * @return a sentence
   */
  public String repair() {
    return repair;
  }
}
