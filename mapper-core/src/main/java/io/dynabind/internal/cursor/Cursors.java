package io.dynabind.internal.cursor;

import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Scan;
import io.dynabind.table.CursorKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes and checks the cursors of an instance. Thread-safe. */
public final class Cursors {

  private final @Nullable CursorText texts;
  private final Duration validity;
  private final @Nullable Supplier<String> tenant;
  private final Clock clock;

  private Cursors(
      @Nullable CursorText texts,
      Duration validity,
      @Nullable Supplier<String> tenant,
      Clock clock) {
    this.texts = texts;
    this.validity = validity;
    this.tenant = tenant;
    this.clock = clock;
  }

  /**
   * Cursors that may leave the process, if there are keys.
   *
   * @param keys sign or encrypt them, or null
   * @param clock tells when they expire
   * @return what makes them
   */
  public static Cursors of(@Nullable CursorKeys keys, Clock clock) {
    return keys == null
        ? new Cursors(null, Duration.ZERO, null, clock)
        : of(CursorText.of(keys.keys()), keys, clock);
  }

  static Cursors of(CursorText texts, CursorKeys keys, Clock clock) {
    return new Cursors(texts, keys.validity(), keys.tenant(), clock);
  }

  /**
   * The cursors of one call. The tenant is asked for now.
   *
   * @param operation a query or scan
   * @return what makes and checks them
   */
  public CursorScope scope(ItemOperation operation) {
    return new CursorScope(this, operation, Binding.of(operation, tenant()));
  }

  /**
   * The cursors of one call of a scan that reads all of its segments. The tenant is asked for now.
   *
   * @param scan of any segment
   * @return what makes and checks them
   */
  public SegmentCursors ofSegments(Scan scan) {
    Binding binding = Binding.ofSegments(scan, tenant());
    return new SegmentCursors(new CursorScope(this, scan, binding), scan, binding.names());
  }

  private @Nullable Digest tenant() {
    if (tenant == null) {
      return null;
    }
    String current = tenant.get();
    if (current == null) {
      throw new IllegalStateException("The tenant of the cursor keys is null");
    }
    return Digest.of(current.getBytes(StandardCharsets.UTF_8));
  }

  CursorText texts() {
    if (texts == null) {
      throw new IllegalStateException(
          "A cursor cannot leave or enter the process without a key: give the builder"
              + " cursorKeys(CursorKeys.of(CursorKey.signing(id, secret)))");
    }
    return texts;
  }

  /** When a cursor that is made now expires, in seconds. */
  long expiry() {
    return clock.instant().plus(validity).getEpochSecond();
  }

  boolean isOver(long expiry) {
    return clock.instant().getEpochSecond() >= expiry;
  }
}
