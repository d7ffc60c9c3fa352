package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Operand;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What is asked again of a fetched item is answered as DynamoDB Local answers it in a filter. */
final class RecheckTest {

  private static final List<AttributeValue> VALUES =
      List.of(
          AttributeValue.fromS(""),
          AttributeValue.fromS("a"),
          AttributeValue.fromS("ab"),
          AttributeValue.fromS("b"),
          AttributeValue.fromS("\uD83D\uDE00"),
          AttributeValue.fromS("\uFFFD"),
          AttributeValue.fromN("1"),
          AttributeValue.fromN("1.0"),
          AttributeValue.fromN("-2"),
          AttributeValue.fromN("10"),
          AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1})),
          AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1})),
          AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {-1})),
          AttributeValue.fromBool(true),
          AttributeValue.fromBool(false),
          AttributeValue.fromNul(true),
          AttributeValue.fromL(List.of()),
          AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("a"))),
          AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1"))),
          AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1.00"))),
          AttributeValue.fromSs(List.of("a", "b")),
          AttributeValue.fromSs(List.of("b", "a")),
          AttributeValue.fromNs(List.of("1", "2")),
          AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1}))));

  private static final AttributePath A = new AttributePath("a");
  private static final AttributePath B = new AttributePath("b");

  /** Stores values as they are. */
  private enum Stored implements Codec<AttributeValue> {
    AS_IT_IS;

    @Override
    public void encode(ItemWriter writer, AttributeValue value) {
      switch (value.type()) {
        case S -> writer.string(value.s());
        case N -> writer.number(value.n());
        case B -> writer.binary(value.b().asByteArray());
        case BOOL -> writer.bool(value.bool());
        case NUL -> writer.nul();
        case L -> {
          writer.beginList(value.l().size());
          value.l().forEach(each -> encode(writer, each));
          writer.endList();
        }
        case M -> {
          writer.beginMap(value.m().size());
          value
              .m()
              .forEach(
                  (name, each) -> {
                    writer.name(name);
                    encode(writer, each);
                  });
          writer.endMap();
        }
        case SS -> {
          writer.beginSet(AttributeType.SS, value.ss().size());
          value.ss().forEach(writer::string);
          writer.endSet();
        }
        case NS -> {
          writer.beginSet(AttributeType.NS, value.ns().size());
          value.ns().forEach(writer::number);
          writer.endSet();
        }
        case BS -> {
          writer.beginSet(AttributeType.BS, value.bs().size());
          value.bs().forEach(each -> writer.binary(each.asByteArray()));
          writer.endSet();
        }
        default -> throw new IllegalArgumentException("No type: " + value.type());
      }
    }

    @Override
    public AttributeValue decode(ItemReader reader) {
      throw new UnsupportedOperationException("Only written");
    }

    @Override
    public @Nullable AttributeType type() {
      return null;
    }
  }

  private static Operand.Encoded value(AttributeValue value) {
    return new Operand.Encoded(new EncodableValue<>(Stored.AS_IT_IS, value));
  }

  private static List<Map<String, AttributeValue>> items() {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    items.add(item(0));
    for (AttributeValue value : VALUES) {
      Map<String, AttributeValue> item = item(items.size());
      item.put("a", value);
      if (items.size() % 3 > 0) {
        item.put("b", VALUES.get((items.size() * 7) % VALUES.size()));
      }
      items.add(item);
    }
    return items;
  }

  private static Map<String, AttributeValue> item(int id) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("id", AttributeValue.fromS("i" + id));
    return item;
  }

  private static List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (AttributeValue each : VALUES) {
      Operand value = value(each);
      for (Comparator comparator : Comparator.values()) {
        conditions.add(new Condition.Comparison(A, comparator, value));
        conditions.add(new Condition.Not(new Condition.Comparison(value, comparator, A)));
      }
      conditions.add(new Condition.BeginsWith(A, value));
      conditions.add(new Condition.Contains(A, value));
      conditions.add(new Condition.In(A, List.of(value, value(VALUES.get(2)))));
      conditions.add(new Condition.Between(A, value, value(VALUES.get(3))));
      conditions.add(new Condition.Between(A, value, value(VALUES.get(9))));
      conditions.add(new Condition.Between(A, value, value(VALUES.get(12))));
    }
    for (Comparator comparator : Comparator.values()) {
      conditions.add(new Condition.Comparison(A, comparator, B));
      for (String size : List.of("0", "1", "2")) {
        conditions.add(
            new Condition.Comparison(
                new Operand.Size(A), comparator, value(AttributeValue.fromN(size))));
      }
    }
    for (AttributeType type : AttributeType.values()) {
      conditions.add(new Condition.TypeIs(A, value(AttributeValue.fromS(type.name()))));
    }
    AttributePath first = A.then(new AttributePath.Index(0));
    AttributePath inside = A.then(new AttributePath.Name("x"));
    for (AttributePath path : List.of(A, first, inside, A.then(new AttributePath.Index(9)))) {
      conditions.add(new Condition.Exists(path));
      conditions.add(new Condition.NotExists(path));
      conditions.add(
          new Condition.Comparison(path, Comparator.EQUAL, value(AttributeValue.fromN("1"))));
    }
    conditions.add(new Condition.Exists(B).and(new Condition.Exists(first)));
    conditions.add(new Condition.Not(new Condition.Exists(B)).or(new Condition.Exists(inside)));
    return conditions;
  }

  @Test
  void answersAsTheServerDoes() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    String table = "recheck-" + UUID.randomUUID();
    List<Map<String, AttributeValue>> items = items();
    int asked = 0;
    Map<String, String> differences = new TreeMap<>();
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(server.endpoint())
            .region(server.region())
            .credentialsProvider(server.credentials())
            .build()) {
      create(client, table);
      items.forEach(item -> client.putItem(put -> put.tableName(table).item(item)));
      for (Condition condition : conditions()) {
        Set<String> found = scan(client, table, condition);
        if (found != null) {
          asked++;
          Set<String> ours = checked(items, condition);
          if (!ours.equals(found)) {
            differences.put(condition.toString(), found + " but " + ours);
          }
        }
      }
      client.deleteTable(delete -> delete.tableName(table));
    }

    assertThat(differences).isEmpty();
    assertThat(asked).isGreaterThan(300);
  }

  private static void create(DynamoDbClient client, String table) {
    client.createTable(
        create ->
            create
                .tableName(table)
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .billingMode("PAY_PER_REQUEST"));
  }

  private static Set<String> checked(List<Map<String, AttributeValue>> items, Condition condition) {
    Recheck recheck = new Recheck(condition);
    Set<String> ids = new TreeSet<>();
    for (Map<String, AttributeValue> item : items) {
      if (recheck.holds(SdkItems.reader(item))) {
        ids.add(item.get("id").s());
      }
    }
    return ids;
  }

  /** Null if the server refuses the condition. */
  private static @Nullable Set<String> scan(
      DynamoDbClient client, String table, Condition condition) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    String filter = renderer.render(condition);
    Map<String, AttributeValue> values = new HashMap<>();
    renderer
        .placeholders()
        .values()
        .forEach((name, value) -> values.put(name, (AttributeValue) value.value()));
    Set<String> ids = new TreeSet<>();
    try {
      client
          .scan(
              scan ->
                  scan.tableName(table)
                      .filterExpression(filter)
                      .expressionAttributeNames(renderer.placeholders().names())
                      .expressionAttributeValues(values.isEmpty() ? null : values))
          .items()
          .forEach(item -> ids.add(item.get("id").s()));
      return ids;
    } catch (DynamoDbException e) {
      return null;
    }
  }
}
