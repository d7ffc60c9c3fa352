package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.RawKey;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.BatchWrite;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the writes of a batch, and sends them. */
public final class BatchWriteCall implements BatchWrite {

  private static final String ORIGIN = "BatchWrite";

  private final Executor executor;
  private final Waiting waiting;
  private final SingleWrites singly;
  private final List<Write<?>> writes = new ArrayList<>();
  private final List<Object> items = new ArrayList<>();
  private final List<Write<?>> conditional = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private boolean conditionally;
  private CallOptions options;
  private @Nullable Consumer<? super BatchResult.Entry> sink;

  /**
   * Makes an empty batch.
   *
   * @param executor sends the operations
   * @param waiting lets time pass
   * @param options how it is sent unless it says otherwise
   */
  public BatchWriteCall(Executor executor, Waiting waiting, CallOptions options) {
    this.executor = executor;
    this.waiting = waiting;
    this.options = CallOptions.within(Patience.DEADLINE).and(options);
    this.singly = new SingleWrites(executor, waiting);
  }

  @Override
  public <T> BatchWrite put(EntityTable<T> table, T entity) {
    TableContext<T> context = context(table);
    Write<T> write = context.writes().put(entity, WriteOptions.NONE);
    return add(write, entity, WriteConversation.key(write.operation()));
  }

  @Override
  public <T> BatchWrite putAll(EntityTable<T> table, Collection<? extends T> entities) {
    Objects.requireNonNull(entities, "entities").forEach(entity -> put(table, entity));
    return this;
  }

  @Override
  public <T> BatchWrite delete(EntityTable<T> table, T entity) {
    TableContext<T> context = context(table);
    Write<T> write = context.writes().delete(entity, WriteOptions.NONE);
    return add(write, entity, new ItemSlot.EntityKey<>(context.codec(), entity));
  }

  @Override
  public <T> BatchWrite deleteAll(EntityTable<T> table, Collection<? extends T> entities) {
    Objects.requireNonNull(entities, "entities").forEach(entity -> delete(table, entity));
    return this;
  }

  @Override
  public BatchWrite deleteByKey(EntityTable<?> table, Object key) {
    KeyWrites<?> writes = context(table).keyWrites();
    ItemSlot slot = writes.slot(key);
    return add(writes.delete(slot, WriteOptions.NONE).yielding(answer -> key), key, slot);
  }

  /** Deletes an item whose key was read. */
  void deleteAt(TableContext<?> context, RawKey key) {
    ItemSlot slot = new ItemSlot.Raw(key);
    add(context.keyWrites().delete(slot, WriteOptions.NONE).yielding(answer -> key), key, slot);
  }

  private <T> TableContext<T> context(EntityTable<T> table) {
    return SyncTable.context(table, executor);
  }

  private BatchWrite add(Write<?> write, Object item, ItemSlot key) {
    ItemOperation operation = write.operation();
    if (!places.add(Place.of(operation.table(), key))) {
      throw new IllegalArgumentException(
          String.format(
              "Two writes of the batch are of one item of %s: number %d and an earlier one have the"
                  + " same key. Write each item once.",
              operation.table(), writes.size() + 1));
    }
    writes.add(write);
    items.add(item);
    if (isConditional(write)) {
      conditional.add(write);
    }
    return this;
  }

  private static boolean isConditional(Write<?> write) {
    return write.sending().claims() != null || condition(write.operation()) != null;
  }

  private static @Nullable String condition(ItemOperation operation) {
    return operation instanceof PutItem put
        ? put.condition()
        : ((DeleteItem) operation).condition();
  }

  @Override
  public BatchWrite conditionally() {
    conditionally = true;
    return this;
  }

  @Override
  public BatchWrite with(CallOptions more) {
    options = options.and(more);
    return this;
  }

  @Override
  public BatchWrite leftovers(Consumer<? super BatchResult.Entry> sink) {
    this.sink = Objects.requireNonNull(sink, "sink");
    return this;
  }

