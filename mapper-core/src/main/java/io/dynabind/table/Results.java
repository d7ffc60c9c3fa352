package io.dynabind.table;

import io.dynabind.outcome.WithMeta;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms in which a query or scan gives what it reads. Each of them sends it anew, and throws
 * {@link IllegalArgumentException} if something was asked that cannot be, {@link
 * io.dynabind.item.ItemFormatException} if an item does not fit, and {@link
 * io.dynabind.outcome.ReadException} if the service does not answer.
 *
 * @param <R> what is read of each item: the entity, or what was projected
 */
public interface Results<R> {

  /**
   * Reads all items, page after page.
   *
   * @return what was read, in the order of the range key; of a scan in no order
   */
  List<R> list();

  /**
   * Reads items as they are asked for: one page at a time, the next one only when the one before is
   * used up.
   *
   * @return a sequential stream; needs no closing, unless it is of a {@linkplain ScanSteps#parallel
   *     parallel} scan and not read to its end
   */
  Stream<R> stream();

  /**
   * Like {@link #list}, with what is to be said of the call beside its items, all pages together:
   * what it consumed of the table and each index, request ids, attempts and time.
   *
   * @return what was read, and that
   */
  WithMeta<List<R>> listWithMeta();

  /**
   * Reads some items, and tells where the others begin.
   *
   * <p>Where filters leave items out, each request examines as many as it can get, up to 1 MB;
   * {@link PageLimit#examined} bounds that. The smaller one of {@code limit(…)} and {@link
   * PageLimit#items} counts.
   *
   * @param limit how far the page goes, and after what it begins
   * @return the page
   * @throws CursorException if its cursor does not belong to this query or scan
   * @throws IllegalStateException if {@code limit(…)} was called: a page has limits of its own
   */
  Page<R> page(PageLimit limit);

  /**
   * Reads the first item.
   *
   * @return what was read, or empty if there is none
   */
  Optional<R> first();

  /**
   * Whether there is an item. Keys alone are fetched, until there is one.
   *
   * @return true if there is
   */
  boolean exists();

  /**
   * Counts the items. It consumes what reading them does, but no item is sent back; keys are, where
   * the service cannot tell whether an item is one of the entity, or has expired.
   *
   * @return how many there are, or the limit if there are more
   */
  long count();
}
