package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.json.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CreateTable; the table is active at once. */
final class CreateTableHandler implements Handler {

  private static final String GLOBAL = "GlobalSecondaryIndexes";
  private static final String LOCAL = "LocalSecondaryIndexes";
  private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/";

  private final Tables tables;
  private final Clock clock;

  CreateTableHandler(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    Map<String, String> types = new HashMap<>();
    for (Object definition : request.list("AttributeDefinitions")) {
      Request attribute = new Request(Json.object(definition));
      types.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
    }
    KeySchema key = KeySchema.of(request, types);
    Map<String, Index> indexes = new HashMap<>();
    for (String kind : List.of(GLOBAL, LOCAL)) {
      for (Object definition : indexes(request, kind)) {
        Request defined = new Request(Json.object(definition));
        Index index = Index.of(defined, types, kind.equals(LOCAL));
        indexes.put(index.name(), index);
      }
    }
    String name = request.text("TableName");
    Table table = new Table(name, key, indexes, describe(name, request));
    tables.add(table);
    return Map.of("TableDescription", table.describe("ACTIVE"));
  }

  private static List<Object> indexes(Request request, String kind) {
    return request.find(kind).map(Json::list).orElse(List.of());
  }

  private Map<String, Object> describe(String name, Request request) {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("TableName", name);
    description.put("TableArn", ARN + name);
    description.put("TableId", name);
    description.put("CreationDateTime", BigDecimal.valueOf(clock.millis(), 3));
    description.put("AttributeDefinitions", request.list("AttributeDefinitions"));
    description.put("KeySchema", request.list("KeySchema"));
    description.put("ProvisionedThroughput", throughput(request));
    request
        .findText("BillingMode")
        .ifPresent(mode -> description.put("BillingModeSummary", Map.of("BillingMode", mode)));
    description.put("DeletionProtectionEnabled", request.flag("DeletionProtectionEnabled", false));
    for (String kind : List.of(GLOBAL, LOCAL)) {
      List<Object> described = new ArrayList<>();
      indexes(request, kind).forEach(index -> described.add(describe(name, Json.object(index))));
      if (!described.isEmpty()) {
        description.put(kind, described);
      }
    }
    for (String same : List.of("StreamSpecification", "TableClass", "OnDemandThroughput")) {
      request.find(same).ifPresent(value -> description.put(same, value));
    }
    return description;
  }

  private static Map<String, Object> describe(String table, Map<String, Object> index) {
    Map<String, Object> description = new LinkedHashMap<>(index);
    description.put("IndexStatus", "ACTIVE");
    description.put("IndexArn", ARN + table + "/index/" + index.get("IndexName"));
    description.put("ProvisionedThroughput", throughput(new Request(index)));
    return description;
  }

  private static Map<String, Object> throughput(Request request) {
    Map<String, Object> throughput = new LinkedHashMap<>();
    throughput.put("ReadCapacityUnits", BigDecimal.ZERO);
    throughput.put("WriteCapacityUnits", BigDecimal.ZERO);
    request.find("ProvisionedThroughput").map(Json::object).ifPresent(throughput::putAll);
    throughput.put("NumberOfDecreasesToday", BigDecimal.ZERO);
    return throughput;
  }
}
