package io.dynabind.internal.query.plan;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.KeyModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of one branch, divided between a key and what remains.
 *
 * @param key the criteria that the key answers: hash parts, then range parts; the last range part
 *     may have two bounds, of which a call may leave out one or both
 * @param rest what remains
 */
record Match(List<Criterion> key, List<Criterion> rest) {

  private static final Map<Operator, Operator> OPPOSITE_BOUNDS =
      Map.of(
          Operator.GREATER_THAN_EQUAL, Operator.LESS_THAN_EQUAL,
          Operator.LESS_THAN_EQUAL, Operator.GREATER_THAN_EQUAL);

  /** Matches criteria to a key; null if the key does not answer them. */
  static @Nullable Match of(KeyModel key, List<Criterion> criteria) {
    List<Criterion> rest = new ArrayList<>(criteria);
    List<Criterion> used = new ArrayList<>();
    for (AttributeModel hash : key.hashKey()) {
      Criterion criterion = take(rest, hash, true);
      if (criterion == null || criterion.optional()) {
        return null;
      }
      used.add(criterion);
    }
    for (AttributeModel range : key.rangeKey()) {
      Criterion criterion = take(rest, range, false);
      if (criterion == null) {
        break;
      }
      Criterion other = otherBound(criterion, rest);
      if (other != null && !criterion.optional() && !other.optional()) {
        used.add(joined(criterion, other));
      } else {
        used.add(criterion);
        if (other != null) {
          used.add(other);
        }
      }
      if (!isEquality(criterion) || criterion.optional()) {
        break;
      }
    }
    // A filter may not name the key of what is queried.
    boolean keyInFilter = rest.stream().anyMatch(c -> names(key, c));
    return keyInFilter ? null : new Match(used, rest);
  }

  static boolean names(KeyModel key, Criterion criterion) {
    return key.attributes().contains(criterion.property().attribute());
  }

  static boolean isEquality(Criterion criterion) {
    return criterion.operator() == Operator.EQUALS || criterion.operator() == Operator.IN;
  }

  static boolean mayEndKey(Criterion criterion) {
    return isEquality(criterion)
        || criterion.operator().comparesOrder()
        || criterion.operator() == Operator.STARTING_WITH;
  }

  private static @Nullable Criterion take(
      List<Criterion> criteria, AttributeModel attribute, boolean equality) {
    for (int i = 0; i < criteria.size(); i++) {
      Criterion criterion = criteria.get(i);
      boolean fits = equality ? isEquality(criterion) : mayEndKey(criterion);
      if (fits && criterion.property().is(attribute)) {
        return criteria.remove(i);
      }
    }
    return null;
  }

  /** Takes the bound that makes a range of one, if that range is one condition. */
  private static @Nullable Criterion otherBound(Criterion criterion, List<Criterion> rest) {
    Operator other = OPPOSITE_BOUNDS.get(criterion.operator());
    for (int i = 0; i < rest.size(); i++) {
      Criterion candidate = rest.get(i);
      if (candidate.operator() == other && candidate.property().equals(criterion.property())) {
        return rest.remove(i);
      }
    }
    return null;
  }

  /** Two bounds that include their ends are one condition, which is all that a key takes. */
  private static Criterion joined(Criterion criterion, Criterion other) {
    boolean upwards = isLower(criterion);
    Criterion low = upwards ? criterion : other;
    Criterion high = upwards ? other : criterion;
    return new Criterion(
        criterion.property(), Operator.BETWEEN, low.values().get(0), high.values().get(0));
  }

  static boolean isLower(Criterion criterion) {
    return criterion.operator() == Operator.GREATER_THAN_EQUAL;
  }

  /** How many attributes of the key are bound, however many bounds one of them has. */
  long bound() {
    return key.stream().map(Criterion::property).distinct().count();
  }

  /** Whether another branch binds the key in the same way, if perhaps by other arguments. */
  boolean isLike(Match other) {
    boolean like = key.size() == other.key.size();
    for (int i = 0; like && i < key.size(); i++) {
      Criterion one = key.get(i);
      Criterion two = other.key.get(i);
      like =
          one.property().equals(two.property())
              && one.operator() == two.operator()
              && one.optional() == two.optional();
    }
    return like;
  }
}
