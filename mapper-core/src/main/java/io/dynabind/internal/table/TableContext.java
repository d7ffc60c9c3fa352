package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.Placeholders;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.internal.table.expression.Filters;
import io.dynabind.internal.table.expression.Shapes;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.WithMeta;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of one table share.
 *
 * @param caller who asks, such as {@code EntityTable<Order>} or {@code Orders}
 * @param codec the entity's codec
 * @param definition the table's definition
 * @param executor sends operations
 * @param waiting lets time pass
 * @param options how calls are sent that do not say otherwise
 * @param sources make generated values
 * @param keys turns keys into what is sent
 * @param lifecycle what is called before and after writes, and after reads
 * @param shapes renders expressions, once for each shape
 * @param writes makes writes of entities
 * @param keyWrites makes writes by key
 * @param filters resolves the filters of queries and scans
 * @param projections the records that items are read into
 * @param cursors makes and checks the cursors of queries and scans
 * @param sync runs conversations in the caller's thread
 * @param async runs conversations without blocking
 * @param <T> the entity
 */
record TableContext<T>(
    String caller,
    EntityCodec<T> codec,
    TableDefinition definition,
    Executor executor,
    Waiting waiting,
    CallOptions options,
    Sources sources,
    Keys<T> keys,
    Lifecycle<T> lifecycle,
    Shapes shapes,
    Writes<T> writes,
    KeyWrites<T> keyWrites,
    Filters filters,
    Projections projections,
    Cursors cursors,
    SyncDriver sync,
    AsyncDriver async) {

  static <T> TableContext<T> of(
      EntityCodec<T> codec,
      TableDefinition definition,
      Executor executor,
      Waiting waiting,
      CallOptions options,
      Sources sources,
      List<EntityInterceptor> interceptors,
      Cursors cursors) {
    UniqueGuards guards = UniqueGuards.of(codec);
    Keys<T> keys = new Keys<>(codec, guards);
    String caller = "EntityTable<" + codec.model().name() + ">";
    Lifecycle<T> lifecycle =
        Lifecycle.of(codec, interceptors, Expiry.of(codec.model(), sources.clock()), cursors);
    Shapes shapes = new Shapes(codec);
    return new TableContext<>(
        caller,
        codec,
        definition,
        executor,
        waiting,
        options,
        sources,
        keys,
        lifecycle,
        shapes,
        new Writes<>(codec, definition.name(), shapes, lifecycle, guards, sources, caller),
        new KeyWrites<>(codec, definition.name(), keys, shapes, lifecycle, sources, caller),
        new Filters(codec),
        new Projections(codec),
        cursors,
        new SyncDriver(executor, waiting),
        new AsyncDriver(executor, waiting));
  }

  private TableContext<T> copy(
      String by, CallOptions calls, Lifecycle<T> called, Writes<T> entities, KeyWrites<T> byKeys) {
    return new TableContext<>(
        by,
        codec,
        definition,
        executor,
        waiting,
        calls,
        sources,
        keys,
        called,
        shapes,
        entities,
        byKeys,
        filters,
        projections,
        cursors,
        sync,
        async);
  }

  /** The same table, whose verbs are called through something else. */
  TableContext<T> calledBy(String other) {
    return copy(
        other,
        options,
        lifecycle,
        new Writes<>(codec, definition.name(), shapes, lifecycle, keys.guards(), sources, other),
        new KeyWrites<>(codec, definition.name(), keys, shapes, lifecycle, sources, other));
  }

  /** The same table, whose writes by key are all told as those of one method. */
  TableContext<T> calledAs(String origin) {
    return copy(
        caller,
        options,
        lifecycle,
        writes,
        new KeyWrites<>(
            codec, definition.name(), keys, shapes, lifecycle, sources, caller, origin));
  }

  /** The same table, of which expired items are read too. Writes are as they were. */
  TableContext<T> includingExpired() {
    return copy(caller, options, lifecycle.includingExpired(), writes, keyWrites);
  }

  /** The same table, whose calls are sent otherwise. */
  TableContext<T> with(CallOptions more) {
    return copy(caller, options.and(more), lifecycle, writes, keyWrites);
  }

  /** A filter of a query or scan, and that only items pass which have not expired. */
  @Nullable Condition onlyUnexpired(@Nullable Condition filter, List<AttributeModel> excluded) {
    Expiry expiry = lifecycle.expiry();
    return Writes.all(filter, expiry == null ? null : expiry.unexpired(excluded));
  }

  String name() {
    return definition.name();
  }

  String origin(String verb) {
    return caller + "." + verb;
  }

  GetConversation<T> get(Object key, boolean consistent) {
    return new GetConversation<>(
        lifecycle::read,
        new GetItem(
            origin("get"), name(), codec, keys.slot(key), null, Placeholders.NONE, consistent),
        options);
  }

  /** An update by key; what is wrong with it is thrown here. */
  Conversation<Outcome<Optional<T>>> update(FluentUpdate.Spec spec, CallOptions more) {
    CallOptions all = options.and(more);
    RingUpdate<T> update = keyWrites.ringUpdate(spec.key(), spec.actions(), spec.options());
    if (update == null) {
      return keyWrites
          .update(spec.key(), spec.actions(), spec.options())
          .conversation(all, waiting);
    }
    var unused = executor.prepare(update.any().operation(), all);
    return new RingConversation<>(update, all, waiting);
  }

  <R> Outcome<R> attempt(Write<R> write) {
    return sync.run(write.conversation(options, waiting));
  }

  <R> CompletableFuture<Outcome<R>> attemptAsync(Write<R> write) {
    return async.run(write.conversation(options, waiting));
  }

  /** The same write, yielding the item that it was asked for. */
  Write<Optional<T>> returning(Write<T> write) {
    return write.yielding(
        answer -> ReturnedItems.first(codec, lifecycle, write.operation().origin(), answer));
  }

  /**
   * A page of a query or scan.
   *
   * @param first from the beginning; its limit is above zero if it has no filter
   */
  <R> Conversation<Page<R>> paging(Decoder<R> decoder, ItemOperation first, PageLimit limit) {
    return decoder.reading(
        decode ->
            PageConversation.of(
                decode,
                first,
                lifecycle.expiry() != null || decoder.leavesOut(),
                limit,
                cursors,
                options));
  }

  SyncPrepared<T> prepared() {
    return new SyncPrepared<>(this);
  }

  BatchWriteCall batchWrite() {
    return new BatchWriteCall(executor, waiting, options);
  }

  BatchGetCall batchGet() {
    return new BatchGetCall(executor, waiting, options);
  }

  CreateTableConversation create(boolean ifMissing) {
    return new CreateTableConversation(
        definition, origin(ifMissing ? "createIfMissing" : "create"), ifMissing, waiting);
  }

  DeleteTableConversation deleteTable() {
    return new DeleteTableConversation(
        codec.model().name(), name(), origin("deleteTable"), waiting);
  }

  <R> WithMeta<Outcome<R>> attemptWithMeta(Write<R> write) {
    return withMeta(write.conversation(options.and(CallOptions.DETAILED), waiting));
  }

  <R> CompletableFuture<WithMeta<Outcome<R>>> attemptWithMetaAsync(Write<R> write) {
    return withMetaAsync(write.conversation(options.and(CallOptions.DETAILED), waiting));
  }

  /** Holds a conversation that asks for details. */
  <R> WithMeta<R> withMeta(Conversation<R> conversation) {
    Meter meter = new Meter(waiting);
    return meter.with(sync.run(meter.listening(conversation)));
  }

  /** Holds a conversation that asks for details. */
  <R> CompletableFuture<WithMeta<R>> withMetaAsync(Conversation<R> conversation) {
    Meter meter = new Meter(waiting);
    return Dependent.of(async.run(meter.listening(conversation)), meter::with);
  }
}
