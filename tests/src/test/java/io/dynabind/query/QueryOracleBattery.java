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
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.TableNames;
import io.dynabind.test.FaultClient;
import io.dynabind.test.LocalDynamoDb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Random names of methods, fluent queries and declared methods with random arguments, page sizes,
 * limits and directions: the same things in the same order as an oracle finds that looks at every
 * one of them; by cursors, each once, forwards and backwards. A planner that takes one operator for
 * another is noticed, and a table that has what the oracle has forgotten.
 */
@Tag("battery")
@Tag("query-oracle")
class QueryOracleBattery {

  private static final long SEED = 42;
  private static final int OWNERS = 5;
  private static final int NUMBERS = 40;

  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static int queries() {
    return System.getProperty("battery.size", "standard").equals("full") ? 50_000 : 3_000;
  }

  @Test
  void findsWhatTheOracleFinds() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    FaultClient faults = new FaultClient().remember(0);
    try (SdkHttpClient http = Apache5HttpClient.create();
        SdkAsyncHttpClient asyncHttp = NettyNioAsyncHttpClient.create();
        Dynabind dynabind =
            Dynabind.builder()
                .endpoint(server.endpoint())
                .region(server.region())
                .credentials(server.credentials())
                .httpClient(faults.wrap(http))
                .asyncHttpClient(faults.wrap(asyncHttp))
                .cursorKeys(CursorKeys.of(CursorKey.signing("k", SECRET)))
                .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
                .entities(Thing.class)
                .build()) {
      SyncTable<Thing> table = (SyncTable<Thing>) dynabind.table(Thing.class);
      table.create();
      ThingOracle oracle = new ThingOracle(fill(table, server.client()));
      Checks checks = new Checks(dynabind, table, oracle, faults, false);
      checks.run(queries());
      Checks control = new Checks(dynabind, table, oracle, faults, true);
      control.run(500);
      table.deleteTable();
      System.out.printf("battery query-oracle: %s seed=%d%n", checks, SEED);
      System.out.printf("control of query-oracle: %s%n", control.found());

      assertThat(checks.differences()).isEmpty();
      assertThat(checks.queries()).isGreaterThanOrEqualTo(queries());
      assertThat(checks.names.fanOuts).isPositive();
      assertThat(checks.names.scans).isPositive();
      assertThat(checks.sum(tally -> tally.walks)).isGreaterThan(queries() / 10);
      assertThat(checks.sum(tally -> tally.empty)).isPositive();
      assertThat(checks.sum(tally -> tally.cut)).isPositive();
      assertThat(checks.sum(tally -> tally.back)).isPositive();
      assertThat(control.names.differences).hasSizeGreaterThan(30);
      assertThat(control.fluent.differences).hasSizeGreaterThan(15);
      assertThat(control.methods.differences).hasSizeGreaterThan(15);
    }
  }

  /** Of ten executions eight are of names, one is fluent, and one of a declared method. */
  private static final class Checks {

    private final Dynabind dynabind;
    private final SyncTable<Thing> table;
    private final boolean broken;
    private final OracleCheck names;
    private final FluentCheck fluent;
    private final MethodCheck methods;

    Checks(
        Dynabind dynabind,
        SyncTable<Thing> table,
        ThingOracle oracle,
        FaultClient faults,
        boolean broken) {
      this.dynabind = dynabind;
      this.table = table;
      this.broken = broken;
      EntityModel model = dynabind.codec(Thing.class).model();
      ThingOracle other = broken ? oracle.forgetful() : oracle;
      names = new OracleCheck(table, model, oracle, new ThingDice(SEED), faults);
      fluent = new FluentCheck(table, other, new ThingDice(SEED + 3), faults);
      ThingViews views = dynabind.repository(ThingViews.class);
      methods = new MethodCheck(views, other, new ThingDice(SEED + 4), faults);
    }

    void run(int all) {
      for (int i = 0; i < all / 10; i++) {
        fluent.check();
        methods.check();
      }
      QueryOracleBattery.run(dynabind, table, names, all - all / 10 * 2, broken);
    }

    int queries() {
      return names.queries + fluent.queries + methods.queries;
    }

    int sum(ToIntFunction<PageWalk.Tally> counted) {
      return Stream.of(names.tally, fluent.tally, methods.tally).mapToInt(counted).sum();
    }

    List<String> differences() {
      return Stream.of(names.differences, fluent.differences, methods.differences)
          .flatMap(List::stream)
          .toList();
    }

    String found() {
      return String.format(
          "differences=%d+%d+%d",
          names.differences.size(), fluent.differences.size(), methods.differences.size());
    }

    @Override
    public String toString() {
      return String.format(
          "queries=%d fluent=%d methods=%d refused=%d items=%d fanOuts=%d scans=%d walks=%d"
              + " pages=%d back=%d cut=%d empty=%d differences=%d",
          queries(),
          fluent.queries,
          methods.queries,
          names.refused,
          names.items,
          names.fanOuts,
          names.scans,
          sum(tally -> tally.walks),
          sum(tally -> tally.pages),
          sum(tally -> tally.back),
          sum(tally -> tally.cut),
          sum(tally -> tally.empty),
          differences().size());
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
        Thing stored =
            table.includingExpired().get(new ThingViews.Key(owner, number)).orElseThrow();
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
