package io.dynabind.query;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.table.EntityTable;
import io.dynabind.table.RangeKeyStep;
import io.dynabind.table.Results;
import io.dynabind.table.TableQuery;
import io.dynabind.table.TableScan;
import io.dynabind.test.FaultClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Queries and scans that are put together at random, compared with the oracle. */
final class FluentCheck {

  private record Way(
      @Nullable String index, List<String> hash, List<String> range, boolean hydrates) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(null, List.of("owner"), List.of("number"), false),
          new Way("byWeight", List.of("owner"), List.of("weight"), false),
          new Way("byTeam", List.of("team"), List.of("score"), false),
          new Way("byPlace", List.of("country", "city"), List.of("street", "floor"), false),
          new Way("byState", List.of("state"), List.of("floor"), true));

  private static final List<String> FILTERED = List.of("flag", "note", "spot.height", "maybe");

  int queries;
  final PageWalk.Tally tally = new PageWalk.Tally();
  final List<String> differences = new ArrayList<>();

  private final EntityTable<Thing> table;
  private final ThingOracle oracle;
  private final ThingDice dice;
  private final FaultClient faults;

  /** Of the query that is being made. */
  private Predicate<Thing> wanted = thing -> true;

  private StringBuilder name = new StringBuilder();

  FluentCheck(EntityTable<Thing> table, ThingOracle oracle, ThingDice dice, FaultClient faults) {
    this.table = table;
    this.oracle = oracle;
    this.dice = dice;
    this.faults = faults;
  }

  void check() {
    queries++;
    wanted = thing -> true;
    name = new StringBuilder();
    boolean expired = dice.oneIn(2);
    String difference;
    try {
      difference = dice.oneIn(12) ? scan(expired) : query(dice.of(WAYS), expired);
    } catch (RuntimeException e) {
      difference = "threw " + e;
    }
    if (difference != null) {
      differences.add(name + (expired ? " with expired" : "") + ": " + difference);
    }
  }

  private @Nullable String scan(boolean expired) {
    TableScan<Thing> scan = table.scan();
    name.append("scan");
    if (dice.oneIn(2)) {
      scan = scan.filter(filter());
    }
    return compare(expired ? scan.includeExpired() : scan, expired, null);
  }

  private @Nullable String query(Way way, boolean expired) {
    Object[] hash = way.hash().stream().map(this::value).toArray();
    for (int i = 0; i < hash.length; i++) {
      String component = way.hash().get(i);
      Object value = hash[i];
      also(thing -> value.equals(ThingOracle.component(thing, component)));
      name.append(component).append('=').append(value).append(' ');
    }
    way.range().forEach(range -> also(thing -> ThingOracle.component(thing, range) != null));
    TableQuery<Thing> query = table.query(hash);
    query = way.index() == null ? query : query.index(way.index());
    query = way.hydrates() ? query.hydrate() : query;
    if (way.range().size() == 1 && dice.oneIn(2)) {
      query = bounded(query.rangeKey(), way.range().get(0));
    }
    for (int i = dice.below(3); i > 0; i--) {
      query = query.filter(filter());
    }
    boolean descending = dice.oneIn(2);
    query = descending ? query.descending() : query;
    name.append(descending ? "descending" : "");
    return compare(
        expired ? query.includeExpired() : query,
        expired,
        ThingOracle.by(way.range(), !descending));
  }

  private void also(Predicate<Thing> more) {
    wanted = wanted.and(more);
  }

  private TableQuery<Thing> bounded(RangeKeyStep<TableQuery<Thing>> range, String component) {
    Object one = value(component);
    Object two = value(component);
    boolean inOrder = ThingOracle.compare(one, two) <= 0;
    Object low = inOrder ? one : two;
    Object high = inOrder ? two : one;
    int operator = dice.below(6);
    name.append(component).append(" operator ").append(operator).append(' ').append(low);
    name.append(' ').append(high).append(' ');
    also(thing -> holds(operator, ThingOracle.component(thing, component), low, high));
    return switch (operator) {
      case 0 -> range.eq(low);
      case 1 -> range.lt(low);
      case 2 -> range.le(low);
      case 3 -> range.gt(low);
      case 4 -> range.ge(low);
      default -> range.between(low, high);
    };
  }

  private static boolean holds(int operator, @Nullable Object value, Object low, Object high) {
    if (value == null) {
      return false;
    }
    int compared = ThingOracle.compare(value, low);
    return switch (operator) {
      case 0 -> compared == 0;
      case 1 -> compared < 0;
      case 2 -> compared <= 0;
      case 3 -> compared > 0;
      case 4 -> compared >= 0;
      default -> compared >= 0 && ThingOracle.compare(value, high) <= 0;
    };
  }

  private Condition filter() {
    String path = dice.of(FILTERED);
    AttributeRef<Object> attribute = attribute(path);
    if (dice.oneIn(4)) {
      name.append(path).append(" exists ");
      also(thing -> ThingOracle.at(thing, path) != null);
      return attribute.exists();
    }
    Object value = value(path);
    int operator = path.equals("flag") || path.equals("maybe") ? 0 : dice.below(5);
    name.append(path).append(" operator ").append(operator).append(' ').append(value).append(' ');
    also(thing -> holds(operator, ThingOracle.at(thing, path), value, value));
    return switch (operator) {
      case 0 -> attribute.eq(value);
      case 1 -> attribute.lt(value);
      case 2 -> attribute.le(value);
      case 3 -> attribute.gt(value);
      default -> attribute.ge(value);
    };
  }

  private Object value(String path) {
    return switch (path) {
      case "number" -> dice.below(42);
      case "weight", "floor", "spot.height" -> dice.below(5);
      case "score" -> dice.decimal();
      case "country" -> dice.of(List.of("x", "y"));
      case "city" -> dice.of(List.of("p", "q"));
      case "state" -> dice.state();
      case "flag", "maybe" -> dice.oneIn(2);
      case "note" -> dice.text();
      default -> dice.key();
    };
  }

  private @Nullable String compare(
      Results<Thing> results, boolean expired, @Nullable Comparator<Thing> order) {
    List<Thing> expected = expired ? oracle.all(wanted) : oracle.where(wanted);
    switch (dice.below(8)) {
      case 0 -> {
        long count = results.count();
        return count == expected.size() ? null : "counted " + count + " of " + expected.size();
      }
      case 1 -> {
        return results.exists() == !expected.isEmpty() ? null : "existence of " + expected.size();
      }
      case 2 -> {
        return Findings.difference(expected, results.list(), order, 0);
      }
      case 3 -> {
        return Findings.difference(expected, results.stream().toList(), order, 0);
      }
      case 4 -> {
        return Findings.difference(expected, results.first().stream().toList(), order, 1);
      }
      default -> {
        PageWalk<Thing> walk = new PageWalk<>(results::page, order != null, dice, faults, tally);
        return walk.difference == null
            ? Findings.difference(expected, walk.found, order, 0)
            : walk.difference;
      }
    }
  }
}
