package io.dynabind.table;

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
}
