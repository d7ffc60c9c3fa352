package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Version;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.item.ItemFormatException;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.repository.Repository;
import io.dynabind.table.Server.Connection;
import io.dynabind.test.FaultClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Items that have expired, and that DynamoDB has not deleted yet. The clock is years ahead of the
 * server's, which therefore deletes none of them.
 */
@SuppressWarnings("serial") // method references to records that are not public
final class ExpiryTest {

  private static final String NOW = "2040-01-01T12:00:00.9Z";
  private static final Instant PAST = Instant.parse("2040-01-01T11:00:00Z");
  private static final Instant EXACTLY = Instant.parse("2040-01-01T12:00:00Z");
  private static final Instant SOON = Instant.parse("2040-01-01T12:00:01Z");
  private static final Instant FUTURE = Instant.parse("2040-06-01T00:00:00Z");
  private static final MovableClock CLOCK = new MovableClock(NOW);
  private static final FaultClient FAULTS = new FaultClient();

  record SessionKey(String user, int number) {}

  @Table("expiry-sessions")
  @GlobalIndex(name = "byExpiry", hashKey = "user", rangeKey = "expiresAt")
  @GlobalIndex(name = "byDevice", hashKey = "device", rangeKey = "number")
  record Session(
      @HashKey String user,
      @RangeKey int number,
      String device,
      @TimeToLive @Nullable Instant expiresAt) {}

  interface Sessions extends Repository<Session, SessionKey> {

    List<Session> findByUser(String user);

    List<Session> findFirst2ByUserOrderByNumberDesc(String user);

    List<Session> findByUserAndDevice(String user, String device);

    List<Session> findByUserAndExpiresAtGreaterThan(String user, Instant time);

    Optional<Session> findByUserAndNumber(String user, int number);

    CompletableFuture<List<Session>> findByDevice(String device);
  }

  @Table("expiry-locks")
  record Lock(
      @HashKey String id, @TimeToLive @Nullable Long until, @Version @Nullable Long version) {}

  @Table("expiry-shown")
  record Shown(@HashKey String id, @TimeToLive(hideExpired = false) long until) {}

  static final class Days implements AttributeConverter<LocalDate, Long> {

    @Override
    public Long toStored(LocalDate value) {
      // A mistake in every value after 1973.
      return value.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Override
    public LocalDate fromStored(Long stored) {
      return Instant.ofEpochMilli(stored).atOffset(ZoneOffset.UTC).toLocalDate();
    }
  }

  @Table("expiry-days")
  record Day(@HashKey String id, @TimeToLive @Convert(Days.class) LocalDate day) {}

  @Table("expiry-things")
  @Discriminator("kind")
  sealed interface Thing permits Ticket, Gift {}

  @Subtype("ticket")
  record Ticket(@HashKey String id, @TimeToLive long until) implements Thing {}

  @Subtype("gift")
  record Gift(@HashKey String id) implements Thing {}

  private static Connection connection;
  private static Dynabind dynabind;

  @BeforeAll
  static void connect() {
    connection = Server.LOCAL.connect(FAULTS);
    dynabind = connection.builder().repositories(Sessions.class).clock(CLOCK).build();
    for (Class<?> entity : entities()) {
      dynabind.table(entity).create();
    }
  }

  private static List<Class<?>> entities() {
    return List.of(Session.class, Lock.class, Shown.class, Day.class, Thing.class);
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
    CLOCK.moveTo(NOW);
  }

  private static EntityTable<Session> sessions() {
    return dynabind.table(Session.class);
  }

  private static EntityTable<Lock> locks() {
    return dynabind.table(Lock.class);
  }

  private static Session put(String user, int number, @Nullable Instant expiresAt) {
    return sessions().put(new Session(user, number, "device of " + user, expiresAt));
  }

