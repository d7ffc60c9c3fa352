package io.dynabind.matrix;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributeRef;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.matrix.Ground.Note;
import io.dynabind.matrix.Spoiled.Thing;
import io.dynabind.operation.ReturnItem;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.ScriptedExecutor;
import java.math.BigDecimal;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Unique strings in every key, attribute and credential, through all verbs with faults, and through
 * mistakes at startup, in values and in what is stored: none comes out in a log line, an exception
 * or the text of a public value. Names of attributes and keys of maps are places, and stand in
 * paths.
 */
@Tag("battery")
@Tag("log-canaries")
class LogCanariesBattery {

  private static final int SEED = 42;
  private static final AttributeRef<@Nullable Object> NUMBER = attribute("number");
  private static final AttributeRef<@Nullable Object> TEXT = attribute("text");
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create("ID" + Ears.CANARY, "SECRET" + Ears.CANARY));

  private int canaries;

  @Test
  void noneIsHeard() throws Exception {
    try (Ears ears = new Ears()) {
      try (Ground ground = new Ground(Ears.CANARY, CREDENTIALS, builder -> listen(builder, ears))) {
        verbs(ground, ears);
        mistakenValues(ground, ears);
        texts(ground, ears);
      }
      spoiledItems(ears);
      mistakenStarts(ears);
      System.out.printf(
          "battery log-canaries: canaries=%d texts=%d lines=%d leaked=%d seed=%d%n",
          canaries, ears.texts(), ears.lines().lines().count(), ears.leaks().size(), SEED);

      assertThat(ears.leaks()).isEmpty();
      assertThat(ears.texts()).isGreaterThan(1_000);
      assertThat(ears.lines()).contains("execution listener failed");
    }
  }

  /** What comes out is heard, from a log line as from a message. */
  @Test
  void hearsACanaryThatGetsOut() throws Exception {
    try (Ears ears = new Ears()) {
      Logger log = LoggerFactory.getLogger("io.dynabind");
      log.trace("stored {}", Ears.CANARY);
      ears.hear("here", new IllegalStateException(new RuntimeException(Ears.CANARY)));

      assertThat(ears.leaks()).hasSize(4);
    }
  }

  /** A listener hears of operations and attempts, and fails now and then. */
  private static void listen(Dynabind.Builder builder, Ears ears) {
    int[] heard = {0};
    builder.listener(
        (operation, attempt, time) -> {
          synchronized (ears) {
            ears.hear("operation", operation);
            ears.hear("attempt", attempt);
            if (++heard[0] % 500 == 0) {
              throw new IllegalStateException("The listener is tired");
            }
          }
        });
  }

  /** Every verb, with one fault of each kind at the last attempt. */
  private void verbs(Ground ground, Ears ears) {
    boolean async = false;
    for (Recipe recipe : Recipes.all()) {
      for (Fault fault : faults(recipe.action()).values()) {
        async = !async;
        boolean chosen = recipe.sync() == null || (async && recipe.async() != null);
        run(ground, recipe, fault, chosen, ears);
      }
    }
  }

  private static Map<Heard, Fault> faults(String action) {
    Map<Heard, Fault> faults = new EnumMap<>(Heard.class);
    for (Fault fault : Fault.values()) {
      if (fault.fits(action)) {
        faults.putIfAbsent(Heard.of(fault), fault);
      }
    }
    return faults;
  }

  private void run(Ground ground, Recipe recipe, Fault fault, boolean async, Ears ears) {
    ground.next();
    canaries += 4;
    recipe.subject().prepare(ground);
    List<Fault> script =
        Position.LAST.script(
            Side.BUILT, recipe.form().harmless(Side.BUILT, recipe.action()), fault);
    ground.faults.plan(FaultPlan.first(recipe.action(), script.toArray(Fault[]::new)));
    Recipe.Call call = Objects.requireNonNull(async ? recipe.async() : recipe.sync());
    hear(recipe.name() + " " + fault, ears, () -> call.on(ground));
    ground.faults.plan(FaultPlan.none());
    recipe.subject().cleanUp(ground);
  }

  private static void hear(String where, Ears ears, Callable<?> call) {
    try {
      Object result = call.call();
      Object ended = result instanceof Future<?> future ? future.get() : result;
      // Entities are the application's: what they say of themselves is its own affair.
      if (ended != null && ended.getClass().getPackageName().equals("io.dynabind.outcome")) {
        ears.hear(where, ended);
      }
    } catch (ExecutionException e) {
      ears.hear(where, e.getCause());
    } catch (Exception e) {
      ears.hear(where, e);
    }
  }

  /** Values that are refused before anything is sent, or by the service. */
  private void mistakenValues(Ground g, Ears ears) {
    String digits = Ears.CANARY_NUMBER.repeat(5);
    String huge = Ears.CANARY.repeat(30_000);
    List<Callable<?>> mistakes =
        List.of(
            () -> g.notes.put(new Note(Ears.CANARY, 1, huge)),
            () -> g.notes.put(new Note(Ears.CANARY.repeat(200), 1, "")),
            () -> g.notes.attempt().put(new Note(Ears.CANARY.repeat(200), 1, "")),
            () -> g.notes.get(Ears.CANARY.repeat(200)),
            () -> g.notes.get(List.of(Ears.CANARY)),
            () -> g.leaves.get(Ears.CANARY),
            () -> g.leaves.get(Map.of("book", Ears.CANARY, "page", Ears.CANARY)),
            () -> g.leaves.query(Ears.CANARY, Ears.CANARY).list(),
            () -> g.leaves.query(g.book).rangeKey().eq(Ears.CANARY).list(),
            () -> g.leaves.query(g.book).rangeKey().between(Integer.MAX_VALUE, 1).list(),
            () -> g.leaves.query(g.book).index(Ears.CANARY.substring(0, 3)).list(),
            () -> g.notes.updateByKey(g.id()).set(NUMBER, Ears.CANARY).execute(),
            () -> g.notes.updateByKey(g.id()).increment(TEXT, 9182736450L).execute(),
            () -> g.notes.updateByKey(g.id()).increment(NUMBER, 9182736450.5).execute(),
            () -> g.notes.updateByKey(g.id()).set(TEXT, huge).execute(),
            () -> g.notes.updateByKey(g.id()).apply(Map.of("number", Ears.CANARY)).execute(),
            () -> g.notes.updateByKey(g.id()).apply(Map.of("text", 9182736450L)).execute(),
            () ->
                g.notes
                    .updateByKey(g.id())
                    .set(NUMBER, 1L)
                    .when(TEXT.between("z" + Ears.CANARY, "a" + Ears.CANARY))
                    .attempt(),
            () ->
                g.notes
                    .prepare()
                    .put(g.note())
                    .when(NUMBER.between(9182736450L, 1L))
                    .returning(ReturnItem.OLD)
                    .attempt(),
            () -> g.notes.prepare().put(g.note()).when(NUMBER.eq(Ears.CANARY)).attempt(),
            () -> g.notes.prepare().put(g.note()).when(NUMBER.in(Ears.CANARY)).attempt(),
            () -> g.dynabind.batchWrite().put(g.notes, g.note()).put(g.notes, g.note()),
            () -> g.dynabind.batchWrite().put(g.accounts, g.account()).attempt(),
            () -> g.table().put(Map.of("id", g.id(), "n", new BigDecimal(digits))),
            () -> g.table().put(Map.of("id", g.id(), "n", Double.NaN)),
            () -> g.table().put(Map.of("id", 9182736450L)),
            () -> g.table().put(Map.of("id", g.id(), "n", new Object())),
            () -> g.table().get(Map.of(Ears.CANARY, Ears.CANARY)));
    for (int i = 0; i < mistakes.size(); i++) {
      canaries++;
      hear("mistake " + i, ears, mistakes.get(i));
    }
  }

  /** What can be printed. */
  private void texts(Ground g, Ears ears) {
    g.next();
    List<Object> all =
        List.of(
            g.dynabind,
            g.notes,
            g.notes.async(),
            g.notes.attempt(),
            g.notes.prepare(),
            g.notes.prepare().put(g.note()).when(TEXT.eq(Ears.CANARY)),
            g.notes.updateByKey(g.id()).set(TEXT, Ears.CANARY),
            g.notes.query(g.id()),
            g.leaves.query(g.book).rangeKey().between(1, 9),
            g.notes.scan(),
            g.dynabind.batchWrite().put(g.notes, g.note()),
            g.dynabind.batchGet().get(g.notes, g.id()),
            g.dynabind.batchGet().get(g.leaves, g.second()).execute(),
            g.dynabind.codec(Note.class),
            g.dynabind.model(Note.class),
            g.noteRepository(),
            TEXT.eq(Ears.CANARY),
            TEXT.between(Ears.CANARY, Ears.CANARY).and(NUMBER.in(9182736450L)),
            TEXT.contains(Ears.CANARY),
            TEXT.beginsWith(Ears.CANARY));
    for (Object each : all) {
      canaries++;
      ears.hear(each.getClass().getSimpleName(), each);
    }
  }

  /** Items that do not fit, read in both representations. */
  private void spoiledItems(Ears ears) {
    try (Dynabind dynabind =
        Dynabind.builder().executor(new ScriptedExecutor()).entities(Thing.class).build()) {
      EntityCodec<Thing> codec = dynabind.codec(Thing.class);
      for (Map<String, AttributeValue> item : Spoiled.items()) {
        canaries++;
        hear("item", ears, () -> SdkItems.read(codec, item));
        String json = json(item);
        hear("json", ears, () -> JsonItems.read(codec, json));
        hear("cut json", ears, () -> JsonItems.read(codec, json.substring(0, json.length() - 3)));
      }
    }
  }

  private static String json(Map<String, AttributeValue> item) {
    StringBuilder json = new StringBuilder("{");
    item.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":")
                .append(Plainly.json(value)));
    return json.append('}').toString();
  }

  @Table("x")
  record Wrong(String id) {}

  @Table("fine")
  record Fine(@HashKey String id) {}

  private void mistakenStarts(Ears ears) {
    List<Callable<?>> starts =
        List.of(
            () -> Dynabind.builder().credentials(CREDENTIALS).entities(Wrong.class).build(),
            () ->
                Dynabind.builder()
                    .credentials(CREDENTIALS)
                    .region(Region.US_EAST_1)
                    .endpoint(URI.create("localhost"))
                    .entities(Fine.class)
                    .build(),
            () ->
                Dynabind.builder()
                    .credentials(CREDENTIALS)
                    .executor(new ScriptedExecutor())
                    .entities(Fine.class)
                    .build());
    for (Callable<?> start : starts) {
      canaries += 2;
      hear("start", ears, start);
    }
  }
}
