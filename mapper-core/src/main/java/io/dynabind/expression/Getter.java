package io.dynabind.expression;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A method reference that names an attribute by what reads its component, such as {@code
 * Order::status} or {@code Customer::getName}. It is never called, only asked for its name; a
 * lambda has none.
 *
 * @param <T> the owner of the component
 * @param <V> the component's type
 */
@FunctionalInterface
public interface Getter<T, V extends @Nullable Object> extends Serializable {

  /**
   * Reads the component.
   *
   * @param owner the owner
   * @return its value
   */
  V get(T owner);
}
