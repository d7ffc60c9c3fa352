package io.dynabind.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.name.MethodNames;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random names of methods with random arguments, page sizes, limits and directions: the same things
 * in the same order as an oracle finds that looks at every one of them. A planner that takes one
 * operator for another is noticed.
 */
@Tag("battery")
@Tag("query-oracle")
class QueryOracleBattery {

  private static final long SEED = 42;
  private static final int OWNERS = 5;
  private static final int NUMBERS = 40;

  record ThingKey(String owner, int number) {}

  private static int queries() {
    return System.getProperty("battery.size", "standard").equals("full") ? 50_000 : 3_000;
  }

  @Test
  void findsWhatTheOracleFinds() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    try (Dynabind dynabind =
        Dynabind.builder()
            .client(server.client())
            .asyncClient(server.asyncClient())
            .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
            .entities(Thing.class)
            .build()) {
      SyncTable<Thing> table = (SyncTable<Thing>) dynabind.table(Thing.class);
      table.create();
      EntityModel model = dynabind.codec(Thing.class).model();
      ThingOracle oracle = new ThingOracle(fill(table, server.client()));
      OracleCheck check = new OracleCheck(table, model, oracle, new ThingDice(SEED));
      run(dynabind, table, check, queries(), false);
      OracleCheck control = new OracleCheck(table, model, oracle, new ThingDice(SEED));
      run(dynabind, table, control, 600, true);
      table.deleteTable();
      System.out.printf(
          "battery query-oracle: queries=%d refused=%d items=%d fanOuts=%d scans=%d differences=%d"
              + " seed=%d (control: differences=%d)%n",
          check.queries,
          check.refused,
          check.items,
          check.fanOuts,
          check.scans,
          check.differences.size(),
          SEED,
          control.differences.size());

      assertThat(check.differences).isEmpty();
      assertThat(check.queries).isGreaterThanOrEqualTo(queries());
      assertThat(check.fanOuts).isPositive();
      assertThat(check.scans).isPositive();
      assertThat(control.differences).hasSizeGreaterThan(50);
    }
  }

  private static void run(
      Dynabind dynabind, SyncTable<Thing> table, OracleCheck check, int queries, boolean broken) {
    Introspector[] known = new Introspector[1];
    CodecRegistry registry =
        CodecRegistry.of(List.of(), List.of(), new ReflectiveCodecs(type -> known[0].object(type)));
    known[0] = new Introspector(List.of(), registry::claims, new Problems());
    Problems problems = new Problems();
    MethodNames names =
        new MethodNames(
            dynabind.codec(Thing.class).model(),
            attribute -> {
              TypeRef type = attribute.type();
              return known[0].object(type.raw() == Optional.class ? type.argument(0) : type);
            },
            problems);
    Planner planner =
        new Planner(
            dynabind.codec(Thing.class),
            table.name(),
            table.expiry(),
            condition -> {
              throw new IllegalArgumentException("Names have no conditions: " + condition);
            },
            problems);
    RandomNames random = new RandomNames(new ThingDice(SEED + 1));
    while (check.queries < queries) {
      String name = random.next();
      Criteria criteria = names.parse(name, name);
      assertThat(criteria).as(name).isNotNull();
      check.check(name, criteria, planner, broken);
    }
  }

  /** Some items are as they were written before attributes were renamed, or by somebody else. */
  private static List<ThingOracle.Stored> fill(SyncTable<Thing> table, DynamoDbClient client) {
    ThingDice dice = new ThingDice(SEED + 2);
    List<String> owners = new ArrayList<>();
    while (owners.size() < OWNERS) {
      String owner = dice.key();
      if (!owners.contains(owner)) {
        owners.add(owner);
      }
    }
    List<ThingOracle.Stored> all = new ArrayList<>();
    for (String owner : owners) {
      for (int number = 0; number < NUMBERS; number++) {
        Thing thing = dice.thing(owner, number);
        table.put(thing);
        boolean nullTitle = alter(table, client, thing, dice);
        // As it reads back: with times in whole seconds, and numbers without trailing zeros.
        Thing stored = table.includingExpired().get(new ThingKey(owner, number)).orElseThrow();
        all.add(new ThingOracle.Stored(stored, nullTitle));
      }
    }
    return all;
  }

  private static boolean alter(
      SyncTable<Thing> table, DynamoDbClient client, Thing thing, ThingDice dice) {
    if (thing.title() != null && dice.oneIn(3)) {
      update(table, client, thing, "SET caption = title REMOVE title", Map.of());
    }
    if (thing.spot() != null && thing.spot().name() != null && dice.oneIn(3)) {
      update(table, client, thing, "SET spot.town = spot.#n REMOVE spot.#n", Map.of());
    }
    if (thing.title() == null && dice.oneIn(2)) {
      update(
          table, client, thing, "SET title = :nul", Map.of(":nul", AttributeValue.fromNul(true)));
      return true;
    }
    return false;
  }

  private static void update(
      SyncTable<Thing> table,
      DynamoDbClient client,
      Thing thing,
      String update,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> key = new HashMap<>();
    key.put("owner", AttributeValue.fromS(thing.owner()));
    key.put("number", AttributeValue.fromN(Integer.toString(thing.number())));
    client.updateItem(
        request ->
            request
                .tableName(table.name())
                .key(key)
                .updateExpression(update)
                .expressionAttributeNames(update.contains("#n") ? Map.of("#n", "name") : null)
                .expressionAttributeValues(values.isEmpty() ? null : values));
  }
}
