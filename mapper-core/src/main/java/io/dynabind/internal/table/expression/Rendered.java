package io.dynabind.internal.table.expression;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of one shape, and what fills their places. Immutable. */
final class Rendered {

  private final @Nullable String update;
  private final @Nullable String condition;
  private final Map<String, String> names;
  private final List<Slot> slots;
  private final Map<String, String> places;
  private final boolean harmfulTwice;

  Rendered(
      @Nullable String update,
      @Nullable String condition,
      Map<String, String> names,
      List<Slot> slots,
      Map<String, String> places,
      boolean harmfulTwice) {
    this.update = update;
    this.condition = condition;
    this.names = names;
    this.slots = List.copyOf(slots);
    this.places = Map.copyOf(places);
    this.harmfulTwice = harmfulTwice;
  }

  /** Fills in the values of a call. */
  Expression bind(List<@Nullable Object> values) {
    List<EncodableValue<?>> bound = new ArrayList<>(slots.size());
    int next = 0;
    for (Slot slot : slots) {
      EncodableValue<?> value = slot.bind(slot.isOpen() ? values.get(next++) : null);
      if (slot instanceof Slot.UpperBound upper) {
        upper.require(bound.get(bound.size() - 1), value);
      }
      if (slot.isRendered()) {
        bound.add(value);
      }
    }
    return new Expression(update, condition, Placeholders.of(names, bound, places), harmfulTwice);
  }
}
