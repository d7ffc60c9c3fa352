package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.EntityTable;
import io.dynabind.table.EntityUpdate;
import io.dynabind.table.EntityWrite;
import io.dynabind.table.KeyDelete;
import io.dynabind.table.KeyUpdate;
import io.dynabind.table.TransactWrite;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the actions of a transaction, and sends it. */
public final class TransactWriteCall implements TransactWrite {

  private static final String ORIGIN = "TransactWrite";

  /** How long the service knows a token. */
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Executor executor;
  private final Waiting waiting;
  private final TransactActions actions = new TransactActions();
  private @Nullable String token;
  private CallOptions options;
  private boolean sent;
  private @Nullable PreparedOperation prepared;
  private Duration begin = Duration.ZERO;
  private volatile @Nullable TransactionResult ended;

  /**
   * Makes an empty transaction.
   *
   * @param executor sends the operations
   * @param waiting lets time pass
   * @param options how it is sent unless it says otherwise
   */
  public TransactWriteCall(Executor executor, Waiting waiting, CallOptions options) {
    this.executor = executor;
    this.waiting = waiting;
    this.options = CallOptions.within(Patience.DEADLINE).and(options);
  }

  @Override
  public <T> TransactWrite insert(
      EntityTable<T> table, T entity, UnaryOperator<EntityWrite<T>> options) {
    TableContext<T> context = context(table);
    return add(options.apply(context.prepared().insert(entity)), entity);
  }

  @Override
  public <T> TransactWrite put(
      EntityTable<T> table, T entity, UnaryOperator<EntityWrite<T>> options) {
    TableContext<T> context = context(table);
    return add(options.apply(context.prepared().put(entity)), entity);
  }

  @Override
  public <T> TransactWrite update(
      EntityTable<T> table, T entity, UnaryOperator<EntityUpdate<T>> options) {
    TableContext<T> context = context(table);
    return add(options.apply(context.prepared().update(entity)), entity);
  }

  @Override
  public <T> TransactWrite delete(
      EntityTable<T> table, T entity, UnaryOperator<EntityWrite<T>> options) {
    TableContext<T> context = context(table);
    return add(options.apply(context.prepared().delete(entity)), entity);
  }

  private <T> TransactWrite add(EntityWrite<T> write, T entity) {
    if (write instanceof SyncWrite<T> own) {
      return add(new TransactAction.Written(own.verb().write(fit(own.options())), entity));
    }
    throw foreign(write);
  }

  @Override
  public <T> TransactWrite updateByKey(
      EntityTable<T> table, Object key, UnaryOperator<KeyUpdate<T>> steps) {
    TableContext<T> context = context(table);
    KeyUpdate<T> update =
        steps.apply(new SyncUpdate<>(context, FluentUpdate.Spec.of(context.keyWrites().slot(key))));
    if (update instanceof SyncUpdate<T> own) {
      FluentUpdate.Spec spec = own.spec;
      return add(context.keyWrites().update(spec.key(), spec.actions(), fit(spec.options())), key);
    }
    throw foreign(update);
  }

  @Override
  public <T> TransactWrite deleteByKey(
      EntityTable<T> table, Object key, UnaryOperator<KeyDelete<T>> options) {
    TableContext<T> context = context(table);
    KeyDelete<T> delete = options.apply(context.prepared().deleteByKey(key));
    if (delete instanceof SyncDelete<T> own) {
      return add(context.keyWrites().delete(own.key, fit(own.options)), key);
    }
    throw foreign(delete);
  }

  private TransactWrite add(Write<?> write, Object key) {
    return add(new TransactAction.Written(write.yielding(answer -> key), key));
  }

  /** A token of the transaction makes tokens in the items needless, and differs if they do. */
  private WriteOptions fit(WriteOptions given) {
    if (given.returning() != ReturnItem.NONE) {
      throw new IllegalArgumentException(
          String.format(
              "A transaction gives no item back: leave out returning(%s)", given.returning()));
    }
    return token == null ? given : given.withoutTrace();
  }

  private static IllegalArgumentException foreign(Object given) {
    return new IllegalArgumentException(
        "What is to be added to the transaction was not made from what was given: " + given);
  }

  @Override
  public TransactWrite check(EntityTable<?> table, Object key, Condition condition) {
    return add(
        context(table).keyWrites().check(key, Objects.requireNonNull(condition, "condition")));
  }

