package io.dynabind.internal.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Single writes that are sent as transactions under one token. */
class ExactlyOnceTest {

  @Table
  record Account(@HashKey String id, long balance) {}

  private static final EntityCodec<Account> CODEC = Tables.codec(Account.class);

  private final Script script = new Script();
  private final SyncTable<Account> accounts = Tables.of(CODEC, script, new VirtualTime());

  private TransactWriteItems sent(int index) {
    return (TransactWriteItems) script.operations.get(index);
  }

  private static Attempt cancelled(String code, Kind kind, @Nullable Account current) {
    Failure.Cancellation why =
        new Failure.Cancellation(
            code, current == null ? null : () -> SdkItems.reader(SdkItems.write(CODEC, current)));
    return new Attempt.Failed(
        Certainty.REJECTED, new Failure(kind, Script.cause(), null, List.of(why)), 1);
  }

  @Test
  void sendsATransactionOfOneActionUnderATokenOfItsOwn() {
    script.done().done();
    accounts.updateByKey("a").increment(attribute("balance"), 5).exactlyOnce().execute();
    Outcome<Account> put = accounts.prepare().put(new Account("a", 1)).exactlyOnce().attempt();
    assertThat(put).isEqualTo(new Applied<>(new Account("a", 1)));
    assertThat(sent(0).repeat()).isEqualTo(Repeat.HARMLESS);
    assertThat(sent(0).origin()).isEqualTo("EntityTable<Account>.updateByKey");
    assertThat(sent(0).actions())
        .singleElement()
        .isInstanceOfSatisfying(
            TransactWriteItems.Write.class,
            write -> assertThat(write.operation()).isInstanceOf(UpdateItem.class));
    assertThat(((TransactWriteItems.Write) sent(1).actions().get(0)).operation())
        .isInstanceOf(PutItem.class);
    assertThat(sent(0).token()).hasSize(36).isNotEqualTo(sent(1).token());
  }

  @Test
  void endsInTheSameFourWords() {
    script
        .then(cancelled("ConditionalCheckFailed", Kind.TRANSACTION_CANCELED, new Account("a", 9)))
        .then(cancelled("TransactionConflict", Kind.CONFLICT, null))
        .then(cancelled("ThrottlingError", Kind.THROTTLED, null))
        .fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    Rejected<Account> exists =
        (Rejected<Account>) accounts.prepare().insert(new Account("a", 1)).exactlyOnce().attempt();
    assertThat(exists.reason()).isEqualTo(Rejected.Reason.EXISTS);
    assertThat(exists.current()).isEqualTo(new Account("a", 9));
    assertThat(reason(deleteOnce())).isEqualTo(NotApplied.Reason.CONFLICT);
    assertThat(reason(deleteOnce())).isEqualTo(NotApplied.Reason.THROTTLED);
    assertThat(deleteOnce()).isInstanceOf(Unknown.class);
  }

  private Outcome<Optional<Account>> deleteOnce() {
    return accounts.prepare().deleteByKey("a").exactlyOnce().attempt();
  }

  private static NotApplied.Reason reason(Outcome<?> outcome) {
    return ((NotApplied<?>) outcome).reason();
  }

  @Test
  void refusesToGiveAnItemBack() {
    var update =
        accounts.updateByKey("a").increment(attribute("balance"), 5).returning(ReturnItem.NEW);
    assertThatThrownBy(() -> update.exactlyOnce().attempt())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "A write that is sent exactlyOnce is a transaction, which gives no item back: leave out"
                + " returning(NEW)");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void doesTheSameWithoutBlocking() {
    script.done();
    Optional<Account> given =
        accounts
            .async()
            .updateByKey("a")
            .increment(attribute("balance"), 5)
            .exactlyOnce()
            .execute()
            .join();
    assertThat(given).isEmpty();
    assertThat(sent(0).token()).isNotNull();
  }
}
