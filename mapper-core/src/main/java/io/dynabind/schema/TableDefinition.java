package io.dynabind.schema;

import io.dynabind.model.TableModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that DynamoDB needs to know to make a table. Comparable by value; {@code toString}
 * prints it.
 *
 * @param name the table's name as the service knows it, prefix and suffix included
 * @param attributes the key attributes of table and indexes, each once
 * @param key the table's key
 * @param indexes the secondary indexes
 * @param options billing, throughput, stream, protection, class, encryption and tags
 * @param timeToLive the stored name of the time to live, or null
 */
public record TableDefinition(
    String name,
    List<AttributeDefinition> attributes,
    KeyDefinition key,
    List<IndexDefinition> indexes,
    TableModel options,
    @Nullable String timeToLive) {

  /** Freezes the lists. */
  public TableDefinition {
    attributes = List.copyOf(attributes);
    indexes = List.copyOf(indexes);
  }
}
