package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.HotKeyException;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.ThrottledException;
import io.dynabind.outcome.Throttling;
import io.dynabind.outcome.Throttling.Access;
import io.dynabind.outcome.Throttling.Limit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a request was throttled, told to whoever made the call. */
class ThrottlingTest {

  @Table
  record Note(@HashKey String id) {}

  private static final EntityCodec<Note> CODEC = Tables.codec(Note.class);
  private static final List<Throttling> REASONS =
      List.of(new Throttling(Limit.ACCOUNT, Access.WRITE, "arn:table"));

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Note> notes = Tables.of(CODEC, script, time);

  private void throttled(Kind kind) {
    Failure failure = new Failure(kind, Script.cause(), null, List.of(), REASONS);
    script.then(new Attempt.Failed(Certainty.REJECTED, failure, 3));
  }

  @Test
  void isToldOfWrites() {
    throttled(Kind.THROTTLED);
    NotApplied<?> outcome = (NotApplied<?>) notes.attempt().put(new Note("a"));
    assertThat(outcome.reason()).isEqualTo(NotApplied.Reason.THROTTLED);
    assertThat(outcome.throttling()).isEqualTo(REASONS);

    throttled(Kind.HOT_KEY);
    ThrottledException thrown =
        catchThrowableOfType(ThrottledException.class, () -> notes.put(new Note("a")));
    assertThat(thrown).isInstanceOf(HotKeyException.class);
    assertThat(thrown.throttling()).isEqualTo(REASONS);
  }

  @Test
  void isToldOfReads() {
    throttled(Kind.THROTTLED);
    ReadException thrown = catchThrowableOfType(ReadException.class, () -> notes.get("a"));
    assertThat(thrown.reason()).isEqualTo(ReadException.Reason.THROTTLED);
    assertThat(thrown.throttling()).isEqualTo(REASONS);

    throttled(Kind.HOT_KEY);
    thrown = catchThrowableOfType(ReadException.class, () -> notes.getAll(List.of("a")));
    assertThat(thrown.reason()).isEqualTo(ReadException.Reason.HOT_KEY);
    assertThat(thrown.throttling()).isEqualTo(REASONS);
  }

  @Test
  void isToldOfBatches() {
    throttled(Kind.THROTTLED);
    BatchWriteCall batch = new BatchWriteCall(script, time, CallOptions.DEFAULT);
    batch.put(notes, new Note("a")).deadline(Duration.ofNanos(1));
    BatchResult result = batch.attempt();
    NotApplied<?> outcome = (NotApplied<?>) result.entries().get(0).outcome();
    assertThat(outcome.throttling()).isEqualTo(REASONS);
  }
}
