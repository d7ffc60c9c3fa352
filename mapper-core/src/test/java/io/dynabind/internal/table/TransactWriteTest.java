package io.dynabind.internal.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Cancellation;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.table.KeyDelete;
import io.dynabind.table.TransactWrite;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Transactions against scripted answers, in virtual time. */
class TransactWriteTest {

  @Table
  record Note(@HashKey BigDecimal id, @Nullable String text) {}

  @Table
  record Account(@HashKey String id, long balance, @Version @Nullable Long version) {}

  @Table
  static final class Bean {
    private @Nullable String id;
    private @Nullable Long version;

    @HashKey
    public @Nullable String getId() {
      return id;
    }

    public void setId(@Nullable String id) {
      this.id = id;
    }

    @Version
    public @Nullable Long getVersion() {
      return version;
    }

    public void setVersion(@Nullable Long version) {
      this.version = version;
    }
  }

  private static final EntityCodec<Account> ACCOUNT = Tables.codec(Account.class);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Note> notes = Tables.of(Tables.codec(Note.class), script, time);
  private final SyncTable<Account> accounts = Tables.of(ACCOUNT, script, time);

  private TransactWrite transaction() {
    return new TransactWriteCall(script, time, CallOptions.DEFAULT);
  }

  private TransactWriteItems sent(int index) {
    return (TransactWriteItems) script.operations.get(index);
  }

  private static Note note(String id) {
    return new Note(new BigDecimal(id), "text");
  }

  private static Account account(String id, @Nullable Long version) {
    return new Account(id, 10, version);
  }

  private static Cancellation why(String code) {
    return new Cancellation(code, null);
  }

  private static Cancellation failedFor(Account found) {
    return new Cancellation(
        "ConditionalCheckFailed", () -> SdkItems.reader(SdkItems.write(ACCOUNT, found)));
  }

  private static Attempt cancelled(Kind kind, Cancellation... why) {
    Failure failure = new Failure(kind, Script.cause(), null, List.of(why));
    return new Attempt.Failed(Certainty.REJECTED, failure, 1);
  }

  private TransactWrite two() {
    return two(transaction());
  }

  private TransactWrite two(TransactWrite transaction) {
    return transaction.insert(notes, note("1")).update(accounts, account("a", 3L));
  }

