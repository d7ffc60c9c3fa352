package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.CreatedAt;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.Form;
import io.dynabind.annotation.Generated;
import io.dynabind.annotation.Generator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.UpdatedAt;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.table.Server.Connection;
import io.dynabind.test.FaultClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times and identifiers that writes make, on a server, with a clock that the test moves. */
@SuppressWarnings({"serial", "JavaUtilDate"}) // method references to records; users have dates
final class GeneratedValuesTest {

  private static final String NINE = "2026-01-01T09:00:00.123456789Z";
  private static final MovableClock CLOCK = new MovableClock(NINE);
  private static final FaultClient FAULTS = new FaultClient();

  @Table("generated-invoices")
  record Invoice(
      @HashKey @Generated(Generator.UUID_V7) @Nullable String id,
      @Nullable String customer,
      @CreatedAt @Nullable Instant createdAt,
      @UpdatedAt @Nullable Instant updatedAt,
      @Version @Nullable Long version) {

    static Invoice of(String customer) {
      return new Invoice(null, customer, null, null, null);
    }

    Invoice withCustomer(String other) {
      return new Invoice(id, other, createdAt, updatedAt, version);
    }

    Invoice withoutTimes() {
      return new Invoice(id, customer, null, null, version);
    }
  }

  @Table("generated-times")
  record Times(
      @HashKey String id,
      @CreatedAt long millis,
      @CreatedAt @Nullable OffsetDateTime offset,
      @CreatedAt @Nullable ZonedDateTime zoned,
      @UpdatedAt @Nullable Date date,
      @UpdatedAt @StoredAs(Form.EPOCH_SECONDS) @Nullable Instant seconds,
      @UpdatedAt @StoredAs(Form.EPOCH_MILLIS) @Nullable Instant exact,
      @UpdatedAt @Nullable Long boxed) {

    static Times of(String id) {
      return new Times(id, 0, null, null, null, null, null, null);
    }
  }

  /** A bean. */
  @Table("generated-notes")
  static final class Note {

    @HashKey @Generated @Nullable UUID id;
    @Nullable String text;
    @CreatedAt @Nullable Instant createdAt;
    @UpdatedAt @Nullable Instant updatedAt;
  }

  record Audit(@CreatedAt @Nullable Instant created, @UpdatedAt @Nullable Instant updated) {}

  @Table("generated-files")
  static final class Document {

    private final @Nullable String id;
    private final @Nullable Audit audit;

    @Creator
    Document(
        @HashKey @Generated(Generator.ULID) @Nullable String id,
        @Flatten(prefix = "audit_") @Nullable Audit audit) {
      this.id = id;
      this.audit = audit;
    }
  }

  @Table("generated-events")
  record Event(
      @HashKey String stream, @RangeKey @CreatedAt @Nullable Instant at, @Nullable String text) {}

  @Table("generated-things")
  @Discriminator("kind")
  sealed interface Thing permits Chair, Lamp {}

  @Subtype("chair")
  record Chair(
      @HashKey String id,
      @UpdatedAt @Nullable Instant updatedAt,
      @Generated @Nullable String serial)
      implements Thing {}

  @Subtype("lamp")
  record Lamp(@HashKey String id, @UpdatedAt @Nullable Instant updatedAt) implements Thing {}

  private static Connection connection;
  private static Dynabind dynabind;

  @BeforeAll
  static void connect() {
    connection = Server.LOCAL.connect(FAULTS);
    dynabind = connection.builder().clock(CLOCK).build();
    for (Class<?> entity : entities()) {
      dynabind.table(entity).create();
    }
  }

  private static List<Class<?>> entities() {
    return List.of(
        Invoice.class, Times.class, Note.class, Document.class, Event.class, Thing.class);
  }

  @AfterAll
  static void disconnect() {
    for (Class<?> entity : entities()) {
      dynabind.table(entity).deleteTable();
    }
    dynabind.close();
    connection.close();
  }

