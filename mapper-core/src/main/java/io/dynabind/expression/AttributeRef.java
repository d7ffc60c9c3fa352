package io.dynabind.expression;

import io.dynabind.expression.Condition.Comparator;
import io.dynabind.item.AttributeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attribute, or a part of one, as the application names it. {@link Expressions} makes them.
 *
 * <pre>{@code
 * attribute(Order::status).eq(PAID)
 * attribute(Order::address).then(Address::city).in("Bonn", "Ulm")
 * element(Order::lines, 0).then(Line::quantity).ge(10)
 * attribute("lines[0].quantity").ge(10)
 * }</pre>
 *
 * <p>It is checked against an entity, and values against the attribute's type, when it is used with
 * that entity's table: an {@link IllegalArgumentException} then names what does not fit. Values are
 * written by the attribute's own codec. Comparing the order of values ({@link #lt} to {@link
 * #between}) is refused where stored values do not sort as those of Java do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <V> the attribute's type; {@code Object} where it was named by a string
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions</a>
 */
public final class AttributeRef<V extends @Nullable Object> implements Path {

  private final List<Step> steps;

  AttributeRef(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /**
   * An attribute by the way to it; for front ends that have a way of their own to write it.
   *
   * @param steps at least one
   * @return the attribute
   * @throws IllegalArgumentException if there is no step
   */
  public static AttributeRef<Object> of(List<Step> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("The way to an attribute has at least one step");
    }
    return new AttributeRef<>(steps);
  }

  /** One step of the way to an attribute. */
  public sealed interface Step permits Property, Name, Element, Entry {}

  /**
   * The component that a method reference reads. Two are equal if they stand at one place in the
   * code.
   *
   * @param getter the method reference
   */
  public record Property(Getter<?, ?> getter) implements Step {

    /** Refuses null. */
    public Property {
      Objects.requireNonNull(getter, "attribute");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Property that && getter.getClass() == that.getter.getClass();
    }

    @Override
    public int hashCode() {
      return getter.getClass().hashCode();
    }

    @Override
    public String toString() {
      return "(method reference)";
    }
  }

  /**
   * A component by its name in Java.
   *
   * @param name the name
   */
  public record Name(String name) implements Step {

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * An element of a list.
   *
   * @param index its place, from 0
   */
  public record Element(int index) implements Step {

    /** Checks the index. */
    public Element {
      if (index < 0) {
        throw new IllegalArgumentException("Elements of lists are counted from 0, not " + index);
      }
    }

    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  /**
   * An entry of a map.
   *
   * @param key its key
   */
  public record Entry(Object key) implements Step {

    @Override
    public String toString() {
      return "[" + key.getClass().getSimpleName() + "]";
    }
  }

  /**
   * The way from the entity to the attribute.
   *
   * @return at least one step
   */
  public List<Step> steps() {
    return steps;
  }

  private <N extends @Nullable Object> AttributeRef<N> then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new AttributeRef<>(longer);
  }

  /**
   * A component of the value.
   *
   * @param getter the component's getter, such as {@code Address::city}
   * @param <N> the component's type
   * @return the nested attribute
   */
  public <N extends @Nullable Object> AttributeRef<N> then(Getter<? super V, N> getter) {
    return then(new Property(getter));
  }

  /**
   * An element of a list in the value.
   *
   * @param list the list's getter
   * @param index the element's place, from 0
   * @param <E> the type of the elements
   * @return the element
   */
  public <E extends @Nullable Object> AttributeRef<E> element(
      Getter<? super V, ? extends List<E>> list, int index) {
    return this.then(new Property(list)).then(new Element(index));
  }

  /**
   * An entry of a map in the value.
   *
   * @param map the map's getter
   * @param key the entry's key
   * @param <K> the type of the keys
   * @param <E> the type of the values
   * @return the entry's value
   */
  public <K, E extends @Nullable Object> AttributeRef<E> entry(
      Getter<? super V, ? extends Map<K, E>> map, K key) {
    return this.then(new Property(map)).then(new Entry(key));
  }

  /**
   * Equal to a value.
   *
   * @param value the value
   * @return the condition; false where the attribute is absent
   */
  public Condition eq(V value) {
    return compare(Comparator.EQUAL, value);
  }

  /**
   * Not equal to a value.
   *
   * @param value the value
   * @return the condition; true where the attribute is absent
   */
  public Condition ne(V value) {
    return compare(Comparator.NOT_EQUAL, value);
  }

  /**
   * Less than a value.
   *
   * @param value the value
   * @return the condition; false where the attribute is absent, as are those that follow
   */
  public Condition lt(V value) {
    return compare(Comparator.LESS, value);
  }

  /**
   * Less than or equal to a value.
   *
   * @param value the value
   * @return the condition
   */
  public Condition le(V value) {
    return compare(Comparator.LESS_OR_EQUAL, value);
  }