  @Test
  void aGetFindsNothingThatHasExpired() {
    Session past = put("get", 1, PAST);
    put("get", 2, EXACTLY);
    Session soon = put("get", 3, SOON);
    Session never = put("get", 4, null);
    assertThat(sessions().get(past)).isEmpty();
    assertThat(sessions().getConsistently(new SessionKey("get", 2))).isEmpty();
    assertThat(sessions().get(soon)).contains(soon);
    assertThat(sessions().get(never)).contains(never);
    assertThat(sessions().includingExpired().get(past)).contains(past);
    assertThat(sessions().async().get(past).join()).isEmpty();
    assertThat(sessions().async().includingExpired().get(past).join()).contains(past);
    assertThat(sessions().includingExpired().async().get(past).join()).contains(past);
    CLOCK.moveBySeconds(1);
    assertThat(sessions().get(soon)).isEmpty();
  }

  @Test
  void itemsThatDynamoDbNeverDeletesHaveNotExpired() {
    EntityTable<Lock> locks = locks();
    long old = Instant.parse("2034-12-31T00:00:00Z").getEpochSecond();
    long younger = Instant.parse("2035-01-02T00:00:00Z").getEpochSecond();
    Lock zero = locks.put(new Lock("zero", 0L, null));
    Lock six = locks.put(new Lock("six", old, null));
    locks.put(new Lock("five", younger, null));
    assertThat(locks.get("zero")).contains(zero);
    assertThat(locks.get("six")).contains(six);
    assertThat(locks.get("five")).isEmpty();
    assertThat(locks.scan().list()).contains(zero, six).noneMatch(l -> l.id().equals("five"));
  }

  @Test
  void queriesLeaveThemOut() {
    Session past = put("query", 1, PAST);
    Session soon = put("query", 2, SOON);
    put("query", 3, EXACTLY);
    Session never = put("query", 4, null);
    assertThat(sessions().query("query").consistent().list()).containsExactly(soon, never);
    assertThat(sessions().query("query").stream()).containsExactly(soon, never);
    assertThat(sessions().async().query("query").list().join()).containsExactly(soon, never);
    assertThat(sessions().query("query").includeExpired().list()).hasSize(4).contains(past);
    assertThat(sessions().includingExpired().query("query").list()).hasSize(4);
    assertThat(sessions().async().query("query").includeExpired().list().join()).hasSize(4);
    // No filter may name the key of what is queried.
    assertThat(sessions().query("query").index("byExpiry").list()).containsExactly(soon);
    assertThat(sessions().query("query").index("byExpiry").includeExpired().list()).hasSize(3);
    assertThat(sessions().query("device of query").index("byDevice").list())
        .containsExactly(soon, never);
  }

  @Test
  void aLimitCountsWhatIsReturned() {
    for (int i = 0; i < 40; i++) {
      put("limit", i, PAST);
    }
    Session first = put("limit", 40, FUTURE);
    Session second = put("limit", 41, null);
    put("limit", 42, PAST);
    FAULTS.clear();
    assertThat(sessions().query("limit").limit(1).list()).containsExactly(first);
    // Pages of 1, 2, 4, 8, 16 and 32 items.
    assertThat(FAULTS.exchanges()).hasSize(6);
    assertThat(sessions().query("limit").limit(2).stream()).containsExactly(first, second);
    assertThat(sessions().query("limit").descending().limit(1).list()).containsExactly(second);
    assertThat(sessions().query("limit").limit(3).list()).containsExactly(first, second);
    assertThat(sessions().query("limit").index("byExpiry").limit(1).list()).containsExactly(first);
    assertThat(sessions().scan().limit(1).list()).hasSize(1);
  }

  @Test
  void scansLeaveThemOut() {
    Session past = put("scan", 1, PAST);
    Session soon = put("scan", 2, SOON);
    assertThat(sessions().scan().list()).contains(soon).doesNotContain(past);
    assertThat(sessions().scan().stream()).contains(soon).doesNotContain(past);
    assertThat(sessions().scan().index("byExpiry").list()).contains(soon).doesNotContain(past);
    assertThat(sessions().async().scan().list().join()).contains(soon).doesNotContain(past);
    assertThat(sessions().scan().includeExpired().list()).contains(soon, past);
    assertThat(sessions().async().scan().includeExpired().list().join()).contains(soon, past);
  }

