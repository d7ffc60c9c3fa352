package io.dynabind.internal.executor.sdk;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import io.dynabind.item.AttributeType;
import io.dynabind.model.IndexModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.schema.AttributeDefinition;
import io.dynabind.schema.IndexDefinition;
import io.dynabind.schema.KeyDefinition;
import io.dynabind.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Reads table definitions, as {@link Tables} writes them. */
final class TableDescriptions {

  private TableDescriptions() {}

  /**
   * Reads what a table looks like.
   *
   * @return its definition; null of a table of which the service says no more than its state, or
   *     something in words that came after this version of dynabind
   */
  static @Nullable TableDefinition read(TableDescription table) {
    if (!table.hasKeySchema() || !table.hasAttributeDefinitions() || !hasProjections(table)) {
      return null;
    }
    try {
      return definition(table);
    } catch (IllegalArgumentException unknownWord) {
      return null;
    }
  }

  private static boolean hasProjections(TableDescription table) {
    return table.globalSecondaryIndexes().stream().allMatch(index -> index.projection() != null)
        && table.localSecondaryIndexes().stream().allMatch(index -> index.projection() != null);
  }

  private static TableDefinition definition(TableDescription table) {
    List<IndexDefinition> indexes = new ArrayList<>();
    table.globalSecondaryIndexes().forEach(index -> indexes.add(global(index)));
    table.localSecondaryIndexes().forEach(index -> indexes.add(local(index)));
    return new TableDefinition(
        table.tableName(),
        table.attributeDefinitions().stream().map(TableDescriptions::attribute).toList(),
        key(table.keySchema()),
        indexes,
        options(table),
        null);
  }

  private static AttributeDefinition attribute(
      software.amazon.awssdk.services.dynamodb.model.AttributeDefinition attribute) {
    return new AttributeDefinition(
        attribute.attributeName(), AttributeType.valueOf(attribute.attributeTypeAsString()));
  }

  private static KeyDefinition key(List<KeySchemaElement> elements) {
    return new KeyDefinition(names(elements, KeyType.HASH), names(elements, KeyType.RANGE));
  }

  private static List<String> names(List<KeySchemaElement> elements, KeyType type) {
    return elements.stream()
        .filter(element -> element.keyType() == type)
        .map(KeySchemaElement::attributeName)
        .toList();
  }

  private static IndexDefinition global(GlobalSecondaryIndexDescription index) {
    return new IndexDefinition(
        index.indexName(),
        IndexModel.Kind.GLOBAL,
        key(index.keySchema()),
        projection(index.projection().projectionTypeAsString()),
        index.projection().nonKeyAttributes(),
        Throughputs.read(index.provisionedThroughput(), index.onDemandThroughput()));
  }

  private static IndexDefinition local(LocalSecondaryIndexDescription index) {
    return new IndexDefinition(
        index.indexName(),
        IndexModel.Kind.LOCAL,
        key(index.keySchema()),
        projection(index.projection().projectionTypeAsString()),
        index.projection().nonKeyAttributes(),
        ThroughputModel.UNSET);
  }

  private static Projection projection(String type) {
    return Projection.valueOf(type);
  }

  private static TableModel options(TableDescription table) {
    boolean onDemand =
        table.billingModeSummary() != null
            && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
    boolean streamed =
        table.streamSpecification() != null
            && Boolean.TRUE.equals(table.streamSpecification().streamEnabled());
    boolean infrequent =
        table.tableClassSummary() != null
            && TableClass.STANDARD_INFREQUENT_ACCESS
                .name()
                .equals(table.tableClassSummary().tableClassAsString());
    boolean kms = table.sseDescription() != null && table.sseDescription().sseType() == SSEType.KMS;
    return new TableModel(
        table.tableName(),
        onDemand ? Billing.ON_DEMAND : Billing.PROVISIONED,
        Throughputs.read(table.provisionedThroughput(), table.onDemandThroughput()),
        streamed
            ? Stream.valueOf(table.streamSpecification().streamViewTypeAsString())
            : Stream.NONE,
        Boolean.TRUE.equals(table.deletionProtectionEnabled()),
        infrequent ? TableClass.STANDARD_INFREQUENT_ACCESS : TableClass.STANDARD,
        kms ? Encryption.KMS_KEY : Encryption.AWS_OWNED_KEY,
        kms ? table.sseDescription().kmsMasterKeyArn() : null,
        Map.of());
  }
}
