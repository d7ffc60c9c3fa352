package io.dynabind.internal.cursor;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.table.Cursor;
import io.dynabind.table.CursorException;
import io.dynabind.table.CursorException.Reason;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;

/** Tables in memory, ways to ask them, and rings of keys. */
final class CursorGround implements AutoCloseable {

  @Table("cursor-notes")
  @GlobalIndex(name = "byColour", hashKey = "colour", rangeKey = "number")
  record Note(@HashKey String author, @RangeKey int number, String colour) {}

  @Table("cursor-blobs")
  record Blob(@HashKey byte[] hash, @RangeKey String part) {}

  @Table("cursor-spread")
  record Spread(@HashKey String hash) {}

  /** A way to ask for a page. */
  private enum Way {
    FORWARD(g -> limit -> g.notes.query("ann").page(limit)),
    BACKWARD(g -> limit -> g.notes.query("ann").descending().page(limit)),
    BOUNDED(g -> limit -> g.notes.query("ann").rangeKey().le(9).page(limit)),
    INDEX(g -> limit -> g.notes.query("red").index("byColour").page(limit)),
    SCAN(g -> limit -> g.notes.scan().page(limit)),
    INDEX_SCAN(g -> limit -> g.notes.scan().index("byColour").page(limit)),
    SEGMENT(g -> limit -> g.notes.scan().segment(0, 1_000_000).segment(0, 1).page(limit)),
    BINARY(g -> limit -> g.blobs.query((Object) new byte[] {1, 2}).page(limit)),
    BACK(g -> limit -> g.notes.query("ann").rangeKey().ge(1).page(limit)),
    INDEX_BACK(g -> limit -> g.notes.query("red").index("byColour").descending().page(limit)),
    END_BACK(g -> limit -> g.notes.query("ann").rangeKey().gt(0).page(limit)),
    PARALLEL(g -> limit -> g.spread.scan().parallel(4).page(limit)),
    PARALLEL_OF_FIVE(g -> limit -> g.spread.scan().parallel(5).page(limit)),
    PARALLEL_INDEX(g -> limit -> g.notes.scan().index("byColour").parallel(4).page(limit)),
    PARALLEL_OF_ONE(g -> limit -> g.notes.scan().parallel(1).page(limit));

    private final Function<Ring, Function<PageLimit, Page<?>>> page;

    Way(Function<Ring, Function<PageLimit, Page<?>>> page) {
      this.page = page;
    }
  }

  /** The tables, with one ring of keys. */
  private static final class Ring {

    private final EntityTable<Note> notes;
    private final EntityTable<Blob> blobs;
    private final EntityTable<Spread> spread;

    Ring(Dynabind dynabind) {
      this.notes = dynabind.table(Note.class);
      this.blobs = dynabind.table(Blob.class);
      this.spread = dynabind.table(Spread.class);
    }
  }

  /** A cursor that was handed out. */
  record Given(Ring ring, Way way, String text) {

    @Override
    public String toString() {
      return way.toString();
    }
  }

  /** A cursor where it does not belong. */
  final class Misuse {

    private final Given given;
    private final Reason expected;
    private final Runnable use;

    Misuse(Given given, Reason expected, Runnable use) {
      this.given = given;
      this.expected = expected;
      this.use = use;
    }

    @Nullable Reason use() {
      return reason(use);
    }

    Reason expected() {
      return expected;
    }

    @Override
    public String toString() {
      return given + " as " + expected;
    }
  }

