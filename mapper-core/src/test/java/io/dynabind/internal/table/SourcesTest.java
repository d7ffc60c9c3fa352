package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Generator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Identifiers, by what their specifications say. */
class SourcesTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123Z");
  private static final Clock STANDING = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int MANY = 100_000;

  @Test
  void uuidsOfVersion7BeginWithTheTime() {
    UUID id = new UuidsV7(STANDING).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void uuidsOfVersion7RiseWhileTheClockStands() {
    UuidsV7 uuids = new UuidsV7(STANDING);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      UUID id = uuids.next();
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      made.add(id.toString());
    }
    assertThat(made).isSorted();
    assertThat(new HashSet<>(made)).hasSize(MANY);
  }

  /** Goes back by a millisecond at each look. */
  private static final class Backwards extends Clock {

    private long millis = NOW.toEpochMilli();

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
      return Instant.ofEpochMilli(millis--);
    }
  }

  @Test
  void identifiersRiseWhileTheClockGoesBack() {
    UuidsV7 uuids = new UuidsV7(new Backwards());
    Ulids ulids = new Ulids(new Backwards());
    List<String> made = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      made.add(uuids.next().toString());
      others.add(ulids.next());
    }
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(others).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ulidsHaveTimeAndAlphabetOfTheirSpecification() {
    String early = new Ulids(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).next();
    assertThat(early).startsWith("0000000000").matches("[0-9A-HJKMNP-TV-Z]{26}");
    // The example of the specification, and the last time there is.
    Instant example = Instant.ofEpochMilli(1_469_918_176_385L);
    assertThat(new Ulids(Clock.fixed(example, ZoneOffset.UTC)).next()).startsWith("01ARYZ6S41");
    Instant last = Instant.ofEpochMilli((1L << 48) - 1);
    assertThat(new Ulids(Clock.fixed(last, ZoneOffset.UTC)).next()).startsWith("7ZZZZZZZZZ");
  }

  @Test
  void ulidsOfOneMillisecondRise() {
    Ulids ulids = new Ulids(STANDING);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      made.add(ulids.next());
    }
    assertThat(made).isSorted();
    assertThat(new HashSet<>(made)).hasSize(MANY);
    assertThat(made.get(MANY - 1).substring(0, 10)).isEqualTo(made.get(0).substring(0, 10));
  }

  @Test
  void kindsAreOfTheTypesThatAreAskedFor() {
    Sources sources = Sources.of(STANDING);
    assertThat(sources.id(Generator.UUID, UUID.class)).isInstanceOf(UUID.class);
    assertThat(UUID.fromString((String) sources.id(Generator.UUID, String.class)).version())
        .isEqualTo(4);
    assertThat(sources.id(Generator.UUID_V7, UUID.class)).isInstanceOf(UUID.class);
    assertThat(sources.id(Generator.ULID, String.class)).isInstanceOf(String.class);
  }
}
