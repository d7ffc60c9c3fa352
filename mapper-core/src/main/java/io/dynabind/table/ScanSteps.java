package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import java.time.Duration;

/**
 * What a scan can be told, whether it blocks or not. Each method returns a new scan; nothing is
 * sent until it is run.
 *
 * @param <S> the scan
 */
public interface ScanSteps<S extends ScanSteps<S>> {

  /**
   * Reads an index instead of the table.
   *
   * @param name the index's name
   * @return the scan
   */
  S index(String name);

  /**
   * Leaves out items of which a condition is false. They are read nevertheless, and cost what
   * reading costs. May be said several times: all conditions must hold then.
   *
   * @param condition a condition on attributes
   * @return the scan
   */
  S filter(Condition condition);

  /**
   * Reads one of several parts, into which the whole is divided by hash keys. The parts can be read
   * at the same time, by threads or processes; each is paged by itself, and goes on from its own
   * cursor.
   *
   * @param segment which part, from 0
   * @param total how many parts there are, 1 to 1,000,000
   * @return the scan
   * @throws IllegalArgumentException if there is no such part
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan">Parallel
   *     scan</a>
   */
  S segment(int segment, int total);

  /**
   * Reads all of several parts, as many of them at once as there are, but no more than 100; instead
   * of one {@link #segment}. What it gives has the form of any other scan, and no order: items come
   * as the parts answer. Of each part no more than one page (1 MB) is under way or held; a part
   * reads on when its page is used up. Each request has the deadline to itself.
   *
   * <pre>{@code
   * long many = orders.scan().parallel(8).count();
   *
   * PageLimit limit = PageLimit.UNLIMITED.requests(64).after(saved); // null at first
   * Page<Order> page = orders.scan().parallel(8).page(limit);
   * page.items().forEach(this::export);
   * save(page.hasNext() ? page.next().text() : DONE);
   * }</pre>
   *
   * <p>A page's cursor is the position of all parts together. It goes on after what was returned of
   * each, so that every item comes once, whether the pages are read by one process or by several,
   * one after the other; but only with as many segments. As a text it takes about 150 characters
   * and, for each part that was begun and not read to its end (100 at most, however many there
   * are), the key of an item; it is not made if that is more than 262,144 characters.
   *
   * <p>A page that is full leaves what other parts have under way, which is read again for the next
   * one. So bound the pages of a scan with a filter by {@link PageLimit#examined} or {@link
   * PageLimit#requests} rather than by items. What goes wrong with one part ends the call, and the
   * requests of the others. A stream that is not read to its end should be closed, which ends them
   * too.
   *
   * @param segments how many parts there are, 1 to 1,000,000
   * @return the scan; when it is run, it throws {@link UnsupportedOperationException} if there is
   *     no client that does not block, in the blocking form as well
   * @throws IllegalArgumentException if there cannot be as many
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan">Parallel
   *     scan</a>
   */
  S parallel(int segments);

  /**
   * Bounds how many items are returned.
   *
   * @param items the most items, 1 or more
   * @return the scan
   * @throws IllegalArgumentException if the limit is less than 1
   */
  S limit(int items);

  /**
   * Makes the read strongly consistent, which the table and local indexes can be read with.
   *
   * @return the scan
   */
  S consistent();

  /**
   * Gives expired items too, which are left out else until DynamoDB deletes them.
   *
   * @return the scan
   * @see io.dynabind.annotation.TimeToLive
   */
  S includeExpired();

  /**
   * Sends the scan otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the scan with them
   */
  S with(CallOptions options);

  /**
   * Bounds how long the scan may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the scan with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default S deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }
}
