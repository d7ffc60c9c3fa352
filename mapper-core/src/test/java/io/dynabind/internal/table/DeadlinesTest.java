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
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.EntityTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the executor is told of the time of a call. */
class DeadlinesTest {

  @Table
  record Account(@HashKey String id, long balance, @Version @Nullable Long version) {}

  @Table
  record Note(@HashKey String id) {}

  private static final EntityCodec<Account> CODEC = Tables.codec(Account.class);
  private static final EntityCodec<Note> NOTES = Tables.codec(Note.class);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Account ACCOUNT = new Account("a", 1, 1L);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final EntityTable<Account> accounts =
      Tables.of(CODEC, script, time).withDeadline(Duration.ofSeconds(3));

  private List<Duration> deadlines() {
    return script.options.stream().map(CallOptions::deadline).toList();
  }

  private Attempt lostAfter(Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Failure lost = Failure.of(Failure.Kind.TIMEOUT, Script.cause());
    return new Attempt.Failed(Certainty.AMBIGUOUS, lost, 1);
  }

  @Test
  void areTheTablesUnlessTheCallHasItsOwn() {
    script.done().done().done().done();
    accounts.put(ACCOUNT);
    accounts.async().put(ACCOUNT).join();
    accounts.prepare().put(ACCOUNT).deadline(SECOND).execute();
    accounts.prepare().update(ACCOUNT).deadline(SECOND).orCreate().execute();
    assertThat(deadlines())
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3), SECOND, SECOND);
  }

  @Test
  void areTakenByEveryStep() {
    script.done().done().done().done();
    script.done().done();
    accounts.updateByKey("a").increment(attribute("balance"), 1).deadline(SECOND).execute();
    accounts
        .async()
        .updateByKey("a")
        .increment(attribute("balance"), 1)
        .deadline(SECOND)
        .execute()
        .join();
    accounts.prepare().deleteByKey("a").deadline(SECOND).returning(ReturnItem.OLD).execute();
    accounts.async().prepare().delete(ACCOUNT).deadline(SECOND).execute().join();
    accounts.query("a").deadline(SECOND).list();
    accounts.async().scan().deadline(SECOND).list().join();
    assertThat(deadlines()).hasSize(6).containsOnly(SECOND);
  }

  @Test
  void leaveTheReadOfALostWriteWhatIsLeft() {
    script.then(() -> lostAfter(Duration.ofMillis(1_800))).done();

    Outcome<Account> outcome = accounts.attempt().put(ACCOUNT);

    assertThat(outcome).isInstanceOf(Unknown.class);
    assertThat(deadlines()).containsExactly(Duration.ofSeconds(3), Duration.ofMillis(1_200));
  }

  @Test
  void thatAreOverLeaveALostWriteUnknown() {
    script.then(() -> lostAfter(Duration.ofSeconds(3)));
    assertThat(accounts.attempt().put(ACCOUNT)).isInstanceOf(Unknown.class);
    assertThat(script.operations).hasSize(1);
  }

  @Test
  void areEachPagesOwn() {
    RawKey key = RawKey.of(Map.of("id", Scalar.string("a")));
    script.page(CODEC, key, ACCOUNT).page(CODEC, null, ACCOUNT);
    assertThat(accounts.scan().list()).hasSize(2);
    assertThat(deadlines()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void boundTheRequestsOfBatchesToo() {
    script.done().done();
    EntityTable<Note> notes = Tables.of(NOTES, script, time).withDeadline(SECOND);
    notes.putAll(List.of(new Note("a")));
    notes.getAll(List.of("a"));
    assertThat(deadlines()).containsExactly(SECOND, SECOND);
  }

  @Test
  void travelWithExtras() {
    script.done();
    CallOptions traced = CallOptions.of(String.class, "trace");
    accounts.with(traced).prepare().put(ACCOUNT).with(CallOptions.within(SECOND)).execute();
    assertThat(script.options)
        .containsExactly(new CallOptions(SECOND, Map.of(String.class, "trace")));
  }

  @Test
  void thatAreOverAtOnceAreRefused() {
    assertThatThrownBy(() -> accounts.withDeadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A deadline is more than zero, not PT0S");
  }
}
