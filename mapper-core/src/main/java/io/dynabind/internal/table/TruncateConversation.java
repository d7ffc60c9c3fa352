package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.OwnItems;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.RawKey;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.Scan;
import io.dynabind.operation.TableStatus;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.WriteFacts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Deletes all items of a table: asks for its throughput, reads keys page after page, deletes them
 * in batches, and waits between requests as their consumed capacity demands.
 */
final class TruncateConversation implements Conversation<Long> {

  /** A page is deleted before the next one is read, so that the keys at hand stay few. */
  private static final int KEYS_OF_A_PAGE = 250;

  private final TableContext<?> context;
  private final TruncationSpec spec;
  private final CallOptions options;
  private final Patience patience;
  private final Deque<ItemOperation> left = new ArrayDeque<>();
  private @Nullable Scan next;
  private @Nullable Throttle reads;
  private @Nullable Throttle writes;
  private @Nullable Operation sent;

  /** Whether an answer to deletions that are still left was lost. */
  private boolean maybeApplied;

  /** Whether the last pause was for the pace, which is no lack of progress. */
  private boolean paced;

  private int attempts;
  private long deleted;

  private TruncateConversation(TableContext<?> context, TruncationSpec spec) {
    this.context = context;
    this.spec = spec;
    this.options = CallOptions.within(Patience.DEADLINE).and(context.options()).and(spec.call());
    this.patience =
        new Patience(options, context.waiting(), () -> ThreadLocalRandom.current().nextDouble());
    this.next = scan(context);
  }

  static TruncateConversation of(TableContext<?> context, TruncationSpec spec) {
    if (OwnItems.mayMeetOthers(context.codec()) && context.keys().guards() != null) {
      throw new IllegalArgumentException(
          context.codec().model()
              + " is a variant with unique attributes, whose guards are those of the whole table:"
              + " truncate that");
    }
    return new TruncateConversation(context, spec);
  }

