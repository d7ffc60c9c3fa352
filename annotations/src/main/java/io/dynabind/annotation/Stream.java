package io.dynabind.annotation;

/** What a table's stream records of each change. */
public enum Stream {
  /** There is no stream. */
  NONE,
  /** Only the key of the changed item. */
  KEYS_ONLY,
  /** The item as it is after the change. */
  NEW_IMAGE,
  /** The item as it was before the change. */
  OLD_IMAGE,
  /** The item before and after the change. */
  NEW_AND_OLD_IMAGES
}
