package io.dynabind.operation;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.RawKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of all items of a table or index.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes the items
 * @param index the index's name, or null for the table
 * @param filter the filter expression, or null
 * @param projection the projection expression, or null for all attributes
 * @param placeholders what the placeholders of both stand for
 * @param startAfter the key after which the page begins, or null
 * @param limit the most items to examine, 1 or more; 0 for as many as fit a page
 * @param segment which segment of a parallel scan is read, from 0
 * @param totalSegments how many segments the scan has, 1 for a plain one
 * @param consistentRead whether the read is strongly consistent; not on a global index
 * @param counts whether only the number of items is asked for; then there is no projection
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">Scan</a>
 */
public record Scan(
    String origin,
    String table,
    EntityCodec<?> codec,
    @Nullable String index,
    @Nullable String filter,
    @Nullable String projection,
    Placeholders placeholders,
    @Nullable RawKey startAfter,
    int limit,
    int segment,
    int totalSegments,
    boolean consistentRead,
    boolean counts)
    implements ItemOperation {

  /** Checks the expressions. */
  public Scan {
    ExpressionLimits.check("filter", codec.model().name(), filter);
    ExpressionLimits.check("projection", codec.model().name(), projection);
  }

  /**
   * A scan that gives items.
   *
   * @param origin who asked
   * @param table the table's name
   * @param codec decodes the items
   * @param index the index's name, or null for the table
   * @param filter the filter expression, or null
   * @param projection the projection expression, or null for all attributes
   * @param placeholders what the placeholders of both stand for
   * @param startAfter the key after which the page begins, or null
   * @param limit the most items to examine, 1 or more; 0 for as many as fit a page
   * @param segment which segment of a parallel scan is read, from 0
   * @param totalSegments how many segments the scan has, 1 for a plain one
   * @param consistentRead whether the read is strongly consistent; not on a global index
   */
  public Scan(
      String origin,
      String table,
      EntityCodec<?> codec,
      @Nullable String index,
      @Nullable String filter,
      @Nullable String projection,
      Placeholders placeholders,
      @Nullable RawKey startAfter,
      int limit,
      int segment,
      int totalSegments,
      boolean consistentRead) {
    this(
        origin,
        table,
        codec,
        index,
        filter,
        projection,
        placeholders,
        startAfter,
        limit,
        segment,
        totalSegments,
        consistentRead,
        false);
  }

  private Scan copy(@Nullable RawKey after, int most, int part) {
    return new Scan(
        origin,
        table,
        codec,
        index,
        filter,
        projection,
        placeholders,
        after,
        most,
        part,
        totalSegments,
        consistentRead,
        counts);
  }

  /**
   * The same scan, continued.
   *
   * @param key the last key of the page before
   * @return a scan that begins after the key
   */
  public Scan startingAfter(RawKey key) {
    return copy(key, limit, segment);
  }

  /**
   * The same scan with pages of another size.
   *
   * @param most the most items to examine, 1 or more; 0 for as many as fit a page
   * @return the scan
   */
  public Scan withLimit(int most) {
    return copy(startAfter, most, segment);
  }

  /**
   * The same scan of another one of its segments, from its beginning.
   *
   * @param other which segment, from 0
   * @return the scan
   */
  public Scan ofSegment(int other) {
    return copy(null, limit, other);
  }

  /**
   * What the placeholders of names stand for.
   *
   * @return placeholder to stored name, in the order of the placeholders
   */
  public Map<String, String> names() {
    return placeholders.names();
  }

  @Override
  public List<ItemSlot> slots() {
    return Query.slots(placeholders, startAfter);
  }

  @Override
  public Repeat repeat() {
    return Repeat.HARMLESS;
  }

  @Override
  public boolean isRead() {
    return true;
  }
}
