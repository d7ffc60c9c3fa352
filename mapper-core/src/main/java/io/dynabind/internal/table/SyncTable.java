package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.internal.query.plan.FreeFilter;
import io.dynabind.internal.table.expression.FreeFilters;
import io.dynabind.operation.ExecuteStatement;
import io.dynabind.operation.ItemSlot;
import io.dynabind.outcome.Outcome;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.AsyncKeyDelete;
import io.dynabind.table.AsyncKeyUpdate;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.EntityTable;
import io.dynabind.table.KeyDelete;
import io.dynabind.table.KeyGet;
import io.dynabind.table.KeyUpdate;
import io.dynabind.table.PreparedWrites;
import io.dynabind.table.TableQuery;
import io.dynabind.table.TableScan;
import io.dynabind.table.Truncation;
import io.dynabind.table.WriteAttempts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The table of one entity, in the caller's thread. */
public final class SyncTable<T> implements EntityTable<T> {

  private final TableContext<T> context;
  private final WriteAttempts<T> attempts;

  /**
   * Makes a table.
   *
   * @param codec the entity's codec
   * @param definition the table's definition
   * @param executor sends operations
   * @param waiting lets time pass
   * @param sources make generated values
   */
  public SyncTable(
      EntityCodec<T> codec,
      TableDefinition definition,
      Executor executor,
      Waiting waiting,
      Sources sources) {
    this(
        codec,
        definition,
        executor,
        waiting,
        CallOptions.DEFAULT,
        sources,
        List.of(),
        Cursors.of(null, sources.clock()));
  }

  /**
   * Makes a table.
   *
   * @param codec the entity's codec
   * @param definition the table's definition
   * @param executor sends operations
   * @param waiting lets time pass
   * @param options how calls are sent that do not say otherwise
   * @param sources make generated values
   * @param interceptors are called before and after writes, and after reads
   * @param cursors makes and checks the cursors of queries and scans
   * @throws io.dynabind.problem.MappingException if methods of the entity are closed to dynabind
   */
  public SyncTable(
      EntityCodec<T> codec,
      TableDefinition definition,
      Executor executor,
      Waiting waiting,
      CallOptions options,
      Sources sources,
      List<EntityInterceptor> interceptors,
      Cursors cursors) {
    this(
        TableContext.of(
            codec, definition, executor, waiting, options, sources, interceptors, cursors));
  }

  private SyncTable(TableContext<T> context) {
    this.context = context;
    this.attempts = new SyncAttempts<>(context);
  }

  /**
   * The same table for a caller of its verbs, whose name then stands in exceptions, metrics and
   * traces.
   *
   * @param caller such as {@code Orders}
   * @return a table that names the caller as the origin of its operations
   */
  public SyncTable<T> calledBy(String caller) {
    return new SyncTable<>(context.calledBy(caller));
  }

  /**
   * The same table for one method, whose name then stands in exceptions, metrics and traces.
   *
   * @param origin such as {@code Orders.addToTotal}
   * @return a table whose writes by key name it as their origin
   */
  public SyncTable<T> calledAs(String origin) {
    return new SyncTable<>(context.calledAs(origin));
  }

  /**
   * The key of an item.
   *
   * @param key the value of its only attribute, a record of its components, or the entity
   * @return the key, to be sent
   * @throws IllegalArgumentException if it is not a key of this entity
   */
  public ItemSlot key(@Nullable Object key) {
    return context.keys().slot(key);
  }

  /**
   * The key of an item.
   *
   * @param values those of its attributes, in order
   * @return the key, to be sent
   * @throws IllegalArgumentException if they are not a key of this entity
   */
  public ItemSlot keyOf(List<@Nullable Object> values) {
    return context.keys().slotOf(values);
  }

  /**
   * An update by key.
   *
   * @param key the key
   * @param actions what it does
   * @return the update, to be sent
   */
  public KeyUpdate<T> updateItem(ItemSlot key, List<UpdateAction> actions) {
    return new SyncUpdate<>(context, new FluentUpdate.Spec(key, actions, WriteOptions.NONE));
  }

  /**
   * An update by key that does not block.
   *
   * @param key the key
   * @param actions what it does
   * @return the update, to be sent
   */
  public AsyncKeyUpdate<T> updateItemAsync(ItemSlot key, List<UpdateAction> actions) {
    return new AsyncUpdate<>(context, new FluentUpdate.Spec(key, actions, WriteOptions.NONE));
  }

  /**
   * A deletion by key.
   *
   * @param key the key
   * @return the deletion, to be sent
   */
  public KeyDelete<T> deleteItem(ItemSlot key) {
    return new SyncDelete<>(context, key, WriteOptions.NONE);
  }

  /**
   * A deletion by key that does not block.
   *
   * @param key the key
   * @return the deletion, to be sent
   */
  public AsyncKeyDelete<T> deleteItemAsync(ItemSlot key) {
    return new AsyncDelete<>(context, key, WriteOptions.NONE);
  }

  /** What is behind a table of the same executor. */
  static <T> TableContext<T> context(EntityTable<T> table, Executor executor) {
    TableContext<T> context = context(table);
    if (context == null || context.executor() != executor) {
      throw new IllegalArgumentException("Not a table of this Dynabind: " + table);
    }
    return context;
  }

