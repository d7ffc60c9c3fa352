package io.dynabind.internal.expression;

import java.util.List;

/** The words and signs of a written expression, read from the left. */
final class Tokens {

  private final List<Token> tokens;
  private int at;

  Tokens(String text) {
    this.tokens = Lexer.tokens(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  /** What comes after the next one. */
  Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  boolean isEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean takeSign(String sign) {
    boolean there = peek().isSign(sign);
    if (there) {
      next();
    }
    return there;
  }

  boolean takeKeyword(String keyword) {
    boolean there = peek().isKeyword(keyword);
    if (there) {
      next();
    }
    return there;
  }

  void require(String sign) {
    if (!takeSign(sign)) {
      throw unexpected("'" + sign + "'");
    }
  }

  SyntaxException unexpected(String wanted) {
    Token found = peek();
    String repair =
        found.kind() == Token.Kind.NUMBER
            ? "Values are parameters: write :name."
            : "See the guide to queries for what can be written.";
    return new SyntaxException(
        found.column(), found.found() + " stands where " + wanted + " is expected", repair);
  }
}
