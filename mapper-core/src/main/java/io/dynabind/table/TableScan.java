package io.dynabind.table;

import io.dynabind.outcome.WithMeta;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scan: it reads the whole table or index, in no order.
 *
 * <pre>{@code
 * try (Stream<Order> all = orders.scan().stream()) { ... }
 * }</pre>
 *
 * <p>Running it throws {@link io.dynabind.outcome.ReadException} if the service does not answer.
 * Immutable; may be run again.
 *
 * @param <T> the entity
 */
public interface TableScan<T> extends ScanSteps<TableScan<T>> {

  /**
   * Reads all items, page after page.
   *
   * @return the entities
   */
  List<T> list();

  /**
   * Reads items as they are asked for: one page at a time, the next one only when the one before is
   * used up.
   *
   * @return a sequential stream; needs no closing
   */
  Stream<T> stream();

  /**
   * Like {@link #list}, with what is to be said of the scan beside its items, all pages together:
   * what it consumed of the table and each index, request ids, attempts and time.
   *
   * @return the entities, and that
   */
  WithMeta<List<T>> listWithMeta();

  /**
   * Reads some items, and tells where the others begin.
   *
   * <p>Where filters leave items out, each request examines as many as it can get, up to 1 MB;
   * {@link PageLimit#examined} bounds that. The smaller one of {@link #limit} and {@link
   * PageLimit#items} counts.
   *
   * @param limit how far the page goes, and after what it begins
   * @return the page
   * @throws CursorException if its cursor does not belong to this scan
   */
  Page<T> page(PageLimit limit);
}
