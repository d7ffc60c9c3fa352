package io.dynabind.schema;

import io.dynabind.annotation.TableClass;
import io.dynabind.item.AttributeType;
import io.dynabind.model.IndexModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a table definition, a line for each thing that is not DynamoDB's default. */
final class TableText {

  private final Map<String, AttributeType> types;
  private final StringBuilder text = new StringBuilder();

  private TableText(TableDefinition table) {
    types =
        table.attributes().stream()
            .collect(Collectors.toMap(AttributeDefinition::name, AttributeDefinition::type));
  }

  static String of(TableDefinition table) {
    return new TableText(table).print(table);
  }

  private String print(TableDefinition table) {
    TableModel options = table.options();
    text.append("table ").append(table.name());
    line("key", key(table.key()));
    table.indexes().forEach(this::index);
    line("billing", options.billing() + throughput(options.throughput()));
    if (options.isStreamed()) {
      line("stream", options.stream().toString());
    }
    if (options.tableClass() != TableClass.STANDARD) {
      line("class", options.tableClass().toString());
    }
    if (options.isEncryptedByKms()) {
      String key = options.kmsKey();
      line("encryption", options.encryption() + (key == null ? "" : " " + key));
    }
    if (options.deletionProtection()) {
      line("deletion protection", "on");
    }
    if (!options.tags().isEmpty()) {
      line("tags", options.tags().toString());
    }
    if (table.timeToLive() != null) {
      line("time to live", table.timeToLive());
    }
    return text.toString();
  }

  /** A key with the types of a table, as in {@code hash status S, range placedAt S}. */
  static String key(TableDefinition table, KeyDefinition key) {
    return new TableText(table).key(key);
  }

  /** An index, as in {@code global index byStatus (hash status S, projects ALL)}. */
  static String index(TableDefinition table, IndexDefinition index) {
    return title(index) + " (" + new TableText(table).content(index) + ")";
  }

  static String title(IndexDefinition index) {
    return kind(index.kind()) + " index " + index.name();
  }

  static String kind(IndexModel.Kind kind) {
    return kind == IndexModel.Kind.GLOBAL ? "global" : "local";
  }

  private void index(IndexDefinition index) {
    line(title(index), content(index));
  }

  private String content(IndexDefinition index) {
    String included = index.included().isEmpty() ? "" : " " + index.included();
    return key(index.key())
        + ", projects "
        + index.projection()
        + included
        + throughput(index.throughput());
  }

  private String key(KeyDefinition key) {
    String hash = "hash " + attributes(key.hashKey());
    return key.rangeKey().isEmpty() ? hash : hash + ", range " + attributes(key.rangeKey());
  }

  private String attributes(List<String> names) {
    return names.stream().map(n -> n + " " + types.get(n)).collect(Collectors.joining(" + "));
  }

  private static String throughput(ThroughputModel throughput) {
    return units("", throughput.read(), throughput.write())
        + units("warm ", throughput.warmRead(), throughput.warmWrite());
  }

  private static String units(String kind, long read, long write) {
    return read == 0 && write == 0 ? "" : ", " + kind + read + " read " + write + " write";
  }

  private void line(String what, String value) {
    text.append("\n  ").append(what).append(": ").append(value);
  }
}
