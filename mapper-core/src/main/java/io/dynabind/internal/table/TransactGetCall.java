package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.internal.table.BatchGetCall.Asked;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.TransactGetItems;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.BatchItems;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TransactGet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Collects the keys of a transaction, and reads their items. */
public final class TransactGetCall implements TransactGet {

  static final String ORIGIN = "TransactGet";

  private final Executor executor;
  private final Waiting waiting;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<Place, GetItem> gets = new LinkedHashMap<>();
  private CallOptions options;

  /**
   * Makes an empty transaction.
   *
   * @param executor sends the operations
   * @param waiting lets time pass
   * @param options how it is sent unless it says otherwise
   */
  public TransactGetCall(Executor executor, Waiting waiting, CallOptions options) {
    this.executor = executor;
    this.waiting = waiting;
    this.options = CallOptions.within(Patience.DEADLINE).and(options);
  }

  @Override
  public TransactGet get(EntityTable<?> table, Object key) {
    Asked each = Asked.of(SyncTable.context(table, executor), key);
    if (!gets.containsKey(each.place()) && gets.size() == TransactGetItems.MAX_GETS) {
      throw new IllegalArgumentException(
          String.format(
              "DynamoDB reads up to %d items in a transaction, and this is one more, of %s. A"
                  + " transaction is never split; what need not be read at one moment, read in a"
                  + " batch.",
              TransactGetItems.MAX_GETS, each.context().codec().model()));
    }
    asked.add(each);
    gets.computeIfAbsent(each.place(), place -> each.get(ORIGIN, true));
    return this;
  }

  @Override
  public TransactGet getAll(EntityTable<?> table, Collection<?> keys) {
    Objects.requireNonNull(keys, "keys").forEach(key -> get(table, key));
    return this;
  }

  @Override
  public TransactGet with(CallOptions more) {
    options = options.and(more);
    return this;
  }

  @Override
  public BatchItems execute() {
    return items(new SyncDriver(executor, waiting).run(conversation(options)));
  }

  @Override
  public CompletableFuture<BatchItems> executeAsync() {
    return Dependent.of(new AsyncDriver(executor, waiting).run(conversation(options)), this::items);
  }

  @Override
  public WithMeta<BatchItems> executeWithMeta() {
    Meter meter = new Meter(waiting);
    return meter.with(items(new SyncDriver(executor, waiting).run(detailed(meter))));
  }

  @Override
  public CompletableFuture<WithMeta<BatchItems>> executeWithMetaAsync() {
    Meter meter = new Meter(waiting);
    return Dependent.of(
        new AsyncDriver(executor, waiting).run(detailed(meter)), found -> meter.with(items(found)));
  }

  private Conversation<IdentityHashMap<GetItem, Supplier<ItemReader>>> detailed(Meter meter) {
    return meter.listening(conversation(options.and(CallOptions.DETAILED)));
  }

  private TransactGetConversation conversation(CallOptions call) {
    if (gets.isEmpty()) {
      throw new IllegalArgumentException("The transaction is empty: it has no key yet");
    }
    TransactGetItems transaction = new TransactGetItems(ORIGIN, List.copyOf(gets.values()));
    return new TransactGetConversation(
        executor.prepare(transaction, call),
        new Patience(call, waiting, () -> ThreadLocalRandom.current().nextDouble()));
  }

  private BatchItems items(IdentityHashMap<GetItem, Supplier<ItemReader>> found) {
    return FoundItems.of(asked, place -> found.get(gets.get(place)));
  }
}
