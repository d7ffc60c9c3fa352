package io.dynabind.internal.table.expression;

import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.GenerationModel;
import io.dynabind.model.SealedModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no update may do. */
final class UpdateRules {

  private final EntityModel model;

  UpdateRules(EntityModel model) {
    this.model = model;
  }

  void check(Target target) {
    String name = target.path().storedName();
    if (model.key().attributes().stream().anyMatch(a -> a.storedName().equals(name))) {
      throw target.refuse(
          "is part of the key, which no update changes: insert another item and delete this one");
    }
    if (model.version() != null && model.version().storedName().equals(name)) {
      throw target.refuse("is the version, which every write changes by itself");
    }
    AttributeModel ring = model.tokens().ring();
    if (ring != null && ring.storedName().equals(name)) {
      throw target.refuse("holds the tokens of writes, which every write changes by itself");
    }
    GenerationModel generation = generation(name);
    if (generation != null && generation.kind() != GenerationModel.Kind.IDENTIFIER) {
      throw target.refuse(
          switch (generation.kind()) {
            case CREATED_AT -> "is set when an item is created: to change it, put the entity";
            case COUNTER -> "is a counter, which every update raises by itself";
            default -> "is the time of the last write, which every write sets by itself";
          });
    }
    if (isGuarded(name)) {
      throw target.refuse(
          "is unique, or the scope of what is, and an update by key does not see the old value: use"
              + " update or saveChanged");
    }
    SealedModel sealed = model.object().sealed();
    if (sealed != null && sealed.discriminator().equals(name)) {
      throw target.refuse("tells the variants apart: put an entity of the other variant");
    }
  }

  private @Nullable GenerationModel generation(String storedName) {
    for (AttributeModel attribute : model.attributes()) {
      if (attribute.storedName().equals(storedName)) {
        return attribute.component().options().generation();
      }
    }
    return null;
  }

  private boolean isGuarded(String name) {
    return model.uniques().stream()
        .anyMatch(
            unique ->
                unique.attribute().storedName().equals(name)
                    || (unique.scope() != null && unique.scope().storedName().equals(name)));
  }

  /** The names under which an attribute is read too. */
  List<String> formerNames(AttributePath path) {
    return model.attributes().stream()
        .filter(attribute -> attribute.storedName().equals(path.storedName()))
        .map(AttributeModel::formerNames)
        .findFirst()
        .orElse(List.of());
  }

  /** DynamoDB refuses an update of an attribute and of a part of it, or of one attribute twice. */
  void requireApart(List<UpdateAction> resolved) {
    for (int i = 0; i < resolved.size(); i++) {
      for (int j = 0; j < i; j++) {
        AttributePath first = (AttributePath) resolved.get(j).path();
        AttributePath second = (AttributePath) resolved.get(i).path();
        if (first.holds(second) || second.holds(first)) {
          throw new IllegalArgumentException(
              first.equals(second)
                  ? String.format("%s is changed twice by one update of %s", text(first), model)
                  : String.format(
                      "%s and %s overlap in one update of %s: change the whole or its parts",
                      text(first), text(second), model));
        }
      }
    }
  }

  private static String text(AttributePath path) {
    StringBuilder text = new StringBuilder("'").append(path.storedName());
    for (AttributePath.Segment segment : path.segments()) {
      if (segment instanceof AttributePath.Index index) {
        text.append('[').append(index.index()).append(']');
      } else {
        text.append('.').append(((AttributePath.Name) segment).storedName());
      }
    }
    return text.append("'").toString();
  }

  /**
   * Whether an update, applied twice, leaves another item than once: it counts, appends, or names
   * an element whose place another application moves. So does one that makes a version: another
   * write's may have come in between. Not if its condition demands the version that was before:
   * that refuses the second one.
   */
  boolean isHarmfulTwice(List<UpdateAction> resolved, @Nullable Condition condition) {
    return resolved.stream().anyMatch(this::isHarmfulTwice)
        && (condition == null || !demandsVersion(condition));
  }

  private boolean demandsVersion(Condition condition) {
    if (condition instanceof Condition.And and) {
      return and.conditions().stream().anyMatch(this::demandsVersion);
    }
    if (condition instanceof Condition.NotExists absent) {
      return isVersion(absent.path());
    }
    return condition instanceof Condition.Comparison comparison
        && comparison.comparator() == Condition.Comparator.EQUAL
        && isVersion(comparison.left())
        && comparison.right() instanceof Operand.Encoded;
  }

  private boolean isVersion(Operand operand) {
    return model.version() != null && operand.equals(AttributePath.of(model.version()));
  }

  private boolean isHarmfulTwice(UpdateAction action) {
    List<AttributePath.Segment> segments = ((AttributePath) action.path()).segments();
    boolean element =
        !segments.isEmpty() && segments.get(segments.size() - 1) instanceof AttributePath.Index;
    boolean computed =
        action instanceof UpdateAction.Set set && AssignedValues.isComputed(set.value());
    return element
        || computed
        || action instanceof UpdateAction.Increment
        || action instanceof UpdateAction.Append
        || action instanceof UpdateAction.Shift
        || isVersion(action.path());
  }
}