  static <T> @Nullable TableContext<T> context(EntityTable<T> table) {
    return table instanceof SyncTable<T> own ? own.context : null;
  }

  @Override
  public String name() {
    return context.name();
  }

  @Override
  public TableDefinition definition() {
    return context.definition();
  }

  @Override
  public SyncTable<T> with(CallOptions options) {
    return new SyncTable<>(context.with(options));
  }

  @Override
  public SyncTable<T> includingExpired() {
    return new SyncTable<>(context.includingExpired());
  }

  /**
   * What tells expired items.
   *
   * @return null if there are none, or all are read
   */
  public @Nullable Expiry expiry() {
    return context.lifecycle().expiry();
  }

  @Override
  public void create() {
    context.sync().run(context.create(false));
  }

  @Override
  public boolean createIfMissing() {
    return context.sync().run(context.create(true));
  }

  @Override
  public void deleteTable() {
    context.sync().run(context.deleteTable());
  }

  @Override
  public Truncation truncate(String tableName) {
    return new SyncTruncation(context, TruncationSpec.of(context, tableName));
  }

  @Override
  public T insert(T entity) {
    return attempts.insert(entity).orElseThrow();
  }

  @Override
  public T put(T entity) {
    return attempts.put(entity).orElseThrow();
  }

  @Override
  public T update(T entity) {
    return attempts.update(entity).orElseThrow();
  }

  @Override
  public T saveChanged(T before, T after) {
    return attempts.saveChanged(before, after).orElseThrow();
  }

  @Override
  public void delete(T entity) {
    Outcome<T> outcome = attempts.delete(entity);
    outcome.orElseThrow();
  }

  @Override
  public void deleteByKey(Object key) {
    Outcome<Object> outcome = attempts.deleteByKey(key);
    outcome.orElseThrow();
  }

  @Override
  public KeyUpdate<T> updateByKey(Object key) {
    return new SyncUpdate<>(context, FluentUpdate.Spec.of(context.keyWrites().slot(key)));
  }

  @Override
  public PreparedWrites<T> prepare() {
    return context.prepared();
  }

  @Override
  public Optional<T> get(Object key) {
    return context.sync().run(context.get(key, false));
  }

  @Override
  public Optional<T> getConsistently(Object key) {
    return context.sync().run(context.get(key, true));
  }

  @Override
  public KeyGet<T> prepareGet(Object key) {
    return new SyncGet<>(context, GetSpec.of(context, key));
  }

  @Override
  public List<T> getAll(Collection<?> keys) {
    return context.batchGet().getAll(this, keys).execute().found(this);
  }

  @Override
  public void putAll(Collection<? extends T> entities) {
    context.batchWrite().putAll(this, entities).execute();
  }

  @Override
  public void deleteAll(Collection<? extends T> entities) {
    context.batchWrite().deleteAll(this, entities).execute();
  }

  @Override
  public TableQuery<T> query(Object... hashKey) {
    return new SyncQuery<>(context, QuerySpec.of(hashKey), Projection.whole());
  }

  @Override
  public TableScan<T> scan() {
    return new SyncScan<>(context, ScanSpec.ALL, Projection.whole());
  }

  @Override
  public WriteAttempts<T> attempt() {
    return attempts;
  }

  @Override
  public AsyncEntityTable<T> async() {
    if (!context.executor().supportsAsync()) {
      throw new UnsupportedOperationException(
          "There is no client that does not block; give the builder an asyncClient(…)");
    }
    return new AsyncTable<>(context);
  }

  /**
   * Whether an item exists.
   *
   * @param key its key
   * @return true if it is there, and of this entity's variant
   */
  public boolean exists(Object key) {
    return context.sync().run(ExistsConversation.of(context, context.keys().slot(key)));
  }

  /**
   * Reads what a statement gives.
   *
   * @param statement the statement
   * @param most the most entities that are wanted, 0 for all
   * @return the entities
   */
  public List<T> list(ExecuteStatement statement, int most) {
    return context
        .sync()
        .run(new StatementConversation<>(context.lifecycle(), statement, most, context.options()));
  }

  /**
   * Reads what a statement gives, without blocking.
   *
   * @param statement the statement
   * @param most the most entities that are wanted, 0 for all
   * @return the entities
   */
  public CompletableFuture<List<T>> listAsync(ExecuteStatement statement, int most) {
    return context
        .async()
        .run(new StatementConversation<>(context.lifecycle(), statement, most, context.options()));
  }

  /**
   * Makes a condition ready that criteria carry as it was written.
   *
   * @param condition the condition
   * @return what plans render
   * @throws IllegalArgumentException if it does not fit the entity
   */
  public FreeFilter freeFilter(Condition condition) {
    return FreeFilters.of(context.codec(), condition);
  }

  /**
   * What carries out plans.
   *
   * @return a runner that reads entities
   */
  public PlanRunner<T, T> plans() {
    return PlanRunner.of(context, this);
  }

  @Override
  public String toString() {
    return "EntityTable<" + context.codec().model().name() + ">(" + name() + ")";
  }
}
