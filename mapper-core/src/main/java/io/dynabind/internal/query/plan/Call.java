package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.query.Operator;
import io.dynabind.query.Value;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call, checked before anything is sent. Messages name no value. Not
 * thread-safe.
 */
final class Call {

  private final String origin;
  private final @Nullable Object[] arguments;
  private @Nullable IdentityHashMap<Asked, List<EncodableValue<?>>> collections;
  private @Nullable IdentityHashMap<Asked, EncodableValue<?>> chosen;

  Call(String origin, @Nullable Object[] arguments) {
    this.origin = origin;
    this.arguments = arguments;
  }

  @Nullable Object[] arguments() {
    return arguments;
  }

  /** Whether null is given for a value of a criterion. */
  boolean isNull(Asked asked) {
    for (int i = 0; i < asked.operator().arity(); i++) {
      if (given(asked, i) == null) {
        return true;
      }
    }
    return false;
  }

  /** Whether equality is asked with null, or with a value that is stored as nothing. */
  boolean asksForNothing(Asked asked) {
    boolean equality =
        asked.operator() == Operator.EQUALS || asked.operator() == Operator.NOT_EQUALS;
    return equality && asked.value(given(asked, 0)) == null;
  }

  EncodableValue<?> value(Asked asked) {
    return required(asked, given(asked, 0));
  }

  /** A value of a key, which is never empty. */
  EncodableValue<?> keyValue(Asked asked) {
    EncodableValue<?> picked = chosen == null ? null : chosen.get(asked);
    return picked == null ? nonEmpty(asked, value(asked)) : picked;
  }

  private EncodableValue<?> nonEmpty(Asked asked, EncodableValue<?> value) {
    if (EntityCodec.isEmptyKey(value.value())) {
      throw wrong(asked, "an empty value");
    }
    return value;
  }

  /** The upper bound. DynamoDB would tell the values of bounds in wrong order. */
  EncodableValue<?> upper(Asked asked) {
    EncodableValue<?> upper = required(asked, given(asked, 1));
    if (value(asked).isStoredAfter(upper)) {
      throw wrong(asked, "a lower bound above the upper one");
    }
    return upper;
  }

  /** The upper one of two bounds that were asked apart. */
  EncodableValue<?> upper(Asked low, Asked high) {
    EncodableValue<?> upper = keyValue(high);
    if (value(low).isStoredAfter(upper)) {
      throw wrong(low, "a lower bound above the upper one");
    }
    return upper;
  }

  /** The values of a collection. */
  List<EncodableValue<?>> elements(Asked asked) {
    if (collections == null) {
      collections = new IdentityHashMap<>();
    }
    List<EncodableValue<?>> known = collections.get(asked);
    if (known == null) {
      known = new ArrayList<>();
      for (Object element : list(asked, given(asked, 0))) {
        known.add(required(asked, element));
      }
      collections.put(asked, known);
    }
    return known;
  }

  private Iterable<?> list(Asked asked, @Nullable Object given) {
    if (given instanceof Iterable<?> values) {
      return values;
    }
    if (given instanceof Object[] array) {
      return Arrays.asList(array);
    }
    if (given == null) {
      throw wrong(asked, "null");
    }
    List<Object> boxed = new ArrayList<>();
    for (int i = 0; i < Array.getLength(given); i++) {
      boxed.add(Array.get(given, i));
    }
    return boxed;
  }

  /** From now on, one value of a collection stands for all. */
  void choose(Asked asked, EncodableValue<?> value) {
    if (chosen == null) {
      chosen = new IdentityHashMap<>();
    }
    chosen.put(asked, nonEmpty(asked, value));
  }

  /** Refuses to ask for two hash keys at once. */
  void requireSame(Asked asked, Asked other) {
    List<EncodableValue<?>> one = values(asked);
    List<EncodableValue<?>> two = values(other);
    boolean same = one.size() == two.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = !one.get(i).isStoredAfter(two.get(i)) && !two.get(i).isStoredAfter(one.get(i));
    }
    if (!same) {
      throw new IllegalArgumentException(
          String.format(
              "%s was given different values for '%s', but one query asks for one of them; call a"
                  + " method for each",
              origin, asked.property()));
    }
  }

  private List<EncodableValue<?>> values(Asked asked) {
    return switch (asked.operator()) {
      case IN -> elements(asked);
      case BETWEEN -> List.of(value(asked), upper(asked));
      default -> List.of(value(asked));
    };
  }

  private @Nullable Object given(Asked asked, int value) {
    Value given = asked.criterion().values().get(value);
    return given instanceof Value.Constant constant
        ? constant.value()
        : arguments[((Value.Argument) given).position()];
  }

  private EncodableValue<?> required(Asked asked, @Nullable Object argument) {
    EncodableValue<?> value = asked.value(argument);
    if (value == null) {
      throw wrong(asked, argument == null ? "null" : "a value that is stored as nothing");
    }
    return value;
  }

  private IllegalArgumentException wrong(Asked asked, String found) {
    return new IllegalArgumentException(
        String.format("%s was given %s for '%s'", origin, found, asked.property()));
  }
}
