package io.dynabind.table;

import io.dynabind.outcome.WithMeta;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * A {@link TableQuery} through a client that does not block. Values are checked and encoded when it
 * is run, in the caller's thread.
 *
 * @param <T> the entity
 */
public interface AsyncTableQuery<T> extends QuerySteps<AsyncTableQuery<T>> {

  /**
   * Reads all items, page after page.
   *
   * @return the entities in the order of the range key
   */
  CompletableFuture<List<T>> list();

  /**
   * Like {@link TableQuery#listWithMeta}.
   *
   * @return the entities, and what is to be said of the query
   */
  CompletableFuture<WithMeta<List<T>>> listWithMeta();

  /**
   * Like {@link TableQuery#page}. A cursor is checked, and refused, in the caller's thread.
   *
   * @param limit how far the page goes, and after what it begins
   * @return the page
   * @throws CursorException if its cursor does not belong to this query
   */
  CompletableFuture<Page<T>> page(PageLimit limit);

  /**
   * Publishes items as they are asked for: a page is read when the first of its items is wanted,
   * and each subscriber has them read anew.
   *
   * <pre>{@code
   * Flux<Order> flux = JdkFlowAdapter.flowPublisherToFlux(orders.async().query("c-1").publisher()); // Reactor
   * }</pre>
   *
   * <p>Subscribers are called by the thread that asks for items, or by the one that received them,
   * one at a time, and must not block there. Cancelling ends the request that is under way.
   * Failures are those of {@link #list}.
   *
   * @return a publisher that keeps the rules of Reactive Streams
   * @see <a href="https://www.reactive-streams.org">Reactive Streams</a>
   */
  Flow.Publisher<T> publisher();
}
