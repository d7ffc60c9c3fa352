package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads updates: SET, REMOVE, ADD and DELETE, each at most once, in any order. */
final class UpdateParser {

  private static final Set<String> CLAUSES =
      new LinkedHashSet<>(List.of("SET", "REMOVE", "ADD", "DELETE"));

  private final Tokens tokens;
  private final Mentions mentions;
  private final OperandParser operands;
  private final List<UpdateAction> actions = new ArrayList<>();

  UpdateParser(Tokens tokens, Mentions mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.operands = new OperandParser(tokens, mentions);
  }

  List<UpdateAction> parse() {
    Set<String> read = new LinkedHashSet<>();
    do {
      String clause = clause(!read.isEmpty());
      Token keyword = tokens.next();
      if (!read.add(clause)) {
        throw new SyntaxException(
            keyword.column(),
            clause + " is written twice",
            "Write it once, with commas between what it does.");
      }
      do {
        int column = tokens.peek().column();
        actions.add(mentions.part(action(clause), column));
      } while (tokens.takeSign(","));
    } while (!tokens.isEnd());
    return List.copyOf(actions);
  }

  private String clause(boolean further) {
    Token token = tokens.peek();
    String word = token.text().toUpperCase(Locale.ROOT);
    if (token.kind() != Token.Kind.WORD || !CLAUSES.contains(word)) {
      throw tokens.unexpected(
          (further ? "',', " : "") + String.join(", ", CLAUSES) + (further ? " or the end" : ""));
    }
    return word;
  }

  private UpdateAction action(String clause) {
    AttributeRef<?> path = operands.path();
    return switch (clause) {
      case "SET" -> set(path);
      case "REMOVE" -> new UpdateAction.Remove(path);
      case "ADD" -> new UpdateAction.AddTo(path, parameter());
      default -> new UpdateAction.RemoveFrom(path, parameter());
    };
  }

  private UpdateAction set(AttributeRef<?> path) {
    tokens.require("=");
    Operand value = value();
    return value instanceof Operand.IfAbsent absent
            && absent.path().equals(path)
            && absent.otherwise() instanceof Operand.Parameter
        ? new UpdateAction.SetIfAbsent(path, absent.otherwise())
        : new UpdateAction.Set(path, value);
  }

  private Operand value() {
    Operand first = operands.assigned();
    int column = tokens.peek().column();
    boolean minus = tokens.peek().isSign("-");
    if (!minus && !tokens.peek().isSign("+")) {
      return first;
    }
    tokens.next();
    mentions.operator(column);
    Operand second = operands.assigned();
    if (tokens.peek().isSign("-") || tokens.peek().isSign("+")) {
      throw new SyntaxException(
          tokens.peek().column(),
          "a value has more than one + or -",
          "DynamoDB adds two operands; add the others in Java.");
    }
    if (first instanceof Operand.Parameter && second instanceof Operand.Parameter) {
      throw new SyntaxException(
          column, "two parameters are added", "Add them in Java, before the call.");
    }
    return new Operand.Sum(first, second, minus);
  }

  private Operand parameter() {
    if (tokens.peek().kind() != Token.Kind.PARAMETER) {
      throw tokens.unexpected("a parameter");
    }
    return operands.simple();
  }
}