  @Test
  void batchesLeaveThemOut() {
    Session past = put("batch", 1, PAST);
    Session soon = put("batch", 2, SOON);
    EntityTable<Session> all = sessions().includingExpired();
    assertThat(sessions().getAll(List.of(past, soon))).containsExactly(soon);
    assertThat(all.getAll(List.of(past, soon))).containsExactly(past, soon);
    BatchItems both = dynabind.batchGet().get(sessions(), past).get(all, past).execute();
    assertThat(both.found(sessions())).isEmpty();
    assertThat(both.found(all)).containsExactly(past);
  }

  @Test
  void transactionsLeaveThemOutAndInsertOverThem() {
    Session past = put("transact", 1, PAST);
    Session soon = put("transact", 2, SOON);
    assertThat(
            dynabind
                .transactGet()
                .getAll(sessions(), List.of(past, soon))
                .execute()
                .found(sessions()))
        .containsExactly(soon);
    Session mine = new Session("transact", 1, "mine", FUTURE);
    Session other = new Session("transact", 3, "mine", FUTURE);
    dynabind.transactWrite().insert(sessions(), mine).insert(sessions(), other).execute();
    assertThat(sessions().getConsistently(mine)).contains(mine);
  }

  @Test
  void findersLeaveThemOut() {
    Sessions finders = dynabind.repository(Sessions.class);
    Session past = put("find", 1, PAST);
    Session soon = put("find", 2, SOON);
    Session never = put("find", 3, null);
    put("find", 4, PAST);
    assertThat(finders.findByUser("find")).containsExactly(soon, never);
    assertThat(finders.findFirst2ByUserOrderByNumberDesc("find")).containsExactly(never, soon);
    assertThat(finders.findByUserAndDevice("find", "device of find")).containsExactly(soon, never);
    assertThat(finders.findByUserAndExpiresAtGreaterThan("find", Instant.EPOCH))
        .containsExactly(soon);
    assertThat(finders.findByUserAndNumber("find", 1)).isEmpty();
    assertThat(finders.findByUserAndNumber("find", 2)).contains(soon);
    assertThat(finders.findByDevice("device of find").join()).containsExactly(soon, never);
    assertThat(finders.get(new SessionKey("find", 1))).isEmpty();
    assertThat(finders.exists(new SessionKey("find", 1))).isFalse();
    assertThat(finders.exists(new SessionKey("find", 2))).isTrue();
    assertThat(sessions().includingExpired().get(past)).contains(past);
  }

  @Test
  void plansSayWhatTheyLeaveOut() {
    String table = sessions().name();
    assertThat(dynabind.describe(Sessions.class).toString().lines())
        .contains(
            "findByUser(String): Query " + table + ", key user = ?, unless expired by expiresAt",
            "findByUserAndNumber(String, int): GetItem "
                + table
                + ", key user = ? and number = ?, unless expired by expiresAt");
  }

  @Test
  void anInsertTakesAnExpiredItemForAbsent() {
    EntityTable<Lock> locks = locks();
    Lock first = locks.insert(new Lock("insert", PAST.getEpochSecond(), null));
    assertThat(first.version()).isEqualTo(1);
    Lock second = locks.insert(new Lock("insert", SOON.getEpochSecond(), null));
    assertThat(locks.getConsistently("insert")).contains(second);
    assertThatThrownBy(() -> locks.insert(second)).isInstanceOf(ItemExistsException.class);
    CLOCK.moveTo("2040-01-02T00:00:00Z");
    assertThat(locks.async().attempt().insert(new Lock("insert", null, null)).join())
        .isInstanceOf(Applied.class);
    assertThat(locks.attempt().insert(second)).isInstanceOf(Rejected.class);
  }

  @Test
  void anInsertBesideTheOneThatWonIsRefused() {
    put("race", 1, PAST);
    Session mine = new Session("race", 1, "mine", FUTURE);
    List<CompletableFuture<Boolean>> inserts =
        IntStream.range(0, 8)
            .mapToObj(i -> sessions().async().attempt().insert(mine))
            .map(outcome -> outcome.thenApply(o -> o instanceof Applied))
            .toList();
    assertThat(inserts.stream().filter(CompletableFuture::join)).hasSize(1);
  }

