package io.dynabind.schema;

import io.dynabind.codec.EntityCodec;
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

  /**
   * Derives the table of an entity: keys, indexes and options from its model, the types of key
   * attributes from its codecs.
   *
   * <pre>{@code
   * System.out.println(TableDefinition.of(codec, "prod-orders"));
   * // table prod-orders
   * //   key: hash customerId S, range orderId S
   * //   global index byStatus: hash status S, range placedAt S, projects ALL
   * //   billing: ON_DEMAND
   * }</pre>
   *
   * @param codec the entity's codec
   * @param tableName the table's name as the service knows it
   * @return the definition
   * @throws io.dynabind.problem.MappingException if a key attribute is not stored as S, N or B, or
   *     the time to live not as N; with all such problems of the entity
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
   */
  public static TableDefinition of(EntityCodec<?> codec, String tableName) {
    return new TableDeriver(codec).derive(tableName);
  }

  /**
   * In what two definitions of one table contradict each other, beside its key.
   *
   * @param other another entity's
   * @return such as {@code the stream: NEW_IMAGE and OLD_IMAGE}; empty if both can be had
   */
  public List<String> conflicts(TableDefinition other) {
    return new TableMerge(this, other).conflicts();
  }

  /**
   * The table of two entities that share it: the indexes of both, and each option as the one says
   * it that does not leave it to its default.
   *
   * @param other another entity's definition of the same table
   * @return a definition; in what they contradict each other, as this one says it
   */
  public TableDefinition and(TableDefinition other) {
    return new TableMerge(this, other).merged();
  }

  /**
   * The same table with a time to live.
   *
   * @param attribute the stored name; null for none
   * @return a definition
   */
  public TableDefinition withTimeToLive(@Nullable String attribute) {
    return new TableDefinition(name, attributes, key, indexes, options, attribute);
  }

  /** The definition in several lines, without those that say what DynamoDB does anyway. */
  @Override
  public String toString() {
    return TableText.of(this);
  }
}
