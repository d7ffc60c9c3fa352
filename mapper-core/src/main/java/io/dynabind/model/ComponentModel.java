package io.dynabind.model;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record or immutable class, or one property of a builder or bean: the Java side
 * of an attribute.
 *
 * @param name the component's name in Java
 * @param type its full type
 * @param storage what becomes of it in the item
 * @param storedName the attribute's stored name; for a flattened component the prefix of its
 *     attributes; for an ignored one its own name
 * @param reader the {@link Field} or the {@link Method} without parameters that gives its value
 * @param writer the {@link Field} or the setter {@link Method} that takes its value, of the bean or
 *     its builder; null where one call takes all components
 * @param converter the converter's class, or null
 * @param timeToLive whether it is the time to live, whose stored form is seconds since 1970
 * @param flattened the model of a flattened component's type, else null
 * @param options where its attribute departs from the rule
 */
public record ComponentModel(
    String name,
    TypeRef type,
    Storage storage,
    String storedName,
    Member reader,
    @Nullable Member writer,
    @Nullable Class<?> converter,
    boolean timeToLive,
    @Nullable ObjectModel flattened,
    AttributeOptions options) {

  /**
   * Makes a component whose attribute follows the rule.
   *
   * @param name the component's name in Java
   * @param type its full type
   * @param storage what becomes of it in the item
   * @param storedName the attribute's stored name
   * @param reader gives its value
   * @param writer takes its value, or null
   * @param converter the converter's class, or null
   * @param timeToLive whether it is the time to live
   * @param flattened the model of a flattened component's type, else null
   */
  public ComponentModel(
      String name,
      TypeRef type,
      Storage storage,
      String storedName,
      Member reader,
      @Nullable Member writer,
      @Nullable Class<?> converter,
      boolean timeToLive,
      @Nullable ObjectModel flattened) {
    this(
        name,
        type,
        storage,
        storedName,
        reader,
        writer,
        converter,
        timeToLive,
        flattened,
        AttributeOptions.NONE);
  }

  /** What becomes of a component in the item. */
  public enum Storage {
    /** It is one attribute. */
    STORED,
    /** Its own components are attributes beside its siblings. */
    FLATTENED,
    /** It is left out. */
    IGNORED,
    /** It is a map of the attributes that no other component maps. */
    UNMAPPED
  }

  /**
   * How many attributes of the item the component takes.
   *
   * @return 1, the number of flattened attributes, or 0 if it maps none
   */
  public int width() {
    if (storage == Storage.STORED) {
      return 1;
    }
    return storage == Storage.FLATTENED && flattened != null ? flattened.attributes().size() : 0;
  }

  /**
   * Whether another component of the same name is stored in the same way, wherever its members are.
   *
   * @param other the component of another type
   * @return true if both can be one attribute
   */
  public boolean isStoredLike(ComponentModel other) {
    return equals(
        new ComponentModel(
            other.name,
            other.type,
            other.storage,
            other.storedName,
            reader,
            writer,
            other.converter,
            other.timeToLive,
            other.flattened,
            other.options));
  }
}
