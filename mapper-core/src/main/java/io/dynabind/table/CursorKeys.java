package io.dynabind.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that let cursors leave the process. The first one makes them; all of them are known when
 * a cursor comes back, so that keys can be exchanged while old cursors are about.
 *
 * <pre>{@code
 * Dynabind.builder()
 *     .cursorKeys(
 *         CursorKeys.of(
 *                 CursorKey.encrypting("2026-11", newSecret),
 *                 CursorKey.encrypting("2026-05", oldSecret),
 *                 CursorKey.retired("2025-11"))
 *             .validFor(Duration.ofHours(2))
 *             .tenant(() -> CurrentTenant.id()))
 * }</pre>
 *
 * <p>{@code toString} shows ids, never secrets. Immutable and thread-safe.
 */
public final class CursorKeys {

  private static final Duration DAY = Duration.ofDays(1);

  private final List<CursorKey> keys;
  private final Duration validity;
  private final @Nullable Supplier<String> tenant;

  private CursorKeys(List<CursorKey> keys, Duration validity, @Nullable Supplier<String> tenant) {
    this.keys = keys;
    this.validity = validity;
    this.tenant = tenant;
  }

  /**
   * A ring of keys, whose cursors are valid for a day.
   *
   * @param first makes cursors, and reads its own
   * @param more read cursors that they have made before, or are retired
   * @return the ring
   * @throws IllegalArgumentException if the first one is retired, or two have one id
   */
  public static CursorKeys of(CursorKey first, CursorKey... more) {
    Objects.requireNonNull(first, "first");
    if (first.use() == CursorKey.Use.RETIRED) {
      throw new IllegalArgumentException(
          "The first cursor key makes cursors, but '" + first.id() + "' is retired");
    }
    List<CursorKey> keys = new ArrayList<>();
    keys.add(first);
    for (CursorKey key : Objects.requireNonNull(more, "more")) {
      keys.add(Objects.requireNonNull(key, "key"));
    }
    Set<String> ids = new HashSet<>();
    for (CursorKey key : keys) {
      if (!ids.add(key.id())) {
        throw new IllegalArgumentException("Two cursor keys have the id '" + key.id() + "'");
      }
    }
    return new CursorKeys(List.copyOf(keys), DAY, null);
  }

  /**
   * How long a cursor is taken back after its text was made.
   *
   * @param duration a second or more; a day unless this is said
   * @return the ring
   * @throws IllegalArgumentException if it is less than a second
   */
  public CursorKeys validFor(Duration duration) {
    Objects.requireNonNull(duration, "duration");
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("Cursors are valid for a second or more, not " + duration);
    }
    return new CursorKeys(keys, duration, tenant);
  }

  /**
   * Binds cursors to the tenant of the call. Where tenants have tables of their own this is not
   * needed: cursors are bound to the table.
   *
   * @param current tells the tenant, in the thread that makes the call; never null
   * @return the ring
   */
  public CursorKeys tenant(Supplier<String> current) {
    return new CursorKeys(keys, validity, Objects.requireNonNull(current, "current"));
  }

  /**
   * The keys.
   *
   * @return at least one
   */
  public List<CursorKey> keys() {
    return keys;
  }

  /**
   * How long a cursor is taken back.
   *
   * @return a second or more
   */
  public Duration validity() {
    return validity;
  }

  /**
   * What tells the tenant.
   *
   * @return null if cursors are bound to none
   */
  public @Nullable Supplier<String> tenant() {
    return tenant;
  }

  @Override
  public String toString() {
    return "CursorKeys" + keys;
  }
}
