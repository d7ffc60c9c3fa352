package io.dynabind;

import io.dynabind.internal.problem.Problems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.schema.AttributeDefinition;
import io.dynabind.schema.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entities may share a table: then they share its key, in names and stored types, and do not
 * contradict each other about the rest of it.
 */
final class SharedTables {

  private final Map<String, List<Mapped<?>>> tables = new HashMap<>();
  private final Problems problems;

  SharedTables(Problems problems) {
    this.problems = problems;
  }

  /** Takes in an entity that is known to fit. */
  void add(Mapped<?> entity) {
    tables.computeIfAbsent(entity.table().name(), name -> new ArrayList<>()).add(entity);
  }

  void check(Mapped<?> entity, String place) {
    TableDefinition own = entity.table().definition();
    for (Mapped<?> other : tables.getOrDefault(own.name(), List.of())) {
      if (!agree(other, entity, place)) {
        return;
      }
    }
    add(entity);
  }

  private boolean agree(Mapped<?> other, Mapped<?> entity, String place) {
    TableDefinition own = entity.table().definition();
    String key = key(own);
    String key2 = key(other.table().definition());
    if (!key.equals(key2)) {
      problems.report(
          ProblemId.KEY_MISMATCH,
          String.format(
              "%s and %s share the table '%s', but have the keys %s and %s.",
              title(other), title(entity), own.name(), key2, key),
          place,
          "Give both the key of the table, in the same names and stored types, or two tables.");
      return false;
    }
    List<String> conflicts = other.table().definition().conflicts(own);
    if (!conflicts.isEmpty()) {
      problems.report(
          ProblemId.SHARED_TABLE,
          String.format(
              "%s and %s share the table '%s', but differ in %s.",
              title(other), title(entity), own.name(), String.join("; ", conflicts)),
          place,
          "Say the same in both, or say it in one of them.");
    }
    return conflicts.isEmpty();
  }

  private static String title(Mapped<?> entity) {
    EntityModel model = entity.codec().model();
    boolean documents = model.object().kind() == ObjectModel.Kind.DOCUMENT;
    return documents ? "documents of " + model : model.toString();
  }

  /** As in {@code (customerId S, orderId S)}. */
  private static String key(TableDefinition table) {
    List<AttributeDefinition> attributes = table.attributes();
    return Stream.concat(table.key().hashKey().stream(), table.key().rangeKey().stream())
        .map(
            name ->
                attributes.stream()
                    .filter(a -> a.name().equals(name))
                    .map(a -> name + " " + a.type())
                    .findFirst()
                    .orElse(name))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
