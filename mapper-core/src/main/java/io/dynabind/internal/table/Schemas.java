package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.table.SchemaRun.Checked;
import io.dynabind.outcome.DynabindException;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.ProblemId;
import io.dynabind.schema.SchemaMode;
import io.dynabind.schema.SchemaReport;
import io.dynabind.schema.TableDefinition;
import io.dynabind.schema.TableDifference;
import io.dynabind.schema.TableDifference.Severity;
import io.dynabind.schema.TableReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The third phase of a startup, where it is asked for: the tables in the service.
 *
 * <p>Made for one use, by one thread.
 */
public final class Schemas {

  private final Map<String, List<Class<?>>> entities = new LinkedHashMap<>();
  private final Map<String, TableDefinition> tables = new TreeMap<>();
  private final SchemaRun run;
  private final Problems problems = new Problems();
  private final List<DynabindException> failures = new ArrayList<>();

  /**
   * Makes a phase.
   *
   * @param definitions what each entity says of its table
   * @param wanted the names of the tables that are looked at
   * @param executor sends the operations
   * @param options how each operation is sent
   * @param waiting lets time pass
   */
  public Schemas(
      Map<Class<?>, TableDefinition> definitions,
      Set<String> wanted,
      Executor executor,
      CallOptions options,
      Waiting waiting) {
    definitions.forEach(
        (type, definition) -> {
          if (wanted.contains(definition.name())) {
            tables.merge(definition.name(), definition, TableDefinition::and);
            entities.computeIfAbsent(definition.name(), name -> new ArrayList<>()).add(type);
          }
        });
    this.run = new SchemaRun(executor, options, waiting);
  }

  /**
   * Compares.
   *
   * @return how each table compares
   * @throws DynabindException if a table could not be compared; those of other tables are
   *     suppressed in it
   */
  public SchemaReport report() {
    SchemaReport report = report(false);
    if (!failures.isEmpty()) {
      DynabindException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
    return report;
  }

  /**
   * Does what a mode says when an instance starts.
   *
   * @param mode any but NONE
   * @throws MappingException if a table is not what its entities need, or that is not to be found
   *     out
   */
  public void start(SchemaMode mode) {
    SchemaReport report = report(mode == SchemaMode.CREATE_MISSING);
    Logger log = LoggerFactory.getLogger("io.dynabind");
    if (mode == SchemaMode.PLAN) {
      report.tables().forEach(table -> log.info("Schema: {}", table));
    } else {
      report.tables().forEach(table -> check(table, log));
    }
    throwIfAny();
  }

  private SchemaReport report(boolean create) {
    List<TableReport> reports = new ArrayList<>();
    for (Checked checked : run.run(List.copyOf(tables.values()), create)) {
      DynabindException failure = checked.failure();
      if (checked.report() != null) {
        reports.add(checked.report());
      } else if (failure != null) {
        failures.add(failure);
        report(
            ProblemId.TABLE_UNKNOWN,
            checked.expected(),
            failure.getMessage() + ".",
            "See that DynamoDB is in reach of the client, and that its credentials may describe"
                + " tables and their time to live, and create them if that was asked for.");
      }
    }
    return new SchemaReport(reports);
  }

  private void check(TableReport table, Logger log) {
    TableDefinition expected = table.expected();
    if (table.isMissing()) {
      report(
          ProblemId.TABLE_NOT_FOUND,
          expected,
          "There is no table '" + expected.name() + "' for " + names(expected) + ".",
          "Create it, or start with SchemaMode.CREATE_MISSING; or change the region, the endpoint,"
              + " or the table names of the builder.");
    } else if (table.created()) {
      log.info("Schema: created {}", expected);
    }
    for (TableDifference difference : table.differences()) {
      if (difference.severity() == Severity.ERROR) {
        report(
            ProblemId.TABLE_DIFFERS,
            expected,
            title(expected) + " " + difference.text() + ".",
            "Change the table, or what the entity says of it.");
      } else if (difference.severity() == Severity.WARNING) {
        log.warn("Schema: {} {}", title(expected), difference.text());
      } else {
        log.info("Schema: {} {}", title(expected), difference.text());
      }
    }
  }

  private void report(ProblemId id, TableDefinition table, String message, String repair) {
    problems.report(id, message, Problems.at(entities(table).get(0)), repair);
  }

  private String title(TableDefinition table) {
    return "Table '" + table.name() + "' of " + names(table);
  }

  private String names(TableDefinition table) {
    return entities(table).stream().map(Class::getSimpleName).collect(Collectors.joining(" and "));
  }

  private List<Class<?>> entities(TableDefinition table) {
    return Objects.requireNonNull(entities.get(table.name()));
  }

  private void throwIfAny() {
    if (!problems.isEmpty()) {
      MappingException failed = new MappingException(problems.list());
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }
}
