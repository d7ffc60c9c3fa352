package io.dynabind.table;

import io.dynabind.outcome.WithMeta;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A {@link TableScan} through a client that does not block.
 *
 * @param <T> the entity
 */
public interface AsyncTableScan<T> extends ScanSteps<AsyncTableScan<T>> {

  /**
   * Reads all items, page after page.
   *
   * @return the entities
   */
  CompletableFuture<List<T>> list();

  /**
   * Like {@link TableScan#listWithMeta}.
   *
   * @return the entities, and what is to be said of the scan
   */
  CompletableFuture<WithMeta<List<T>>> listWithMeta();

  /**
   * Like {@link TableScan#page}. A cursor is checked, and refused, in the caller's thread.
   *
   * @param limit how far the page goes, and after what it begins
   * @return the page
   * @throws CursorException if its cursor does not belong to this scan
   */
  CompletableFuture<Page<T>> page(PageLimit limit);
}
