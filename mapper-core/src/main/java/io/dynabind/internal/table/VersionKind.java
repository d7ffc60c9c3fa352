package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/** How versions of one type follow each other. */
interface VersionKind {

  /** The kind of an entity's version; null if it has none. */
  static @Nullable VersionKind of(EntityCodec<?> codec) {
    AttributeModel version = codec.model().version();
    if (version == null) {
      return null;
    }
    Class<?> type = version.type().boxed().raw();
    return Number.class.isAssignableFrom(type)
        ? new CountedVersion(codec, version)
        : new RandomVersion(codec, version);
  }

  /**
   * The version that an item must have.
   *
   * @param value an entity's version
   * @return null if the item must have none
   * @throws IllegalArgumentException if it is no version
   */
  @Nullable Object demanded(@Nullable Object value);

  /**
   * The version of the next write.
   *
   * @param before the version before it; null if there is none
   * @return never one that the item had before
   * @throws IllegalArgumentException if there is none left
   */
  Object after(@Nullable Object before);

  /**
   * The token of a write.
   *
   * @param before the version that the item must have; null if it must have none
   * @param made the version that the write makes
   */
  WriteToken token(@Nullable Object before, Object made);

  /** A write to an item whose version nobody looks at. */
  Renewal renewal();

  /**
   * What an update by key does to the version.
   *
   * @param action gives the item its next version
   * @param token tells afterwards whether it did
   */
  record Renewal(UpdateAction action, WriteToken token) {}
}