  @BeforeEach
  void begin() {
    FAULTS.clear();
    CLOCK.moveTo(NINE);
  }

  private static EntityTable<Invoice> invoices() {
    return dynabind.table(Invoice.class);
  }

  @Test
  void anInsertMakesIdentifierAndTimes() {
    // Beyond the first few, codecs are generated classes.
    for (int i = 0; i < 10; i++) {
      Instant now = CLOCK.moveBySeconds(1);
      Invoice saved = invoices().insert(Invoice.of("c"));
      assertThat(UUID.fromString(saved.id()).version()).isEqualTo(7);
      assertThat(saved).isEqualTo(new Invoice(saved.id(), "c", now, now, 1L));
      assertThat(invoices().getConsistently(saved.id())).contains(saved);
    }
  }

  @Test
  void anInsertSaysWhenEvenIfTheEntityHasATime() {
    Instant now = CLOCK.instant();
    Instant past = Instant.EPOCH;
    Invoice saved = invoices().insert(new Invoice(null, "c", past, past, null));
    assertThat(saved.createdAt()).isEqualTo(now);
    assertThat(saved.updatedAt()).isEqualTo(now);
  }

  @Test
  void everyUpdateSaysWhenAndKeepsTheCreation() {
    Instant created = CLOCK.instant();
    Invoice first = invoices().put(Invoice.of("a"));
    assertThat(first.createdAt()).isEqualTo(created);

    Instant putAt = CLOCK.moveBySeconds(1);
    Invoice put = invoices().put(first.withCustomer("b"));
    assertThat(put).isEqualTo(new Invoice(first.id(), "b", created, putAt, 2L));

    Instant updatedAt = CLOCK.moveBySeconds(1);
    Invoice updated = invoices().update(put.withCustomer("c"));
    assertThat(updated).isEqualTo(new Invoice(first.id(), "c", created, updatedAt, 3L));

    Instant savedAt = CLOCK.moveBySeconds(1);
    Invoice saved = invoices().saveChanged(updated, updated.withCustomer("d"));
    assertThat(saved).isEqualTo(new Invoice(first.id(), "d", created, savedAt, 4L));

    Instant byKey = CLOCK.moveBySeconds(1);
    invoices().updateByKey(first.id()).set(Invoice::customer, "e").execute();
    assertThat(invoices().getConsistently(first.id()))
        .contains(new Invoice(first.id(), "e", created, byKey, 5L));
  }

  @Test
  void anUpdateThatDoesNotKnowTheCreationKeepsAndReturnsIt() {
    Instant created = CLOCK.instant();
    Invoice first = invoices().insert(Invoice.of("a"));
    Instant later = CLOCK.moveBySeconds(60);
    Invoice updated = invoices().update(first.withoutTimes());
    assertThat(updated).isEqualTo(new Invoice(first.id(), "a", created, later, 2L));
    Invoice saved = invoices().saveChanged(updated, updated.withoutTimes().withCustomer("b"));
    assertThat(saved).isEqualTo(new Invoice(first.id(), "b", created, later, 3L));
    assertThat(invoices().getConsistently(first.id())).contains(saved);
  }

  @Test
  void nothingIsSentWhereOnlyTimesDiffer() {
    Invoice first = invoices().insert(Invoice.of("a"));
    FAULTS.clear();
    Invoice same = first.withoutTimes();
    assertThat(invoices().saveChanged(first, same)).isSameAs(same);
    assertThat(FAULTS.exchanges()).isEmpty();
  }

  @Test
  void anUpdateByKeyThatCreatesSaysWhen() {
    Instant created = CLOCK.instant();
    String id = UUID.randomUUID().toString();
    invoices().updateByKey(id).set(Invoice::customer, "a").orCreate().execute();
    Instant later = CLOCK.moveBySeconds(1);
    invoices().updateByKey(id).set(Invoice::customer, "b").orCreate().execute();
    assertThat(invoices().getConsistently(id)).contains(new Invoice(id, "b", created, later, 2L));
  }