  @Override
  public void execute() {
    BatchResult result = attempt();
    if (sink == null) {
      result.orElseThrow();
    }
    result.throwCallbackFailure();
  }

  @Override
  public BatchResult attempt() {
    return attempt(options, new Meter(waiting));
  }

  @Override
  public WithMeta<BatchResult> attemptWithMeta() {
    Meter meter = new Meter(waiting);
    return meter.with(attempt(options.and(CallOptions.DETAILED), meter));
  }

  private BatchResult attempt(CallOptions call, Meter meter) {
    BatchWriteConversation batch = conversation(call);
    IdentityHashMap<Write<?>, Outcome<?>> outcomes =
        new SyncDriver(executor, waiting).run(meter.listening(batch));
    return result(outcomes, singly.run(conditional, call, meter));
  }

  @Override
  public CompletableFuture<BatchResult> attemptAsync() {
    return attemptAsync(options, new Meter(waiting));
  }

  @Override
  public CompletableFuture<WithMeta<BatchResult>> attemptWithMetaAsync() {
    Meter meter = new Meter(waiting);
    return Dependent.of(attemptAsync(options.and(CallOptions.DETAILED), meter), meter::with);
  }

  private CompletableFuture<BatchResult> attemptAsync(CallOptions call, Meter meter) {
    CompletableFuture<IdentityHashMap<Write<?>, Outcome<?>>> batch =
        new AsyncDriver(executor, waiting).run(meter.listening(conversation(call)));
    CompletableFuture<IdentityHashMap<Write<?>, Outcome<?>>> others =
        singly.begin(conditional, call, meter);
    return Dependent.ofAll(
        List.of(batch, others), () -> result(GivenUp.join(batch), GivenUp.join(others)));
  }

  private BatchResult result(
      IdentityHashMap<Write<?>, Outcome<?>> outcomes,
      IdentityHashMap<Write<?>, Outcome<?>> others) {
    List<BatchResult.Entry> entries = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      Write<?> write = writes.get(i);
      Outcome<?> outcome = outcomes.containsKey(write) ? outcomes.get(write) : others.get(write);
      entries.add(
          new BatchResult.Entry(
              write.operation().table(),
              items.get(i),
              Objects.requireNonNull(outcome, "a write without outcome")));
    }
    BatchResult result = new BatchResult(entries);
    if (sink != null) {
      result.leftovers().forEach(sink);
    }
    return result;
  }

  private BatchWriteConversation conversation(CallOptions call) {
    if (!conditional.isEmpty() && !conditionally) {
      throw new IllegalArgumentException(
          String.format(
              "%d of the batch's %d writes need a condition, which batches of DynamoDB do not have:"
                  + " %s has %s. Say conditionally() to send them one by one.",
              conditional.size(),
              writes.size(),
              conditional.get(0).operation().codec().model(),
              conditional.get(0).sending().claims() == null ? "a version" : "unique attributes"));
    }
    // Before anything is sent, all is known to be fit for it.
    conditional.forEach(write -> executor.prepare(write.operation(), call));
    List<Write<?>> plain = writes.stream().filter(write -> !isConditional(write)).toList();
    Patience patience = new Patience(call, waiting, () -> ThreadLocalRandom.current().nextDouble());
    BatchWriteConversation conversation = new BatchWriteConversation(patience);
    for (int from = 0; from < plain.size(); from += BatchWriteItem.MAX_WRITES) {
      int to = Math.min(plain.size(), from + BatchWriteItem.MAX_WRITES);
      List<Write<?>> chunk = List.copyOf(plain.subList(from, to));
      conversation.add(prepared(chunk, call), chunk);
    }
    return conversation;
  }

  private PreparedOperation prepared(List<Write<?>> chunk, CallOptions call) {
    List<ItemOperation> operations = new ArrayList<>();
    chunk.forEach(write -> operations.add(write.operation()));
    return executor.prepare(new BatchWriteItem(ORIGIN, operations), call);
  }
}
