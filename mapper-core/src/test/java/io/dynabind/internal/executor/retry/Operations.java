package io.dynabind.internal.executor.retry;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TableClass;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.internal.table.Tables;
import io.dynabind.item.AttributeType;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.CreateTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.Operation;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.schema.AttributeDefinition;
import io.dynabind.schema.KeyDefinition;
import io.dynabind.schema.TableDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation for each thing that a repeat can mean. */
final class Operations {

  @Table
  record Order(@HashKey String id) {}

  private static final EntityCodec<Order> CODEC = Tables.codec(Order.class);

  static final Operation READ = new DescribeTable("test", "orders");
  static final Operation GUARDED = new CreateTable("test", definition());
  static final Operation HARMFUL = transaction(null);
  static final Operation TOKEN = transaction("7f3a");

  private Operations() {}

  private static Operation transaction(@Nullable String token) {
    ItemSlot key = new ItemSlot.Values(Map.of());
    return new TransactWriteItems(
        "test",
        List.of(
            new ConditionCheck("orders", CODEC, key, "attribute_exists(id)", Placeholders.NONE)),
        token);
  }

  private static TableDefinition definition() {
    return new TableDefinition(
        "orders",
        List.of(new AttributeDefinition("id", AttributeType.S)),
        new KeyDefinition(List.of("id"), List.of()),
        List.of(),
        new TableModel(
            "orders",
            Billing.ON_DEMAND,
            ThroughputModel.UNSET,
            Stream.NONE,
            false,
            TableClass.STANDARD,
            Encryption.AWS_OWNED_KEY,
            null,
            Map.of()),
        null);
  }
}
