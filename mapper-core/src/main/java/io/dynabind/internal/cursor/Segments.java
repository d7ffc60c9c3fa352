package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a scan of all segments has come. They are begun in their order: those from {@code begun}
 * on are not, and those before it that are not open have been read to their ends.
 *
 * @param begun how many segments have been begun
 * @param open those that have not been read to their ends, in their order
 */
public record Segments(int begun, List<Open> open) {

  /** No segment has been begun. */
  public static final Segments NONE = new Segments(0, List.of());

  /**
   * A segment that has been begun.
   *
   * @param segment which one, from 0
   * @param after the key of the item after which it goes on; null for its beginning
   */
  public record Open(int segment, @Nullable RawKey after) {}

  /** Freezes the list. */
  public Segments {
    open = List.copyOf(open);
  }
}