  @Test
  void sendsAllActionsUnderATokenOfItsOwn() {
    script.done();
    Account account = account("a", 3L);
    TransactionResult result =
        transaction()
            .insert(notes, note("1"))
            .put(notes, note("2"), write -> write.when(attribute("text").exists()))
            .update(accounts, account)
            .updateByKey(accounts, "b", update -> update.increment(attribute("balance"), 5))
            .delete(accounts, account("c", 7L))
            .deleteByKey(accounts, "d", KeyDelete::mustExist)
            .check(accounts, "e", attribute("balance").ge(1L))
            .execute();

    TransactWriteItems sent = sent(0);
    assertThat(sent.origin()).isEqualTo("TransactWrite");
    assertThat(sent.token()).hasSize(36);
    assertThat(sent.actions())
        .extracting(TransactWriteTest::kind)
        .containsExactly(
            PutItem.class,
            PutItem.class,
            UpdateItem.class,
            UpdateItem.class,
            DeleteItem.class,
            DeleteItem.class,
            ConditionCheck.class);
    assertThat(result.isApplied()).isTrue();
    assertThat(result.outcome()).isEqualTo(new Applied<>(result));
    assertThat(result.written(account)).isEqualTo(account("a", 4L));
    assertThat(result.entries())
        .<Object>extracting(entry -> ((Applied<?>) entry.outcome()).value())
        .containsExactly(note("1"), note("2"), account("a", 4L), "b", account("c", 7L), "d", "e");
    assertThat(result).hasToString("TransactionResult[Applied, 7 actions]");
    assertThatThrownBy(() -> result.written(account("a", 3L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No action of the transaction was given this Account: give the object itself, not an"
                + " equal one");
  }

  private static Class<?> kind(TransactWriteItems.Action action) {
    return action instanceof TransactWriteItems.Write write
        ? write.operation().getClass()
        : action.getClass();
  }

  @Test
  void checksAndRaisesVersionsAsSingleWritesDo() {
    script.done().done().done();
    accounts.attempt().update(account("a", 3L));
    accounts.attempt().delete(account("b", 4L));
    transaction().update(accounts, account("a", 3L)).delete(accounts, account("b", 4L)).execute();

    List<ItemOperation> actions =
        sent(2).actions().stream().map(a -> ((TransactWriteItems.Write) a).operation()).toList();
    UpdateItem alone = (UpdateItem) script.operations.get(0);
    UpdateItem together = (UpdateItem) actions.get(0);
    assertThat(together.update()).isEqualTo(alone.update());
    assertThat(together.condition()).isEqualTo(alone.condition());
    assertThat(((DeleteItem) actions.get(1)).condition())
        .isEqualTo(((DeleteItem) script.operations.get(1)).condition());
  }

  @Test
  void tellsOfEachActionWhatStoodInItsWay() {
    script.then(
        cancelled(
            Kind.TRANSACTION_CANCELED, why("None"), failedFor(account("a", 9L)), why("None")));
    TransactionResult result = two().check(accounts, "b", attribute("balance").eq(1L)).attempt();

    NotApplied<?> first = (NotApplied<?>) result.entries().get(0).outcome();
    assertThat(first.reason()).isEqualTo(NotApplied.Reason.CANCELED);
    assertThat(first.write())
        .hasToString(
            "insert of Note by EntityTable<Note>.insert, key id, condition"
                + " attribute_not_exists(id), 1 attempt");
    Rejected<?> second = (Rejected<?>) result.entries().get(1).outcome();
    assertThat(second.reason()).isEqualTo(Rejected.Reason.VERSION);
    assertThat(second.current()).isEqualTo(account("a", 9L));
    NotApplied<?> third = (NotApplied<?>) result.entries().get(2).outcome();
    assertThat(third.write())
        .hasToString(
            "check of Account by EntityTable<Account>.check, key id, condition balance = ?, 1"
                + " attempt");
    assertThat(result.obstacles()).containsExactly(result.entries().get(1));
    assertThat(result.outcome()).isEqualTo(second);
    assertThat(result)
        .hasToString(
            "TransactionResult[Rejected, 3 actions, refused: number 2 (update of Account)"
                + " VERSION]");
  }

  @Test
  void throwsWhatTheDecidingActionWouldThrowAloneAndTellsOfAll() {
    script.then(cancelled(Kind.TRANSACTION_CANCELED, why("None"), failedFor(account("a", 9L))));
    assertThatThrownBy(() -> two().execute())
        .isInstanceOfSatisfying(
            VersionConflictException.class,
            e -> {
              assertThat(e.current()).contains(account("a", 9L));
              assertThat(e.transaction().orElseThrow().entries()).hasSize(2);
            })
        .hasMessage(
            "The stored version is another one (update of Account by EntityTable<Account>.update,"
                + " key id, condition attribute_exists(id) AND version = ?, 1 attempt) in a"
                + " transaction of 2 actions, refused: number 2 (update of Account) VERSION");
  }

  @Test
  void tellsReasonsThatAreNoConditions() {
    script.then(
        cancelled(
            Kind.TRANSACTION_CANCELED,
            why("ValidationError"),
            why("TransactionConflict"),
            why("ThrottlingError"),
            failedFor(account("d", 1L))));
    TransactionResult result =
        two()
            .deleteByKey(accounts, "b")
            .check(accounts, "c", attribute("balance").eq(1L))
            .attempt();

    assertThat(result.entries())
        .extracting(
            entry ->
                entry.outcome() instanceof NotApplied<?> not
                    ? not.reason()
                    : ((Rejected<?>) entry.outcome()).reason())
        .containsExactly(
            NotApplied.Reason.INVALID,
            NotApplied.Reason.CONFLICT,
            NotApplied.Reason.THROTTLED,
            Rejected.Reason.CONDITION);
    assertThat(result.obstacles()).hasSize(4);
    assertThat(result.outcome()).isInstanceOf(Rejected.class);
  }

  @Test
  void triesAgainUnderTheSameTokenWhileOthersAreInTheWay() {
    script
        .then(cancelled(Kind.CONFLICT, why("None"), why("TransactionConflict")))
        .then(cancelled(Kind.THROTTLED, why("ThrottlingError"), why("None")))
        .fail(Certainty.AMBIGUOUS, Kind.CONFLICT)
        .done();
    assertThat(two().attempt().isApplied()).isTrue();
    assertThat(script.operations).hasSize(4);
    assertThat(script.operations).containsOnly(sent(0));
    assertThat(time.pauses).hasSize(3);
  }

  @Test
  void endsAtTheDeadline() {
    for (int i = 0; i < 500; i++) {
      script.then(cancelled(Kind.CONFLICT, why("None"), why("TransactionConflict")));
    }
    TransactionResult result = two().deadline(Duration.ofSeconds(1)).attempt();
    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            NotApplied.class,
            not -> assertThat(not.reason()).isEqualTo(NotApplied.Reason.CONFLICT));
    assertThat(result.obstacles()).containsExactly(result.entries().get(1));
    assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(1));
    assertThatThrownBy(result::orElseThrow).isInstanceOf(NotAppliedException.class);
  }

