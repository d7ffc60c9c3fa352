package io.dynabind.query;

/** What is wanted of the items that answer criteria. */
public enum Subject {
  /** The items, all at once or one. */
  FIND,
  /** The items, page after page, as they are asked for. */
  STREAM,
  /** How many there are. */
  COUNT,
  /** Whether there is any. */
  EXISTS,
  /** That they are gone. */
  DELETE
}
