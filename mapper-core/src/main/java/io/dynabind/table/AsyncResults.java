package io.dynabind.table;

import io.dynabind.outcome.WithMeta;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * The {@link Results} of a query or scan through a client that does not block. What is wrong with
 * what was asked is thrown in the caller's thread.
 *
 * @param <R> what is read of each item: the entity, or what was projected
 */
public interface AsyncResults<R> {

  /**
   * Reads all items, page after page.
   *
   * @return what was read, in the order of the range key; of a scan in no order
   */
  CompletableFuture<List<R>> list();

  /**
   * Like {@link Results#listWithMeta}.
   *
   * @return what was read, and what is to be said of the call
   */
  CompletableFuture<WithMeta<List<R>>> listWithMeta();

  /**
   * Like {@link Results#page}.
   *
   * @param limit how far the page goes, and after what it begins
   * @return the page
   * @throws CursorException if its cursor does not belong to this query or scan
   * @throws IllegalStateException if {@code limit(…)} was called: a page has limits of its own
   */
  CompletableFuture<Page<R>> page(PageLimit limit);

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
  Flow.Publisher<R> publisher();

  /**
   * Reads the first item.
   *
   * @return what was read, or empty if there is none
   */
  CompletableFuture<Optional<R>> first();

  /**
   * Like {@link Results#exists}.
   *
   * @return true if there is an item
   */
  CompletableFuture<Boolean> exists();

  /**
   * Like {@link Results#count}.
   *
   * @return how many items there are, or the limit if there are more
   */
  CompletableFuture<Long> count();
}
