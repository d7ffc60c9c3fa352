package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads updates: each of the four clauses at most once. */
final class UpdateParser {

  private static final Map<String, Function<UpdateParser, Change>> CLAUSES =
      Map.of(
          "SET", UpdateParser::assign,
          "REMOVE", p -> new Change.Remove(p.tokens.path()),
          "ADD", UpdateParser::add,
          "DELETE", UpdateParser::delete);

  private final Tokens tokens;
  private final Set<String> seen = new HashSet<>();

  UpdateParser(Tokens tokens) {
    this.tokens = tokens;
  }

  List<Change> parse() {
    List<Change> changes = new ArrayList<>();
    while (!tokens.isAtEnd()) {
      Function<UpdateParser, Change> clause = clause();
      do {
        changes.add(clause.apply(this));
      } while (tokens.accept(","));
    }
    return changes;
  }

  private Function<UpdateParser, Change> clause() {
    String word = tokens.peek().text().toUpperCase(Locale.ROOT);
    Function<UpdateParser, Change> clause = CLAUSES.get(word);
    if (clause == null) {
      throw tokens.unexpected();
    }
    tokens.expectWord(word);
    if (!seen.add(word)) {
      throw new ExpressionException(
          "The \"" + word + "\" section can only be used once in an update expression;");
    }
    return clause;
  }

  private Change assign() {
    Path path = tokens.path();
    tokens.expect("=");
    Source left = source();
    if (tokens.accept("+")) {
      return new Change.Assign(path, sum(left, false, source()));
    }
    if (tokens.accept("-")) {
      return new Change.Assign(path, sum(left, true, source()));
    }
    return new Change.Assign(path, left);
  }

  private static Source sum(Source left, boolean minus, Source right) {
    requireType(left, "N");
    requireType(right, "N");
    return new Source.Sum(left, minus, right);
  }

  private static void requireType(Source source, String type) {
    if (source instanceof Source.Constant constant && !constant.value().type().equals(type)) {
      throw wrongType(constant.value());
    }
  }

  private static ExpressionException wrongType(Value value) {
    return new ExpressionException(
        "Incorrect operand type for operator or function; operand type: " + value.type());
  }

  private Source source() {
    switch (tokens.function()) {
      case "if_not_exists" -> {
        tokens.enterFunction();
        Path path = tokens.path();
        tokens.expect(",");
        Source otherwise = source();
        if (otherwise.equals(new Source.At(path))) {
          throw new ExpressionException(
              "The first operand must be distinct from the remaining ones");
        }
        return closed(new Source.IfNotExists(path, otherwise));
      }
      case "list_append" -> {
        tokens.enterFunction();
        Source first = source();
        tokens.expect(",");
        Source second = source();
        requireType(first, "L");
        requireType(second, "L");
        return closed(new Source.Append(first, second));
      }
      case "" -> {
        return tokens.isValue()
            ? new Source.Constant(tokens.value().value())
            : new Source.At(tokens.path());
      }
      default ->
          throw new ExpressionException("Invalid function name; function: " + tokens.function());
    }
  }

  private Source closed(Source source) {
    tokens.expect(")");
    return source;
  }

  private Change add() {
    Path path = tokens.path();
    Value value = tokens.value().value();
    if (!(value instanceof Value.Num) && !(value instanceof Value.Elements)) {
      throw wrongType(value);
    }
    return new Change.Add(path, value);
  }

  private Change delete() {
    Path path = tokens.path();
    if (tokens.value().value() instanceof Value.Elements elements) {
      return new Change.Delete(path, elements);
    }
    throw new ExpressionException(
        "Incorrect operand type for operator or function; operator: DELETE");
  }
}
