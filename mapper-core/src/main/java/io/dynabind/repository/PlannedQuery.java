package io.dynabind.repository;

import io.dynabind.query.AccessPattern;
import io.dynabind.query.Ordering;
import io.dynabind.query.Plan;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Criteria with their plan, ready to be asked with the values of each call, in whatever form a
 * front end returns what is found. Made once, by {@link RepositoryPlans}; nothing is planned anew.
 *
 * <pre>{@code
 * PlannedQuery<Order> byStatus = plans.plan("findByStatus", criteria, Order.class);
 * List<Order> paid = byStatus.list(new Object[] {PAID}, 0);
 * Page<Order> first = byStatus.page(new Object[] {PAID}, PageLimit.of(20));
 * }</pre>
 *
 * <p>The arguments of all methods are the values by the positions that the criteria give them. An
 * argument that is null, or stored as nothing, where a value is needed, or a lower bound above the
 * upper one, is an {@link IllegalArgumentException} before anything is sent. Reads throw {@link
 * io.dynabind.outcome.ReadException} if the service does not answer and {@link
 * io.dynabind.item.ItemFormatException} if an item does not fit; deletes throw what {@link
 * io.dynabind.outcome.WriteException} and {@link io.dynabind.outcome.BatchException} say. Futures
 * and publishers end with them. What blocks needs a client that blocks, what does not needs one
 * that does not; see {@link RepositoryPlans#supportsSync}.
 *
 * <p>Not to be implemented elsewhere. Immutable and thread-safe.
 *
 * @param <R> what is made of each item
 */
public interface PlannedQuery<R> {

  /**
   * The plan.
   *
   * @return how the criteria are answered
   */
  Plan plan();

  /**
   * The plan under the method's name, as it is described.
   *
   * @return what {@link RepositoryPlans#patterns} has for it
   */
  AccessPattern pattern();

  /**
   * Whether what is found comes in pages: in one request after the other of a single query or scan,
   * with no limit of its own.
   *
   * @return false for several queries, a batch, and criteria with a limit
   */
  boolean hasPages();

  /**
   * The same question, answered otherwise: for front ends whose calls say how results are sorted,
   * or what is made of them. It is planned when it is asked for, perhaps with another index, and
   * described nowhere: keep it.
   *
   * @param orderings by what is sorted, instead of what the criteria say; empty to leave that
   * @param result the entity, or a record or interface of some of its attributes
   * @param <P> what is made of each item
   * @return the query
   * @throws io.dynabind.problem.MappingException if no index has such an order, or the result takes
   *     what the entity does not have
   */
  <P> PlannedQuery<P> otherwise(List<Ordering> orderings, Class<P> result);

  /**
   * Reads all pages.
   *
   * @param arguments the values of the call
   * @param most the most items that are wanted, 1 or more, or 0 for all; never more than {@link
   *     Plan#limit}
   * @return what was found
   * @throws IllegalStateException if the criteria count, ask whether there is one, or delete: then
   *     less than items is fetched. So for the other forms that give items
   */
  List<R> list(@Nullable Object[] arguments, int most);

  /**
   * Reads all pages without blocking.
   *
   * @param arguments the values of the call
   * @param most as for {@link #list}
   * @return what was found
   */
  CompletableFuture<List<R>> listAsync(@Nullable Object[] arguments, int most);

  /**
   * Reads each page as it is asked for.
   *
   * @param arguments the values of the call
   * @param most as for {@link #list}
   * @return what is found; it holds nothing that must be closed
   */
  Stream<R> stream(@Nullable Object[] arguments, int most);

  /**
   * Publishes each page as it is asked for, without blocking.
   *
   * @param arguments the values of the call
   * @param most as for {@link #list}
   * @return what is found, anew for each subscriber
   */
  Flow.Publisher<R> publisher(@Nullable Object[] arguments, int most);

  /**
   * Reads a page.
   *
   * @param arguments the values of the call
   * @param limit how far it goes, and after what it begins
   * @return the page
   * @throws IllegalStateException if the query {@linkplain #hasPages has no pages}
   * @throws io.dynabind.table.CursorException if the cursor is not one of this query
   */
  Page<R> page(@Nullable Object[] arguments, PageLimit limit);

  /**
   * Reads a page without blocking.
   *
   * @param arguments the values of the call
   * @param limit how far it goes, and after what it begins
   * @return the page
   * @throws IllegalStateException if the query {@linkplain #hasPages has no pages}
   */
  CompletableFuture<Page<R>> pageAsync(@Nullable Object[] arguments, PageLimit limit);

  /**
   * Counts. All items that are counted are read by the service, and paid for.
   *
   * @param arguments the values of the call
   * @return how many items answer
   */
  long count(@Nullable Object[] arguments);

  /**
   * Counts without blocking.
   *
   * @param arguments the values of the call
   * @return how many items answer
   */
  CompletableFuture<Long> countAsync(@Nullable Object[] arguments);

  /**
   * Asks whether any item answers.
   *
   * @param arguments the values of the call
   * @return true if one does
   */
  boolean exists(@Nullable Object[] arguments);

  /**
   * Asks whether any item answers, without blocking.
   *
   * @param arguments the values of the call
   * @return true if one does
   */
  CompletableFuture<Boolean> existsAsync(@Nullable Object[] arguments);

  /**
   * Deletes what answers; only for criteria that {@linkplain io.dynabind.query.Subject#DELETE want
   * that}.
   *
   * @param arguments the values of the call
   * @return how many items were deleted
   * @throws IllegalStateException if the criteria want something else
   */
  long delete(@Nullable Object[] arguments);

  /**
   * Deletes what answers, without blocking.
   *
   * @param arguments the values of the call
   * @return how many items were deleted
   * @throws IllegalStateException if the criteria want something else
   */
  CompletableFuture<Long> deleteAsync(@Nullable Object[] arguments);
}
