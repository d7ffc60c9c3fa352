package io.dynabind.internal.table;

import io.dynabind.annotation.Tokens;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.outcome.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The version of an entity: checked before each write, and another one after it. */
final class Versions<T> {

  private final EntityCodec<T> codec;
  private final @Nullable AttributeModel version;
  private final @Nullable VersionKind kind;
  private final @Nullable Ring ring;
  private final boolean leavesTokens;

  Versions(EntityCodec<T> codec) {
    this.codec = codec;
    this.version = codec.model().version();
    this.kind = VersionKind.of(codec);
    this.ring = kind == null ? null : Ring.of(codec);
    this.leavesTokens = codec.model().tokens().left();
  }

  /**
   * What a write makes: the version after it, and by what it is known again.
   *
   * @param values written with the entity; empty if it has no version
   * @param token null if nothing tells
   */
  record Next(Map<AttributeModel, Object> values, @Nullable WriteToken token) {

    static final Next NONE = new Next(Map.of(), null);

    /** The same, known by nothing. A new item has no tokens of another life. */
    Next withoutToken() {
      Map<AttributeModel, Object> kept = new LinkedHashMap<>(values);
      if (token instanceof RingToken own) {
        kept.remove(own.ring().attribute());
        if (own.before() == null) {
          kept.put(own.ring().attribute(), Tokens.none());
        }
      }
      return new Next(kept, null);
    }
  }

  /** Made for a new item. */
  Next first() {
    return next(null, Tokens.none());
  }

  /** Made for an item of the entity's version. */
  Next next(T entity) {
    return next(demanded(entity), tokens(entity));
  }

  private Next next(@Nullable Object before, Tokens tokens) {
    if (version == null || kind == null) {
      return Next.NONE;
    }
    Object made = kind.after(before);
    if (ring == null) {
      WriteToken token = leavesTokens ? kind.token(before, made) : null;
      return new Next(Map.of(version, made), token);
    }
    // An item without a version has no tokens either.
    Tokens last = before == null ? Tokens.none() : tokens;
    String text = Ring.token();
    return new Next(
        Map.of(version, made, ring.attribute(), Ring.after(last, text)),
        new RingToken(ring, kind, text, Ring.latest(last), before));
  }

  /** The tokens that an entity carries. */
  private Tokens tokens(T entity) {
    Object tokens = ring == null ? null : codec.get(ring.attribute(), entity);
    return tokens == null ? Tokens.none() : (Tokens) tokens;
  }

  /** What tells that an item was not deleted; null if nothing does. */
  @Nullable WriteToken deletion(T entity) {
    return kind == null || ring == null
        ? null
        : new RingToken(ring, kind, null, Ring.latest(tokens(entity)), demanded(entity));
  }

  /** Made for an item of any version; null if the entity has none. */
  VersionKind.@Nullable Renewal renewal() {
    if (kind == null) {
      return null;
    }
    RingRenewal own = ringRenewal();
    if (own != null) {
      UpdateAction begin = own.ring().begin(own.text());
      return new VersionKind.Renewal(List.of(own.raise(), begin), own.token());
    }
    VersionKind.Renewal renewal = kind.renewal();
    return leavesTokens ? renewal : renewal.withoutToken();
  }

  /**
   * Made for an item of any version that carries tokens.
   *
   * @param raise gives the item its next version
   * @param text the token that is left
   */
  record RingRenewal(Ring ring, UpdateAction raise, String text, WriteToken token) {}

  /** The same for an item whose tokens are kept; null if the entity carries none. */
  @Nullable RingRenewal ringRenewal() {
    if (kind == null || ring == null) {
      return null;
    }
    String text = Ring.token();
    UpdateAction raise = kind.renewal().actions().get(0);
    return new RingRenewal(ring, raise, text, new RingToken(ring, kind, text, null, null));
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
