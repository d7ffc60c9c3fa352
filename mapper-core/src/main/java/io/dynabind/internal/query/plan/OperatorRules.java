package io.dynabind.internal.query.plan;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.Parts;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.AttributeType;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Ordering;
import io.dynabind.query.Property;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses operators that say nothing about the stored form of an attribute. */
final class OperatorRules {

  private static final Set<Class<?>> TEXTS = Set.of(String.class, byte[].class);

  private static final String SORTED =
      "Use a type that is stored in order, or a converter whose isOrdered() is true.";

  private final EntityCodec<?> codec;
  private final Problems problems;

  OperatorRules(EntityCodec<?> codec, Problems problems) {
    this.codec = codec;
    this.problems = problems;
  }

  boolean fit(Criteria criteria, String name, String place) {
    int before = problems.size();
    for (Branch branch : criteria.branches()) {
      branch.criteria().forEach(criterion -> check(criterion, name, place));
    }
    for (Ordering ordering : criteria.orderings()) {
      requireOrder(ordering.property(), name + " sorts by", place);
    }
    return problems.size() == before;
  }

  private void check(Criterion criterion, String name, String place) {
    Property property = criterion.property();
    switch (criterion.operator()) {
      case STARTING_WITH -> requireBeginning(property, name, place);
      case CONTAINING, NOT_CONTAINING -> requireParts(property, name, place);
      case IS_EMPTY, IS_NOT_EMPTY -> requireSize(property, name, place);
      default -> {
        if (criterion.operator().comparesOrder()) {
          requireOrder(property, name + " compares", place);
        }
      }
    }
  }

  private void requireBeginning(Property property, String name, String place) {
    boolean ofText = TEXTS.contains(property.type().raw());
    if (!ofText || !isStoredAs(property, AttributeType.S, AttributeType.B)) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s asks how '%s' begins, but it is %s%s.",
              name, property, property.last().type(), ofText ? ", not stored as such" : ""),
          place,
          "StartingWith takes attributes of type String or byte[], stored as S or B; use Between.");
    }
  }

  private void requireParts(Property property, String name, String place) {
    Codec<?> content = Parts.content(Asked.codec(codec, property));
    boolean ofText =
        TEXTS.contains(property.type().raw())
            && isStoredAs(property, AttributeType.S, AttributeType.B);
    if (!ofText && Parts.element(content) == null && Parts.member(content) == null) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s asks what '%s' contains, but it is %s%s.",
              name,
              property,
              property.last().type(),
              isCollection(property) ? ", not stored as a list or set" : ""),
          place,
          Map.class.isAssignableFrom(property.type().raw())
              ? "A map has entries: ask for one by its name, in a filter of @Query, such as"
                  + " attribute_exists("
                  + property
                  + ".name)."
              : "Containing takes attributes of type String or byte[], stored as S or B, and lists"
                  + " and sets, of which it asks for one element.");
    }
  }

  private void requireSize(Property property, String name, String place) {
    boolean ofText = TEXTS.contains(property.type().raw());
    boolean sized =
        ofText || isCollection(property) || Map.class.isAssignableFrom(property.type().raw());
    AttributeType stored = Parts.content(Asked.codec(codec, property)).type();
    boolean hasSize = stored != null && stored != AttributeType.N && stored != AttributeType.BOOL;
    if (!sized || !hasSize) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s asks whether '%s' is empty, but it is %s.",
              name, property, property.last().type()),
          place,
          "IsEmpty takes texts, binaries, lists, sets and maps; use IsNull.");
    }
  }

  private static boolean isCollection(Property property) {
    Class<?> raw = property.type().raw();
    return Collection.class.isAssignableFrom(raw) || raw.isArray();
  }

  private boolean isStoredAs(Property property, AttributeType... types) {
    AttributeType stored = Asked.codec(codec, property).type();
    return stored != null && List.of(types).contains(stored);
  }

  private void requireOrder(Property property, String what, String place) {
    if (!Asked.codec(codec, property).isOrdered()) {
      problems.report(
          ProblemId.UNORDERED_ATTRIBUTE,
          String.format(
              "%s '%s', but the stored form of %s does not sort as its values do.",
              what, property, property.last().type()),
          place,
          SORTED);
    }
  }
}
