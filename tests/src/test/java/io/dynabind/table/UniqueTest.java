package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Version;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.AttributeTakenException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.problem.MappingException;
import io.dynabind.table.Server.Connection;
import io.dynabind.test.FaultClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Unique attributes on a server: their guards, their transactions, races and lost answers. */
final class UniqueTest {

  @Table("users")
  record User(
      @HashKey String tenant,
      @RangeKey String id,
      @Unique @Nullable String email,
      @Unique(scope = "tenant") @Nullable String login,
      int visits,
      @Version @Nullable Long version) {

    @BeforeWrite
    void count() {
      CALLS.add(id);
    }

    User with(String newEmail, @Nullable String newLogin) {
      return new User(tenant, id, newEmail, newLogin, visits, version);
    }
  }

  private static final List<String> CALLS = new ArrayList<>();

  /** Without range key and version, and a bean. */
  @Table("nicknames")
  static final class Nickname {

    @HashKey String id = "";
    @Unique @Nullable String name;

    static Nickname of(String id, @Nullable String name) {
      Nickname nickname = new Nickname();
      nickname.id = id;
      nickname.name = name;
      return nickname;
    }
  }

  @Table("parties")
  @Discriminator
  sealed interface Party {

    @HashKey
    String id();
  }

  @Subtype("person")
  record Person(String id, @Unique String name) implements Party {}

  @Subtype("firm")
  record Firm(String id, @Unique String name) implements Party {}

  @Subtype("robot")
  record Robot(String id) implements Party {}

  @Table("numbered")
  record Numbered(@HashKey long id, @Unique Long number) {}

  private final FaultClient faults = new FaultClient();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private @Nullable Dynabind dynabind;
  private @Nullable EntityTable<User> users;
  private @Nullable EntityTable<Nickname> nicknames;
  private @Nullable DynamoDbClient raw;

  private EntityTable<User> start(Server server) {
    CALLS.clear();
    Connection connection = server.connect(faults);
    raw = connection.raw();
    dynabind = connection.builder().entities(User.class, Nickname.class).build();
    EntityTable<User> table = dynabind.table(User.class);
    EntityTable<Nickname> names = dynabind.table(Nickname.class);
    users = table;
    nicknames = names;
    table.create();
    names.create();
    closing.addAll(List.of(table::deleteTable, names::deleteTable, dynabind, raw, connection));
    return table;
  }

  @AfterEach
  void close() throws Exception {
    faults.clear();
    for (AutoCloseable each : closing) {
      each.close();
    }
  }

  private static User user(String id, @Nullable String email, @Nullable String login) {
    return new User("t", id, email, login, 0, null);
  }

