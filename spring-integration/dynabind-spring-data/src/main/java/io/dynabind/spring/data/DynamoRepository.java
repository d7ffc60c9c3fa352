package io.dynabind.spring.data;

import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The base of Spring Data repositories on DynamoDB.
 *
 * <pre>{@code
 * public interface Orders extends DynamoRepository<Order, OrderKey> {
 *   List<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);
 *   Slice<Order> findByStatus(OrderStatus status, Pageable page);
 * }
 * }</pre>
 *
 * <p>Methods are derived from their names, or carry the annotations of dynabind ({@code @Query},
 * {@code @Update}, {@code @Delete}, {@code @Statement}, {@code @Index}, {@code @AllowScan} …); all
 * are planned when the repository is made, and {@code dynabind.describe(Orders.class)} says how.
 *
 * <p>A {@link org.springframework.data.domain.Limit} is 1 or more, or unlimited: a method that is
 * given one below 1 throws an {@link IllegalArgumentException} and reads nothing. Slices lead
 * forward: see {@link CursorPageRequest}.
 *
 * <p>{@link #findAll}, {@link #count} and {@link #deleteAll()} read the whole table. They throw
 * {@link org.springframework.dao.InvalidDataAccessApiUsageException} unless the interface carries
 * {@link io.dynabind.annotation.AllowScan}. {@link #save} creates or replaces an item; of an entity
 * with a version, only one of the same version. Failures are those of {@code
 * org.springframework.dao}, in futures and streams too.
 *
 * <p>Implementations are thread-safe.
 *
 * @param <T> the entity
 * @param <ID> its key: the type of the hash key if the table has no range key; else any record
 *     whose components have the names and types of the key attributes, or class with accessors or
 *     getters of these
 */
@NoRepositoryBean
public interface DynamoRepository<T, ID> extends ListCrudRepository<T, ID> {

  /**
   * Creates an item.
   *
   * @param entity the entity
   * @param <S> its class
   * @return the entity as written, its version set
   * @throws org.springframework.dao.DuplicateKeyException if the item, or one with the same value
   *     of a unique attribute, exists already
   */
  <S extends T> S insert(S entity);

  /**
   * Changes an item that exists: sets what is mapped, removes what is null, keeps what is not
   * mapped.
   *
   * @param entity the entity
   * @param <S> its class
   * @return the entity as written, its version raised
   * @throws org.springframework.dao.OptimisticLockingFailureException if the item does not exist,
   *     or has another version
   */
  <S extends T> S update(S entity);
}
