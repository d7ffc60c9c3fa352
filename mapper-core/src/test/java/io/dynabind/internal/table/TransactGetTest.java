package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Cancellation;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.TransactGetItems;
import io.dynabind.outcome.ReadException;
import io.dynabind.table.BatchItems;
import io.dynabind.table.TransactGet;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Transactions of reads against scripted answers, in virtual time. */
class TransactGetTest {

  @Table
  record Note(@HashKey BigDecimal id, String text) {}

  @Table
  record Account(@HashKey String id, long balance) {}

  private static final EntityCodec<Note> NOTE = Tables.codec(Note.class);
  private static final EntityCodec<Account> ACCOUNT = Tables.codec(Account.class);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Note> notes = Tables.of(NOTE, script, time);
  private final SyncTable<Account> accounts = Tables.of(ACCOUNT, script, time);

  private TransactGet transaction() {
    return new TransactGetCall(script, time, CallOptions.DEFAULT);
  }

  private static Attempt conflict() {
    List<Cancellation> why =
        List.of(new Cancellation("None", null), new Cancellation("TransactionConflict", null));
    return new Attempt.Failed(
        Certainty.REJECTED, new Failure(Kind.CONFLICT, Script.cause(), null, why), 1);
  }

  private Script answerWithTheSecond() {
    Account account = new Account("a", 7);
    return script.answer(
        Answer.ofBatch(
            List.of(() -> SdkItems.reader(SdkItems.write(ACCOUNT, account))),
            List.of(1),
            List.of(),
            -1));
  }

  private TransactGet two() {
    return transaction().get(notes, BigDecimal.ONE).get(accounts, "a");
  }

  @Test
  void givesItemsInTheOrderOfTheirKeysAndMissingOnesEmpty() {
    answerWithTheSecond();

    BatchItems items = two().get(notes, new BigDecimal("1.0")).execute();

    assertThat(((TransactGetItems) script.operations.get(0)).gets()).hasSize(2);
    assertThat(items.of(notes)).containsExactly(Optional.empty(), Optional.empty());
    assertThat(items.found(accounts)).containsExactly(new Account("a", 7));
  }

  @Test
  void triesAgainWhileATransactionIsInTheWay() {
    script.then(conflict()).then(conflict());
    answerWithTheSecond();

    assertThat(two().execute().found(accounts)).hasSize(1);
    assertThat(time.pauses).hasSize(2);
    assertThat(script.operations).hasSize(3);
  }

  @Test
  void failsAtTheDeadlineAndNamesTheEntityThatIsInTheWay() {
    for (int i = 0; i < 500; i++) {
      script.then(conflict());
    }
    assertThatThrownBy(() -> two().deadline(Duration.ofSeconds(1)).execute())
        .isInstanceOfSatisfying(
            ReadException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(ReadException.Reason.CONFLICT);
              assertThat(e.entity()).isEqualTo("Account");
              assertThat(e.origin()).isEqualTo("TransactGet");
            });
    assertThat(time.elapsed()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void repeatsNoFailureThatTheClientRepeats() {
    script.fail(Certainty.REJECTED, Kind.SERVER_ERROR);
    assertThatThrownBy(() -> two().execute())
        .isInstanceOf(ReadException.class)
        .hasMessage("Could not read Note: NO_ANSWER (TransactGet, 1 attempt)");
  }

  @Test
  void refusesBeforeSendingWhatDynamoDbWouldRefuse() {
    assertThatThrownBy(() -> transaction().execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The transaction is empty: it has no key yet");
    TransactGet full = transaction();
    for (int i = 0; i < 100; i++) {
      full.get(notes, BigDecimal.valueOf(i));
    }
    full.get(notes, new BigDecimal("99.0"));
    assertThatThrownBy(() -> full.get(accounts, "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "DynamoDB reads up to 100 items in a transaction, and this is one more, of Account. A"
                + " transaction is never split; what need not be read at one moment, read in a"
                + " batch.");
    SyncTable<Note> others = Tables.of(NOTE, new Script(), time);
    assertThatThrownBy(() -> full.getAll(others, List.of(BigDecimal.ONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a table of this Dynabind: EntityTable<Note>(t)");
    assertThat(script.operations).isEmpty();
  }

  @Test
  void doesTheSameWithoutBlocking() {
    script.then(conflict());
    answerWithTheSecond();

    assertThat(two().executeAsync().join().found(accounts)).containsExactly(new Account("a", 7));
  }
}