  private <T> TableContext<T> context(EntityTable<T> table) {
    requireUnsent();
    return SyncTable.context(table, executor);
  }

  private TransactWrite add(TransactAction action) {
    if (action instanceof TransactAction.Written written
        && written.write().sending().claims() != null) {
      throw new IllegalArgumentException(
          String.format(
              "%s has unique attributes, whose writes are transactions of their own: write it"
                  + " outside of this one",
              written.write().operation().codec().model()));
    }
    actions.add(action);
    return this;
  }

  private void requireUnsent() {
    if (sent) {
      throw new IllegalStateException("The transaction was sent already: make another one");
    }
  }

  @Override
  public TransactWrite token(String text) {
    if (!actions.all().isEmpty()) {
      throw new IllegalStateException(
          "Say token(…) before the first action: what is written depends on whether there is one");
    }
    token = TransactActions.checkedToken(text);
    return this;
  }

  @Override
  public TransactWrite with(CallOptions more) {
    requireUnsent();
    options = options.and(more);
    return this;
  }

  @Override
  public TransactionResult execute() {
    return attempt().orElseThrow();
  }

  @Override
  public TransactionResult attempt() {
    return attempt(options, new Meter(waiting));
  }

  @Override
  public WithMeta<TransactionResult> attemptWithMeta() {
    Meter meter = new Meter(waiting);
    return meter.with(attempt(options.and(CallOptions.DETAILED), meter));
  }

  private TransactionResult attempt(CallOptions call, Meter meter) {
    TransactionResult last = ended;
    return last != null && isOver(last)
        ? last
        : result(new SyncDriver(executor, waiting).run(conversation(call, meter)));
  }

  @Override
  public CompletableFuture<TransactionResult> executeAsync() {
    return Dependent.of(attemptAsync(), TransactionResult::orElseThrow);
  }

  @Override
  public CompletableFuture<TransactionResult> attemptAsync() {
    return attemptAsync(options, new Meter(waiting));
  }

  @Override
  public CompletableFuture<WithMeta<TransactionResult>> attemptWithMetaAsync() {
    Meter meter = new Meter(waiting);
    return Dependent.of(attemptAsync(options.and(CallOptions.DETAILED), meter), meter::with);
  }

  private CompletableFuture<TransactionResult> attemptAsync(CallOptions call, Meter meter) {
    TransactionResult last = ended;
    return last != null && isOver(last)
        ? CompletableFuture.completedFuture(last)
        : Dependent.of(
            new AsyncDriver(executor, waiting).run(conversation(call, meter)), this::result);
  }

  /** Whether it must not be sent again: it was applied, or perhaps, and no token tells any more. */
  private boolean isOver(TransactionResult last) {
    boolean unknown = last.entries().get(0).outcome() instanceof Unknown<?>;
    boolean known = waiting.elapsed().minus(begin).compareTo(WINDOW) < 0;
    return last.isApplied() || (unknown && (actions.single(token) != null || !known));
  }

  private TransactionResult result(List<Outcome<?>> outcomes) {
    TransactionResult result = actions.result(outcomes);
    ended = result;
    return result;
  }

  private Conversation<List<Outcome<?>>> conversation(CallOptions call, Meter meter) {
    Write<?> single = actions.single(token);
    Conversation<List<Outcome<?>>> conversation =
        single == null ? transaction(call) : new AloneConversation<>(single, call, waiting);
    sent = true;
    return meter.listening(conversation);
  }

  private TransactWriteConversation transaction(CallOptions call) {
    CallOptions sending = sending(call);
    PreparedOperation same = prepared;
    if (same == null) {
      same = prepare(sending);
      prepared = same;
      begin = waiting.elapsed();
    }
    return new TransactWriteConversation(
        same,
        actions.all(),
        new Patience(sending, waiting, () -> ThreadLocalRandom.current().nextDouble()));
  }

  private PreparedOperation prepare(CallOptions sending) {
    String text = token == null ? UUID.randomUUID().toString() : token;
    return executor.prepare(new TransactWriteItems(ORIGIN, actions.sent(), text), sending);
  }

  /** A token is not known for longer, and nothing would keep a repeat from being applied twice. */
  private static CallOptions sending(CallOptions call) {
    Duration deadline = call.deadline();
    return deadline == null || deadline.compareTo(WINDOW) > 0
        ? call.and(CallOptions.within(WINDOW))
        : call;
  }
}
