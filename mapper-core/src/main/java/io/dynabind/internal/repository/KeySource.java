package io.dynabind.internal.repository;

import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import io.dynabind.operation.ItemSlot;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters name the item that a method writes.
 *
 * @param positions one parameter for each attribute of the key, in its order; or one for all
 * @param whole whether one parameter is the whole key, or has it
 */
record KeySource(List<Integer> positions, boolean whole) {

  KeySource {
    positions = List.copyOf(positions);
  }

  /** Finds them; null if they are not there, which is reported. */
  static @Nullable KeySource find(MethodContext context, Collection<String> inExpressions) {
    MethodParameters parameters = context.parameters();
    List<AttributeModel> key = context.entity().key().attributes();
    List<Integer> named = new ArrayList<>();
    for (AttributeModel attribute : key) {
      int position = parameters.names().indexOf(attribute.component().name());
      if (position >= 0 && isOf(attribute.type(), parameters.types().get(position))) {
        named.add(position);
      }
    }
    if (named.size() == key.size()) {
      return new KeySource(named, false);
    }
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < parameters.types().size(); i++) {
      boolean free = !inExpressions.contains(parameters.names().get(i));
      if (free && isKey(context, parameters.types().get(i))) {
        keys.add(i);
      }
    }
    if (keys.size() == 1) {
      return new KeySource(keys, true);
    }
    report(context, key, keys);
    return null;
  }

  private static boolean isOf(TypeRef attribute, TypeRef parameter) {
    return attribute.boxed().equals(parameter.boxed());
  }

  private static boolean isKey(MethodContext context, TypeRef type) {
    return type.boxed().equals(context.key().boxed())
        || context.entity().type().isAssignableFrom(type.raw())
        || KeyTypes.matches(type, context.entity().key().attributes());
  }

  private static void report(MethodContext context, List<AttributeModel> key, List<Integer> found) {
    String names =
        found.stream().map(context.parameters().names()::get).collect(Collectors.joining(", "));
    String attributes =
        key.stream()
            .map(a -> a.type() + " " + a.component().name())
            .collect(Collectors.joining(", "));
    context.report(
        ProblemId.MISSING_KEY_PARAMETER,
        String.format(
            "%s writes one %s, but %s.",
            context.name(),
            context.entity().name(),
            found.isEmpty()
                ? "no parameter names which"
                : "several parameters could name it: " + names),
        String.format(
            "Give it one parameter of type %s, or these: %s.", context.key(), attributes));
  }

  ItemSlot slot(SyncTable<?> table, @Nullable Object[] arguments) {
    if (whole) {
      return table.key(arguments[positions.get(0)]);
    }
    List<@Nullable Object> parts = new ArrayList<>(positions.size());
    for (int position : positions) {
      parts.add(arguments[position]);
    }
    return table.keyOf(parts);
  }
}
