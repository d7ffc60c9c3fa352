package io.dynabind.internal.query.plan;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.Operand;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Criteria as conditions with open places, and what goes into these, in the order of rendering.
 * Made for one form of the arguments.
 */
final class Conditions {

  /** What an IN takes. */
  private static final int MOST_OPERANDS = 100;

  /** Stands in a rendered expression for a value that each call brings. */
  private static final Operand.Encoded OPEN = new Operand.Encoded(EncodableValue.string("?"));

  private static final Operand.Encoded ZERO = new Operand.Encoded(EncodableValue.number(0));

  private final List<Asked> varying;
  private final Form form;
  private final @Nullable Call call;
  private final List<Slot> slots = new ArrayList<>();

  Conditions(List<Asked> varying, Form form) {
    this(varying, form, null);
  }

  /** With a call its values stand in the places. */
  Conditions(List<Asked> varying, Form form, @Nullable Call call) {
    this.varying = varying;
    this.form = form;
    this.call = call;
  }

  List<Slot> slots() {
    return slots;
  }

  private Operand.Encoded open(Slot slot) {
    slots.add(slot);
    return call == null ? OPEN : new Operand.Encoded(slot.value(call));
  }

  private Operand.Encoded fixed(Operand.Encoded value) {
    slots.add(call -> value.value());
    return value;
  }

  Condition ofKey(List<Asked> key) {
    List<Condition> conditions = new ArrayList<>();
    List<Asked> given = new ArrayList<>(key);
    given.removeIf(asked -> form.of(varying, asked) == Form.DROPPED);
    for (int i = 0; i < given.size(); i++) {
      Asked asked = given.get(i);
      AttributePath path = AttributePath.of(asked.property().attribute());
      boolean range = i + 1 < given.size() && isOf(given.get(i + 1), asked);
      conditions.add(range ? range(path, asked, given.get(++i)) : keyPart(path, asked));
    }
    return new Condition.And(conditions);
  }

  private static boolean isOf(Asked next, Asked asked) {
    return next.property().equals(asked.property());
  }

  /** Two bounds of a call that might have left out either. */
  private Condition range(AttributePath path, Asked one, Asked other) {
    boolean upwards = Match.isLower(one.criterion());
    Asked low = upwards ? one : other;
    Asked high = upwards ? other : one;
    return new Condition.Between(
        path, open(call -> call.keyValue(low)), open(call -> call.upper(low, high)));
  }

  private Condition keyPart(AttributePath path, Asked asked) {
    if (call != null && asked.operator() == Operator.IN) {
      return in(path, asked, call.elements(asked).size());
    }
    Operand.Encoded value = open(call -> call.keyValue(asked));
    return switch (asked.operator()) {
      case EQUALS, IN -> new Condition.Comparison(path, Comparator.EQUAL, value);
      case BETWEEN -> new Condition.Between(path, value, open(call -> call.upper(asked)));
      case STARTING_WITH -> new Condition.BeginsWith(path, value);
      default -> new Condition.Comparison(path, comparator(asked), value);
    };
  }

  /**
   * The filter of several branches.
   *
   * @return null if every item passes; an OR of nothing, that is {@link Constants#NEVER}, if none
   *     does
   */
  @Nullable Condition ofBranches(List<List<Asked>> branches) {
    List<Condition> either = new ArrayList<>();
    int first = slots.size();
    for (List<Asked> branch : branches) {
      int before = slots.size();
      List<Condition> all = new ArrayList<>();
      for (Asked asked : branch) {
        Condition condition = ofFilter(asked);
        if (condition != null) {
          all.add(condition);
        }
      }
      if (all.stream().anyMatch(Constants::isNever)) {
        slots.subList(before, slots.size()).clear();
        continue;
      }
      if (all.isEmpty()) {
        slots.subList(first, slots.size()).clear();
        return null;
      }
      either.add(all.size() == 1 ? all.get(0) : new Condition.And(all));
    }
    return either.size() == 1 ? either.get(0) : new Condition.Or(either);
  }

  private @Nullable Condition ofFilter(Asked asked) {
    int mark = form.of(varying, asked);
    if (mark == Form.DROPPED) {
      return null;
    }
    if (asked.operator().takesCollection() && mark == 0) {
      return asked.operator() == Operator.IN ? Constants.NEVER : null;
    }
    return switch (asked.operator()) {
      case NOT_EQUALS -> notEqual(asked, mark);
      case NOT_IN -> new Condition.Not(underAnyName(asked, path -> in(path, asked, mark)));
      case NOT_CONTAINING -> new Condition.Not(underAnyName(asked, path -> contains(path, asked)));
      case IS_NULL -> isNull(asked);
      case IS_NOT_NULL -> new Condition.Not(isNull(asked));
      case EXISTS -> new Condition.Not(absent(asked));
      case NOT_EXISTS -> absent(asked);
      case IS_EMPTY -> isEmpty(asked);
      case IS_NOT_EMPTY -> underAnyName(asked, path -> size(path, Comparator.GREATER));
      default ->
          mark == Form.NOTHING
              ? isNull(asked)
              : underAnyName(asked, path -> positive(path, asked, mark));
    };
  }

  private Condition positive(AttributePath path, Asked asked, int count) {
    return switch (asked.operator()) {
      case IN -> in(path, asked, count);
      case CONTAINING -> contains(path, asked);
      case BETWEEN ->
          new Condition.Between(
              path, open(call -> call.value(asked)), open(call -> call.upper(asked)));
      case STARTING_WITH -> new Condition.BeginsWith(path, open(call -> call.value(asked)));
      default -> new Condition.Comparison(path, comparator(asked), open(call -> call.value(asked)));
    };
  }

