package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.AttributeType;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why no key answers criteria.
 *
 * @param codec the entity's codec
 * @param criteria what is asked
 * @param name the method's name
 * @param place where the method is
 */
record Refusal(EntityCodec<?> codec, Criteria criteria, String name, String place) {

  private EntityModel model() {
    return codec.model();
  }

  static Problem notConsistent(String name, String index, String place) {
    return new Problem(
        ProblemId.CONSISTENT_READ,
        String.format(
            "%s is to read index '%s' consistently, but global indexes follow their table.",
            name, index),
        place,
        "Read the table or a local index, or give up the consistent read.");
  }

  Problem sorting(String by, boolean severalKeys) {
    if (severalKeys) {
      return new Problem(
          ProblemId.SEVERAL_KEYS,
          String.format(
              "%s sorts by '%s', but asks for several keys, of which each gives an order of its"
                  + " own.",
              name, criteria.orderings().get(0).property()),
          place,
          "Ask for one key, or sort the result in Java.");
    }
    String wanted =
        criteria.orderings().stream()
            .map(ordering -> "'" + ordering.property() + "'")
            .collect(Collectors.joining(" and "));
    return new Problem(
        ProblemId.UNORDERED_ATTRIBUTE,
        String.format("%s sorts by %s, but %s gives no such order.", name, wanted, by),
        place,
        "Sort by the range key of the table or index that answers the method.");
  }

  Problem lacking(Route route) {
    boolean entities = criteria.hints().projection().isEmpty();
    String wanted =
        switch (criteria.subject()) {
          case FIND, STREAM -> entities ? "returns " + model().name() : "fetches part of it";
          case DELETE -> "deletes " + model().name();
          case COUNT -> "counts " + model().name();
          case EXISTS -> "looks for " + model().name();
        };
    return new Problem(
        ProblemId.INDEX_PROJECTION,
        String.format(
            "%s %s, but index '%s' does not hold %s.",
            name, wanted, route.index() == null ? "" : route.index().name(), Fetched.lack(route)),
        place,
        Hydrated.isOffered(criteria)
            ? "Declare the index with projection = Projection.ALL, or fetch each item by its key:"
                + " @Hydrate."
            : "Declare the index with projection = Projection.ALL.");
  }

  Problem ambiguous(String names) {
    return new Problem(
        ProblemId.AMBIGUOUS_INDEX,
        String.format("%s is answered by several indexes alike: %s.", name, names),
        place,
        "Say by @Index which one is to answer, add a criterion that only one has in its key, or"
            + " remove one of them.");
  }

  /** An index would answer, but for the items that it does not hold. */
  static Problem offering(Problem problem, String index) {
    return new Problem(
        problem.id(),
        problem.message(),
        problem.place(),
        String.format(
            "%s Or name an index by @Index (%s), if items that lack its key are not wanted.",
            problem.repair(), index));
  }

  /** A scan would answer, if it were allowed. */
  static Problem offeringScan(Problem problem, @Nullable IndexModel index) {
    return new Problem(
        problem.id(),
        problem.message(),
        problem.place(),
        String.format(
            "%s Or let each call read the whole %s: @AllowScan.",
            problem.repair(), index == null ? "table" : "index"));
  }

  Problem scanningSide() {
    return new Problem(
        ProblemId.SCAN_REFUSED,
        String.format(
            "%s is a union of which one side would scan, which finds the other sides too.", name),
        place,
        "Leave out @Union: one scan answers all sides.");
  }

  Problem problem(@Nullable FreeFilter free) {
    if (criteria.branches().size() > 1) {
      return either();
    }
    return one(free);
  }

  /** Each branch might do alone; a query has one key condition. */
  private Problem either() {
    for (Branch branch : criteria.branches()) {
      Refusal alone = new Refusal(codec, criteria.anyOf(List.of(branch)), name, place);
      if (alone.keys().noneMatch(key -> Match.of(key, branch.criteria()) != null)) {
        return new Problem(
            ProblemId.SCAN_REFUSED,
            String.format(
                "%s would scan the table: no key of %s answers each side of its Or.",
                name, model().name()),
            place,
            "And binds closer than Or: repeat the hash key on each side, or write two methods.");
      }
    }
    if (keys().anyMatch(this::isRepeated)) {
      return new Problem(
          ProblemId.SEPARATE_KEYS,
          String.format(
              "%s joins by Or several values of the same key, of which a query takes one.", name),
          place,
          "Ask for all of them at once by In, or let each side be a query of its own: @Union.");
    }
    return new Problem(
        ProblemId.SEPARATE_KEYS,
        String.format(
            "%s joins by Or what only several queries answer: the sides have different key"
                + " conditions.",
            name),
        place,
        "Write two methods, ask for the same key on each side, or let each side be a query of its"
            + " own: @Union.");
  }

  private boolean isRepeated(KeyModel key) {
    List<Match> sides = Candidate.matches(key, criteria.branches());
    return sides != null && Candidate.repeatsKey(sides);
  }

  private Stream<KeyModel> keys() {
    return Stream.concat(Stream.of(model().key()), model().indexes().stream().map(IndexModel::key));
  }

