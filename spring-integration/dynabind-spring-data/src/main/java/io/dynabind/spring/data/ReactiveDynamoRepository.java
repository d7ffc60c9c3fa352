package io.dynabind.spring.data;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Mono;

/**
 * The base of reactive Spring Data repositories on DynamoDB, by the client that does not block.
 *
 * <pre>{@code
 * public interface Orders extends ReactiveDynamoRepository<Order, OrderKey> {
 *   Flux<Order> findByCustomerIdAndOrderIdStartingWith(String customerId, String prefix);
 *   Mono<Slice<Order>> findByStatus(OrderStatus status, Pageable page);
 * }
 * }</pre>
 *
 * <p>Nothing is sent before somebody subscribes, each subscription sends anew, and its end cancels
 * what is under way; a write that has been sent may have been applied all the same. A flux reads
 * page after page as items are demanded. Methods, keys and contracts are otherwise those of {@link
 * DynamoRepository}: {@link #findAll}, {@link #count} and {@link #deleteAll()} fail with {@link
 * org.springframework.dao.InvalidDataAccessApiUsageException} unless the interface carries {@link
 * io.dynabind.annotation.AllowScan}; failures are those of {@code org.springframework.dao}.
 *
 * <p>{@link EnableDynamoRepositories} finds these repositories as it finds the others. Dynabind
 * needs an asynchronous client, and Reactor must be on the class path. Implementations are
 * thread-safe.
 *
 * @param <T> the entity
 * @param <ID> its key
 */
@NoRepositoryBean
public interface ReactiveDynamoRepository<T, ID> extends ReactiveCrudRepository<T, ID> {

  /**
   * Creates an item.
   *
   * @param entity the entity
   * @param <S> its class
   * @return the entity as written, its version set; {@link
   *     org.springframework.dao.DuplicateKeyException} if the item, or one with the same value of a
   *     unique attribute, exists already
   */
  <S extends T> Mono<S> insert(S entity);

  /**
   * Changes an item that exists: sets what is mapped, removes what is null, keeps what is not
   * mapped.
   *
   * @param entity the entity
   * @param <S> its class
   * @return the entity as written, its version raised; {@link
   *     org.springframework.dao.OptimisticLockingFailureException} if the item does not exist, or
   *     has another version
   */
  <S extends T> Mono<S> update(S entity);
}
