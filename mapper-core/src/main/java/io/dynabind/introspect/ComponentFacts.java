package io.dynabind.introspect;

import io.dynabind.annotation.Form;
import io.dynabind.annotation.Generator;
import io.dynabind.problem.ProblemId;
import java.util.List;

/** Takes the facts about a component. A later call replaces what an earlier one said. */
public interface ComponentFacts {

  /** States that it is the table's hash key. */
  void hashKey();

  /** States that it is the table's range key. */
  void rangeKey();

  /** States that it is the version for optimistic locking. */
  void version();

  /** States that writes leave no token beside this version. */
  void versionWithoutToken();

  /** States that it carries the tokens of the last writes. */
  void writeTokens();

  /** States that it is the time to live. */
  void timeToLive();

  /** States that items are read after they have expired too, until DynamoDB deletes them. */
  void showExpired();

  /** States that it is the time at which the item was created. */
  void createdAt();

  /** States that it is the time of the item's last write. */
  void updatedAt();

  /**
   * States that it is an identifier, made where it is null.
   *
   * @param generator its kind
   */
  void generated(Generator generator);

  /**
   * States that it is a number that every update raises.
   *
   * @param start the number of a new item
   * @param by what each update adds
   */
  void counter(long start, long by);

  /** States that it is read, but left out where entities are written: something else writes it. */
  void readOnly();

  /** States that it is left out of the item. */
  void ignore();

  /**
   * States its stored name.
   *
   * @param name the name in the item
   */
  void storedName(String name);

  /**
   * States the names that it had before, under which it is still read.
   *
   * @param names the former names, the first one before the others
   */
  void formerNames(List<String> names);

  /** States that null is stored as NULL instead of being left out. */
  void storeNulls();

  /**
   * States what it reads back as where it is absent or NULL.
   *
   * @param text the value as text; {@code []} and <code>{}</code> for empty containers
   */
  void defaultText(String text);

  /**
   * States that no two items have the same value of it.
   *
   * @param scope the name of the component within whose values that is so; empty for the whole
   *     table
   */
  void unique(String scope);

  /** States that it carries the attributes that no component maps. */
  void unmapped();

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
   * States the form in which it is stored, if that is not its type's own.
   *
   * @param form the form
   * @param digits how many digits a padded text has; 0 for as many as the type can have
   */
  void storedAs(Form form, int digits);

  /**
   * Reports a mistake; the place is added.
   *
   * @param id the kind
   * @param message what is wrong
   * @param repair what to do
   */
  void report(ProblemId id, String message, String repair);
}
