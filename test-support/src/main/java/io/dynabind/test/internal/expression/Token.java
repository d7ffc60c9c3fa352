package io.dynabind.test.internal.expression;

/** The smallest parts of an expression: words, placeholders, numbers and signs. */
record Token(Kind kind, String text) {

  /** How a token begins. */
  enum Kind {
    WORD,
    NAME,
    VALUE,
    NUMBER,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Words of the language are written in any case. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