  @Test
  void timesAreNotForUpdatesByKey() {
    KeyUpdate<Invoice> update = invoices().updateByKey("i");
    assertThatThrownBy(() -> update.set(Invoice::updatedAt, Instant.EPOCH).attempt())
        .hasMessage(
            "Invoice.updatedAt is the time of the last write, which every write sets by itself");
    assertThatThrownBy(() -> update.apply(Map.of("createdAt", NINE)).attempt())
        .hasMessage(
            "Invoice.createdAt is set when an item is created: to change it, put the entity");
  }

  @Test
  void everyTypeOfTimeReadsBackAsReturned() {
    EntityTable<Times> table = dynabind.table(Times.class);
    Instant now = CLOCK.instant();
    Times saved = table.put(Times.of("t"));
    assertThat(saved)
        .isEqualTo(
            new Times(
                "t",
                now.toEpochMilli(),
                now.atOffset(ZoneOffset.UTC),
                now.atZone(ZoneOffset.UTC),
                Date.from(now),
                Instant.parse("2026-01-01T09:00:00Z"),
                Instant.parse("2026-01-01T09:00:00.123Z"),
                now.toEpochMilli()));
    assertThat(table.getConsistently("t")).contains(saved);
    CLOCK.moveBySeconds(5);
    Times updated = table.update(Times.of("t"));
    assertThat(updated.millis()).isEqualTo(saved.millis());
    assertThat(updated.offset()).isEqualTo(saved.offset());
    assertThat(updated.boxed()).isEqualTo(saved.millis() + 5000);
    assertThat(table.getConsistently("t")).contains(updated);
  }

  @Test
  void aBeanIsSetOnlyWhenItsWriteWasApplied() {
    EntityTable<Note> table = dynabind.table(Note.class);
    Note note = new Note();
    assertThat(table.insert(note)).isSameAs(note);
    UUID id = note.id;
    assertThat(id).isNotNull();
    assertThat(note.createdAt).isEqualTo(CLOCK.instant());

    Note again = new Note();
    again.id = id;
    CLOCK.moveBySeconds(1);
    assertThat(table.attempt().insert(again)).isInstanceOf(Rejected.class);
    assertThat(again.createdAt).isNull();
    assertThat(again.updatedAt).isNull();

    again.text = "other";
    assertThat(table.update(again)).isSameAs(again);
    assertThat(again.createdAt).isEqualTo(note.createdAt);
    assertThat(again.updatedAt).isEqualTo(CLOCK.instant());
  }

  @Test
  void immutableClassesAndFlattenedComponentsHaveThemToo() {
    EntityTable<Document> table = dynabind.table(Document.class);
    Instant now = CLOCK.instant();
    Document saved = table.insert(new Document(null, new Audit(null, null)));
    assertThat(saved.id).hasSize(26);
    assertThat(saved.audit).isEqualTo(new Audit(now, now));
    Document bare = table.insert(new Document(null, null));
    assertThat(bare.id).isGreaterThan(saved.id);
    assertThat(bare.audit).isNull();
    Instant later = CLOCK.moveBySeconds(1);
    Document updated = table.update(new Document(saved.id, new Audit(null, null)));
    assertThat(updated.audit).isEqualTo(new Audit(now, later));
    table.update(bare);
    assertThat(table.getConsistently(bare.id).orElseThrow().audit).isNull();
  }

  @Test
  void aCreationTimeMayBeAKey() {
    EntityTable<Event> events = dynabind.table(Event.class);
    Event first = events.insert(new Event("s", null, "a"));
    Instant later = CLOCK.moveBySeconds(1);
    Event second = events.put(new Event("s", null, "b"));
    assertThat(second.at()).isEqualTo(later);
    assertThat(events.query("s").consistent().list()).containsExactly(first, second);
    Event updated = events.update(new Event("s", later, "c"));
    assertThat(updated).isEqualTo(new Event("s", later, "c"));
  }