  @Test
  void aPutOfANewVersionedEntityDoesTheSame() {
    EntityTable<Lock> locks = locks();
    Lock old = locks.insert(new Lock("put", PAST.getEpochSecond(), null));
    locks.put(old);
    Lock renewed = locks.put(new Lock("put", SOON.getEpochSecond(), null));
    assertThat(renewed.version()).isEqualTo(1);
    assertThat(locks.getConsistently("put")).contains(renewed);
    assertThatThrownBy(() -> locks.put(new Lock("put", 1L, null)))
        .isInstanceOf(VersionConflictException.class);
  }

  @Test
  void anUpdateRenewsAnExpiredItem() {
    EntityTable<Lock> locks = locks();
    Lock old = locks.insert(new Lock("renew", PAST.getEpochSecond(), null));
    Lock renewed = locks.update(new Lock("renew", FUTURE.getEpochSecond(), old.version()));
    assertThat(locks.getConsistently("renew")).contains(renewed);
  }

  @Test
  void aLostAnswerOfAnInsertOverAnExpiredItemIsDecidedByItsToken() {
    EntityTable<Lock> locks = locks();
    locks.insert(new Lock("lost", PAST.getEpochSecond(), null));
    FAULTS.loseAnswer("PutItem", 1);
    Lock mine = locks.insert(new Lock("lost", FUTURE.getEpochSecond(), null));
    assertThat(locks.getConsistently("lost")).contains(mine);
  }

  @Test
  void theyAreShownWhereTheEntitySaysSo() {
    EntityTable<Shown> table = dynabind.table(Shown.class);
    Shown old = table.insert(new Shown("s", PAST.getEpochSecond()));
    assertThat(table.get("s")).contains(old);
    assertThat(table.scan().list()).containsExactly(old);
    assertThatThrownBy(() -> table.insert(old)).isInstanceOf(ItemExistsException.class);
  }

  @Test
  void variantsExpireToo() {
    EntityTable<Thing> things = dynabind.table(Thing.class);
    EntityTable<Ticket> tickets = dynabind.table(Ticket.class);
    things.insert(new Ticket("1", PAST.getEpochSecond()));
    Ticket valid = (Ticket) things.insert(new Ticket("2", FUTURE.getEpochSecond()));
    Gift gift = (Gift) things.insert(new Gift("3"));
    assertThat(things.scan().list()).containsExactlyInAnyOrder(valid, gift);
    assertThat(tickets.scan().limit(5).list()).containsExactly(valid);
    assertThat(tickets.scan().includeExpired().list()).hasSize(2);
    assertThat(tickets.get("1")).isEmpty();
    things.insert(new Gift("1"));
  }

  @Test
  void millisecondsAreRefused() {
    FAULTS.clear();
    // Beyond the first few, codecs are generated classes.
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> locks().insert(new Lock("m", FUTURE.toEpochMilli(), null)))
          .isInstanceOf(ItemFormatException.class)
          .hasMessage(
              "Expected a time to live in seconds since 1970 but was one after the year 5000, as"
                  + " milliseconds are at $.until (encoding Lock)");
      assertThatThrownBy(
              () -> dynabind.table(Shown.class).put(new Shown("m", FUTURE.toEpochMilli())))
          .isInstanceOf(ItemFormatException.class)
          .hasMessageContaining("milliseconds are at $.until (encoding Shown)");
    }
    assertThatThrownBy(
            () -> locks().updateByKey("m").set(Lock::until, FUTURE.toEpochMilli()).execute())
        .isInstanceOf(ItemFormatException.class)
        .hasMessageContaining("milliseconds are at $.until");
    assertThatThrownBy(
            () -> dynabind.table(Day.class).put(new Day("m", LocalDate.parse("2040-01-01"))))
        .isInstanceOf(ItemFormatException.class)
        .hasMessageContaining("milliseconds are at $.day");
    assertThat(FAULTS.exchanges()).isEmpty();
    Lock latest = locks().put(new Lock("latest", 100_000_000_000L, null));
    assertThat(locks().getConsistently("latest")).contains(latest);
    Session far = put("far", 1, Instant.parse("9999-12-31T00:00:00Z"));
    assertThat(sessions().getConsistently(far)).contains(far);
  }
}
