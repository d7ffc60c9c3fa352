package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.Placeholders;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.UpdateItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes writes demand that some attributes are still as they were seen. */
final class Unchanged {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, EncodableValue<?>> values = new LinkedHashMap<>();

  private Unchanged() {}

  static ItemOperation demanding(
      ItemOperation write, String hashKey, SeenItem seen, Collection<String> watched) {
    Unchanged unchanged = new Unchanged();
    if (seen.there()) {
      for (String name : watched) {
        if (!seen.others().contains(name)) {
          unchanged.demand(name, seen.text(name));
        }
      }
    } else {
      unchanged.demand(hashKey, null);
    }
    return unchanged.conditions.isEmpty() ? write : unchanged.in(write);
  }

  private void demand(String name, @Nullable String value) {
    int number = names.size();
    names.put("#u" + number, name);
    if (value == null) {
      conditions.add("attribute_not_exists(#u" + number + ")");
    } else {
      conditions.add("#u" + number + " = :u" + number);
      values.put(":u" + number, EncodableValue.string(value));
    }
  }

  private ItemOperation in(ItemOperation write) {
    if (write instanceof PutItem put) {
      return new PutItem(
          put.origin(),
          put.table(),
          put.codec(),
          put.item(),
          and(put.condition()),
          and(put.placeholders()),
          put.returning(),
          guarded(put.repeat()));
    }
    if (write instanceof UpdateItem update) {
      return new UpdateItem(
          update.origin(),
          update.table(),
          update.codec(),
          update.key(),
          update.update(),
          and(update.condition()),
          and(update.placeholders()),
          update.returning(),
          guarded(update.repeat()));
    }
    DeleteItem delete = (DeleteItem) write;
    return new DeleteItem(
        delete.origin(),
        delete.table(),
        delete.codec(),
        delete.key(),
        and(delete.condition()),
        and(delete.placeholders()),
        delete.returning(),
        guarded(delete.repeat()));
  }

  private String and(@Nullable String condition) {
    String own = String.join(" AND ", conditions);
    return condition == null ? own : "(" + condition + ") AND " + own;
  }

  private Placeholders and(Placeholders placeholders) {
    Map<String, String> allNames = new LinkedHashMap<>(placeholders.names());
    allNames.putAll(names);
    Map<String, EncodableValue<?>> allValues = new LinkedHashMap<>(placeholders.values());
    allValues.putAll(values);
    return new Placeholders(allNames, allValues, placeholders.places());
  }

  private static Repeat guarded(Repeat repeat) {
    return repeat == Repeat.HARMLESS ? Repeat.GUARDED : repeat;
  }
}
