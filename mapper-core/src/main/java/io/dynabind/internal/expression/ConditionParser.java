package io.dynabind.internal.expression;

import io.dynabind.expression.Condition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads conditions: NOT before AND before OR. What is open is kept in lists of its own, so that
 * parentheses may be nested as deep as anybody likes.
 */
final class ConditionParser {

  /** What is still to be joined, by how closely it binds. */
  private enum Joint {
    PARENTHESIS,
    OR,
    AND,
    NOT
  }

  private record Open(Joint joint, int column) {}

  /** A condition that is read; what is not in parentheses takes further ones of its kind. */
  private record Read(Condition condition, boolean extensible) {}

  private final Tokens tokens;
  private final Mentions mentions;
  private final ComparisonParser comparisons;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Read> read = new ArrayDeque<>();

  ConditionParser(Tokens tokens, Mentions mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.comparisons = new ComparisonParser(tokens, mentions);
  }

  Condition parse() {
    do {
      begin();
      read.push(new Read(comparisons.parse(), false));
      close();
    } while (takeJoint());
    if (!tokens.isEnd()) {
      throw tokens.unexpected("AND, OR or the end");
    }
    joinAll(Joint.OR);
    if (!open.isEmpty()) {
      throw new SyntaxException(open.peek().column(), "'(' is never closed", "Add a ')'.");
    }
    return read.pop().condition();
  }

  private void begin() {
    while (true) {
      int column = tokens.peek().column();
      if (tokens.takeSign("(")) {
        open.push(new Open(Joint.PARENTHESIS, column));
      } else if (isNot()) {
        tokens.next();
        mentions.operator(column);
        open.push(new Open(Joint.NOT, column));
      } else {
        return;
      }
    }
  }

  /** An attribute may be called not. */
  private boolean isNot() {
    if (!tokens.peek().isKeyword("NOT")) {
      return false;
    }
    Token second = tokens.second();
    return second.kind() != Token.Kind.SIGN || second.isSign("(");
  }

  private void close() {
    while (tokens.peek().isSign(")")) {
      joinAll(Joint.OR);
      if (open.isEmpty()) {
        throw new SyntaxException(
            tokens.peek().column(), "')' closes nothing", "Add a '(', or remove it.");
      }
      open.pop();
      tokens.next();
      read.push(new Read(read.pop().condition(), false));
    }
  }

  private boolean takeJoint() {
    int column = tokens.peek().column();
    Joint joint =
        tokens.peek().isKeyword("AND")
            ? Joint.AND
            : tokens.peek().isKeyword("OR") ? Joint.OR : null;
    if (joint == null) {
      return false;
    }
    tokens.next();
    mentions.operator(column);
    joinAll(joint);
    open.push(new Open(joint, column));
    return true;
  }

  /** Joins what binds as closely as a joint, or closer. */
  private void joinAll(Joint least) {
    while (!open.isEmpty() && open.peek().joint().compareTo(least) >= 0) {
      Joint joint = open.pop().joint();
      Read last = read.pop();
      read.push(
          joint == Joint.NOT
              ? new Read(new Condition.Not(last.condition()), false)
              : new Read(joined(joint, read.pop(), last.condition()), true));
    }
  }

  private static Condition joined(Joint joint, Read first, Condition last) {
    List<Condition> conditions = new ArrayList<>();
    if (joint == Joint.AND && first.extensible() && first.condition() instanceof Condition.And a) {
      conditions.addAll(a.conditions());
    } else if (joint == Joint.OR
        && first.extensible()
        && first.condition() instanceof Condition.Or o) {
      conditions.addAll(o.conditions());
    } else {
      conditions.add(first.condition());
    }
    conditions.add(last);
    return joint == Joint.AND ? new Condition.And(conditions) : new Condition.Or(conditions);
  }
}
