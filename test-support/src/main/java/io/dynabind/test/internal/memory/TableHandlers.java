package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import java.util.List;
import java.util.Map;

/** The small actions on tables. */
final class TableHandlers {

  private final Tables tables;

  TableHandlers(Tables tables) {
    this.tables = tables;
  }

  Map<String, Object> describe(Request request) {
    return Map.of("Table", tables.of(request).describe("ACTIVE"));
  }

  Map<String, Object> delete(Request request) {
    Map<String, Object> description = tables.of(request).describe("DELETING");
    if (Boolean.TRUE.equals(description.get("DeletionProtectionEnabled"))) {
      throw ServiceException.invalid(
          "Resource cannot be deleted as it is currently protected against deletion");
    }
    tables.remove(request.text("TableName"));
    return Map.of("TableDescription", description);
  }

  Map<String, Object> list(Request request) {
    String after = request.text("ExclusiveStartTableName", "");
    int limit = request.findNumber("Limit").orElse(100);
    List<String> names =
        tables.all().keySet().stream().filter(name -> name.compareTo(after) > 0).toList();
    if (names.size() <= limit) {
      return Map.of("TableNames", names);
    }
    List<String> page = names.subList(0, limit);
    return Map.of("TableNames", page, "LastEvaluatedTableName", page.get(limit - 1));
  }

  Map<String, Object> updateTimeToLive(Request request) {
    Table table = tables.of(request);
    Request specification = request.inner("TimeToLiveSpecification");
    boolean enabled = specification.flag("Enabled", false);
    if (enabled == (table.expiry() != null)) {
      throw ServiceException.invalid("TimeToLive is already " + (enabled ? "enabled" : "disabled"));
    }
    table.setExpiry(enabled ? specification.text("AttributeName") : null);
    return Map.of("TimeToLiveSpecification", Json.object(specification.members()));
  }

  Map<String, Object> describeTimeToLive(Request request) {
    String attribute = tables.of(request).expiry();
    Map<String, Object> description =
        attribute == null
            ? Map.of("TimeToLiveStatus", "DISABLED")
            : Map.of("TimeToLiveStatus", "ENABLED", "AttributeName", attribute);
    return Map.of("TimeToLiveDescription", description);
  }
}