  private static final byte[] ONE =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] TWO =
      "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
  private static final CursorKeys SIGNING =
      CursorKeys.of(
          CursorKey.signing("k1", ONE), CursorKey.encrypting("k2", TWO), CursorKey.retired("k0"));
  private static final CursorKeys ENCRYPTING =
      CursorKeys.of(
          CursorKey.encrypting("k2", TWO), CursorKey.signing("k1", ONE), CursorKey.retired("k0"));

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final FaultClient requests = new FaultClient();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private final AtomicReference<ItemOperation> asked = new AtomicReference<>();
  private volatile String tenant = "t-1";
  private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");
  private final Ring signing;
  private final Ring encrypting;
  private final Ring without;
  private final Ring retired;

  CursorGround() {
    signing = ring(SIGNING.tenant(() -> tenant));
    encrypting = ring(ENCRYPTING.tenant(() -> tenant));
    without = ring(CursorKeys.of(CursorKey.signing("k3", TWO)).tenant(() -> tenant));
    retired =
        ring(
            CursorKeys.of(
                    CursorKey.signing("k3", TWO), CursorKey.retired("k1"), CursorKey.retired("k2"))
                .tenant(() -> tenant));
    signing.notes.create();
    signing.blobs.create();
    signing.spread.create();
    for (int i = 1; i <= 20; i++) {
      signing.notes.put(new Note("ann", i, i % 2 == 0 ? "blue" : "red"));
      signing.blobs.put(new Blob(new byte[] {1, 2}, "part " + i));
      signing.spread.put(new Spread("hash " + i));
    }
  }

  private Ring ring(CursorKeys keys) {
    SdkHttpClient http = memory.httpClient();
    Dynabind dynabind =
        Dynabind.builder()
            .endpoint(memory.endpoint())
            .region(memory.region())
            .credentials(memory.credentials())
            .httpClient(requests.wrap(http))
            .asyncHttpClient(memory.asyncHttpClient())
            .clock(clock())
            .cursorKeys(keys)
            .listener((operation, attempt, time) -> note(operation))
            .build();
    closing.addAll(List.of(dynabind, http));
    return new Ring(dynabind);
  }

  private void note(io.dynabind.operation.Operation operation) {
    if (operation instanceof ItemOperation item) {
      asked.set(item);
    }
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  /** Cursors of all ways, signed and encrypted. */
  List<Given> given() {
    List<Given> given = new ArrayList<>();
    for (Way way : Way.values()) {
      for (Ring ring : List.of(signing, encrypting)) {
        given.add(new Given(ring, way, text(ring, way)));
      }
    }
    return given;
  }

  private static String text(Ring ring, Way way) {
    Function<PageLimit, Page<?>> pages = way.page.apply(ring);
    Cursor next = Objects.requireNonNull(pages.apply(PageLimit.of(3)).next());
    return switch (way) {
      case BACK, INDEX_BACK -> previous(pages.apply(PageLimit.of(3).after(next)));
      case END_BACK -> {
        Page<?> last = pages.apply(PageLimit.of(17).after(next));
        yield previous(pages.apply(PageLimit.of(1).after(last.next())));
      }
      default -> next.text();
    };
  }

  private static String previous(Page<?> page) {
    return Objects.requireNonNull(page.previous()).text();
  }

  /** Uses a text where it was given; null if it is taken. */
  @Nullable Reason use(Given given, String text) {
    return reason(() -> page(given.ring(), given.way(), text));
  }

  private static void page(Ring ring, Way way, String text) {
    var unused = way.page.apply(ring).apply(PageLimit.of(1).after(text));
  }

  private static @Nullable Reason reason(Runnable use) {
    try {
      use.run();
      return null;
    } catch (CursorException e) {
      return e.reason();
    }
  }

  /** All that a cursor must be refused for, as it is. */
  List<Misuse> misuses(Given given) {
    List<Misuse> misuses = new ArrayList<>();
    String text = given.text();
    for (Way other : Way.values()) {
      if (other != given.way() && !isSame(other, given.way())) {
        misuses.add(new Misuse(given, Reason.OTHER_QUERY, () -> page(given.ring(), other, text)));
      }
    }
    misuses.add(new Misuse(given, Reason.UNKNOWN_KEY, () -> page(without, given.way(), text)));
    misuses.add(new Misuse(given, Reason.RETIRED_KEY, () -> page(retired, given.way(), text)));
    misuses.add(new Misuse(given, Reason.OTHER_TENANT, () -> as("t-2", () -> use(given))));
    misuses.add(new Misuse(given, Reason.EXPIRED, () -> aDayLater(() -> use(given))));
    if (given.way() == Way.FORWARD) {
      misuses.add(
          new Misuse(
              given,
              Reason.OTHER_HASH_KEY,
              () -> given.ring().notes.query("bob").page(PageLimit.of(1).after(text))));
    }
    return misuses;
  }

  /** The whole is one segment. */
  private static boolean isSame(Way one, Way other) {
    return List.of(Way.SCAN, Way.SEGMENT).containsAll(List.of(one, other));
  }

  private static void use(Given given) {
    page(given.ring(), given.way(), given.text());
  }

  private void as(String other, Runnable use) {
    String before = tenant;
    tenant = other;
    try {
      use.run();
    } finally {
      tenant = before;
    }
  }

  private void aDayLater(Runnable use) {
    Instant before = now;
    now = before.plus(Duration.ofDays(1));
    try {
      use.run();
    } finally {
      now = before;
    }
  }

  void forget() {
    requests.clear();
  }

  int sent() {
    return requests.exchanges().size();
  }

  /** Adds a signature, and takes any. */
  private static final class Unchecked implements Seal {

    private static final int LENGTH = 32;

    @Override
    public byte[] close(byte[] header, byte[] payload) {
      return Arrays.copyOf(payload, payload.length + LENGTH);
    }

    @Override
    public byte @Nullable [] open(byte[] header, byte[] sealed) {
      return sealed.length < LENGTH ? null : Arrays.copyOf(sealed, sealed.length - LENGTH);
    }
  }

  private CursorScope uncheckedScope() {
    Query query = (Query) Objects.requireNonNull(asked.get());
    CursorText texts = new CursorText("k1", Map.of("k1", new Unchecked()));
    return Cursors.of(texts, SIGNING, clock()).scope(query);
  }

  /** A cursor of a codec that checks no signature. */
  Given unsigned() {
    page(signing, Way.FORWARD, text(signing, Way.FORWARD));
    CursorScope scope = uncheckedScope();
    Query query = (Query) Objects.requireNonNull(asked.get());
    String text = scope.from(Objects.requireNonNull(query.startAfter()), false).text();
    return new Given(signing, Way.FORWARD, text);
  }

  /** What breaks later than in the signature has come too far. */
  @Nullable Reason useUnsigned(Given given, String text) {
    CursorScope scope = uncheckedScope();
    try {
      var unused = scope.open(Cursor.of(text));
      return null;
    } catch (CursorException e) {
      return e.reason();
    } catch (IndexOutOfBoundsException e) {
      return null;
    }
  }

  @Override
  public void close() {
    for (AutoCloseable each : closing) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
