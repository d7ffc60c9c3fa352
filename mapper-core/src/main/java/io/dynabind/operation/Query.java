package io.dynabind.operation;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.RawKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of the items that share a hash key.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes the items
 * @param index the index's name, or null for the table
 * @param keyCondition the key condition expression
 * @param filter the filter expression, or null
 * @param projection the projection expression, or null for all attributes
 * @param placeholders what the placeholders of all three stand for
 * @param startAfter the key after which the page begins, or null
 * @param limit the most items to examine, 1 or more; 0 for as many as fit a page
 * @param forward whether the range key ascends
 * @param consistentRead whether the read is strongly consistent; not on a global index
 * @param counts whether only the number of items is asked for; then there is no projection
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>
 */
public record Query(
    String origin,
    String table,
    EntityCodec<?> codec,
    @Nullable String index,
    String keyCondition,
    @Nullable String filter,
    @Nullable String projection,
    Placeholders placeholders,
    @Nullable RawKey startAfter,
    int limit,
    boolean forward,
    boolean consistentRead,
    boolean counts)
    implements ItemOperation {

  /** Checks the expressions. */
  public Query {
    ExpressionLimits.check("key condition", codec.model().name(), keyCondition);
    ExpressionLimits.check("filter", codec.model().name(), filter);
    ExpressionLimits.check("projection", codec.model().name(), projection);
  }

  /**
   * A query that gives items.
   *
   * @param origin who asked
   * @param table the table's name
   * @param codec decodes the items
   * @param index the index's name, or null for the table
   * @param keyCondition the key condition expression
   * @param filter the filter expression, or null
   * @param projection the projection expression, or null for all attributes
   * @param placeholders what the placeholders of all three stand for
   * @param startAfter the key after which the page begins, or null
   * @param limit the most items to examine, 1 or more; 0 for as many as fit a page
   * @param forward whether the range key ascends
   * @param consistentRead whether the read is strongly consistent; not on a global index
   */
  public Query(
      String origin,
      String table,
      EntityCodec<?> codec,
      @Nullable String index,
      String keyCondition,
      @Nullable String filter,
      @Nullable String projection,
      Placeholders placeholders,
      @Nullable RawKey startAfter,
      int limit,
      boolean forward,
      boolean consistentRead) {
    this(
        origin,
        table,
        codec,
        index,
        keyCondition,
        filter,
        projection,
        placeholders,
        startAfter,
        limit,
        forward,
        consistentRead,
        false);
  }

  /**
   * The same query, continued.
   *
   * @param key the last key of the page before
   * @return a query that begins after the key
   */
  public Query startingAfter(RawKey key) {
    return changed(key, limit, forward);
  }

  /**
   * The same query with pages of another size.
   *
   * @param most the most items to examine, 1 or more; 0 for as many as fit a page
   * @return the query
   */
  public Query withLimit(int most) {
    return changed(startAfter, most, forward);
  }

  /**
   * The same query, read from the other end.
   *
   * @return the query in the opposite direction
   */
  public Query reversed() {
    return changed(startAfter, limit, !forward);
  }

  private Query changed(@Nullable RawKey after, int most, boolean ascending) {
    return new Query(
        origin,
        table,
        codec,
        index,
        keyCondition,
        filter,
        projection,
        placeholders,
        after,
        most,
        ascending,
        consistentRead,
        counts);
  }

  /**
   * What the placeholders of names stand for.
   *
   * @return placeholder to stored name, in the order of the placeholders
   */
  public Map<String, String> names() {
    return placeholders.names();
  }

  /**
   * What the placeholders of values stand for.
   *
   * @return placeholder to value, in the order of the placeholders
   */
  public Map<String, EncodableValue<?>> values() {
    return placeholders.values();
  }

  @Override
  public List<ItemSlot> slots() {
    return slots(placeholders, startAfter);
  }

  static List<ItemSlot> slots(Placeholders placeholders, @Nullable RawKey startAfter) {
    List<ItemSlot> slots = new ArrayList<>(2);
    slots.add(ItemSlot.Values.of(placeholders));
    if (startAfter != null) {
      slots.add(new ItemSlot.Raw(startAfter));
    }
    return slots;
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
