package io.dynabind.spring.boot;

import io.dynabind.Dynabind;
import io.dynabind.schema.SchemaReport;
import io.dynabind.schema.TableDifference;
import io.dynabind.schema.TableReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up as long as all tables can be read and written; says of each whether it is as its entities say.
 * Each check describes every table.
 */
final class DynabindHealthIndicator extends AbstractHealthIndicator {

  private final Dynabind dynabind;

  DynabindHealthIndicator(Dynabind dynabind) {
    super("Tables could not be described");
    this.dynabind = dynabind;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    SchemaReport report = dynabind.schema();
    builder.status(report.isSound() ? "UP" : "DOWN");
    Map<String, Object> tables = new LinkedHashMap<>();
    for (TableReport table : report.tables()) {
      tables.put(table.name(), state(table));
    }
    builder.withDetail("tables", tables);
  }

  private static Object state(TableReport table) {
    if (table.isMissing()) {
      return "missing";
    }
    return table.differences().isEmpty()
        ? "as expected"
        : table.differences().stream().map(TableDifference::toString).toList();
  }
}
