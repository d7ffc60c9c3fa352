package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WriteFacts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends chunk after chunk, and again what was not processed, until every write has its outcome. A
 * write in a chunk whose answer was lost is sent again, which changes nothing; if it is never
 * confirmed, it is unknown.
 */
final class BatchWriteConversation implements Conversation<IdentityHashMap<Write<?>, Outcome<?>>> {

  /** Writes of one request, and whether an earlier request of theirs may have been applied. */
  private record Chunk(PreparedOperation prepared, List<Write<?>> writes, boolean maybeApplied) {

    Chunk only(List<Integer> left) {
      return left.size() == writes.size()
          ? this
          : new Chunk(
              prepared.only(left), left.stream().<Write<?>>map(writes::get).toList(), maybeApplied);
    }

    Chunk afterLostAnswer() {
      return new Chunk(prepared, writes, true);
    }
  }

  private final Deque<Chunk> waiting = new ArrayDeque<>();
  private final Patience patience;
  private final IdentityHashMap<Write<?>, Outcome<?>> outcomes = new IdentityHashMap<>();
  private final IdentityHashMap<Write<?>, Integer> attempts = new IdentityHashMap<>();
  private final List<Write<?>> writes = new ArrayList<>();
  private @Nullable Chunk sent;

  BatchWriteConversation(Patience patience) {
    this.patience = patience;
  }

  void add(PreparedOperation prepared, List<Write<?>> chunk) {
    waiting.add(new Chunk(prepared, chunk, false));
    writes.addAll(chunk);
  }

  @Override
  public synchronized Step<IdentityHashMap<Write<?>, Outcome<?>>> next(@Nullable Attempt last) {
    Duration pause = last == null ? Duration.ZERO : judge(last);
    if (!pause.isZero()) {
      return new Step.Wait<>(pause);
    }
    sent = waiting.poll();
    return sent == null ? new Step.Done<>(outcomes) : new Step.SendPrepared<>(sent.prepared());
  }

  @Override
  public Supplier<IdentityHashMap<Write<?>, Outcome<?>>> givenUp() {
    return this::soFar;
  }

  private synchronized IdentityHashMap<Write<?>, Outcome<?>> soFar() {
    IdentityHashMap<Write<?>, Outcome<?>> ended = new IdentityHashMap<>(outcomes);
    Failure failure = Failure.of(Failure.Kind.INTERRUPTED, GivenUp.cause());
    waiting.forEach(chunk -> end(chunk, NotApplied.Reason.NOT_SENT, failure, ended));
    if (sent != null) {
      end(sent.afterLostAnswer(), NotApplied.Reason.NOT_SENT, failure, ended);
    }
    for (Write<?> write : writes) {
      // Its answer is being read, and what is called after a write gives the batch up.
      ended.computeIfAbsent(
          write,
          each -> new Unknown<>(each.facts(attempts.getOrDefault(each, 0)), failure.cause()));
    }
    return ended;
  }

  /** Notes what became of the last request, and says how long to wait before the next. */
  private Duration judge(Attempt last) {
    Chunk chunk = sent;
    sent = null;
    if (chunk == null) {
      // A pause was interrupted.
      return giveUp(NotApplied.Reason.NOT_SENT, ((Attempt.Failed) last).failure());
    }
    chunk.writes().forEach(write -> attempts.merge(write, last.attempts(), Integer::sum));
    return last instanceof Attempt.Answered answered
        ? answered(chunk, answered)
        : failed(chunk, (Attempt.Failed) last);
  }

  private Duration answered(Chunk chunk, Attempt.Answered answered) {
    List<Integer> left = answered.answer().unprocessed();
    for (int i = 0; i < chunk.writes().size(); i++) {
      if (!left.contains(i)) {
        Write<?> write = chunk.writes().get(i);
        outcomes.put(write, write.applied(Answer.DONE, attempts.getOrDefault(write, 0)));
      }
    }
    if (left.size() < chunk.writes().size()) {
      patience.progressed();
    }
    if (left.isEmpty()) {
      return Duration.ZERO;
    }
    waiting.add(chunk.only(left));
    return pause(NotApplied.Reason.THROTTLED, null);
  }

  private Duration failed(Chunk chunk, Attempt.Failed failed) {
    Failure failure = failed.failure();
    Chunk judged = failed.certainty() == Certainty.AMBIGUOUS ? chunk.afterLostAnswer() : chunk;
    if (failure.kind() == Failure.Kind.INTERRUPTED) {
      end(judged, WriteConversation.reason(failed), failure);
      return giveUp(NotApplied.Reason.NOT_SENT, failure);
    }
    if (!failure.kind().isTransient()) {
      // What follows may be of other tables, or fine.
      end(judged, WriteConversation.reason(failed), failure);
      return Duration.ZERO;
    }
    waiting.add(judged);
    return pause(
        failed.certainty() == Certainty.AMBIGUOUS
            ? NotApplied.Reason.NOT_SENT
            : WriteConversation.reason(failed),
        failure);
  }

  private Duration pause(NotApplied.Reason reason, @Nullable Failure failure) {
    Duration pause = patience.pause();
    if (pause != null) {
      return pause;
    }
    Failure left = Failure.of(Failure.Kind.THROTTLED, patience.exhausted());
    return giveUp(reason, failure == null ? left : failure);
  }

  private Duration giveUp(NotApplied.Reason reason, Failure failure) {
    for (Chunk chunk : new ArrayList<>(waiting)) {
      end(chunk, reason, failure);
    }
    waiting.clear();
    return Duration.ZERO;
  }

  private void end(Chunk chunk, NotApplied.Reason reason, Failure failure) {
    end(chunk, reason, failure, outcomes);
  }

  private void end(
      Chunk chunk,
      NotApplied.Reason reason,
      Failure failure,
      IdentityHashMap<Write<?>, Outcome<?>> ended) {
    for (Write<?> write : chunk.writes()) {
      int sends = attempts.getOrDefault(write, 0);
      WriteFacts facts = write.facts(sends);
      ended.put(
          write,
          chunk.maybeApplied()
              ? new Unknown<>(facts, failure.cause())
              : new NotApplied<>(
                  sends == 0 ? NotApplied.Reason.NOT_SENT : reason,
                  facts,
                  failure.cause(),
                  failure.throttling()));
    }
  }
}
