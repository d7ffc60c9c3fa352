package io.dynabind.samples.quickstart;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time zone: one item of the table "zones".
 *
 * @param id such as {@code Europe/Berlin}
 * @param standardOffset without summer time, at the end of the horizon
 * @param transitions how many transitions it has within the horizon
 * @param notes what people remarked about it
 * @param version for optimistic locking: null until the zone is stored, then 1, 2, 3 …
 */
@Table("zones")
public record Zone(
    @HashKey String id,
    ZoneOffset standardOffset,
    int transitions,
    List<String> notes,
    @Version @Nullable Long version) {

  Zone withVersion(long newVersion) {
    return new Zone(id, standardOffset, transitions, notes, newVersion);
  }

  Zone withNotes(List<String> newNotes) {
    return new Zone(id, standardOffset, transitions, newNotes, version);
  }

  /** A copy with one note more; its version is still the one that was read. */
  Zone withNote(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return withNotes(List.copyOf(more));
  }
}
