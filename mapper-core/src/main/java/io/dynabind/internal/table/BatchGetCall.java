package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemSlot;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.BatchGet;
import io.dynabind.table.BatchItems;
import io.dynabind.table.EntityTable;
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

/** Collects the keys of a batch, and reads their items. */
public final class BatchGetCall implements BatchGet {

  static final String ORIGIN = "BatchGet";

  /** A key as it was given. */
  record Asked(TableContext<?> context, Place place, ItemSlot slot) {

    static Asked of(TableContext<?> context, Object key) {
      ItemSlot slot = context.keys().slot(key);
      return new Asked(context, Place.of(context.name(), slot), slot);
    }

    GetItem get(String origin, boolean consistent) {
      return new GetItem(
          origin, context.name(), context.codec(), slot, null, Placeholders.NONE, consistent);
    }
  }

  private final Executor executor;
  private final Waiting waiting;
  private final List<Asked> asked = new ArrayList<>();
  private boolean consistent;
  private CallOptions options;

  /**
   * Makes an empty batch.
   *
   * @param executor sends the operations
   * @param waiting lets time pass
   * @param options how it is sent unless it says otherwise
   */
  public BatchGetCall(Executor executor, Waiting waiting, CallOptions options) {
    this.executor = executor;
    this.waiting = waiting;
    this.options = CallOptions.within(Patience.DEADLINE).and(options);
  }

  @Override
  public BatchGet get(EntityTable<?> table, Object key) {
    asked.add(Asked.of(SyncTable.context(table, executor), key));
    return this;
  }

  @Override
  public BatchGet getAll(EntityTable<?> table, Collection<?> keys) {
    Objects.requireNonNull(keys, "keys").forEach(key -> get(table, key));
    return this;
  }

  @Override
  public BatchGet consistently() {
    consistent = true;
    return this;
  }

  @Override
  public BatchGet with(CallOptions more) {
    options = options.and(more);
    return this;
  }

  @Override
  public BatchItems execute() {
    return execute(options, new Meter(waiting));
  }

  @Override
  public WithMeta<BatchItems> executeWithMeta() {
    Meter meter = new Meter(waiting);
    return meter.with(execute(options.and(CallOptions.DETAILED), meter));
  }

  private BatchItems execute(CallOptions call, Meter meter) {
    Map<Place, GetItem> gets = gets();
    return items(
        gets, new SyncDriver(executor, waiting).run(meter.listening(conversation(gets, call))));
  }

  @Override
  public CompletableFuture<BatchItems> executeAsync() {
    return executeAsync(options, new Meter(waiting));
  }

  @Override
  public CompletableFuture<WithMeta<BatchItems>> executeWithMetaAsync() {
    Meter meter = new Meter(waiting);
    return Dependent.of(executeAsync(options.and(CallOptions.DETAILED), meter), meter::with);
  }

  private CompletableFuture<BatchItems> executeAsync(CallOptions call, Meter meter) {
    Map<Place, GetItem> gets = gets();
    return Dependent.of(
        new AsyncDriver(executor, waiting).run(meter.listening(conversation(gets, call))),
        found -> items(gets, found));
  }

  private Map<Place, GetItem> gets() {
    Map<Place, GetItem> gets = new LinkedHashMap<>();
    for (Asked each : asked) {
      gets.computeIfAbsent(each.place(), place -> each.get(ORIGIN, consistent));
    }
    return gets;
  }

  private BatchGetConversation conversation(Map<Place, GetItem> gets, CallOptions call) {
    List<GetItem> all = List.copyOf(gets.values());
    List<PreparedOperation> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BatchGetItem.MAX_GETS) {
      int to = Math.min(all.size(), from + BatchGetItem.MAX_GETS);
      chunks.add(executor.prepare(new BatchGetItem(ORIGIN, all.subList(from, to)), call));
    }
    return new BatchGetConversation(
        chunks, new Patience(options, waiting, () -> ThreadLocalRandom.current().nextDouble()));
  }

  private BatchItems items(
      Map<Place, GetItem> gets, IdentityHashMap<GetItem, Supplier<ItemReader>> found) {
    return FoundItems.of(asked, place -> found.get(gets.get(place)));
  }
}
