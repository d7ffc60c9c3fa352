package io.dynabind.table;

import io.dynabind.outcome.WithMeta;
import java.util.List;
import java.util.concurrent.CompletableFuture;

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
}
