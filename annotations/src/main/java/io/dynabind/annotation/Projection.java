package io.dynabind.annotation;

/** Which attributes an index holds beside its own key and the table's key. */
public enum Projection {
  /** All attributes of the item. */
  ALL,
  /** None. */
  KEYS_ONLY,
  /** The attributes that the index names. */
  INCLUDE
}
