package io.dynabind.internal.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.VersionConflictException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What updates and deletions by key, and writes with options, send, and in which word they end. */
@SuppressWarnings("serial") // method references to records that are not public
final class KeyWritesTest {

  @Table
  record Plain(
      @HashKey String id,
      @Nullable String text,
      int count,
      @Nullable List<String> log,
      @Nullable Set<String> tags) {}

  @Table
  record Guarded(@HashKey String id, @Nullable String text, @Version @Nullable Long version) {}

  private static final EntityCodec<Plain> PLAIN = Tables.codec(Plain.class);
  private static final EntityCodec<Guarded> GUARDED = Tables.codec(Guarded.class);
  private static final Plain STORED = new Plain("p", "x", 1, List.of(), Set.of());

  private final Script script = new Script();
  private final SyncTable<Plain> plains = Tables.of(PLAIN, script, new VirtualTime());
  private final SyncTable<Guarded> guardeds = Tables.of(GUARDED, script, new VirtualTime());

  private UpdateItem update() {
    return (UpdateItem) sent();
  }

  private Operation sent() {
    return script.operations.get(script.operations.size() - 1);
  }

  private Script returns(Plain item) {
    Map<String, AttributeValue> stored = SdkItems.write(PLAIN, item);
    return script.answer(Answer.of(List.of(() -> SdkItems.reader(stored))));
  }

  @Test
  void updatesWhatIsNamedOfAnItemThatExists() {
    script.done();
    assertThat(
            plains
                .updateByKey("p")
                .set(Plain::text, "new")
                .remove(Plain::log)
                .addTo(Plain::tags, "t")
                .when(attribute(Plain::text).eq("old"))
                .attempt())
        .isEqualTo(new Applied<>(Optional.empty()));
    assertThat(update().update()).isEqualTo("SET #n0 = :v0 ADD #n2 :v1 REMOVE #n1");
    assertThat(update().condition()).isEqualTo("attribute_exists(#n3) AND #n0 = :v2");
    assertThat(update().repeat()).isEqualTo(Repeat.GUARDED);
    assertThat(update().returning()).isEqualTo(ReturnItem.NONE);
    assertThat(update().origin()).isEqualTo("EntityTable<Plain>.updateByKey");
    assertThat(Script.slot(update(), 0)).isEqualTo(Map.of("id", AttributeValue.fromS("p")));
    assertThat(Script.slot(update(), 1).get(":v2")).isEqualTo(AttributeValue.fromS("old"));
  }

  @Test
  void stepsLeaveTheUpdateBeforeThemAsItIs() {
    script.done().done();
    var text = plains.updateByKey("p").set(Plain::text, "new");
    text.remove(Plain::log).execute();
    assertThat(update().update()).isEqualTo("SET #n0 = :v0 REMOVE #n1");
    text.execute();
    assertThat(update().update()).isEqualTo("SET #n0 = :v0");
  }

  @Test
  void createsWhereAskedTo() {
    script.done();
    plains.updateByKey("p").set(Plain::text, "new").orCreate().execute();
    assertThat(update().condition()).isNull();
    assertThat(update().repeat()).isEqualTo(Repeat.HARMLESS);
  }

  @Test
  void returnsTheItemThatIsAskedFor() {
    returns(STORED);
    assertThat(plains.updateByKey("p").set(Plain::text, "x").returning(ReturnItem.NEW).execute())
        .contains(STORED);
    assertThat(update().returning()).isEqualTo(ReturnItem.NEW);
    assertThat(update().repeat()).isEqualTo(Repeat.GUARDED);
    returns(STORED);
    assertThat(plains.updateByKey("p").set(Plain::text, "x").returning(ReturnItem.OLD).execute())
        .contains(STORED);
    assertThat(update().repeat()).isEqualTo(Repeat.HARMFUL);
  }

  @Test
  void changesNothingByNoElements() {
    script.done();
    plains
        .updateByKey("p")
        .appendAll(Plain::log, List.of())
        .addAllTo(Plain::tags, Set.of())
        .execute();
    assertThat(update().update()).isNull();
  }

  @Test
  void doesNotRepeatWhatCounts() {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    Outcome<Optional<Plain>> outcome = plains.updateByKey("p").increment(Plain::count, 1).attempt();
    assertThat(outcome).isInstanceOf(Unknown.class);
    assertThat(update().repeat()).isEqualTo(Repeat.HARMFUL);
  }

  @Test
  void raisesTheVersionWhateverItIs() {
    script.done();
    guardeds.updateByKey("g").set(Guarded::text, "new").execute();
    assertThat(update().update())
        .isEqualTo("SET #n0 = :v0, #n1 = if_not_exists(#n1, :v1) + :v2, #n2 = :v3");
    assertThat(update().placeholders().names())
        .containsEntry("#n1", "version")
        .containsEntry("#n2", EntityModel.WRITE_TOKEN);
    assertThat(Script.slot(update(), 1).get(":v2")).isEqualTo(AttributeValue.fromN("1"));
    assertThat(update().repeat()).isEqualTo(Repeat.HARMFUL);
  }

