package io.dynabind.internal.expression;

/**
 * A word or sign of a written expression.
 *
 * @param kind what it is
 * @param text its text; of a quoted name and of a parameter without the signs around it
 * @param column where it begins, from 1
 */
record Token(Kind kind, String text, int column) {

  /** The kinds of words and signs. */
  enum Kind {
    /** A name, a function or a keyword. */
    WORD,
    /** A name in backquotes, which is never a keyword. */
    QUOTED,
    /** A parameter, such as {@code :amount}. */
    PARAMETER,
    /** A number, which stands in brackets only. */
    NUMBER,
    /** A comparison, bracket, comma or the like. */
    SIGN,
    /** The end of the text. */
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Keywords are the same in upper and lower case. */
  boolean isKeyword(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  /** As messages say it. */
  String found() {
    return switch (kind) {
      case END -> "the end";
      case PARAMETER -> "':" + text + "'";
      case QUOTED -> "'`" + text + "`'";
      default -> "'" + text + "'";
    };
  }
}
