package io.dynabind.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words with which conditions and updates begin; to be imported statically.
 *
 * <pre>{@code
 * import static io.dynabind.expression.Expressions.attribute;
 *
 * table.updateByKey(key).set(Order::status, SHIPPED).when(attribute(Order::status).eq(PAID)).execute();
 * }</pre>
 *
 * <p>A method reference is looked up once for each place in the code. It must be one, not a lambda;
 * and where the caller's package is in a module that does not open it, only strings will do. The
 * compiler's lint {@code serial} warns of references to classes that are not public, since they
 * could be serialized; nothing here does that.
 */
public final class Expressions {

  private Expressions() {}

  /**
   * An attribute by the getter of its component.
   *
   * @param getter a method reference such as {@code Order::status}
   * @param <T> the entity
   * @param <V> the component's type
   * @return the attribute
   */
  public static <T, V extends @Nullable Object> AttributeRef<V> attribute(Getter<T, V> getter) {
    return new AttributeRef<>(List.of(new AttributeRef.Property(getter)));
  }

  /**
   * An attribute by its name in Java, or a part of one: components and keys of maps after dots,
   * elements of lists in brackets.
   *
   * @param path such as {@code status}, {@code address.city} or {@code lines[0].quantity}
   * @return the attribute
   * @throws IllegalArgumentException if the text is no path
   */
  public static AttributeRef<Object> attribute(String path) {
    return new AttributeRef<>(PathText.parse(path));
  }

  /**
   * An element of a list.
   *
   * @param list the getter of the list
   * @param index the element's place, from 0
   * @param <T> the entity
   * @param <E> the type of the elements
   * @return the element
   */
  public static <T, E extends @Nullable Object> AttributeRef<E> element(
      Getter<T, ? extends List<E>> list, int index) {
    return new AttributeRef<>(
        List.of(new AttributeRef.Property(list), new AttributeRef.Element(index)));
  }

  /**
   * An entry of a map.
   *
   * @param map the getter of the map
   * @param key the entry's key
   * @param <T> the entity
   * @param <K> the type of the keys
   * @param <E> the type of the values
   * @return the entry's value
   */
  public static <T, K, E extends @Nullable Object> AttributeRef<E> entry(
      Getter<T, ? extends Map<K, E>> map, K key) {
    return new AttributeRef<>(List.of(new AttributeRef.Property(map), new AttributeRef.Entry(key)));
  }

  /**
   * The opposite of a condition.
   *
   * @param condition what must be false
   * @return the condition
   */
  public static Condition not(Condition condition) {
    return new Condition.Not(condition);
  }
}
