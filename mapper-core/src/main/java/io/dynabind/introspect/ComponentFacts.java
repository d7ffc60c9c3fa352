package io.dynabind.introspect;

import io.dynabind.problem.ProblemId;

/** Takes the facts about a component. A later call replaces what an earlier one said. */
public interface ComponentFacts {

  /** States that it is the table's hash key. */
  void hashKey();

  /** States that it is the table's range key. */
  void rangeKey();

  /** States that it is the version for optimistic locking. */
  void version();

  /** States that it is the time to live. */
  void timeToLive();

  /** States that it is left out of the item. */
  void ignore();

  /**
   * States its stored name.
   *
   * @param name the name in the item
   */
  void storedName(String name);

  /**
   * States that its attributes are stored beside those of its owner.
   *
   * @param prefix put before their stored names; empty for none
   */
  void flatten(String prefix);

  /**
   * States its converter.
   *
   * @param converter a class that implements {@code io.dynabind.codec.AttributeConverter}
   */
  void convert(Class<?> converter);

  /**
   * Reports a mistake; the place is added.
   *
   * @param id the kind
   * @param message what is wrong
   * @param repair what to do
   */
  void report(ProblemId id, String message, String repair);
}
