package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an item tells of a write whose answer was lost. */
@SuppressWarnings("serial") // method references that name attributes are never sent anywhere
class WriteTokenTest {

  @Table
  record Account(@HashKey String id, long balance, @Version @Nullable Long version) {}

  private static final EntityCodec<Account> CODEC = Tables.codec(Account.class);

  private final Script script = new Script();
  private final SyncTable<Account> accounts = Tables.of(CODEC, script, new VirtualTime());

  private static Account account(long version) {
    return new Account("a", 100, version);
  }

  /** Makes the next answer of what was sent first. */
  private void answers(UnaryOperator<Map<String, AttributeValue>> change, boolean refusal) {
    script.then(
        () -> {
          Operation write = script.operations.get(0);
          Map<String, AttributeValue> item = new HashMap<>(Script.slot(write, 0));
          Map<String, AttributeValue> stored = change.apply(item);
          return refusal
              ? new Attempt.Failed(
                  Certainty.AMBIGUOUS,
                  new Failure(
                      Kind.CONDITION_FAILED,
                      Script.cause(),
                      () -> SdkItems.reader(stored),
                      List.of()),
                  2)
              : new Attempt.Answered(Answer.of(List.of(() -> SdkItems.reader(stored))), 1);
        });
  }

  private static Map<String, AttributeValue> others(
      Map<String, AttributeValue> item, long version) {
    item.put("version", AttributeValue.fromN(Long.toString(version)));
    item.put(EntityModel.WRITE_TOKEN, AttributeValue.fromS("another"));
    return item;
  }

  @Test
  void isAppliedIfTheItemThatRefusesIsItsOwn() {
    answers(item -> item, true);
    assertThat(accounts.attempt().put(account(3))).isEqualTo(new Applied<>(account(4)));
    assertThat(script.operations).hasSize(1);
  }

  @Test
  void isRejectedIfAnotherTookItsVersion() {
    answers(item -> others(item, 4), true);
    Outcome<Account> outcome = accounts.attempt().put(account(3));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Rejected.Reason.VERSION);
              assertThat(rejected.current()).isEqualTo(account(4));
            });
  }

  @Test
  void isUnknownBehindLaterWrites() {
    answers(item -> others(item, 5), true);
    assertThat(accounts.attempt().put(account(3))).isInstanceOf(Unknown.class);
  }

  @Test
  void isUnknownIfWhatItWasToCreateMayHaveBeenDeletedAndMadeAgain() {
    answers(item -> others(item, 1), true);
    assertThat(accounts.attempt().insert(account(0))).isInstanceOf(Unknown.class);
  }

  @Test
  void readsTheItemIfNoRefusalBroughtIt() {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    answers(item -> item, false);
    assertThat(accounts.attempt().insert(account(0))).isEqualTo(new Applied<>(account(1)));
    GetItem read = (GetItem) script.operations.get(1);
    assertThat(read.consistentRead()).isTrue();
    assertThat(Script.slot(read, 0)).isEqualTo(Map.of("id", AttributeValue.fromS("a")));
  }

  @Test
  void isUnknownIfTheItemCannotBeRead() {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT).refuse(Kind.THROTTLED);
    assertThat(accounts.attempt().put(account(1)))
        .hasToString(
            "Unknown[put of Account by EntityTable<Account>.put, key id, condition version = ?, 1"
                + " attempt]");
  }

  @Test
  void decidesUpdatesByKeyThatCount() {
    script.fail(Certainty.AMBIGUOUS, Kind.CONNECTION);
    script.then(
        () -> {
          Map<String, AttributeValue> values = Script.slot(script.operations.get(0), 1);
          Map<String, AttributeValue> stored = new HashMap<>(SdkItems.write(CODEC, account(8)));
          values.values().stream()
              .filter(value -> value.s() != null && value.s().length() == 22)
              .forEach(token -> stored.put(EntityModel.WRITE_TOKEN, token));
          return new Attempt.Answered(Answer.of(List.of(() -> SdkItems.reader(stored))), 1);
        });

    Outcome<Optional<Account>> outcome =
        accounts.updateByKey("a").increment(Account::balance, 1).attempt();

    assertThat(outcome).isEqualTo(new Applied<>(Optional.empty()));
  }

  @Test
  void isAnotherForEachWriteAndIsNotShown() {
    script.done().done();
    accounts.put(account(1));
    accounts.put(account(1));
    AttributeValue first = Script.slot(script.operations.get(0), 0).get(EntityModel.WRITE_TOKEN);
    AttributeValue second = Script.slot(script.operations.get(1), 0).get(EntityModel.WRITE_TOKEN);
    assertThat(first).isNotEqualTo(second);
    assertThat(script.operations.get(0).toString()).doesNotContain(first.s());
  }

  @Table
  record Silent(@HashKey String id, long balance, @Version(token = false) @Nullable Long version) {}

  @Table
  record SilentText(@HashKey String id, @Version(token = false) @Nullable String version) {}

  private static final EntityCodec<Silent> SILENT = Tables.codec(Silent.class);
  private static final EntityCodec<SilentText> SILENT_TEXT = Tables.codec(SilentText.class);

  /** An attempt without an answer, and one that an item refuses. */
  private void refusesItself() {
    script.then(
        () -> {
          Operation write = script.operations.get(script.operations.size() - 1);
          Map<String, AttributeValue> item = Script.slot(write, 0);
          assertThat(item).doesNotContainKey(EntityModel.WRITE_TOKEN);
          return new Attempt.Failed(
              Certainty.AMBIGUOUS,
              new Failure(
                  Kind.CONDITION_FAILED, Script.cause(), () -> SdkItems.reader(item), List.of()),
              2);
        });
  }

  @Test
  void isLeftByNobodyWhoseVersionSaysSo() {
    SyncTable<Silent> silents = Tables.of(SILENT, script, new VirtualTime());
    refusesItself();
    assertThat(silents.attempt().put(new Silent("s", 1, 3L))).isInstanceOf(Unknown.class);
    SyncTable<SilentText> texts = Tables.of(SILENT_TEXT, script, new VirtualTime());
    refusesItself();
    assertThat(texts.attempt().insert(new SilentText("s", null))).isInstanceOf(Unknown.class);

    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    assertThat(silents.updateByKey("s").increment(Silent::balance, 1).attempt())
        .isInstanceOf(Unknown.class);
    assertThat(script.operations).hasSize(3);
    assertThat(((UpdateItem) script.operations.get(2)).update())
        .isEqualTo("SET #n0 = if_not_exists(#n0, :v0) + :v1, #n1 = if_not_exists(#n1, :v2) + :v3");
  }
}
