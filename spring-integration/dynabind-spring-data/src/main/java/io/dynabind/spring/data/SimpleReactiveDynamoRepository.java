package io.dynabind.spring.data;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.expression.AttributeRef;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.EntityTable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.util.Assert;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The methods that every reactive repository has. A base class of your own extends it, keeps the
 * constructor, and is named by {@link EnableDynamoRepositories#repositoryBaseClass}.
 *
 * <p>Thread-safe.
 *
 * @param <T> the entity
 * @param <ID> its key
 */
public class SimpleReactiveDynamoRepository<T, ID> implements ReactiveDynamoRepository<T, ID> {

  /** As many as a batch takes. */
  private static final int BATCH = 100;

  private final EntityTable<T> table;
  private final AsyncEntityTable<T> async;
  private final Scans<T> scans;
  private final Dynabind dynabind;
  private final AttributeRef<?> hashKey;
  private final boolean replaces;
  private volatile Announcer announcer = Announcer.SILENT;

  /**
   * Makes the repository.
   *
   * @param information about the entity and its key
   * @param table the entity's table
   * @param scans what reads all items, if the repository may
   * @param dynabind whose table it is
   */
  public SimpleReactiveDynamoRepository(
      DynamoEntityInformation<T, ID> information,
      EntityTable<T> table,
      Scans<T> scans,
      Dynabind dynabind) {
    this.table = table;
    this.async = table.async();
    this.scans = scans;
    this.dynabind = dynabind;
    this.hashKey = attribute(information.model().key().attributes().get(0).name());
    this.replaces = information.replaces();
  }

  /** Tells the domain events of what is written from now on. */
  void announceBy(Announcer teller) {
    this.announcer = teller;
  }

  @Override
  public <S extends T> Mono<S> insert(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return same(() -> async.insert(entity));
  }

  @Override
  public <S extends T> Mono<S> update(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return same(() -> async.update(entity));
  }

  @Override
  public <S extends T> Mono<S> save(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return this.<S>same(
            () ->
                replaces ? async.put(entity) : async.prepare().update(entity).orCreate().execute())
        .doOnSuccess(written -> announcer.save(entity));
  }

  // Unchecked, for the write was applied: it is of the class that was given, unless an interceptor
  // wrote another variant in its place, which is no reason to fail where any T will do.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <S extends T> Mono<S> same(Supplier<CompletableFuture<T>> write) {
    return (Mono<S>) Mono.fromFuture(write);
  }

  @Override
  public <S extends T> Flux<S> saveAll(Iterable<S> entities) {
    Assert.notNull(entities, "Entities must not be null");
    return Flux.fromIterable(entities).concatMap(this::save);
  }

  @Override
  public <S extends T> Flux<S> saveAll(Publisher<S> entities) {
    Assert.notNull(entities, "Entities must not be null");
    return Flux.from(entities).concatMap(this::save);
  }

  @Override
  public Mono<T> findById(ID id) {
    Assert.notNull(id, "Id must not be null");
    return Mono.fromFuture(() -> async.get(id)).flatMap(Mono::justOrEmpty);
  }

  @Override
  public Mono<T> findById(Publisher<ID> id) {
    Assert.notNull(id, "Id must not be null");
    return Mono.from(id).flatMap(this::findById);
  }

  @Override
  public Mono<Boolean> existsById(ID id) {
    Assert.notNull(id, "Id must not be null");
    return Mono.fromFuture(() -> async.prepareGet(id).project(hashKey).execute())
        .map(Optional::isPresent);
  }

  @Override
  public Mono<Boolean> existsById(Publisher<ID> id) {
    Assert.notNull(id, "Id must not be null");
    return Mono.from(id).flatMap(this::existsById);
  }

  @Override
  public Flux<T> findAllById(Iterable<ID> ids) {
    Assert.notNull(ids, "Ids must not be null");
    return findAllById(Flux.fromIterable(ids));
  }

  /**
   * In batches, of which each is read when the items of the one before have been taken. What is
   * asked for twice comes once, as equal ids or as keys of one batch.
   */
  @Override
  public Flux<T> findAllById(Publisher<ID> ids) {
    Assert.notNull(ids, "Ids must not be null");
    return Flux.from(ids).distinct().buffer(BATCH).concatMap(this::batch, 0);
  }

  private Flux<T> batch(List<ID> ids) {
    return Mono.fromFuture(() -> dynabind.batchGet().getAll(table, ids).executeAsync())
        .flatMapIterable(found -> found.found(table));
  }

  @Override
  public Mono<Void> deleteById(ID id) {
    Assert.notNull(id, "Id must not be null");
    return Mono.fromFuture(() -> async.deleteByKey(id));
  }

  @Override
  public Mono<Void> deleteById(Publisher<ID> id) {
    Assert.notNull(id, "Id must not be null");
    return Mono.from(id).flatMap(this::deleteById);
  }

  @Override
  public Mono<Void> delete(T entity) {
    Assert.notNull(entity, "Entity must not be null");
    return Mono.fromFuture(() -> async.delete(entity))
        .doOnSuccess(nothing -> announcer.save(entity));
  }

  @Override
  public Mono<Void> deleteAllById(Iterable<? extends ID> ids) {
    Assert.notNull(ids, "Ids must not be null");
    return Flux.fromIterable(ids).concatMap(this::deleteById).then();
  }

  @Override
  public Mono<Void> deleteAll(Iterable<? extends T> entities) {
    Assert.notNull(entities, "Entities must not be null");
    return Flux.fromIterable(entities).concatMap(this::delete).then();
  }

  @Override
  public Mono<Void> deleteAll(Publisher<? extends T> entities) {
    Assert.notNull(entities, "Entities must not be null");
    return Flux.from(entities).concatMap(this::delete).then();
  }

  @Override
  public Flux<T> findAll() {
    return Publishers.items(scans::publisher);
  }

  @Override
  public Mono<Long> count() {
    return Mono.fromFuture(scans::countLater);
  }

  @Override
  public Mono<Void> deleteAll() {
    return Mono.fromFuture(scans::deleteLater).then();
  }

  /**
   * The entity's table, for base classes of your own.
   *
   * @return the table
   */
  protected AsyncEntityTable<T> table() {
    return async;
  }
}
