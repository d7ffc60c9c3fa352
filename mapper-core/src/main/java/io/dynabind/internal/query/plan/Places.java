package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * The criteria of a route with their codecs.
 *
 * @param key what the key answers
 * @param several the collections of which each value is a key of its own
 * @param equals pairs of which each must have the same values, the key's first
 * @param branches what remains as filter
 * @param varying those whose texts depend on the arguments
 */
record Places(
    List<Asked> key,
    List<Asked> several,
    List<List<Asked>> equals,
    List<List<Asked>> branches,
    List<Asked> varying) {

  static Places of(Route route) {
    EntityCodec<?> codec = route.codec();
    List<Asked> key = asked(codec, route.key());
    List<Asked> several = key.stream().filter(a -> a.operator() == Operator.IN).toList();
    List<List<Asked>> branches = route.branches().stream().map(b -> asked(codec, b)).toList();
    List<Asked> varying = new ArrayList<>();
    key.stream().filter(asked -> Form.varies(asked, true)).forEach(varying::add);
    branches.forEach(
        branch -> branch.stream().filter(a -> Form.varies(a, false)).forEach(varying::add));
    return new Places(key, several, equals(codec, route, key), branches, varying);
  }

  private static List<Asked> asked(EntityCodec<?> codec, List<Criterion> criteria) {
    return criteria.stream().map(criterion -> Asked.of(codec, criterion)).toList();
  }

  /** Other branches may give the same key by other arguments. */
  private static List<List<Asked>> equals(EntityCodec<?> codec, Route route, List<Asked> key) {
    List<List<Asked>> pairs = new ArrayList<>();
    List<Match> matches = route.candidate() == null ? List.of() : route.candidate().matches();
    for (Match match : matches) {
      for (int i = 0; i < key.size(); i++) {
        if (!match.key().get(i).equals(key.get(i).criterion())) {
          pairs.add(List.of(key.get(i), Asked.of(codec, match.key().get(i))));
        }
      }
    }
    return pairs;
  }
}
