package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.model.AttributeModel;
import io.dynabind.outcome.Rejected;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The version of an entity: checked before each write, and another one after it. */
final class Versions<T> {

  private final EntityCodec<T> codec;
  private final @Nullable AttributeModel version;
  private final @Nullable VersionKind kind;

  Versions(EntityCodec<T> codec) {
    this.codec = codec;
    this.version = codec.model().version();
    this.kind = VersionKind.of(codec);
  }

  /**
   * What a write makes: the version after it, and by what it is known again.
   *
   * @param values written with the entity; empty if it has no version
   * @param token null if nothing tells
   */
  record Next(Map<AttributeModel, Object> values, @Nullable WriteToken token) {

    static final Next NONE = new Next(Map.of(), null);
  }

  /** Made for a new item. */
  Next first() {
    return after(null);
  }

  /** Made for an item of the entity's version. */
  Next next(T entity) {
    return after(demanded(entity));
  }

  private Next after(@Nullable Object before) {
    if (version == null || kind == null) {
      return Next.NONE;
    }
    Object made = kind.after(before);
    return new Next(Map.of(version, made), kind.token(before, made));
  }

  /** Made for an item of any version; null if the entity has none. */
  VersionKind.@Nullable Renewal renewal() {
    return kind == null ? null : kind.renewal();
  }

  /** What must hold for the stored version; null if the entity has none. */
  @Nullable Condition condition(T entity) {
    if (version == null) {
      return null;
    }
    AttributePath path = AttributePath.of(version);
    Object demanded = demanded(entity);
    return demanded == null
        ? new Condition.NotExists(path)
        : new Condition.Comparison(
            path, Condition.Comparator.EQUAL, EncodableValue.of(codec.codec(version), demanded));
  }

  /**
   * Tells which condition of a write was false.
   *
   * @param entity whose version was demanded
   * @param mustBeThere whether an item was demanded
   * @param conditional whether the caller had a condition beside that
   */
  Write.Reason reason(T entity, boolean mustBeThere, boolean conditional) {
    Object expected = demanded(entity);
    return (found, stored) -> {
      if (!found) {
        boolean missing = mustBeThere || expected != null;
        return missing ? Rejected.Reason.MISSING : Rejected.Reason.CONDITION;
      }
      boolean other = version != null && (!conditional || isOther(stored, expected));
      return other ? Rejected.Reason.VERSION : Rejected.Reason.CONDITION;
    };
  }

  @SuppressWarnings("unchecked") // it was decoded by the entity's codec
  private boolean isOther(@Nullable Object stored, @Nullable Object expected) {
    return stored != null && !Objects.equals(demanded((T) stored), expected);
  }

  /** Null if there is no version, or the item must have none. */
  private @Nullable Object demanded(T entity) {
    return version == null || kind == null ? null : kind.demanded(codec.get(version, entity));
  }
}