  @Test
  void repeatsWhatItsVersionGuards() {
    script.done();
    guardeds
        .updateByKey("g")
        .set(Guarded::text, "new")
        .when(attribute(Guarded::version).eq(4L).and(attribute(Guarded::text).exists()))
        .execute();
    assertThat(update().repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void tellsAbsentItemsFromFalseConditions() {
    script.refuse(Kind.CONDITION_FAILED);
    assertThatThrownBy(() -> plains.updateByKey("p").set(Plain::text, "x").execute())
        .isInstanceOf(ItemMissingException.class)
        .hasMessage(
            "The item does not exist (updateByKey of Plain by EntityTable<Plain>.updateByKey, key id,"
                + " condition attribute_exists(id), 1 attempt)");
    script.refuseFor(PLAIN, STORED);
    assertThatThrownBy(
            () ->
                plains
                    .updateByKey("p")
                    .set(Plain::text, "x")
                    .when(attribute(Plain::count).lt(1))
                    .execute())
        .isExactlyInstanceOf(ConditionFailedException.class)
        .hasMessage(
            "The condition was false (updateByKey of Plain by EntityTable<Plain>.updateByKey, key id,"
                + " condition attribute_exists(id) AND count < ?, 1 attempt)")
        .satisfies(e -> assertThat(((ConditionFailedException) e).current()).contains(STORED));
  }

  @Test
  void refusesBeforeAnythingIsSent() {
    assertThatThrownBy(() -> plains.updateByKey(3))
        .hasMessage(
            "The key of Plain is (String id), but was given as Integer: "
                + "give the value alone, a record with components of this name, or the entity itself");
    assertThatThrownBy(() -> plains.updateByKey("p").set(Plain::id, "q").execute())
        .hasMessage(
            "Plain.id is part of the key, which no update changes: insert another item and delete"
                + " this one");
    assertThatThrownBy(() -> plains.prepare().put(STORED).returning(ReturnItem.NEW))
        .hasMessage("DynamoDB returns no new item from put; it is what was given");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void refusesMoreTextThanDynamoDbTakes() {
    var update = plains.updateByKey("p");
    for (int i = 0; i < 200; i++) {
      update = update.when(attribute(Plain::text).ne("x").or(attribute(Plain::count).gt(i)));
    }
    assertThatThrownBy(update::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The condition of Plain has ")
        .hasMessageEndingWith("but DynamoDB takes at most 4096. Ask for less at once.");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void deletesByKeyUnderConditions() {
    returns(STORED);
    assertThat(
            plains
                .prepare()
                .deleteByKey("p")
                .mustExist()
                .when(attribute(Plain::count).eq(1))
                .returning(ReturnItem.OLD)
                .execute())
        .contains(STORED);
    DeleteItem delete = (DeleteItem) sent();
    assertThat(delete.condition()).isEqualTo("attribute_exists(#n0) AND #n1 = :v0");
    assertThat(delete.returning()).isEqualTo(ReturnItem.OLD);
    assertThat(delete.repeat()).isEqualTo(Repeat.HARMFUL);
    script.refuse(Kind.CONDITION_FAILED);
    assertThat(plains.prepare().deleteByKey("p").mustExist().attempt())
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo(Rejected.Reason.MISSING));
    script.refuse(Kind.CONDITION_FAILED);
    assertThat(plains.prepare().deleteByKey("p").when(attribute(Plain::count).eq(1)).attempt())
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.reason()).isEqualTo(Rejected.Reason.CONDITION));
  }

  @Test
  void addsConditionsToTheWritesOfEntities() {
    Guarded known = new Guarded("g", "x", 4L);
    script.done();
    assertThat(
            guardeds
                .prepare()
                .put(known)
                .when(attribute(Guarded::text).eq("old"))
                .execute()
                .version())
        .isEqualTo(5);
    assertThat(((PutItem) sent()).condition()).isEqualTo("#n0 = :v0 AND #n1 = :v1");
    script.refuseFor(GUARDED, known);
    assertThatThrownBy(
            () -> guardeds.prepare().put(known).when(attribute(Guarded::text).eq("old")).execute())
        .isExactlyInstanceOf(ConditionFailedException.class);
    script.refuseFor(GUARDED, new Guarded("g", "old", 7L));
    assertThatThrownBy(
            () -> guardeds.prepare().put(known).when(attribute(Guarded::text).eq("old")).execute())
        .isInstanceOf(VersionConflictException.class);
    script.refuse(Kind.CONDITION_FAILED);
    assertThatThrownBy(
            () -> plains.prepare().put(STORED).when(attribute(Plain::text).eq("old")).execute())
        .isExactlyInstanceOf(ConditionFailedException.class);
    script.done();
    plains.prepare().update(STORED).orCreate().execute();
    assertThat(update().condition()).isNull();
    returns(STORED);
    assertThat(plains.prepare().delete(STORED).returning(ReturnItem.OLD).execute())
        .contains(STORED);
  }

  @Test
  void sendsTheSameWithoutBlocking() {
    returns(STORED);
    assertThat(
            plains
                .async()
                .updateByKey("p")
                .set(Plain::text, "x")
                .returning(ReturnItem.NEW)
                .execute()
                .join())
        .contains(STORED);
    script.done();
    assertThat(
            plains
                .async()
                .prepare()
                .put(STORED)
                .when(attribute(Plain::text).exists())
                .attempt()
                .join())
        .isEqualTo(new Applied<>(STORED));
    script.done();
    assertThat(plains.async().prepare().deleteByKey("p").mustExist().execute().join()).isEmpty();
  }
}
