package io.dynabind.internal.table;

import io.dynabind.expression.Placeholders;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.UpdateItem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A write's condition for people: with names instead of placeholders, and without values. */
final class ReadableCondition {

  private static final Pattern PLACEHOLDER = Pattern.compile("[#:]\\w+");

  private ReadableCondition() {}

  static @Nullable String of(ItemOperation write) {
    if (write instanceof PutItem put) {
      return of(put.condition(), put.placeholders());
    }
    if (write instanceof UpdateItem update) {
      return of(update.condition(), update.placeholders());
    }
    return write instanceof DeleteItem delete
        ? of(delete.condition(), delete.placeholders())
        : null;
  }

  static @Nullable String of(@Nullable String condition, Placeholders placeholders) {
    return condition == null
        ? null
        : PLACEHOLDER
            .matcher(condition)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        placeholders.names().getOrDefault(found.group(), "?")));
  }
}
