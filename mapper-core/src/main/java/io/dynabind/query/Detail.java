package io.dynabind.query;

/**
 * What an {@link Explanation} may say beside operation and table, in the order in which it does.
 */
public enum Detail {
  /** The index that is asked; without it the table is. */
  INDEX("index", "index"),
  /** The plans of which a union takes each item once. */
  SIDES("sides", "of"),
  /** The key condition, by stored names; a question mark for what a call gives. */
  KEY("key", "key"),
  /** That a call may take several queries. */
  EACH("each", ""),
  /** What is left out of what was read, and paid for all the same. */
  FILTER("filter", "filter"),
  /** When an item has expired, and is left out though it is still there. */
  UNLESS("unless", "unless"),
  /** The stored names of the attributes that are fetched; without it all are. */
  FETCHES("fetches", "fetches"),
  /** That an index gives keys, by which the items are fetched. */
  HYDRATION("hydration", ""),
  /** A PartiQL statement. */
  STATEMENT("statement", ""),
  /** What an update does. */
  UPDATE("update", ""),
  /** What must hold for a write. */
  CONDITION("condition", "if"),
  /** How the read is made: consistent. */
  CONSISTENCY("consistent", ""),
  /** The order of results where it is not that of the key: descending. */
  ORDER("order", ""),
  /** The most items that are wanted. */
  LIMIT("limit", "at most"),
  /** What becomes of the items, if it is something else than that they are returned. */
  EFFECT("effect", "");

  private final String label;
  private final String word;

  Detail(String label, String word) {
    this.label = label;
    this.word = word;
  }

  /**
   * The name of the detail in JSON.
   *
   * @return such as {@code key}
   */
  public String label() {
    return label;
  }

  /** The detail in a line of text. */
  String said(String text) {
    return word.isEmpty() ? text : word + " " + text;
  }
}