  @Test
  void variantsHaveWhatTheyDeclare() {
    EntityTable<Thing> things = dynabind.table(Thing.class);
    Instant now = CLOCK.instant();
    Chair chair = (Chair) things.insert(new Chair("1", null, null));
    assertThat(chair.serial()).isNotNull();
    assertThat(things.insert(new Lamp("2", null))).isEqualTo(new Lamp("2", now));
    Instant later = CLOCK.moveBySeconds(1);
    things.updateByKey("2").execute();
    assertThat(things.getConsistently("2")).contains(new Lamp("2", later));
    assertThat(things.getConsistently("1")).contains(chair);
  }

  @Test
  void batchesMakeThemToo() {
    EntityTable<Note> table = dynabind.table(Note.class);
    EntityTable<Document> documents = dynabind.table(Document.class);
    List<Note> notes = List.of(new Note(), new Note());
    Audit none = new Audit(null, null);
    BatchResult result =
        dynabind
            .batchWrite()
            .putAll(table, notes)
            .putAll(documents, List.of(new Document(null, none), new Document(null, none)))
            .attempt();
    assertThat(result.applied()).isEqualTo(4);
    assertThat(notes.get(0).id).isNotNull().isNotEqualTo(notes.get(1).id);
    Document written = (Document) ((Applied<?>) result.entries().get(2).outcome()).value();
    assertThat(written.audit).isEqualTo(new Audit(CLOCK.instant(), CLOCK.instant()));
    assertThat(documents.getConsistently(written.id)).isPresent();
  }

  @Test
  void transactionsMakeThemToo() {
    Instant created = CLOCK.instant();
    Invoice old = invoices().insert(Invoice.of("a"));
    Instant now = CLOCK.moveBySeconds(1);
    TransactionResult result =
        dynabind
            .transactWrite()
            .insert(invoices(), Invoice.of("new"))
            .insert(invoices(), Invoice.of("newer"))
            .update(invoices(), old.withCustomer("b"))
            .attempt();
    Invoice made = (Invoice) result.entries().get(0).outcome().orElseThrow();
    assertThat(made).isEqualTo(new Invoice(made.id(), "new", now, now, 1L));
    assertThat(invoices().getConsistently(made.id())).contains(made);
    assertThat(invoices().getConsistently(old.id()))
        .contains(new Invoice(old.id(), "b", created, now, 2L));
  }

  @Test
  void whatIsSentAgainIsTheSame() {
    FAULTS.loseAnswer("PutItem", 1);
    Outcome<Invoice> outcome = invoices().attempt().insert(Invoice.of("lost"));
    Invoice saved = outcome.orElseThrow();
    assertThat(FAULTS.applied("PutItem")).isEqualTo(1);
    assertThat(invoices().scan().list().stream().filter(i -> "lost".equals(i.customer())))
        .containsExactly(saved);
  }

  @Test
  void withoutBlockingTheyAreMadeToo() {
    AsyncEntityTable<Invoice> table = invoices().async();
    Instant now = CLOCK.instant();
    Invoice saved = table.insert(Invoice.of("c")).join();
    assertThat(saved).isEqualTo(new Invoice(saved.id(), "c", now, now, 1L));
    Instant later = CLOCK.moveBySeconds(1);
    Invoice updated = table.update(saved.withoutTimes()).join();
    assertThat(updated).isEqualTo(new Invoice(saved.id(), "c", now, later, 2L));
    assertThat(table.getConsistently(saved.id()).join()).contains(updated);
  }

  @Test
  void exactlyOnceMakesThemToo() {
    Instant now = CLOCK.instant();
    Invoice saved = invoices().prepare().insert(Invoice.of("c")).exactlyOnce().execute();
    assertThat(saved).isEqualTo(new Invoice(saved.id(), "c", now, now, 1L));
    assertThat(invoices().getConsistently(saved.id())).contains(saved);
  }
}
