package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.query.Branch;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Ordering;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table or an index, seen as a way to answer criteria.
 *
 * @param index the index, or null for the table
 * @param key its key
 * @param matches how each branch is divided; all bind the key alike
 */
record Candidate(@Nullable IndexModel index, KeyModel key, List<Match> matches) {

  /**
   * Matches all branches to a key; null if the key does not answer each of them in the same way.
   */
  static @Nullable Candidate match(
      @Nullable IndexModel index, KeyModel key, List<Branch> branches) {
    List<Match> matches = matches(key, branches);
    return matches == null || repeatsKey(matches) ? null : new Candidate(index, key, matches);
  }

  /** How each branch is divided; null if they do not bind the key alike. */
  static @Nullable List<Match> matches(KeyModel key, List<Branch> branches) {
    List<Match> matches = new ArrayList<>();
    for (Branch branch : branches) {
      Match match = Match.of(key, branch.criteria());
      if (match == null || (!matches.isEmpty() && !matches.get(0).isLike(match))) {
        return null;
      }
      matches.add(match);
    }
    return matches;
  }

  /** One side asks for nothing beside a key that another side gives other values. */
  static boolean repeatsKey(List<Match> matches) {
    return matches.stream().anyMatch(match -> match.rest().isEmpty())
        && matches.stream().map(Match::key).distinct().count() > 1;
  }

  List<Criterion> keyCriteria() {
    return matches.get(0).key();
  }

  /** What remains of each branch; nothing if one of them asks for no more than the key. */
  List<List<Criterion>> filters() {
    List<List<Criterion>> filters = matches.stream().map(Match::rest).distinct().toList();
    return filters.stream().anyMatch(List::isEmpty) ? List.of() : filters;
  }

  /** The table's whole key by equality, so that there is one item at most for each key. */
  boolean isFullTableKey() {
    return index == null
        && keyCriteria().size() == key.attributes().size()
        && keyCriteria().stream().allMatch(c -> Match.isEquality(c) && !c.optional());
  }

  /** Whether there may be several keys to ask for. */
  boolean hasSeveralKeys() {
    return keyCriteria().stream().anyMatch(c -> c.operator() == Operator.IN);
  }

  /** Whether results come sorted so: by the range parts that are not bound by equality, in turn. */
  boolean sortsBy(List<Ordering> orderings) {
    List<AttributeModel> free = new ArrayList<>(key.rangeKey());
    free.removeIf(range -> keyCriteria().stream().anyMatch(c -> isFixed(c, range)));
    if (orderings.size() > free.size()) {
      return false;
    }
    for (int i = 0; i < orderings.size(); i++) {
      boolean sameWay = orderings.get(i).ascending() == orderings.get(0).ascending();
      if (!sameWay || !orderings.get(i).property().is(free.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFixed(Criterion criterion, AttributeModel range) {
    return criterion.property().is(range)
        && criterion.operator() == Operator.EQUALS
        && !criterion.optional();
  }

  /** Whether the key alone keeps the items of other variants out. */
  boolean asksForVariant(EntityCodec<?> codec) {
    Criterion variant = OwnVariant.criterion(codec, key);
    return variant != null && keyCriteria().contains(variant);
  }

  /**
   * Whether items that the table would give may be missing in the index: it only holds those that
   * have its whole key. What is asked for is there; an index with a hash key of its own is the only
   * way to what it holds.
   */
  boolean mayLeaveOut(KeyModel table) {
    return index != null
        && key.hashKey().equals(table.hashKey())
        && key.rangeKey().stream()
            .anyMatch(
                range ->
                    !table.attributes().contains(range)
                        && keyCriteria().stream().noneMatch(c -> isDemanded(c, range)));
  }

  private static boolean isDemanded(Criterion criterion, AttributeModel range) {
    return criterion.property().is(range) && !criterion.optional();
  }

  String name() {
    return index == null ? "table" : index.name();
  }
}