  private static Scan scan(TableContext<?> context) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    Condition own = OwnItems.condition(context.codec(), List.of());
    String filter = own == null ? null : renderer.render(own);
    List<AttributePath> key =
        context.codec().model().key().attributes().stream().map(AttributePath::of).toList();
    String projection = renderer.renderProjection(key);
    return new Scan(
        context.origin("truncate"),
        context.name(),
        context.codec(),
        null,
        filter,
        projection,
        renderer.placeholders(),
        null,
        KEYS_OF_A_PAGE,
        0,
        1,
        true);
  }

  @Override
  public Step<Long> next(@Nullable Attempt last) {
    Operation before = sent;
    sent = null;
    if (last instanceof Attempt.Failed failed) {
      return failed(before, failed);
    }
    if (last instanceof Attempt.Answered answered && before != null) {
      Duration pause = answered(before, answered.answer());
      if (pause == null) {
        return exhausted();
      }
      if (!pause.isZero()) {
        return new Step.Wait<>(pause);
      }
    }
    return proceed();
  }

  private Step<Long> proceed() {
    if (paced) {
      patience.progressed();
      paced = false;
    }
    if (reads == null || writes == null) {
      return stated();
    }
    if (left.isEmpty() && next == null) {
      return new Step.Done<>(deleted);
    }
    Throttle throttle = left.isEmpty() ? reads : writes;
    Duration pause = throttle.pause();
    if (!pause.isZero()) {
      paced = true;
      return new Step.Wait<>(pause);
    }
    if (left.isEmpty() && next != null) {
      return send(next);
    }
    List<ItemOperation> batch = new ArrayList<>();
    while (batch.size() < BatchWriteItem.MAX_WRITES && !left.isEmpty()) {
      batch.add(left.remove());
    }
    return send(new BatchWriteItem(context.origin("truncate"), batch));
  }

  private Step<Long> send(Operation operation) {
    sent = operation;
    return new Step.Send<>(operation, options.and(CallOptions.within(patience.left())));
  }

  /** The capacity as it was stated, or else as the table has it. */
  private Step<Long> stated() {
    if (spec.writeUnits() == 0) {
      return send(new DescribeTable(context.origin("truncate"), context.name()));
    }
    throttle(spec.readUnits(), spec.writeUnits());
    return proceed();
  }

  private void throttle(long readUnits, long writeUnits) {
    double part = spec.percent() / 100.0;
    reads = new Throttle(context.waiting(), readUnits * part);
    writes = new Throttle(context.waiting(), writeUnits * part);
  }

  /** How long to wait before the next request; null if there was no progress for too long. */
  private @Nullable Duration answered(Operation operation, Answer answer) {
    if (operation instanceof Scan scan) {
      read(scan, answer);
      return Duration.ZERO;
    }
    if (operation instanceof BatchWriteItem batch) {
      return deleted(batch, answer);
    }
    TableStatus table = answer.table();
    if (table == null || table.readUnits() == 0 || table.writeUnits() == 0) {
      throw new IllegalStateException(
          String.format(
              "Table %s is on demand, without a throughput of which to use a part: state a"
                  + " capacity(readUnits, writeUnits)",
              context.name()));
    }
    throttle(table.readUnits(), table.writeUnits());
    patience.progressed();
    return Duration.ZERO;
  }

  private void read(Scan scan, Answer answer) {
    if (reads != null) {
      reads.consumed(answer.consumedCapacity());
    }
    RawKey last = answer.lastKey();
    next = last == null ? null : scan.startingAfter(last);
    answer.items().forEach(item -> left.add(deletion(RawKey.read(item.get()))));
    attempts = 0;
    maybeApplied = false;
    patience.progressed();
  }

  private DeleteItem deletion(RawKey key) {
    return new DeleteItem(
        context.origin("truncate"),
        context.name(),
        context.codec(),
        new ItemSlot.Raw(key),
        null,
        Placeholders.NONE,
        ReturnItem.NONE,
        Repeat.HARMLESS);
  }

  private @Nullable Duration deleted(BatchWriteItem batch, Answer answer) {
    if (writes != null) {
      writes.consumed(answer.consumedCapacity());
    }
    List<Integer> unprocessed = answer.unprocessed();
    int done = batch.writes().size() - unprocessed.size();
    deleted += done;
    unprocessed.forEach(index -> left.add(batch.writes().get(index)));
    if (done > 0) {
      patience.progressed();
      attempts = 0;
    }
    return unprocessed.isEmpty() ? Duration.ZERO : patience.pause();
  }

  private Step<Long> failed(@Nullable Operation operation, Attempt.Failed failed) {
    Failure failure = failed.failure();
    if (operation instanceof Scan scan) {
      return Reads.failed(scan, failed);
    }
    if (operation instanceof DescribeTable) {
      return new Step.Fail<>(
          Reads.exception(
              failure,
              context.codec().model().name(),
              operation.table(),
              context.origin("truncate"),
              failed.attempts()));
    }
    attempts += failed.attempts();
    maybeApplied |= failed.certainty() == Certainty.AMBIGUOUS;
    if (operation instanceof BatchWriteItem batch && failure.kind().isTransient()) {
      // Deleting once more changes nothing.
      left.addAll(batch.writes());
      Duration pause = patience.pause();
      if (pause != null) {
        return new Step.Wait<>(pause);
      }
    }
    return notDeleted(WriteConversation.reason(failed), failure);
  }

  private Step<Long> exhausted() {
    return notDeleted(
        NotApplied.Reason.THROTTLED, Failure.of(Failure.Kind.THROTTLED, patience.exhausted()));
  }

  private Step<Long> notDeleted(NotApplied.Reason reason, Failure failure) {
    WriteFacts facts =
        new WriteFacts(
            context.codec().model().name(),
            "truncate",
            context.origin("truncate"),
            context.codec().model().key().attributes().stream()
                .map(AttributeModel::storedName)
                .toList(),
            null,
            attempts,
            context.name());
    if (maybeApplied) {
      return new Step.Fail<>(new OutcomeUnknownException(facts, failure.cause()));
    }
    return new Step.Fail<>(exception(reason, facts, failure));
  }

  private static RuntimeException exception(
      NotApplied.Reason reason, WriteFacts facts, Failure failure) {
    try {
      new NotApplied<>(reason, facts, failure.cause(), failure.throttling()).orElseThrow();
      throw new IllegalStateException("A write that was not applied has no value");
    } catch (NotAppliedException e) {
      return e;
    }
  }
}
