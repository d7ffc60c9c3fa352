package io.dynabind.internal.executor.sdk;

import io.dynabind.annotation.TableClass;
import io.dynabind.model.IndexModel;
import io.dynabind.model.TableModel;
import io.dynabind.schema.AttributeDefinition;
import io.dynabind.schema.IndexDefinition;
import io.dynabind.schema.KeyDefinition;
import io.dynabind.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Writes table definitions. What DynamoDB does anyway is left out, except the billing mode. */
final class Tables {

  private Tables() {}

  static CreateTableRequest.Builder write(TableDefinition table) {
    TableModel options = table.options();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .attributeDefinitions(table.attributes().stream().map(Tables::attribute).toList())
            .keySchema(keySchema(table.key()))
            .warmThroughput(Throughputs.warm(options.throughput()));
    billing(options, request);
    indexes(table, request);
    storage(options, request);
    return request;
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeDefinition attribute(
      AttributeDefinition attribute) {
    return software.amazon.awssdk.services.dynamodb.model.AttributeDefinition.builder()
        .attributeName(attribute.name())
        .attributeType(attribute.type().name())
        .build();
  }

  private static List<KeySchemaElement> keySchema(KeyDefinition key) {
    List<KeySchemaElement> elements = new ArrayList<>();
    key.hashKey().forEach(name -> elements.add(element(name, KeyType.HASH)));
    key.rangeKey().forEach(name -> elements.add(element(name, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static void billing(TableModel options, CreateTableRequest.Builder request) {
    if (options.isProvisioned()) {
      request
          .billingMode(BillingMode.PROVISIONED)
          .provisionedThroughput(Throughputs.provisioned(options.throughput()));
    } else {
      request
          .billingMode(BillingMode.PAY_PER_REQUEST)
          .onDemandThroughput(Throughputs.onDemand(options.throughput()));
    }
  }

  private static void indexes(TableDefinition table, CreateTableRequest.Builder request) {
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (IndexDefinition index : table.indexes()) {
      if (index.kind() == IndexModel.Kind.GLOBAL) {
        global.add(global(index, table.options().isProvisioned()));
      } else {
        local.add(local(index));
      }
    }
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
  }

  private static GlobalSecondaryIndex global(IndexDefinition index, boolean provisioned) {
    GlobalSecondaryIndex.Builder builder =
        GlobalSecondaryIndex.builder()
            .indexName(index.name())
            .keySchema(keySchema(index.key()))
            .projection(projection(index))
            .warmThroughput(Throughputs.warm(index.throughput()));
    return provisioned
        ? builder.provisionedThroughput(Throughputs.provisioned(index.throughput())).build()
        : builder.onDemandThroughput(Throughputs.onDemand(index.throughput())).build();
  }

  private static LocalSecondaryIndex local(IndexDefinition index) {
    return LocalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keySchema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static Projection projection(IndexDefinition index) {
    Projection.Builder projection = Projection.builder().projectionType(index.projection().name());
    if (!index.included().isEmpty()) {
      projection.nonKeyAttributes(index.included());
    }
    return projection.build();
  }

  private static void storage(TableModel options, CreateTableRequest.Builder request) {
    if (options.tableClass() != TableClass.STANDARD) {
      request.tableClass(options.tableClass().name());
    }
    if (options.isStreamed()) {
      request.streamSpecification(
          StreamSpecification.builder()
              .streamEnabled(true)
              .streamViewType(options.stream().name())
              .build());
    }
    if (options.isEncryptedByKms()) {
      request.sseSpecification(
          SSESpecification.builder()
              .enabled(true)
              .sseType(SSEType.KMS)
              .kmsMasterKeyId(options.kmsKey())
              .build());
    }
    if (options.deletionProtection()) {
      request.deletionProtectionEnabled(true);
    }
    if (!options.tags().isEmpty()) {
      request.tags(
          options.tags().entrySet().stream()
              .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
              .toList());
    }
  }
}