  /**
   * Greater than a value.
   *
   * @param value the value
   * @return the condition
   */
  public Condition gt(V value) {
    return compare(Comparator.GREATER, value);
  }

  /**
   * Greater than or equal to a value.
   *
   * @param value the value
   * @return the condition
   */
  public Condition ge(V value) {
    return compare(Comparator.GREATER_OR_EQUAL, value);
  }

  private Condition compare(Comparator comparator, @Nullable Object value) {
    return new Condition.Comparison(this, comparator, new Operand.Plain(value));
  }

  /**
   * Equal to another attribute of the same item.
   *
   * @param other an attribute that is stored as the same type
   * @return the condition
   */
  public Condition eq(AttributeRef<?> other) {
    return new Condition.Comparison(this, Comparator.EQUAL, other);
  }

  /**
   * Not equal to another attribute of the same item.
   *
   * @param other an attribute that is stored as the same type
   * @return the condition
   */
  public Condition ne(AttributeRef<?> other) {
    return new Condition.Comparison(this, Comparator.NOT_EQUAL, other);
  }

  /**
   * Less than another attribute of the same item.
   *
   * @param other an attribute that is stored as the same type
   * @return the condition
   */
  public Condition lt(AttributeRef<?> other) {
    return new Condition.Comparison(this, Comparator.LESS, other);
  }

  /**
   * Less than or equal to another attribute of the same item.
   *
   * @param other an attribute that is stored as the same type
   * @return the condition
   */
  public Condition le(AttributeRef<?> other) {
    return new Condition.Comparison(this, Comparator.LESS_OR_EQUAL, other);
  }

  /**
   * Greater than another attribute of the same item.
   *
   * @param other an attribute that is stored as the same type
   * @return the condition
   */
  public Condition gt(AttributeRef<?> other) {
    return new Condition.Comparison(this, Comparator.GREATER, other);
  }

  /**
   * Greater than or equal to another attribute of the same item.
   *
   * @param other an attribute that is stored as the same type
   * @return the condition
   */
  public Condition ge(AttributeRef<?> other) {
    return new Condition.Comparison(this, Comparator.GREATER_OR_EQUAL, other);
  }

  /**
   * Between two values, both included.
   *
   * @param low the least
   * @param high the greatest
   * @return the condition
   */
  public Condition between(V low, V high) {
    return new Condition.Between(this, new Operand.Plain(low), new Operand.Plain(high));
  }

  /**
   * Equal to one of some values.
   *
   * @param values 1 to 100 values
   * @return the condition
   */
  @SafeVarargs
  public final Condition in(V... values) {
    List<Operand> operands = new ArrayList<>();
    for (V value : values) {
      operands.add(new Operand.Plain(value));
    }
    return new Condition.In(this, operands);
  }

  /**
   * Equal to one of some values.
   *
   * @param values 1 to 100 values
   * @return the condition
   */
  public Condition in(Collection<? extends V> values) {
    List<Operand> operands = new ArrayList<>();
    values.forEach(value -> operands.add(new Operand.Plain(value)));
    return new Condition.In(this, operands);
  }

  /**
   * A text that begins with another, or a binary that does.
   *
   * @param prefix the beginning: a {@code String} or {@code byte[]}, as the attribute is stored
   * @return the condition
   */
  public Condition beginsWith(Object prefix) {
    return new Condition.BeginsWith(this, new Operand.Plain(prefix));
  }

  /**
   * A text that contains another, or a list or set that contains an element.
   *
   * @param part a {@code String} or {@code byte[]}; of a list or set an element
   * @return the condition
   */
  public Condition contains(Object part) {
    return new Condition.Contains(this, new Operand.Plain(part));
  }

  /**
   * The attribute is there, perhaps as NULL.
   *
   * @return the condition
   */
  public Condition exists() {
    return new Condition.Exists(this);
  }

  /**
   * The attribute is not there.
   *
   * @return the condition
   */
  public Condition notExists() {
    return new Condition.NotExists(this);
  }

  /**
   * The attribute is stored as a type; useful where items come from others.
   *
   * @param type the type
   * @return the condition; false where the attribute is absent
   */
  public Condition isType(AttributeType type) {
    return new Condition.TypeIs(this, new Operand.Plain(type));
  }

  /**
   * The size of the attribute, to be compared: characters of a text in UTF-8, bytes of a binary,
   * elements of a list, set or map.
   *
   * @return the size
   */
  public AttributeSize size() {
    return new AttributeSize(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AttributeRef<?> that && steps.equals(that.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      boolean dot = text.length() > 0 && !(step instanceof Element || step instanceof Entry);
      text.append(dot ? "." : "").append(step);
    }
    return text.toString();
  }
}
