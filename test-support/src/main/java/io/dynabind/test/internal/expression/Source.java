package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.InvalidValueException;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the value comes from that SET assigns; always from the item as it was before. */
sealed interface Source {

  String WRONG_TYPE = "An operand in the update expression has an incorrect data type";

  Value in(Map<String, Value> item);

  record Constant(Value value) implements Source {
    @Override
    public Value in(Map<String, Value> item) {
      return value;
    }
  }

  record At(Path path) implements Source {
    @Override
    public Value in(Map<String, Value> item) {
      Value value = path.in(item);
      if (value == null) {
        throw new UpdateException(
            "The provided expression refers to an attribute that does not exist in the item");
      }
      return value;
    }
  }

  /** The other value must be there even if it is not needed. */
  record IfNotExists(Path path, Source otherwise) implements Source {
    @Override
    public Value in(Map<String, Value> item) {
      Value other = otherwise.in(item);
      Value value = path.in(item);
      return value == null ? other : value;
    }
  }

  record Append(Source first, Source second) implements Source {
    @Override
    public Value in(Map<String, Value> item) {
      List<Value> all = new ArrayList<>(list(first.in(item)));
      all.addAll(list(second.in(item)));
      return new Value.Items(all);
    }

    private static List<Value> list(Value value) {
      if (value instanceof Value.Items list) {
        return list.value();
      }
      throw new UpdateException(WRONG_TYPE);
    }
  }

  /** A sum, or a difference. */
  record Sum(Source left, boolean minus, Source right) implements Source {
    @Override
    public Value in(Map<String, Value> item) {
      BigDecimal augend = number(left.in(item));
      BigDecimal addend = number(right.in(item));
      return of(minus ? augend.subtract(addend) : augend.add(addend));
    }

    static Value of(BigDecimal sum) {
      try {
        return new Value.Num(Values.checked(sum));
      } catch (InvalidValueException e) {
        throw new UpdateException(String.valueOf(e.getMessage()));
      }
    }

    static BigDecimal number(Value value) {
      if (value instanceof Value.Num number) {
        return number.value();
      }
      throw new UpdateException(WRONG_TYPE);
    }
  }
}