  @Test
  void believesACancellationAfterALostAnswerButNothingElse() {
    script
        .fail(Certainty.AMBIGUOUS, Kind.CONFLICT)
        .then(cancelled(Kind.TRANSACTION_CANCELED, why("None"), failedFor(account("a", 9L))))
        .fail(Certainty.AMBIGUOUS, Kind.CONFLICT)
        .refuse(Kind.ACCESS_DENIED);
    assertThat(two().attempt().outcome()).isInstanceOf(Rejected.class);
    TransactionResult unknown = two().attempt();
    assertThat(unknown.entries())
        .allSatisfy(entry -> assertThat(entry.outcome()).isInstanceOf(Unknown.class));
    assertThat(((Unknown<?>) unknown.outcome()).write().attempts()).isEqualTo(2);
    assertThat(unknown).hasToString("TransactionResult[Unknown, 2 actions]");
    assertThatThrownBy(unknown::orElseThrow).isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void sendsTheSameBytesAgainWhenItIsCalledAgain() {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT).done();
    Account account = account("a", 3L);
    TransactWrite call = transaction().update(accounts, account).insert(notes, note("1"));
    assertThat(call.attempt().outcome()).isInstanceOf(Unknown.class);
    TransactionResult applied = call.attempt();
    assertThat(applied.written(account)).isEqualTo(account("a", 4L));
    assertThat(script.operations).containsExactly(sent(0), sent(0));
    assertThat(call.attempt()).isSameAs(applied);
    assertThatThrownBy(() -> call.insert(notes, note("2")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The transaction was sent already: make another one");
  }

  @Test
  void staysUnknownWhenItsTokenIsNotKnownAnyMore() throws InterruptedException {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    TransactWrite call = two();
    TransactionResult unknown = call.attempt();
    time.sleep(Duration.ofMinutes(10));
    assertThat(call.attempt()).isSameAs(unknown);
    assertThat(call.attemptAsync().join()).isSameAs(unknown);
    assertThat(script.operations).hasSize(1);
  }

  @Test
  void sendsOneActionAsAPlainWriteUnlessItIsACheckOrHasAToken() {
    script.done().done().done();
    transaction().insert(notes, note("1")).execute();
    transaction().token("mine").insert(notes, note("1")).execute();
    transaction().check(notes, new BigDecimal("1"), attribute("text").exists()).execute();
    assertThat(script.operations.get(0)).isInstanceOf(PutItem.class);
    assertThat(sent(1).token()).isEqualTo("mine");
    assertThat(sent(2).actions()).hasSize(1);
  }

  @Test
  void endsThePlainWriteInTheSameWords() {
    script.refuseFor(ACCOUNT, account("a", 9L)).refuse(Kind.THROTTLED);
    TransactionResult rejected = transaction().update(accounts, account("a", 3L)).attempt();
    assertThat(rejected.outcome())
        .isInstanceOfSatisfying(
            Rejected.class, r -> assertThat(r.current()).isEqualTo(account("a", 9L)));
    assertThat(rejected)
        .hasToString(
            "TransactionResult[Rejected, 1 action, refused: number 1 (update of Account)"
                + " VERSION]");
    Outcome<?> throttled = transaction().deleteByKey(notes, BigDecimal.ONE).attempt().outcome();
    assertThat(throttled).isInstanceOf(NotApplied.class);
  }

  @Test
  void tellsTheFirstOfManyObstacles() {
    script.refuse(Kind.ACCESS_DENIED);
    TransactWrite call = transaction();
    for (int i = 0; i < 9; i++) {
      call.insert(notes, note(String.valueOf(i)));
    }
    TransactionResult denied = call.attempt();
    assertThat(denied.obstacles()).hasSize(9);
    assertThat(denied.toString()).endsWith("number 5 (insert of Note) ACCESS_DENIED, and 4 more]");
  }

  @Test
  void setsVersionsOnBeansOnlyWhenApplied() {
    SyncTable<Bean> beans = Tables.of(Tables.codec(Bean.class), script, time);
    Bean bean = new Bean();
    bean.setId("b");
    script
        .then(cancelled(Kind.TRANSACTION_CANCELED, why("None"), why("ConditionalCheckFailed")))
        .fail(Certainty.AMBIGUOUS, Kind.TIMEOUT)
        .done();
    TransactWrite call = transaction().insert(beans, bean).insert(notes, note("1"));
    call.attempt();
    assertThat(bean.getVersion()).isNull();
    call.attempt();
    assertThat(bean.getVersion()).isNull();
    TransactionResult result = call.attempt();
    assertThat(bean.getVersion()).isEqualTo(1);
    assertThat(result.written(bean)).isSameAs(bean);
  }

  @Test
  void writesTheSameUnderTheSameTokenOfTheCaller() {
    script.done().done();
    for (int i = 0; i < 2; i++) {
      transaction()
          .token("mine")
          .update(accounts, account("a", 3L))
          .insert(accounts, account("b", null))
          .updateByKey(accounts, "c", update -> update.increment(attribute("balance"), 5))
          .execute();
    }
    for (int slot = 0; slot < sent(0).slots().size(); slot++) {
      assertThat(Script.slot(sent(1), slot)).isEqualTo(Script.slot(sent(0), slot));
    }
  }

  @Test
  void tellsThatATokenWasGivenToAnotherTransaction() {
    script.refuse(Kind.TOKEN_REUSED);
    assertThatThrownBy(() -> two(transaction().token("mine")).execute())
        .isInstanceOfSatisfying(
            NotAppliedException.class,
            e -> assertThat(e.reason()).isEqualTo(NotApplied.Reason.TOKEN_REUSED))
        .hasMessageStartingWith("Not applied: TOKEN_REUSED (insert of Note by");
  }

  @Test
  void refusesBeforeSendingWhatDynamoDbWouldRefuse() {
    assertThatThrownBy(() -> transaction().execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The transaction is empty: it has no action yet");
    TransactWrite full = transaction();
    for (int i = 0; i < 100; i++) {
      full.insert(notes, note(String.valueOf(i)));
    }
    assertThatThrownBy(() -> full.deleteByKey(notes, BigDecimal.valueOf(100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "DynamoDB takes up to 100 actions in a transaction, and this is one more: deleteByKey"
                + " of Note. A transaction is never split; what need not be applied together, put"
                + " into several, or into a batch.");
    TransactWrite call = transaction().insert(accounts, account("a", null)).put(notes, note("1"));
    assertThatThrownBy(() -> call.check(notes, new BigDecimal("1.0"), attribute("text").exists()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Two actions of the transaction are on one item of t: number 2, put of Note, and number"
                + " 3, check of Note, have the same key. Make them one action.");
    assertThatThrownBy(
            () -> call.deleteByKey(accounts, "x", delete -> delete.returning(ReturnItem.OLD)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A transaction gives no item back: leave out returning(OLD)");
    assertThatThrownBy(() -> transaction().token("x".repeat(37)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A token has 1 to 36 characters, not 37");
    assertThatThrownBy(() -> transaction().token(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A token has 1 to 36 characters, not 0");
    assertThatThrownBy(() -> call.token("mine"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Say token(…) before the first action: what is written depends on whether there is"
                + " one");
    SyncTable<Note> others = Tables.of(Tables.codec(Note.class), new Script(), time);
    assertThatThrownBy(() -> call.put(others, note("7")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a table of this Dynabind: EntityTable<Note>(t)");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void doesNotWaitOnceItIsInterrupted() {
    script.then(cancelled(Kind.CONFLICT, why("None"), why("TransactionConflict")));
    Thread.currentThread().interrupt();
    TransactionResult result = two().attempt();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            NotApplied.class,
            not -> {
              assertThat(not.reason()).isEqualTo(NotApplied.Reason.NOT_SENT);
              assertThat(not.cause()).isInstanceOf(InterruptedException.class);
            });
  }

  @Test
  void doesTheSameWithoutBlocking() {
    script
        .then(cancelled(Kind.CONFLICT, why("None"), why("TransactionConflict")))
        .done()
        .then(cancelled(Kind.TRANSACTION_CANCELED, why("None"), failedFor(account("a", 9L))));
    assertThat(two().executeAsync().join().isApplied()).isTrue();
    CompletableFuture<TransactionResult> conflict = two().executeAsync();
    assertThat(conflict)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(VersionConflictException.class);
  }
}
