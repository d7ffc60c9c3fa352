package io.dynabind.internal.expression;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes expressions in the form in which the parser gives them. */
final class RandomExpressions {

  private static final List<String> NAMES =
      List.of(
          "status", "total", "size", "and", "NOT", "in", "Set", "a b", "x`y", "ü", "_1", "$", "9");

  static final List<String> PARAMETERS =
      List.of("a", "b", "c", "p", "from", "to", "s", "t", "none", "some", "no", "in");

  private final Random random;

  RandomExpressions(long seed) {
    this.random = new Random(seed);
  }

  @SafeVarargs
  private <V> V one(Supplier<? extends V>... of) {
    return of[random.nextInt(of.length)].get();
  }

  private <V> V of(List<V> values) {
    return values.get(random.nextInt(values.size()));
  }

  AttributeRef<?> path() {
    List<AttributeRef.Step> steps = new ArrayList<>();
    steps.add(new AttributeRef.Name(of(NAMES)));
    while (random.nextInt(3) == 0) {
      steps.add(
          random.nextBoolean()
              ? new AttributeRef.Name(of(NAMES))
              : new AttributeRef.Element(random.nextInt(1000)));
    }
    return AttributeRef.of(steps);
  }

  private Operand parameter() {
    return new Operand.Parameter(random.nextInt(10));
  }

  private Operand simple() {
    return random.nextBoolean() ? path() : parameter();
  }

  private Operand compared() {
    return random.nextInt(4) == 0 ? new Operand.Size(path()) : simple();
  }

  Condition condition(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf();
    }
    return one(
        () -> new Condition.Not(condition(depth - 1)),
        () -> new Condition.And(conditions(depth)),
        () -> new Condition.Or(conditions(depth)));
  }

  private List<Condition> conditions(int depth) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      conditions.add(condition(depth - 1));
    }
    return conditions;
  }

  private Condition leaf() {
    return one(
        () -> {
          boolean size = random.nextBoolean();
          Operand left = size ? new Operand.Size(path()) : path();
          Operand right = size ? compared() : simple();
          return new Condition.Comparison(left, of(List.of(Condition.Comparator.values())), right);
        },
        () -> new Condition.Between(path(), compared(), compared()),
        () -> new Condition.In(path(), List.of(compared(), compared(), compared())),
        () -> new Condition.BeginsWith(path(), simple()),
        () -> new Condition.Contains(path(), simple()),
        () -> new Condition.TypeIs(path(), parameter()),
        () -> new Condition.Exists(path()),
        () -> new Condition.NotExists(path()));
  }

  List<UpdateAction> update() {
    List<UpdateAction> actions = new ArrayList<>();
    for (int clause = 0; clause < 4; clause++) {
      for (int i = random.nextInt(3); i > 0; i--) {
        actions.add(action(clause));
      }
    }
    return actions.isEmpty() ? update() : actions;
  }

  private UpdateAction action(int clause) {
    return switch (clause) {
      case 0 -> new UpdateAction.Set(path(), value());
      case 1 -> new UpdateAction.Remove(path());
      case 2 -> new UpdateAction.AddTo(path(), parameter());
      default -> new UpdateAction.RemoveFrom(path(), parameter());
    };
  }

  private Operand value() {
    return random.nextInt(3) == 0
        ? new Operand.Sum(path(), assigned(2), random.nextBoolean())
        : assigned(2);
  }

  private Operand assigned(int depth) {
    if (depth == 0) {
      return simple();
    }
    return one(
        this::simple,
        () -> new Operand.IfAbsent(path(), assigned(depth - 1)),
        () -> new Operand.Joined(assigned(depth - 1), assigned(depth - 1)));
  }
}