  private static Comparator comparator(Asked asked) {
    return switch (asked.operator()) {
      case EQUALS -> Comparator.EQUAL;
      case LESS_THAN -> Comparator.LESS;
      case LESS_THAN_EQUAL -> Comparator.LESS_OR_EQUAL;
      case GREATER_THAN -> Comparator.GREATER;
      case GREATER_THAN_EQUAL -> Comparator.GREATER_OR_EQUAL;
      default -> throw new IllegalStateException("Compares nothing: " + asked.operator());
    };
  }

  private Condition notEqual(Asked asked, int mark) {
    if (mark == Form.NOTHING) {
      return new Condition.Not(isNull(asked));
    }
    Function<AttributePath, Condition> equal =
        path -> new Condition.Comparison(path, Comparator.EQUAL, open(call -> call.value(asked)));
    return new Condition.Not(underAnyName(asked, equal));
  }

  private Condition in(AttributePath path, Asked asked, int count) {
    List<Condition> chunks = new ArrayList<>();
    for (int from = 0; from < count; from += MOST_OPERANDS) {
      List<Operand> operands = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + MOST_OPERANDS); i++) {
        int place = i;
        operands.add(open(call -> call.elements(asked).get(place)));
      }
      chunks.add(new Condition.In(path, operands));
    }
    return chunks.size() == 1 ? chunks.get(0) : new Condition.Or(chunks);
  }

  private Condition contains(AttributePath path, Asked asked) {
    return new Condition.Contains(path, open(call -> call.value(asked)));
  }

  private Condition size(AttributePath path, Comparator comparator) {
    return new Condition.Comparison(new Operand.Size(path), comparator, fixed(ZERO));
  }

  private Condition isEmpty(Asked asked) {
    Condition none = underAnyName(asked, path -> size(path, Comparator.EQUAL));
    return readsEmptyWhenAbsent(asked) ? new Condition.Or(List.of(none, isNull(asked))) : none;
  }

  /** Sets do, and what has an empty default. */
  private static boolean readsEmptyWhenAbsent(Asked asked) {
    String text = asked.property().last().component().options().defaultText();
    Codec<?> content = Parts.content(asked.codec());
    Object absent = content == asked.codec() ? content.absent() : null;
    return text != null
        ? text.isEmpty() || text.equals("[]") || text.equals("{}")
        : (absent instanceof Collection<?> collection && collection.isEmpty())
            || (absent instanceof Map<?, ?> map && map.isEmpty());
  }

  /** Absent under every name, or NULL under the one that counts. */
  private Condition isNull(Asked asked) {
    return new Condition.Or(
        List.of(
            absent(asked),
            underAnyName(
                asked,
                path ->
                    new Condition.Comparison(
                        path,
                        Comparator.EQUAL,
                        fixed(new Operand.Encoded(EncodableValue.storedNull()))))));
  }

  private static Condition absent(Asked asked) {
    List<Condition> absent = new ArrayList<>();
    for (AttributePath path : Names.of(asked.property())) {
      absent.add(new Condition.NotExists(path));
    }
    return absent.size() == 1 ? absent.get(0) : new Condition.And(absent);
  }

  /** A former name counts where the current one is missing, as it does when an item is read. */
  private Condition underAnyName(Asked asked, Function<AttributePath, Condition> condition) {
    return named(null, asked.property().path(), condition);
  }

  private Condition named(
      @Nullable AttributePath owner,
      List<AttributeModel> steps,
      Function<AttributePath, Condition> condition) {
    List<AttributeModel> rest = steps.subList(1, steps.size());
    List<Condition> either = new ArrayList<>();
    List<Condition> earlierAbsent = new ArrayList<>();
    for (AttributePath path : Names.of(owner, steps.get(0))) {
      Condition here = rest.isEmpty() ? condition.apply(path) : named(path, rest, condition);
      List<Condition> all = new ArrayList<>(earlierAbsent);
      all.add(here);
      either.add(all.size() == 1 ? here : new Condition.And(all));
      earlierAbsent.add(new Condition.NotExists(path));
    }
    return either.size() == 1 ? either.get(0) : new Condition.Or(either);
  }

  /** Has the same shape whenever it is asked, and the bounds of the moment. */
  Condition unexpired(Expiry expiry, Condition unexpired) {
    slots.add(call -> expiry.oldest());
    slots.add(call -> expiry.now());
    return unexpired;
  }

  /** A condition whose values are the same in every call. */
  Condition fixed(Condition condition) {
    if (condition instanceof Condition.Comparison c && c.right() instanceof Operand.Encoded value) {
      fixed(value);
    } else if (condition instanceof Condition.Or or) {
      or.conditions().forEach(this::fixed);
    } else if (condition instanceof Condition.Not not) {
      fixed(not.condition());
    }
    return condition;
  }

  /** A free filter; null if every item passes. */
  @Nullable Condition free(FreeFilter filter, List<Integer> sizes) {
    FreeFilter.Sized sized = filter.sized().apply(sizes);
    if (Constants.isAlways(sized.condition())) {
      return null;
    }
    sized.values().forEach(value -> slots.add(call -> value.of(call.arguments())));
    return sized.condition();
  }
}
