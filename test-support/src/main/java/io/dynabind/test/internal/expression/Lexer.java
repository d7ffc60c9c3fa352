package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts an expression into tokens. */
final class Lexer {

  /** The kind of a token by its first character, where that decides. */
  private static final Map<Character, Kind> PLACEHOLDERS = Map.of('#', Kind.NAME, ':', Kind.VALUE);

  private static final List<String> LONG_SIGNS = List.of("<>", "<=", ">=");

  private static final String SIGNS = "=<>()[],.+-";

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).tokens();
  }

  private List<Token> tokens() {
    List<Token> tokens = new ArrayList<>();
    while (skipBlanks()) {
      tokens.add(next());
    }
    tokens.add(new Token(Kind.END, "<EOF>"));
    return tokens;
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private Token next() {
    char c = text.charAt(at);
    Kind placeholder = PLACEHOLDERS.get(c);
    if (placeholder != null) {
      return word(placeholder, at + 1);
    }
    if (Character.isLetter(c) || c == '_') {
      return word(Kind.WORD, at);
    }
    if (Character.isDigit(c)) {
      return word(Kind.NUMBER, at);
    }
    return sign(c);
  }

  private Token word(Kind kind, int from) {
    int start = at;
    at = from;
    while (at < text.length() && isPartOfWord(text.charAt(at))) {
      at++;
    }
    return new Token(kind, text.substring(start, at));
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private Token sign(char c) {
    for (String sign : LONG_SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Kind.SIGN, sign);
      }
    }
    if (SIGNS.indexOf(c) < 0) {
      throw new ExpressionException("Syntax error; token: \"" + c + "\"");
    }
    at++;
    return new Token(Kind.SIGN, String.valueOf(c));
  }
}
