package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Operand;
import io.dynabind.internal.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads attributes, parameters and functions that have values. */
final class OperandParser {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "attribute_exists",
          "attribute_not_exists",
          "attribute_type",
          "begins_with",
          "contains",
          "size",
          "if_not_exists",
          "list_append");

  private final Tokens tokens;
  private final Mentions mentions;

  OperandParser(Tokens tokens, Mentions mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  /** Whether a function of a name comes next. */
  boolean isFunction(String name) {
    Token token = tokens.peek();
    return token.kind() == Token.Kind.WORD
        && token.text().equals(name)
        && tokens.second().isSign("(");
  }

  boolean takeFunction(String name) {
    boolean there = isFunction(name);
    if (there) {
      mentions.operator(tokens.peek().column());
      tokens.next();
      tokens.next();
    }
    return there;
  }

  /** What is compared: an attribute, its size, or a parameter. */
  Operand compared() {
    if (takeFunction("size")) {
      AttributeRef<?> path = path();
      tokens.require(")");
      return new Operand.Size(path);
    }
    return simple();
  }

  /** What is assigned, without + and -. */
  Operand assigned() {
    if (takeFunction("if_not_exists")) {
      AttributeRef<?> path = path();
      tokens.require(",");
      Operand otherwise = assigned();
      tokens.require(")");
      return new Operand.IfAbsent(path, otherwise);
    }
    if (takeFunction("list_append")) {
      Operand first = assigned();
      tokens.require(",");
      Operand second = assigned();
      tokens.require(")");
      return new Operand.Joined(first, second);
    }
    return simple();
  }

  /** An attribute or a parameter. */
  Operand simple() {
    return tokens.peek().kind() == Token.Kind.PARAMETER ? parameter() : path();
  }

  private Operand.Parameter parameter() {
    Token token = tokens.next();
    return new Operand.Parameter(mentions.parameter(token.text(), token.column()));
  }

  List<AttributeRef<?>> paths() {
    List<AttributeRef<?>> paths = new ArrayList<>();
    do {
      paths.add(path());
    } while (tokens.takeSign(","));
    return paths;
  }

  AttributeRef<?> path() {
    int column = tokens.peek().column();
    List<AttributeRef.Step> steps = new ArrayList<>();
    do {
      steps.add(new AttributeRef.Name(name(steps.isEmpty())));
      while (tokens.takeSign("[")) {
        steps.add(new AttributeRef.Element(index()));
        tokens.require("]");
      }
    } while (tokens.takeSign("."));
    AttributeRef<?> path = AttributeRef.of(steps);
    mentions.path(path, column);
    return path;
  }

  private String name(boolean first) {
    Token token = tokens.peek();
    if (first && token.kind() == Token.Kind.WORD && tokens.second().isSign("(")) {
      throw function(token);
    }
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
      throw tokens.unexpected(first ? "an attribute" : "a name");
    }
    return tokens.next().text();
  }

  private static SyntaxException function(Token token) {
    String name = token.text();
    return FUNCTIONS.contains(name)
        ? new SyntaxException(
            token.column(),
            "the function '" + name + "' has no place here",
            "See the guide to queries for what can be written.")
        : new SyntaxException(
            token.column(),
            String.format("'%s' is no function.%s", name, Suggestions.didYouMean(name, FUNCTIONS)),
            "Functions are written in small letters: "
                + String.join(", ", FUNCTIONS.stream().sorted().toList())
                + ".");
  }

  private int index() {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.NUMBER || token.text().length() > 9) {
      throw tokens.unexpected("the place of an element");
    }
    return Integer.parseInt(tokens.next().text());
  }
}