  /** The hash keys of all guards of a table. */
  private Set<String> guards(EntityTable<?> table, String hashKey) {
    return Objects.requireNonNull(raw)
        .scan(r -> r.tableName(table.name()).consistentRead(true))
        .items()
        .stream()
        .filter(item -> item.containsKey("_unique"))
        .map(item -> item.get(hashKey).s())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void guardsStandBesideTheItem(Server server) {
    EntityTable<User> table = start(server);
    User saved = table.insert(user("1", "a@x", "ann"));
    assertThat(saved.version()).isEqualTo(1);
    assertThat(guards(table, "tenant"))
        .containsExactly("_unique#email##a@x", "_unique#login#=t#ann");
    User moved = table.update(saved.with("b@x", null));
    assertThat(guards(table, "tenant")).containsExactly("_unique#email##b@x");
    User put = table.put(moved.with("b@x", "ann"));
    User changed = table.saveChanged(put, put.with("c#x", "ann"));
    assertThat(guards(table, "tenant"))
        .containsExactly("_unique#email##c#x", "_unique#login#=t#ann");
    assertThat(table.scan().list()).containsExactly(changed);
    assertThat(table.scan().limit(1).list()).containsExactly(changed);
    table.delete(changed);
    assertThat(guards(table, "tenant")).isEmpty();
    assertThat(CALLS).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void aValueThatIsTakenRejectsEveryVerb(Server server) {
    EntityTable<User> table = start(server);
    table.insert(user("1", "a@x", "ann"));
    User other = table.insert(user("2", "b@x", "bea"));
    WriteAttempts<User> attempts = table.attempt();
    List<Outcome<User>> outcomes =
        List.of(
            attempts.insert(user("3", "a@x", null)),
            attempts.put(user("3", "a@x", "ann")),
            attempts.put(other.with("a@x", "bea")),
            attempts.update(other.with("a@x", "bea")),
            attempts.saveChanged(other, other.with("a@x", "bea")),
            table.async().attempt().put(other.with("a@x", "bea")).join(),
            table.prepare().put(other.with("a@x", "bea")).exactlyOnce().attempt());
    for (Outcome<User> outcome : outcomes) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected -> {
                assertThat(rejected.reason()).isEqualTo(Rejected.Reason.CONDITION);
                assertThat(rejected.taken()).isEqualTo("email");
                assertThat(rejected.current()).isNull();
              });
    }
    AttributeTakenException taken =
        catchThrowableOfType(
            AttributeTakenException.class, () -> table.insert(user("3", "c@x", "ann")));
    assertThat(taken.attribute()).isEqualTo("login");
    assertThat(taken)
        .hasMessageStartingWith(
            "Another item has this value of the unique attribute login (insert of User by")
        .hasMessageNotContaining("ann");
    assertThat(guards(table, "tenant"))
        .containsExactly(
            "_unique#email##a@x",
            "_unique#email##b@x",
            "_unique#login#=t#ann",
            "_unique#login#=t#bea");
    assertThat(table.scan().list()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aValueIsTakenWithinItsScope(Server server) {
    EntityTable<User> table = start(server);
    table.insert(user("1", null, "ann"));
    table.insert(new User("t2", "1", null, "ann", 0, null));
    // Neither a part that looks like the separator nor one that looks escaped meets another.
    table.insert(new User("a#", "1", "%23#", "b", 0, null));
    table.insert(new User("a%23", "1", "##", "b", 0, null));
    assertThat(guards(table, "tenant")).hasSize(6);
    assertThatThrownBy(() -> table.insert(user("2", null, "ann")))
        .isInstanceOf(AttributeTakenException.class);
  }

  @ParameterizedTest
  @EnumSource
  void usualReasonsComeFirst(Server server) {
    EntityTable<User> table = start(server);
    User saved = table.insert(user("1", "a@x", null));
    table.insert(user("2", "b@x", null));
    Rejected<User> exists = (Rejected<User>) table.attempt().insert(user("1", "b@x", null));
    assertThat(exists.reason()).isEqualTo(Rejected.Reason.EXISTS);
    assertThat(exists.current()).isEqualTo(saved);
    User stale = new User("t", "1", "c@x", null, 0, 7L);
    assertThat(((Rejected<User>) table.attempt().put(stale)).reason())
        .isEqualTo(Rejected.Reason.VERSION);
    assertThat(
            ((Rejected<User>) table.attempt().update(user("9", "c@x", null).with("c@x", "d")))
                .reason())
        .isEqualTo(Rejected.Reason.MISSING);
    Outcome<User> conditional =
        table.prepare().put(saved.with("c@x", null)).when(attribute("visits").gt(5)).attempt();
    assertThat(((Rejected<User>) conditional).reason()).isEqualTo(Rejected.Reason.CONDITION);
    assertThat(((Rejected<User>) conditional).taken()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void writesThatChangeNoUniqueValueAreNoTransactions(Server server) {
    EntityTable<User> table = start(server);
    User saved = table.insert(user("1", "a@x", null));
    table.update(new User("t", "1", "a@x", null, 5, saved.version()));
    table.updateByKey(saved).increment(attribute("visits"), 1).execute();
    assertThat(faults.applied("TransactWriteItems")).isEqualTo(1);
    assertThat(table.get(saved).orElseThrow().visits()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource
  void variantsShareTheirGuards(Server server) {
    start(server);
    EntityTable<Party> parties = Objects.requireNonNull(dynabind).table(Party.class);
    parties.create();
    closing.add(0, parties::deleteTable);
    parties.put(new Person("1", "ann"));
    parties.put(new Robot("2"));
    assertThatThrownBy(() -> parties.put(new Firm("3", "ann")))
        .isInstanceOf(AttributeTakenException.class);
    dynabind.table(Firm.class).put(new Firm("1", "ann"));
    assertThat(parties.scan().list())
        .containsExactlyInAnyOrder(new Firm("1", "ann"), new Robot("2"));
    parties.put(new Robot("1"));
    assertThat(guards(parties, "id")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void deletionsByKeyAndBatchesMoveGuardsToo(Server server) {
    start(server);
    EntityTable<Nickname> names = Objects.requireNonNull(nicknames);
    names.put(Nickname.of("1", "ann"));
    names.async().put(Nickname.of("1", "bea")).join();
    assertThat(guards(names, "id")).containsExactly("_unique#name##bea");
    names.deleteByKey("1");
    assertThat(guards(names, "id")).isEmpty();
    List<Nickname> same = List.of(Nickname.of("1", "ann"), Nickname.of("2", "ann"));
    BatchWrite batch = Objects.requireNonNull(dynabind).batchWrite().putAll(names, same);
    assertThatThrownBy(batch::attempt)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "2 of the batch's 2 writes need a condition, which batches of DynamoDB do not have:"
                + " Nickname has unique attributes. Say conditionally() to send them one by one.");
    BatchResult result = batch.conditionally().attempt();
    assertThat(result.applied()).isEqualTo(1);
    assertThat(result.rejected() + result.notApplied()).isEqualTo(1);
    assertThat(guards(names, "id")).containsExactly("_unique#name##ann");
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatWouldGoRoundTheGuards(Server server) {
    EntityTable<User> table = start(server);
    User saved = table.insert(user("1", "a@x", null));
    assertThatThrownBy(() -> table.updateByKey(saved).set(attribute("email"), "b").execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "is unique, or the scope of what is, and an update by key does not see the old value:"
                + " use update or saveChanged");
    assertThatThrownBy(() -> table.prepare().put(saved).returning(ReturnItem.OLD).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "User has unique attributes, whose writes are transactions, which give no item back:"
                + " leave out returning(OLD)");
    TransactWrite transaction = Objects.requireNonNull(dynabind).transactWrite();
    assertThatThrownBy(() -> transaction.put(table, saved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "User has unique attributes, whose writes are transactions of their own: write it"
                + " outside of this one");
    User guard = new User("_unique#email##a@x", "_unique", null, null, 0, null);
    for (Runnable write :
        List.<Runnable>of(
            () -> table.put(guard),
            () -> table.update(guard),
            () -> table.delete(guard),
            () -> table.deleteByKey(guard),
            () -> table.get(guard))) {
      assertThatThrownBy(write::run)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "A key of User begins with '_unique#', as those of the guards of unique attributes"
                  + " do");
    }
    assertThat(table.query("_unique#email##a@x").list()).isEmpty();
    assertThatThrownBy(() -> table.put(saved.with("x".repeat(2040), null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "User.email is unique, and too long for that: its guard's key would have more than"
                + " 2048 bytes");
  }

  @ParameterizedTest
  @EnumSource
  void itemsFromBeforeGetTheirGuardsWhenTheyArePut(Server server) {
    start(server);
    EntityTable<Nickname> names = Objects.requireNonNull(nicknames);
    for (String id : List.of("1", "2")) {
      Objects.requireNonNull(raw)
          .putItem(
              r ->
                  r.tableName(names.name())
                      .item(
                          Map.of(
                              "id",
                              AttributeValue.fromS(id),
                              "name",
                              AttributeValue.fromS("ann"))));
    }
    names.put(Nickname.of("1", "ann"));
    assertThat(guards(names, "id")).containsExactly("_unique#name##ann");
    // The other one has the same value without a guard: it goes, and leaves that of the first.
    names.put(Nickname.of("2", "bea"));
    assertThat(guards(names, "id")).containsExactly("_unique#name##ann", "_unique#name##bea");
  }

  @ParameterizedTest
  @EnumSource
  void lostAnswersLeaveItemAndGuardsTogether(Server server) {
    EntityTable<User> table = start(server);
    faults.loseAnswer("TransactWriteItems", 1);
    User saved = table.insert(user("1", "a@x", "ann"));
    faults.loseRequest("TransactWriteItems", 1);
    User moved = table.put(saved.with("b@x", null));
    faults.loseAnswer("TransactWriteItems", 1);
    assertThat(table.async().attempt().delete(moved).join()).isInstanceOf(Applied.class);
    assertThat(guards(table, "tenant")).isEmpty();
    assertThat(table.scan().list()).isEmpty();
    faults.loseRequest("GetItem", 100);
    Outcome<User> unread =
        table.withDeadline(Duration.ofMillis(200)).attempt().put(user("1", "a@x", null));
    assertThat(unread).isInstanceOf(NotApplied.class);
  }

  @ParameterizedTest
  @EnumSource
  void staysUniqueWhenManyWriteAtOnce(Server server) throws Exception {
    start(server);
    EntityTable<Nickname> names = Objects.requireNonNull(nicknames);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        Random random = new Random(t);
        all.add(threads.submit(() -> writeAtRandom(names, random)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    List<String> stored =
        names.scan().consistent().list().stream()
            .map(nickname -> nickname.name)
            .filter(Objects::nonNull)
            .map(name -> "_unique#name##" + name)
            .toList();
    assertThat(stored).doesNotHaveDuplicates();
    assertThat(guards(names, "id")).containsExactlyInAnyOrderElementsOf(stored);
  }

  private static void writeAtRandom(EntityTable<Nickname> names, Random random) {
    for (int i = 0; i < 40; i++) {
      String id = "id" + random.nextInt(4);
      String name = random.nextInt(5) == 0 ? null : "n" + random.nextInt(5);
      WriteAttempts<Nickname> attempts = names.attempt();
      Outcome<?> outcome =
          switch (random.nextInt(4)) {
            case 0 -> attempts.insert(Nickname.of(id, name));
            case 1 -> attempts.put(Nickname.of(id, name));
            case 2 -> attempts.update(Nickname.of(id, name));
            default -> attempts.deleteByKey(id);
          };
      assertThat(outcome).isInstanceOfAny(Applied.class, Rejected.class, NotApplied.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "MEMORY")
  void guardsNeedStrings(Server server) {
    start(server);
    assertThatThrownBy(() -> Objects.requireNonNull(dynabind).table(Numbered.class))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 2 problems.

            1) [InvalidUnique] Numbered.id is part of the key of an entity with @Unique, but is stored as N and not as a string.
                 at io.dynabind.table.UniqueTest$Numbered.id
               Use a type that is stored as S, or a form such as @StoredAs(Form.TEXT).

            2) [InvalidUnique] Numbered.number is unique, or the scope of what is, but is stored as N and not as a string.
                 at io.dynabind.table.UniqueTest$Numbered.number
               Use a type that is stored as S, or a form such as @StoredAs(Form.TEXT).
            """);
  }
}
