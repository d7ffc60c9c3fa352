package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one expression, read from the left, and the parts that all expressions share. */
final class Tokens {

  private final List<Token> tokens;
  private final Placeholders placeholders;
  private int at;

  Tokens(String text, Placeholders placeholders) {
    if (text.isEmpty()) {
      throw new ExpressionException("The expression can not be empty;");
    }
    this.tokens = Lexer.tokens(text);
    this.placeholders = placeholders;
  }

  Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at++);
  }

  boolean accept(String sign) {
    return advanceIf(peek().is(sign));
  }

  boolean acceptWord(String word) {
    return advanceIf(peek().isWord(word));
  }

  private boolean advanceIf(boolean there) {
    if (there) {
      at++;
    }
    return there;
  }

  void expect(String sign) {
    if (!accept(sign)) {
      throw unexpected();
    }
  }

  void expectWord(String word) {
    if (!acceptWord(word)) {
      throw unexpected();
    }
  }

  void expectEnd() {
    if (peek().kind() != Kind.END) {
      throw unexpected();
    }
  }

  boolean isAtEnd() {
    return peek().kind() == Kind.END;
  }

  /** The name of the function that is called here, or an empty text. */
  String function() {
    boolean called = peek().kind() == Kind.WORD && tokens.get(at + 1).is("(");
    return called ? peek().text() : "";
  }

  void enterFunction() {
    at += 2;
  }

  Operand.Constant value() {
    if (peek().kind() != Kind.VALUE) {
      throw unexpected();
    }
    return new Operand.Constant(placeholders.value(next().text()));
  }

  boolean isValue() {
    return peek().kind() == Kind.VALUE;
  }

  Path path() {
    List<Object> steps = new ArrayList<>();
    String attribute = name();
    placeholders.touch(attribute);
    steps.add(attribute);
    while (true) {
      if (accept(".")) {
        steps.add(name());
      } else if (accept("[")) {
        steps.add(index());
        expect("]");
      } else {
        return new Path(List.copyOf(steps));
      }
    }
  }

  private String name() {
    Token token = peek();
    if (token.kind() == Kind.NAME) {
      return placeholders.name(next().text());
    }
    if (token.kind() == Kind.WORD) {
      return next().text();
    }
    throw unexpected();
  }

  private Integer index() {
    if (peek().kind() != Kind.NUMBER) {
      throw unexpected();
    }
    try {
      return Integer.valueOf(next().text());
    } catch (NumberFormatException e) {
      throw new ExpressionException("List index is not within the allowable range");
    }
  }

  ExpressionException unexpected() {
    return new ExpressionException("Syntax error; token: \"" + peek().text() + "\"");
  }
}
