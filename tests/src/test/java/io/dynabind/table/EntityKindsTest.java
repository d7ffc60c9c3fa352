package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.repository.Repository;
import io.dynabind.test.DynamoDbTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Immutable classes and classes with builders as entities on a server. */
@DynamoDbTest(
    entities = {EntityKindsTest.Seat.class, EntityKindsTest.Ticket.class},
    repositories = {EntityKindsTest.Seats.class, EntityKindsTest.Tickets.class})
final class EntityKindsTest {

  record SeatKey(String hall, int number) {}

  @Table("seats")
  static final class Seat {

    private final String hall;
    private final int number;
    private final @Nullable String guest;
    private final @Nullable Long version;

    Seat(
        @HashKey String hall,
        @RangeKey int number,
        @Nullable String guest,
        @Version @Nullable Long version) {
      this.hall = hall;
      this.number = number;
      this.guest = guest;
      this.version = version;
    }

    Seat with(String newGuest) {
      return new Seat(hall, number, newGuest, version);
    }

    @Override
    public String toString() {
      return hall + number + " " + guest + " v" + version;
    }
  }

  interface Seats extends Repository<Seat, SeatKey> {

    List<Seat> findByHallAndNumberGreaterThan(String hall, int number);
  }

  @Table("tickets")
  @GlobalIndex(name = "byState", hashKey = "state")
  @BuiltBy(value = Ticket.Builder.class, builderMethod = "builder")
  abstract static class Ticket {

    @HashKey
    abstract String id();

    abstract String state();

    @Version
    abstract @Nullable Integer version();

    static Builder builder() {
      return new Builder();
    }

    static final class Builder {

      private String id = "";
      private String state = "FREE";
      private @Nullable Integer version;

      Builder id(String id) {
        this.id = id;
        return this;
      }

      Builder state(String state) {
        this.state = state;
        return this;
      }

      Builder version(@Nullable Integer version) {
        this.version = version;
        return this;
      }

      Ticket build() {
        return new PlainTicket(id, state, version);
      }
    }
  }

  private static final class PlainTicket extends Ticket {

    private final String id;
    private final String state;
    private final @Nullable Integer version;

    PlainTicket(String id, String state, @Nullable Integer version) {
      this.id = id;
      this.state = state;
      this.version = version;
    }

    @Override
    String id() {
      return id;
    }

    @Override
    String state() {
      return state;
    }

    @Override
    @Nullable Integer version() {
      return version;
    }

    @Override
    public String toString() {
      return id + " " + state + " v" + version;
    }
  }

  interface Tickets extends Repository<Ticket, String> {

    List<Ticket> findByState(String state);
  }

  @Test
  void writesGiveNewImmutableValues(EntityTable<Seat> table, Seats seats) {
    Seat seat = new Seat("A", 7, null, null);

    Seat inserted = table.insert(seat);
    Seat updated = table.update(inserted.with("Ann"));

    assertThat(List.of(seat, inserted, updated))
        .extracting(Object::toString)
        .containsExactly("A7 null vnull", "A7 null v1", "A7 Ann v2");
    assertThat(table.getConsistently(new SeatKey("A", 7)).map(Object::toString))
        .contains("A7 Ann v2");
    assertThat(seats.findByHallAndNumberGreaterThan("A", 6))
        .extracting(Object::toString)
        .containsExactly("A7 Ann v2");
    assertThatThrownBy(() -> table.put(inserted)).isInstanceOf(VersionConflictException.class);
    table.delete(updated);
    assertThat(table.getConsistently(new SeatKey("A", 7))).isEmpty();
  }

  @Test
  void writesGiveNewlyBuiltValues(EntityTable<Ticket> table, Tickets tickets) {
    Ticket ticket = Ticket.builder().id("a").state("SOLD").build();

    Applied<Ticket> applied = (Applied<Ticket>) table.attempt().put(ticket);

    assertThat(ticket).hasToString("a SOLD vnull");
    assertThat(applied.value()).hasToString("a SOLD v1");
    assertThat(table.getConsistently("a").map(Object::toString)).contains("a SOLD v1");
    assertThat(tickets.findByState("SOLD"))
        .extracting(Object::toString)
        .containsExactly("a SOLD v1");
    assertThatThrownBy(() -> table.put(ticket)).isInstanceOf(VersionConflictException.class);
  }
}
