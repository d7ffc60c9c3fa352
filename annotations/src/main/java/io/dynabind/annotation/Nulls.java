package io.dynabind.annotation;

/** What becomes of an attribute that is null, an empty Optional or an empty set. */
public enum Nulls {
  /** It is left out of the item. */
  OMIT,
  /** It is stored as NULL, so that the item shows that there is no value. */
  STORE
}
