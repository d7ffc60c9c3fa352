package io.dynabind.internal.query.plan;

import io.dynabind.annotation.Projection;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table or an index, seen as a way to answer criteria.
 *
 * @param index the index, or null for the table
 * @param key its key
 * @param keyCriteria the criteria that its key answers: hash parts, then range parts
 * @param filters what remains
 */
record Candidate(
    @Nullable IndexModel index,
    KeyModel key,
    List<Criterion> keyCriteria,
    List<Criterion> filters) {

  private static final Map<Operator, Operator> OPPOSITE_BOUNDS =
      Map.of(
          Operator.GREATER_THAN_EQUAL, Operator.LESS_THAN_EQUAL,
          Operator.LESS_THAN_EQUAL, Operator.GREATER_THAN_EQUAL);

  /** Matches criteria to a key; null if the key does not answer them. */
  static @Nullable Candidate match(
      @Nullable IndexModel index, KeyModel key, List<Criterion> criteria) {
    List<Criterion> rest = new ArrayList<>(criteria);
    List<Criterion> used = new ArrayList<>();
    for (AttributeModel hash : key.hashKey()) {
      Criterion criterion = take(rest, hash, true);
      if (criterion == null) {
        return null;
      }
      used.add(criterion);
    }
    for (AttributeModel range : key.rangeKey()) {
      Criterion criterion = take(rest, range, false);
      if (criterion == null) {
        break;
      }
      used.add(joined(criterion, rest));
      if (criterion.operator() != Operator.EQUALS) {
        break;
      }
    }
    // A filter may not name the key of what is queried.
    boolean keyInFilter =
        rest.stream().anyMatch(c -> key.attributes().contains(c.property().attribute()));
    return keyInFilter ? null : new Candidate(index, key, used, rest);
  }

  private static @Nullable Criterion take(
      List<Criterion> criteria, AttributeModel attribute, boolean equality) {
    for (Criterion criterion : criteria) {
      boolean fits = !equality || criterion.operator() == Operator.EQUALS;
      if (fits && criterion.property().is(attribute)) {
        criteria.remove(criterion);
        return criterion;
      }
    }
    return null;
  }

  /** Two bounds that include their ends are one condition, which is all that a key takes. */
  private static Criterion joined(Criterion criterion, List<Criterion> rest) {
    Operator other = OPPOSITE_BOUNDS.get(criterion.operator());
    for (Criterion candidate : rest) {
      if (candidate.operator() == other && candidate.property().equals(criterion.property())) {
        rest.remove(candidate);
        boolean upwards = criterion.operator() == Operator.GREATER_THAN_EQUAL;
        Criterion low = upwards ? criterion : candidate;
        Criterion high = upwards ? candidate : criterion;
        return new Criterion(
            criterion.property(), Operator.BETWEEN, low.values().get(0), high.values().get(0));
      }
    }
    return criterion;
  }

  boolean isFullTableKey() {
    return index == null
        && filters.isEmpty()
        && keyCriteria.size() == key.attributes().size()
        && keyCriteria.stream().allMatch(c -> c.operator() == Operator.EQUALS);
  }

  /** Whether results come sorted by an attribute: the first range part not bound by equality. */
  boolean sortsBy(AttributeModel attribute) {
    for (AttributeModel range : key.rangeKey()) {
      boolean bound =
          keyCriteria.stream()
              .anyMatch(c -> c.property().is(range) && c.operator() == Operator.EQUALS);
      if (!bound) {
        return range.equals(attribute);
      }
    }
    return false;
  }

  /** What of the entity the index does not hold, or null if it holds all. */
  @Nullable String lack(EntityModel model) {
    if (index == null || index.projection() == Projection.ALL) {
      return null;
    }
    String missing =
        model.missingFrom(index).stream()
            .map(AttributeModel::name)
            .collect(Collectors.joining(", "));
    boolean keepsUnmapped = model.object().unmapped() != null;
    return missing.isEmpty() ? (keepsUnmapped ? "its unmapped attributes" : null) : missing;
  }

  /** Whether the key alone keeps the items of other variants out. */
  boolean asksForVariant() {
    return keyCriteria.stream().anyMatch(OwnVariant::is);
  }

  String name() {
    return index == null ? "table" : index.name();
  }
}
