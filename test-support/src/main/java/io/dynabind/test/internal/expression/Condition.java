package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition, filter or key condition. */
public sealed interface Condition {

  boolean test(Map<String, Value> item);

  /** Reads a whole condition. */
  static Condition parse(String text, Placeholders placeholders) {
    return new ConditionParser(new Tokens(text, placeholders)).parse();
  }

  /** True of every item. */
  static Condition always() {
    return new Always();
  }

  /** True of the items of one of several parts of equal size, by their hash keys. */
  static Condition ofHash(List<String> hash, int parts, int part) {
    return new OfHash(hash, parts, part);
  }

  record Always() implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return true;
    }
  }

  record OfHash(List<String> hash, int parts, int part) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      List<@Nullable Value> key = new ArrayList<>();
      hash.forEach(name -> key.add(item.get(name)));
      return Math.floorMod(key.hashCode(), parts) == part;
    }
  }

  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return left.test(item) && right.test(item);
    }
  }

  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return left.test(item) || right.test(item);
    }
  }

  record Not(Condition condition) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return !condition.test(item);
    }
  }

  /** One of the six comparisons. */
  record Compare(Operand left, Comparator comparator, Operand right) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return comparator.test(left.in(item), right.in(item));
    }
  }

  record Between(Operand operand, Operand low, Operand high) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      @Nullable Value value = operand.in(item);
      return Comparator.GREATER_OR_EQUAL.test(value, low.in(item))
          && Comparator.LESS_OR_EQUAL.test(value, high.in(item));
    }
  }

  record In(Operand operand, List<Operand> candidates) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      @Nullable Value value = operand.in(item);
      return candidates.stream().anyMatch(c -> Comparator.EQUAL.test(value, c.in(item)));
    }
  }

  record Exists(Path path) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return path.in(item) != null;
    }
  }

  record HasType(Path path, String type) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      Value value = path.in(item);
      return value != null && value.type().equals(type);
    }
  }

  record BeginsWith(Operand operand, Operand prefix) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return Containment.beginsWith(operand.in(item), prefix.in(item));
    }
  }

  record Contains(Operand container, Operand element) implements Condition {
    @Override
    public boolean test(Map<String, Value> item) {
      return Containment.contains(container.in(item), element.in(item));
    }
  }
}
