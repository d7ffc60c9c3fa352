package io.dynabind.internal.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a written expression into words and signs. */
final class Lexer {

  private static final String SIGNS = "=<>()[],.+-";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      if (Character.isWhitespace(text.charAt(lexer.at))) {
        lexer.at++;
      } else {
        lexer.next();
      }
    }
    lexer.tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
    return lexer.tokens;
  }

  private void next() {
    char first = text.charAt(at);
    if (Character.isJavaIdentifierStart(first)) {
      add(Token.Kind.WORD, at, endOfName(at));
    } else if (first == ':') {
      parameter();
    } else if (first == '`') {
      quoted();
    } else if (first >= '0' && first <= '9') {
      number();
    } else if (SIGNS.indexOf(first) >= 0) {
      boolean two = (first == '<' && (isAt(at + 1, '=') || isAt(at + 1, '>')));
      two |= first == '>' && isAt(at + 1, '=');
      add(Token.Kind.SIGN, at, at + (two ? 2 : 1));
    } else {
      throw foreign(first);
    }
  }

  private boolean isAt(int position, char wanted) {
    return position < text.length() && text.charAt(position) == wanted;
  }

  private int endOfName(int from) {
    int end = from;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void add(Token.Kind kind, int from, int end) {
    tokens.add(new Token(kind, text.substring(from, end), from + 1));
    at = end;
  }

  private void parameter() {
    int end = endOfName(at + 1);
    if (end == at + 1) {
      throw new SyntaxException(
          at + 1, "':' is followed by no name", "Write the name of a parameter after it.");
    }
    tokens.add(new Token(Token.Kind.PARAMETER, text.substring(at + 1, end), at + 1));
    at = end;
  }

  /** Two backquotes within a name are one. */
  private void quoted() {
    StringBuilder name = new StringBuilder();
    int position = at + 1;
    while (!isAt(position, '`') || isAt(position + 1, '`')) {
      if (position >= text.length()) {
        throw new SyntaxException(at + 1, "a name in backquotes does not end", "Add a backquote.");
      }
      position += isAt(position, '`') ? 1 : 0;
      name.append(text.charAt(position++));
    }
    if (name.length() == 0) {
      throw new SyntaxException(at + 1, "a name is empty", "Write the name of an attribute.");
    }
    tokens.add(new Token(Token.Kind.QUOTED, name.toString(), at + 1));
    at = position + 1;
  }

  private void number() {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    add(Token.Kind.NUMBER, at, end);
  }

  private SyntaxException foreign(char found) {
    int column = at + 1;
    String what = "'" + found + "' means nothing here";
    if (found == '\'' || found == '"') {
      return new SyntaxException(column, what, "Values are parameters: write :name.");
    }
    if (found == '#') {
      return new SyntaxException(
          column,
          what,
          "Write the name of the component itself: reserved words of DynamoDB do no harm.");
    }
    return found == '?'
        ? new SyntaxException(column, what, "Parameters have names: write :name.")
        : new SyntaxException(column, what, "Put names with such characters into backquotes.");
  }
}
