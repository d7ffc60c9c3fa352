package io.dynabind.spring.data;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.expression.AttributeRef;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.Assert;

/**
 * The methods that every repository has. A base class of your own extends it, keeps the
 * constructor, and is named by {@link EnableDynamoRepositories#repositoryBaseClass}.
 *
 * <p>Thread-safe.
 *
 * @param <T> the entity
 * @param <ID> its key
 */
public class SimpleDynamoRepository<T, ID> implements DynamoRepository<T, ID> {

  private final EntityTable<T> table;
  private final Scans<T> scans;
  private final AttributeRef<?> hashKey;

  private final boolean replaces;

  /**
   * Makes the repository.
   *
   * @param information about the entity and its key
   * @param table the entity's table
   * @param scans what reads all items, if the repository may
   */
  public SimpleDynamoRepository(
      DynamoEntityInformation<T, ID> information, EntityTable<T> table, Scans<T> scans) {
    this.table = table;
    this.scans = scans;
    this.hashKey = attribute(information.model().key().attributes().get(0).name());
    this.replaces = information.replaces();
  }

  @Override
  public <S extends T> S insert(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return same(table.insert(entity));
  }

  @Override
  public <S extends T> S update(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return same(table.update(entity));
  }

  @Override
  public <S extends T> S save(S entity) {
    Assert.notNull(entity, "Entity must not be null");
    return same(replaces ? table.put(entity) : table.prepare().update(entity).orCreate().execute());
  }

  // Unchecked, for the write was applied: it is of the class that was given, unless an interceptor
  // wrote another variant in its place, which is no reason to fail where any T will do.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <S extends T> S same(T written) {
    return (S) written;
  }

  @Override
  public <S extends T> List<S> saveAll(Iterable<S> entities) {
    Assert.notNull(entities, "Entities must not be null");
    List<S> saved = new ArrayList<>();
    for (S entity : entities) {
      saved.add(save(entity));
    }
    return saved;
  }

  @Override
  public Optional<T> findById(ID id) {
    Assert.notNull(id, "Id must not be null");
    return table.get(id);
  }

  @Override
  public boolean existsById(ID id) {
    Assert.notNull(id, "Id must not be null");
    return table.prepareGet(id).project(hashKey).execute().isPresent();
  }

  @Override
  public List<T> findAllById(Iterable<ID> ids) {
    Assert.notNull(ids, "Ids must not be null");
    List<ID> all = new ArrayList<>();
    ids.forEach(all::add);
    return table.getAll(all);
  }

  @Override
  public void deleteById(ID id) {
    Assert.notNull(id, "Id must not be null");
    table.deleteByKey(id);
  }

  @Override
  public void delete(T entity) {
    Assert.notNull(entity, "Entity must not be null");
    table.delete(entity);
  }

  @Override
  public void deleteAllById(Iterable<? extends ID> ids) {
    Assert.notNull(ids, "Ids must not be null");
    ids.forEach(this::deleteById);
  }

  @Override
  public void deleteAll(Iterable<? extends T> entities) {
    Assert.notNull(entities, "Entities must not be null");
    entities.forEach(this::delete);
  }

  @Override
  public List<T> findAll() {
    return scans.list();
  }

  @Override
  public long count() {
    return scans.count();
  }

  @Override
  public void deleteAll() {
    scans.delete();
  }

  /**
   * The entity's table, for base classes of your own.
   *
   * @return the table
   */
  protected EntityTable<T> table() {
    return table;
  }
}
