package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expressions;
import io.dynabind.expression.Getter;
import io.dynabind.operation.ReturnItem;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an update by key: what is named is changed, everything else is kept. Each step gives
 * a new update and leaves this one as it is.
 *
 * <pre>{@code
 * table.updateByKey(key)
 *     .set(Order::status, SHIPPED)
 *     .increment(Order::parcels, 1)
 *     .append(Order::history, event)
 *     .remove(Order::note)
 *     .set(entry(Order::labels, "carrier"), "DHL")
 *     .when(attribute(Order::status).eq(PAID))
 *     .execute();
 * }</pre>
 *
 * <p>Attributes are named by a method reference, or by {@link Expressions#attribute(String)} and
 * its neighbours: parts of nested values, elements of lists and entries of maps too. An entry or a
 * part can only be set where the map or value that holds it is stored already. Values are checked
 * against their attributes before anything is sent; a number may be of another class if it is
 * exactly one of the attribute's.
 *
 * <p>A key attribute and the version cannot be changed, nor one attribute twice, nor an attribute
 * and a part of it: an {@link IllegalArgumentException} says so when the update is sent, as it does
 * of null. A value that is stored as nothing, such as an empty Optional or set, removes the
 * attribute. Setting or removing an attribute removes it under its former names too; other steps
 * and conditions know its present name only.
 *
 * <p><b>Lost answers.</b> An update that counts, appends, sets or removes an element of a list, or
 * raises a version, leaves another item when it is applied twice. It is not sent again once an
 * answer was lost, unless a condition demands the version that it raises. It then ends as {@link
 * io.dynabind.outcome.Unknown}, unless the item has a version: the token beside it decides, as long
 * as nobody else has written the item since.
 *
 * @param <T> the entity
 * @param <S> the update itself
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Update
 *     expressions</a>
 */
public interface UpdateSteps<T, S extends UpdateSteps<T, S>> {

  /**
   * Gives an attribute a value.
   *
   * @param attribute a method reference to what reads it
   * @param value the value; one that is stored as nothing removes the attribute
   * @param <V> the attribute's type
   * @return the update with this step
   */
  default <V extends @Nullable Object> S set(Getter<? super T, V> attribute, V value) {
    return set(Expressions.attribute(attribute), value);
  }

  /**
   * Gives an attribute a value.
   *
   * @param attribute the attribute
   * @param value the value; one that is stored as nothing removes the attribute
   * @param <V> the attribute's type
   * @return the update with this step
   */
  <V extends @Nullable Object> S set(AttributeRef<V> attribute, V value);

  /**
   * Gives an attribute a value, unless it has one.
   *
   * @param attribute a method reference to what reads it
   * @param value the value
   * @param <V> the attribute's type
   * @return the update with this step
   */
  default <V extends @Nullable Object> S setIfAbsent(Getter<? super T, V> attribute, V value) {
    return setIfAbsent(Expressions.attribute(attribute), value);
  }

  /**
   * Gives an attribute a value, unless it has one.
   *
   * @param attribute the attribute
   * @param value the value
   * @param <V> the attribute's type
   * @return the update with this step
   */
  <V extends @Nullable Object> S setIfAbsent(AttributeRef<V> attribute, V value);

  /**
   * Adds to a number of any type. An absent one counts as zero, or as what {@code @Default} says.
   *
   * @param attribute a method reference to what reads it
   * @param amount what is added, perhaps negative
   * @return the update with this step
   */
  default S increment(Getter<? super T, ?> attribute, Number amount) {
    return increment(Expressions.attribute(attribute), amount);
  }

  /**
   * Adds to a number of any type. An absent one counts as zero, or as what {@code @Default} says.
   *
   * @param attribute the attribute
   * @param amount what is added, perhaps negative
   * @return the update with this step
   */
  S increment(AttributeRef<?> attribute, Number amount);

  /**
   * Subtracts from a number of any type. An absent one counts as zero, or as what {@code @Default}
   * says.
   *
   * @param attribute a method reference to what reads it
   * @param amount what is subtracted
   * @return the update with this step
   */
  default S decrement(Getter<? super T, ?> attribute, Number amount) {
    return decrement(Expressions.attribute(attribute), amount);
  }

  /**
   * Subtracts from a number of any type. An absent one counts as zero, or as what {@code @Default}
   * says.
   *
   * @param attribute the attribute
   * @param amount what is subtracted
   * @return the update with this step
   */
  S decrement(AttributeRef<?> attribute, Number amount);

  /**
   * Adds an element at the end of a list, which is made if it is absent.
   *
   * @param attribute a method reference to what reads it
   * @param element the element
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S append(Getter<? super T, ? extends Collection<E>> attribute, E element) {
    return append(Expressions.attribute(attribute), element);
  }

  /**
   * Adds an element at the end of a list, which is made if it is absent.
   *
   * @param attribute the attribute
   * @param element the element
   * @return the update with this step
   */
  default S append(AttributeRef<?> attribute, Object element) {
    return appendAll(attribute, List.of(Objects.requireNonNull(element, "element")));
  }

  /**
   * Adds elements at the end of a list, which is made if it is absent.
   *
   * @param attribute a method reference to what reads it
   * @param elements the elements, in order; none changes nothing
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S appendAll(
      Getter<? super T, ? extends Collection<E>> attribute, Collection<? extends E> elements) {
    return appendAll(Expressions.attribute(attribute), elements);
  }

  /**
   * Adds elements at the end of a list, which is made if it is absent.
   *
   * @param attribute the attribute
   * @param elements the elements, in order; none changes nothing
   * @return the update with this step
   */
  S appendAll(AttributeRef<?> attribute, Collection<?> elements);

  /**
   * Adds an element at the beginning of a list, which is made if it is absent.
   *
   * @param attribute a method reference to what reads it
   * @param element the element
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S prepend(Getter<? super T, ? extends Collection<E>> attribute, E element) {
    return prepend(Expressions.attribute(attribute), element);
  }

  /**
   * Adds an element at the beginning of a list, which is made if it is absent.
   *
   * @param attribute the attribute
   * @param element the element
   * @return the update with this step
   */
  default S prepend(AttributeRef<?> attribute, Object element) {
    return prependAll(attribute, List.of(Objects.requireNonNull(element, "element")));
  }

  /**
   * Adds elements at the beginning of a list, which is made if it is absent.
   *
   * @param attribute a method reference to what reads it
   * @param elements the elements, in order; none changes nothing
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S prependAll(
      Getter<? super T, ? extends Collection<E>> attribute, Collection<? extends E> elements) {
    return prependAll(Expressions.attribute(attribute), elements);
  }

  /**
   * Adds elements at the beginning of a list, which is made if it is absent.
   *
   * @param attribute the attribute
   * @param elements the elements, in order; none changes nothing
   * @return the update with this step
   */
  S prependAll(AttributeRef<?> attribute, Collection<?> elements);

  /**
   * Adds an element to a set, which is made if it is absent.
   *
   * @param attribute a method reference to what reads it
   * @param element the element
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S addTo(Getter<? super T, ? extends Collection<E>> attribute, E element) {
    return addTo(Expressions.attribute(attribute), element);
  }

  /**
   * Adds an element to a set, which is made if it is absent.
   *
   * @param attribute the attribute
   * @param element the element
   * @return the update with this step
   */
  default S addTo(AttributeRef<?> attribute, Object element) {
    return addAllTo(attribute, List.of(Objects.requireNonNull(element, "element")));
  }

  /**
   * Adds elements to a set, which is made if it is absent.
   *
   * @param attribute a method reference to what reads it
   * @param elements the elements; none changes nothing
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S addAllTo(
      Getter<? super T, ? extends Collection<E>> attribute, Collection<? extends E> elements) {
    return addAllTo(Expressions.attribute(attribute), elements);
  }

  /**
   * Adds elements to a set, which is made if it is absent.
   *
   * @param attribute the attribute
   * @param elements the elements; none changes nothing
   * @return the update with this step
   */
  S addAllTo(AttributeRef<?> attribute, Collection<?> elements);

  /**
   * Removes an element from a set. The last one goes with the whole attribute.
   *
   * @param attribute a method reference to what reads it
   * @param element the element
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S removeFrom(Getter<? super T, ? extends Collection<E>> attribute, E element) {
    return removeFrom(Expressions.attribute(attribute), element);
  }

  /**
   * Removes an element from a set. The last one goes with the whole attribute.
   *
   * @param attribute the attribute
   * @param element the element
   * @return the update with this step
   */
  default S removeFrom(AttributeRef<?> attribute, Object element) {
    return removeAllFrom(attribute, List.of(Objects.requireNonNull(element, "element")));
  }

  /**
   * Removes elements from a set. The last one goes with the whole attribute.
   *
   * @param attribute a method reference to what reads it
   * @param elements the elements; none changes nothing
   * @param <E> the type of the elements
   * @return the update with this step
   */
  default <E> S removeAllFrom(
      Getter<? super T, ? extends Collection<E>> attribute, Collection<? extends E> elements) {
    return removeAllFrom(Expressions.attribute(attribute), elements);
  }

  /**
   * Removes elements from a set. The last one goes with the whole attribute.
   *
   * @param attribute the attribute
   * @param elements the elements; none changes nothing
   * @return the update with this step
   */
  S removeAllFrom(AttributeRef<?> attribute, Collection<?> elements);

  /**
   * Removes an attribute, an element of a list or an entry of a map.
   *
   * @param attribute a method reference to what reads it
   * @return the update with this step
   */
  default S remove(Getter<? super T, ?> attribute) {
    return remove(Expressions.attribute(attribute));
  }

  /**
   * Removes an attribute, an element of a list or an entry of a map.
   *
   * @param attribute the attribute
   * @return the update with this step
   */
  S remove(AttributeRef<?> attribute);

  /**
   * Applies changes that come as plain values, such as out of JSON. Each key is a path as {@link
   * Expressions#attribute(String)} takes it; each value says what becomes of the attribute:
   *
   * <ul>
   *   <li>{@code {"put": value}}, or the value alone: it is set. <b>Null, an empty text and an
   *       empty list or set remove the attribute</b>; an empty map is set.
   *   <li>{@code {"add": value}}: a number is added to a number, an element or a list of them to a
   *       set, or at the end of a list. Null, an empty text and an empty list add nothing.
   *   <li>{@code {"delete": value}}: an element or a list of them is removed from a set; an empty
   *       list removes nothing; null and an empty text remove the whole attribute.
   * </ul>
   *
   * <p>A map whose only key is {@code put}, {@code add} or {@code delete} is always one of these;
   * to set such a map, put it. A value that is not of the attribute's type is read as if it were
   * stored: a text as an enum constant or an instant, a map as a nested record, a list as a set.
   *
   * <pre>{@code
   * table.updateByKey(key)
   *     .apply(Map.of("status", "PAID", "count", Map.of("add", 1), "note", ""))
   *     .execute();
   * }</pre>
   *
   * @param changes path to change
   * @return the update with these steps
   * @throws IllegalArgumentException if an attribute is not one of the entity, or takes no such
   *     change
   * @throws io.dynabind.item.ItemFormatException if a value cannot be one of its attribute; without
   *     the value
   */
  S apply(Map<String, ? extends @Nullable Object> changes);

  /**
   * Demands that a condition holds for the stored item. Several must all hold.
   *
   * @param condition the condition
   * @return the update with it
   */
  S when(Condition condition);

  /**
   * Creates the item where there is none, of its key and what is set; without this step an absent
   * item is an error. Such an item may lack attributes that the entity cannot do without.
   *
   * @return the update with it
   */
  S orCreate();

  /**
   * Asks for the item as it was before the update, or as it is after it. One that does not fit the
   * entity is not given, and logged. An update that is asked for the old item is not sent again
   * once its answer was lost, since the item would be its own.
   *
   * @param item which one
   * @return the update with it
   */
  S returning(ReturnItem item);

  /**
   * Sends the write as a transaction of one action, under one token for all attempts: after a lost
   * answer it is sent again, and takes effect exactly once. It costs twice the write units, and
   * gives no item back.
   *
   * @return these steps and that option
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency">Idempotency</a>
   */
  S exactlyOnce();

  /**
   * Sends the update otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the update with them
   */
  S with(CallOptions options);

  /**
   * Bounds how long the update may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the update with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default S deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