  private Problem one(@Nullable FreeFilter free) {
    Problem nearly = nearly(model().key(), "the table", free);
    for (IndexModel index : model().indexes()) {
      if (nearly == null) {
        nearly = nearly(index.key(), "index '" + index.name() + "'", free);
      }
    }
    if (nearly != null) {
      return nearly;
    }
    String index = criteria.hints().index();
    String consistent = criteria.hints().consistent() ? " that can be read consistently" : "";
    return index == null
        ? new Problem(
            ProblemId.SCAN_REFUSED,
            String.format(
                "%s would scan the table: no key of %s%s answers it.",
                name, model().name(), consistent),
            place,
            suggestion())
        : new Problem(
            ProblemId.SCAN_REFUSED,
            String.format("%s would scan index '%s', whose key does not answer it.", name, index),
            place,
            "Ask for the index's hash key by equality, or leave the choice of the index to"
                + " dynabind.");
  }

  /** A key that would do, but for one thing. */
  private @Nullable Problem nearly(KeyModel key, String of, @Nullable FreeFilter free) {
    if (!key.hashKey().stream().allMatch(hash -> asked(hash, true) > 0)) {
      return null;
    }
    Problem nearly = leftOut(key, of);
    nearly = nearly == null ? crowded(key, of) : nearly;
    nearly = nearly == null ? unfit(key, of) : nearly;
    return nearly == null && free != null ? filtered(key, of, free) : nearly;
  }

  /** A key that would do, if its hash part, or both bounds of its range, were always given. */
  private @Nullable Problem leftOut(KeyModel key, String of) {
    for (Criterion criterion : criteria.branches().get(0).criteria()) {
      AttributeModel attribute = criterion.property().attribute();
      int conditions = asked(attribute, true) + asked(attribute, false);
      if (criterion.optional()
          && Match.names(key, criterion)
          && (conditions > 1 || key.hashKey().contains(attribute))) {
        return new Problem(
            ProblemId.KEY_CONDITIONS,
            String.format(
                "%s may leave out '%s', which is in the key of %s.",
                name, criterion.property(), of),
            place,
            "Demand a value for it, without @Nullable or Optional, and write another method that"
                + " does not ask for it.");
      }
    }
    return null;
  }

  /** A key that would do, but for a written filter that names it. */
  private @Nullable Problem filtered(KeyModel key, String of, FreeFilter free) {
    for (AttributeModel attribute : key.attributes()) {
      if (free.attributes().contains(attribute.storedName())) {
        return new Problem(
            ProblemId.KEY_CONDITIONS,
            String.format(
                "%s filters by '%s', which is in the key of %s; a query cannot filter by its own"
                    + " key.",
                name, attribute, of),
            place,
            "Ask for one value or a range of it in the key, or filter the result in Java.");
      }
    }
    return null;
  }

  /** A key that would do, but for several conditions on one of its attributes. */
  private @Nullable Problem crowded(KeyModel key, String of) {
    for (AttributeModel attribute : key.attributes()) {
      int conditions = asked(attribute, true) + asked(attribute, false);
      if (conditions > 1) {
        return new Problem(
            ProblemId.KEY_CONDITIONS,
            String.format(
                "%s sets %d conditions on '%s', which is in the key of %s; DynamoDB takes one.",
                name, conditions, attribute, of),
            place,
            key.hashKey().contains(attribute)
                ? "Ask for a hash key once, by equality."
                : "Use Between, or GreaterThanEqual with LessThanEqual, which is the same.");
      }
    }
    return null;
  }

  /** A key that would do, but for an operator that only filters know. */
  private @Nullable Problem unfit(KeyModel key, String of) {
    for (Criterion criterion : criteria.branches().get(0).criteria()) {
      if (Match.names(key, criterion) && !Match.mayEndKey(criterion)) {
        return new Problem(
            ProblemId.KEY_CONDITIONS,
            String.format(
                "%s asks %s of '%s', which is in the key of %s; a query cannot filter by its own"
                    + " key.",
                name,
                criterion.operator().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                criterion.property(),
                of),
            place,
            "Ask for one value or a range of it, or filter the result in Java.");
      }
    }
    return null;
  }

  private int asked(AttributeModel attribute, boolean equality) {
    return (int) asked(equality).stream().filter(attribute::equals).count();
  }

  private List<AttributeModel> asked(boolean equality) {
    return criteria.branches().get(0).criteria().stream()
        .filter(c -> Match.isEquality(c) == equality)
        .filter(c -> c.property().isWhole())
        .map(criterion -> criterion.property().attribute())
        .toList();
  }

  private String suggestion() {
    if (criteria.hints().consistent()) {
      return "Ask for the hash key of the table or of a local index by equality, or give up the"
          + " consistent read.";
    }
    Optional<AttributeModel> asked = asked(true).stream().filter(this::mayBeKey).findFirst();
    if (asked.isEmpty()) {
      return "Ask for a hash key by equality, or use table(" + model().name() + ".class).scan().";
    }
    String hash = asked.get().name();
    String rangeKey =
        criteria.branches().get(0).criteria().stream()
            .filter(c -> !Match.isEquality(c) && Match.mayEndKey(c) && c.property().isWhole())
            .filter(c -> mayBeKey(c.property().attribute()))
            .findFirst()
            .map(c -> ", rangeKey = \"" + c.property() + "\"")
            .orElse("");
    return String.format(
        "Declare an index, such as @GlobalIndex(name = \"by%s\", hashKey = \"%s\"%s).",
        hash.substring(0, 1).toUpperCase(Locale.ROOT) + hash.substring(1), hash, rangeKey);
  }

  private boolean mayBeKey(AttributeModel attribute) {
    AttributeType type = codec.codec(attribute).type();
    return type != null && type.isScalarKey() && attribute.type().raw() != Optional.class;
  }
}
