package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import java.util.ArrayList;
import java.util.List;
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
   * @param actions give the item its next version, and leave the token
   * @param token tells afterwards whether they did; null if nothing does
   */
  record Renewal(List<UpdateAction> actions, @Nullable WriteToken token) {

    /** The same, known by the token. */
    static Renewal of(UpdateAction action, WriteToken token) {
      List<UpdateAction> actions = new ArrayList<>();
      actions.add(action);
      actions.addAll(token.actions());
      return new Renewal(actions, token);
    }

    /** The same, known by nothing: of its actions the first one is the version's. */
    Renewal withoutToken() {
      return new Renewal(actions.subList(0, 1), null);
    }
  }

  /**
   * The version of a stored item.
   *
   * @param item stands before it
   * @return null if it has none that can be read
   */
  @Nullable Object read(ItemReader item);

  /**
   * Whether a version is the one that follows another, with none in between.
   *
   * @param before a version
   * @param found another, or null
   * @return false if that cannot be told
   */
  boolean isNext(Object before, @Nullable Object found);

  /**
   * Whether a version, in the life of one item, came after another.
   *
   * @param before a version
   * @param found another that the item has had since, or null
   */
  boolean isLater(Object before, @Nullable Object found);
}
