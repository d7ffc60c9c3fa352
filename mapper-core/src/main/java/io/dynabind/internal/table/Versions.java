package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.outcome.Rejected;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The version of an entity: stored ones start at 1; null or zero says that the stored item has
 * none.
 */
final class Versions<T> {

  private final EntityCodec<T> codec;
  private final @Nullable AttributeModel version;

  Versions(EntityCodec<T> codec) {
    this.codec = codec;
    this.version = codec.model().version();
  }

  /** The version of a new item; empty if the entity has none. */
  Map<AttributeModel, Object> first() {
    return version == null ? Map.of() : Map.of(version, boxed(version, 1));
  }

  /** The version after the next write; empty if the entity has none. */
  Map<AttributeModel, Object> next(T entity) {
    return version == null ? Map.of() : Map.of(version, boxed(version, raised(version, entity)));
  }

  /** The token of a write to a new item; null if the entity has no version. */
  @Nullable WriteToken firstToken() {
    return version == null ? null : WriteToken.of(version, 0);
  }

  /** The token of a write to an item of a known version; null if the entity has none. */
  @Nullable WriteToken token(T entity) {
    return version == null ? null : WriteToken.of(version, current(version, entity));
  }

  /** The token of a write to an item of any version; null if the entity has none. */
  @Nullable WriteToken anyToken() {
    return version == null ? null : WriteToken.of(version, -1);
  }

  /** What must hold for the stored version; null if the entity has none. */
  @Nullable Condition condition(T entity) {
    if (version == null) {
      return null;
    }
    AttributePath path = AttributePath.of(version);
    long current = current(version, entity);
    return current == 0
        ? new Condition.NotExists(path)
        : new Condition.Comparison(
            path,
            Condition.Comparator.EQUAL,
            EncodableValue.of(codec.codec(version), boxed(version, current)));
  }

  /** Raises the version of an item that is not known; null if the entity has none. */
  @Nullable UpdateAction raise() {
    return version == null
        ? null
        : new UpdateAction.Increment(
            AttributePath.of(version), encoded(version, 0), encoded(version, 1), false);
  }

  private Operand encoded(AttributeModel attribute, long value) {
    return new Operand.Encoded(EncodableValue.of(codec.codec(attribute), boxed(attribute, value)));
  }

  /**
   * Tells which condition of a write was false.
   *
   * @param entity whose version was demanded
   * @param mustBeThere whether an item was demanded
   * @param conditional whether the caller had a condition beside that
   */
  Write.Reason reason(T entity, boolean mustBeThere, boolean conditional) {
    long expected = version == null ? 0 : current(version, entity);
    return (found, stored) -> {
      if (!found) {
        boolean missing = mustBeThere || expected > 0;
        return missing ? Rejected.Reason.MISSING : Rejected.Reason.CONDITION;
      }
      boolean other = version != null && (!conditional || isOther(version, stored, expected));
      return other ? Rejected.Reason.VERSION : Rejected.Reason.CONDITION;
    };
  }

  @SuppressWarnings("unchecked") // it was decoded by the entity's codec
  private boolean isOther(AttributeModel attribute, @Nullable Object stored, long expected) {
    return stored != null && current(attribute, (T) stored) != expected;
  }

  private long raised(AttributeModel attribute, T entity) {
    long current = current(attribute, entity);
    long last = isInteger(attribute) ? Integer.MAX_VALUE : Long.MAX_VALUE;
    if (current == last) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s has reached the last version of type %s",
              codec.model(), attribute, attribute.type()));
    }
    return current + 1;
  }

  private long current(AttributeModel attribute, T entity) {
    Object value = codec.get(attribute, entity);
    long current = value == null ? 0 : ((Number) value).longValue();
    if (current < 0) {
      throw new IllegalArgumentException(
          codec.model() + "." + attribute + " is negative, but stored versions start at 1");
    }
    return current;
  }

  private static boolean isInteger(AttributeModel attribute) {
    return attribute.type().boxed().raw() == Integer.class;
  }

  private static Object boxed(AttributeModel attribute, long value) {
    return isInteger(attribute) ? (Object) Math.toIntExact(value) : (Object) value;
  }
}
