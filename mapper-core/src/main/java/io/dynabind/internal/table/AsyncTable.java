package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Outcome;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.AsyncKeyGet;
import io.dynabind.table.AsyncKeyUpdate;
import io.dynabind.table.AsyncPreparedWrites;
import io.dynabind.table.AsyncTableQuery;
import io.dynabind.table.AsyncTableScan;
import io.dynabind.table.AsyncTruncation;
import io.dynabind.table.AsyncWriteAttempts;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The table of one entity, without blocking. */
final class AsyncTable<T> implements AsyncEntityTable<T> {

  private final TableContext<T> context;
  private final AsyncWriteAttempts<T> attempts;

  AsyncTable(TableContext<T> context) {
    this.context = context;
    this.attempts = new AsyncAttempts<>(context);
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
  public AsyncTable<T> with(CallOptions options) {
    return new AsyncTable<>(context.with(options));
  }

  @Override
  public AsyncEntityTable<T> includingExpired() {
    return new AsyncTable<>(context.includingExpired());
  }

  @Override
  public CompletableFuture<Void> create() {
    return nothing(context.async().run(context.create(false)));
  }

  @Override
  public CompletableFuture<Boolean> createIfMissing() {
    return context.async().run(context.create(true));
  }

  @Override
  public CompletableFuture<Void> deleteTable() {
    return nothing(context.async().run(context.deleteTable()));
  }

  @Override
  public AsyncTruncation truncate(String tableName) {
    return new AsyncTableTruncation(context, TruncationSpec.of(context, tableName));
  }

  @Override
  public CompletableFuture<T> insert(T entity) {
    return Dependent.of(attempts.insert(entity), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<T> put(T entity) {
    return Dependent.of(attempts.put(entity), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<T> update(T entity) {
    return Dependent.of(attempts.update(entity), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<T> saveChanged(T before, T after) {
    return Dependent.of(attempts.saveChanged(before, after), Outcome::orElseThrow);
  }

  @Override
  public CompletableFuture<Void> delete(T entity) {
    return nothing(Dependent.of(attempts.delete(entity), Outcome::orElseThrow));
  }

  @Override
  public CompletableFuture<Void> deleteByKey(Object key) {
    return nothing(Dependent.of(attempts.deleteByKey(key), Outcome::orElseThrow));
  }

  @SuppressWarnings("NullAway") // a CompletableFuture<Void> holds nothing but null
  private static CompletableFuture<Void> nothing(CompletableFuture<?> future) {
    return Dependent.of(future, done -> null);
  }

  @Override
  public AsyncKeyUpdate<T> updateByKey(Object key) {
    return new AsyncUpdate<>(context, FluentUpdate.Spec.of(context.keyWrites().slot(key)));
  }

  @Override
  public AsyncPreparedWrites<T> prepare() {
    return new AsyncPrepared<>(context);
  }

  @Override
  public CompletableFuture<Optional<T>> get(Object key) {
    return context.async().run(context.get(key, false));
  }

  @Override
  public CompletableFuture<Optional<T>> getConsistently(Object key) {
    return context.async().run(context.get(key, true));
  }

  @Override
  public AsyncKeyGet<T> prepareGet(Object key) {
    return new AsyncGet<>(context, GetSpec.of(context, key));
  }

  @Override
  public AsyncTableQuery<T> query(Object... hashKey) {
    return new AsyncQuery<>(context, QuerySpec.of(hashKey), Projection.whole());
  }

  @Override
  public AsyncTableScan<T> scan() {
    return new AsyncScan<>(context, ScanSpec.ALL, Projection.whole());
  }

  @Override
  public AsyncWriteAttempts<T> attempt() {
    return attempts;
  }

  @Override
  public String toString() {
    return "AsyncEntityTable<" + context.codec().model().name() + ">(" + name() + ")";
  }
}
