package io.dynabind.internal.query.plan;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Operator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why no key answers criteria.
 *
 * @param model the entity
 * @param criteria what is asked
 * @param name the method's name
 * @param place where the method is
 */
record Refusal(EntityModel model, Criteria criteria, String name, String place) {

  Problem problem() {
    Problem crowded = crowded(model.key(), "the table");
    for (IndexModel index : model.indexes()) {
      if (crowded == null) {
        crowded = crowded(index.key(), "index '" + index.name() + "'");
      }
    }
    return crowded != null
        ? crowded
        : new Problem(
            ProblemId.SCAN_REFUSED,
            String.format("%s would scan the table: no key of %s answers it.", name, model.name()),
            place,
            suggestion());
  }

  /** A key that would do, but for several conditions on one of its attributes. */
  private @Nullable Problem crowded(KeyModel key, String of) {
    if (!key.hashKey().stream().allMatch(hash -> asked(hash, true) > 0)) {
      return null;
    }
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

  private int asked(AttributeModel attribute, boolean equality) {
    return (int) asked(equality).stream().filter(attribute::equals).count();
  }

  private List<AttributeModel> asked(boolean equality) {
    return criteria.branches().get(0).criteria().stream()
        .filter(c -> (c.operator() == Operator.EQUALS) == equality)
        .map(criterion -> criterion.property().attribute())
        .toList();
  }

  private String suggestion() {
    if (asked(true).isEmpty()) {
      return "Ask for a hash key by equality, or use table(" + model.name() + ".class).scan().";
    }
    String hash = asked(true).get(0).name();
    String rangeKey =
        asked(false).isEmpty() ? "" : ", rangeKey = \"" + asked(false).get(0).name() + "\"";
    return String.format(
        "Declare an index, such as @GlobalIndex(name = \"by%s\", hashKey = \"%s\"%s).",
        hash.substring(0, 1).toUpperCase(Locale.ROOT) + hash.substring(1), hash, rangeKey);
  }
}
