package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import java.util.Set;

/** Refuses operators that say nothing about the stored form of an attribute. */
final class OperatorRules {

  private static final Set<Class<?>> WITH_BEGINNINGS = Set.of(String.class, byte[].class);

  private final EntityCodec<?> codec;
  private final Problems problems;

  OperatorRules(EntityCodec<?> codec, Problems problems) {
    this.codec = codec;
    this.problems = problems;
  }

  boolean fit(Criteria criteria, String name, String place) {
    boolean fit = true;
    for (Criterion criterion : criteria.branches().get(0).criteria()) {
      fit &=
          switch (criterion.operator()) {
            case EQUALS -> true;
            case STARTING_WITH -> hasBeginning(criterion, name, place);
            default -> isOrdered(criterion.property().attribute(), name, place);
          };
    }
    return fit;
  }

  private boolean hasBeginning(Criterion criterion, String name, String place) {
    AttributeModel attribute = criterion.property().attribute();
    boolean ofText = WITH_BEGINNINGS.contains(criterion.property().type().raw());
    boolean asText = codec.hasBeginning(attribute);
    if (!ofText || !asText) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s asks how '%s' begins, but it is %s%s.",
              name, attribute, attribute.type(), ofText ? ", not stored as such" : ""),
          place,
          "StartingWith takes attributes of type String or byte[], stored as S or B; use Between.");
    }
    return ofText && asText;
  }

  private boolean isOrdered(AttributeModel attribute, String name, String place) {
    boolean ordered = codec.codec(attribute).isOrdered();
    if (!ordered) {
      problems.report(
          ProblemId.UNORDERED_ATTRIBUTE,
          String.format(
              "%s compares '%s', but the stored form of %s does not sort as its values do.",
              name, attribute, attribute.type()),
          place,
          "Use a type that is stored in order, or a converter whose isOrdered() is true.");
    }
    return ordered;
  }
}
