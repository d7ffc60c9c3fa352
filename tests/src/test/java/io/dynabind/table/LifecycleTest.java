package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.annotation.AfterRead;
import io.dynabind.annotation.AfterWrite;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expressions;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.repository.Repository;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is called before and after entities are written and read, and what is not. */
final class LifecycleTest {

  /** Normalized before it is written; tells what happens to it. */
  @Table("accounts")
  record Account(@HashKey String email, String name, @Version @Nullable Long version) {

    @BeforeWrite
    Account normalized() {
      if (name.equals("refused")) {
        throw new IllegalArgumentException("no such name");
      }
      EVENTS.add("before " + name);
      return name.equals("nobody")
          ? NOTHING
          : new Account(email.toLowerCase(Locale.ROOT), name.strip(), version);
    }

    @AfterWrite
    private void written() {
      EVENTS.add("after " + name + " " + version);
      if (name.equals("unlucky")) {
        throw new IllegalStateException("not announced");
      }
    }

    @AfterRead
    Account seen() {
      EVENTS.add("read " + name);
      if (name.equals("unreadable")) {
        throw new IllegalStateException("cannot be shown");
      }
      return new Account(email, name + "!", version);
    }
  }

  @SuppressWarnings({"NullAway", "NullableProblems"}) // what a faulty callback returns
  private static final Account NOTHING = null;

  /** A bean is changed in place. */
  @Table("counters")
  static final class Counter {

    @HashKey String id = "";
    int writes;
    @Version long version;
    @Ignore boolean fresh;

    @BeforeWrite
    void count() {
      writes++;
    }

    @AfterRead
    void refresh() {
      fresh = true;
    }
  }

  @Table("pets")
  @Discriminator
  sealed interface Pet {

    @HashKey
    String name();

    @BeforeWrite
    default void check() {
      EVENTS.add("pet " + name());
    }
  }

  @Subtype("dog")
  record Dog(String name, int walks) implements Pet {

    @AfterRead
    Dog walked() {
      return new Dog(name, walks + 1);
    }
  }

  @Subtype("cat")
  record Cat(String name) implements Pet {

    @Override
    public void check() {
      EVENTS.add("cat " + name);
    }
  }

  interface Accounts extends Repository<Account, String> {

    List<Account> findByEmail(String email);
  }

  private static final List<String> EVENTS = new ArrayList<>();

  /** Writes down what it is told. */
  private static final class Recorder implements EntityInterceptor {

    private final String name;

    Recorder(String name) {
      this.name = name;
    }

    @Override
    public <T> T beforeWrite(EntityModel model, T entity) {
      EVENTS.add(name + " before " + model);
      return entity;
    }

    @Override
    public <T> void afterWrite(EntityModel model, T entity) {
      EVENTS.add(name + " after " + model);
    }

    @Override
    public <T> T afterRead(EntityModel model, T entity) {
      EVENTS.add(name + " read " + model);
      return entity;
    }
  }

  private final FaultClient faults = new FaultClient();
  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final Dynabind dynabind = new VirtualTime().of(builder()).build();
  private final EntityTable<Account> accounts = dynabind.table(Account.class);

  private Dynabind.Builder builder() {
    return Dynabind.builder()
        .endpoint(memory.endpoint())
        .region(memory.region())
        .credentials(memory.credentials())
        .httpClient(faults.wrap(memory.httpClient()))
        .asyncHttpClient(faults.wrap(memory.asyncHttpClient()))
        .entities(Account.class, Counter.class, Pet.class, Dog.class)
        .repositories(Accounts.class);
  }

  @BeforeEach
  void create() {
    EVENTS.clear();
    accounts.create();
    dynabind.table(Counter.class).create();
    dynabind.table(Pet.class).create();
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  private static Account account(String email, String name) {
    return new Account(email, name, null);
  }

  private static List<String> events() {
    List<String> events = List.copyOf(EVENTS);
    EVENTS.clear();
    return events;
  }

  @Test
  void areCalledByTheVerbsOfEntities() {
    Account inserted = accounts.insert(account("A@X", " Ann "));
    assertThat(inserted).isEqualTo(new Account("a@x", "Ann", 1L));
    assertThat(events()).containsExactly("before  Ann ", "after Ann 1");
    Account put = accounts.put(new Account("a@x", "Bea", 1L));
    Account updated = accounts.update(new Account("a@x", "Cleo", put.version()));
    Account saved = accounts.saveChanged(updated, new Account("A@x", "Dora", updated.version()));
    assertThat(saved).isEqualTo(new Account("a@x", "Dora", 4L));
    assertThat(events())
        .containsExactly(
            "before Bea",
            "after Bea 2",
            "before Cleo",
            "after Cleo 3",
            "before Dora",
            "after Dora 4");
    accounts.delete(saved);
    accounts.deleteByKey("a@x");
    accounts.updateByKey("a@x").set(Expressions.attribute("name"), "Eve").orCreate().execute();
    assertThat(events()).isEmpty();
  }

  @Test
  void areCalledByVerbsThatDoNotBlock() {
    AsyncEntityTable<Account> async = accounts.async();
    assertThat(async.insert(account("A@X", " Ann ")).join())
        .isEqualTo(new Account("a@x", "Ann", 1L));
    assertThat(async.get("a@x").join()).contains(new Account("a@x", "Ann!", 1L));
    assertThat(async.query("a@x").list().join()).hasSize(1);
    assertThat(async.scan().list().join()).hasSize(1);
    assertThat(events())
        .containsExactly("before  Ann ", "after Ann 1", "read Ann", "read Ann", "read Ann");
    assertThatThrownBy(() -> async.insert(account("b", "refused")).join())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such name");
    assertThatThrownBy(() -> async.insert(account("b", "unlucky")).join())
        .isExactlyInstanceOf(CompletionException.class)
        .hasCauseExactlyInstanceOf(AfterWriteException.class);
    assertThat(accounts.attempt().insert(account("b", "x"))).isInstanceOf(Rejected.class);
  }

  @Test
  void areCalledForAllThatIsRead() {
    accounts.insert(account("a", "Ann"));
    events();
    Account seen = new Account("a", "Ann!", 1L);
    Accounts repository = dynabind.repository(Accounts.class);
    assertThat(accounts.get("a")).contains(seen);
    assertThat(accounts.getConsistently("a")).contains(seen);
    assertThat(accounts.getAll(List.of("a"))).containsExactly(seen);
    assertThat(accounts.query("a").list()).containsExactly(seen);
    assertThat(accounts.query("a").stream()).containsExactly(seen);
    assertThat(accounts.scan().list()).containsExactly(seen);
    assertThat(accounts.scan().stream()).containsExactly(seen);
    assertThat(repository.findByEmail("a")).containsExactly(seen);
    assertThat(repository.get("a")).contains(seen);
    assertThat(events()).hasSize(9).containsOnly("read Ann");
    assertThat(repository.exists("a")).isTrue();
    assertThat(events()).isEmpty();
  }

  @Test
  void areCalledForItemsThatComeWithWrites() {
    accounts.insert(account("a", "Ann"));
    events();
    Outcome<Account> rejected = accounts.attempt().insert(account("a", "Bea"));
    assertThat(((Rejected<Account>) rejected).current()).isEqualTo(new Account("a", "Ann!", 1L));
    assertThat(
            accounts.prepare().put(new Account("a", "Bea", 1L)).returning(ReturnItem.OLD).execute())
        .contains(new Account("a", "Ann!", 1L));
    assertThat(
            accounts
                .updateByKey("a")
                .set(Expressions.attribute("name"), "Cleo")
                .returning(ReturnItem.NEW)
                .execute())
        .contains(new Account("a", "Cleo!", 3L));
    assertThat(events())
        .containsExactly(
            "before Bea", "read Ann", "before Bea", "after Bea 2", "read Ann", "read Cleo");
  }

  @Test
  void leaveTheReasonOfARejectionAlone() {
    accounts.insert(account("a", "Ann"));
    Condition named = Expressions.attribute("name").eq("Ann!");
    Outcome<Account> stale =
        accounts.prepare().put(new Account("a", "Bea", 7L)).when(named).attempt();
    assertThat(((Rejected<Account>) stale).reason()).isEqualTo(Rejected.Reason.VERSION);
    Outcome<Account> other =
        accounts.prepare().put(new Account("a", "Bea", 1L)).when(named).attempt();
    assertThat(((Rejected<Account>) other).reason()).isEqualTo(Rejected.Reason.CONDITION);
  }

  @Test
  void areCalledByBatchesAndRepositories() {
    dynabind.batchWrite().put(dynabind.table(Pet.class), new Cat("Tom")).execute();
    assertThat(events()).containsExactly("cat Tom");
    BatchResult result =
        dynabind
            .batchWrite()
            .putAll(accounts, List.of(account("A", "Ann"), account("b", "unlucky")))
            .conditionally()
            .attempt();
    assertThat(result.applied()).isEqualTo(2);
    assertThatThrownBy(result::orElseThrow).isExactlyInstanceOf(AfterWriteException.class);
    assertThat(events())
        .containsExactlyInAnyOrder(
            "before Ann", "before unlucky", "after Ann 1", "after unlucky 1");
    Accounts repository = dynabind.repository(Accounts.class);
    assertThat(repository.insert(account("C", "Cleo")).email()).isEqualTo("c");
    assertThat(events()).containsExactly("before Cleo", "after Cleo 1");
    assertThatThrownBy(
            () ->
                dynabind
                    .batchWrite()
                    .put(accounts, account("d", "1"))
                    .put(accounts, account("D", "2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("are of one item of accounts");
  }

  @Test
  void keepAnAppliedWriteAppliedWhenTheyFail() {
    Outcome<Account> outcome = accounts.attempt().insert(account("a", "unlucky"));
    Applied<Account> applied = (Applied<Account>) outcome;
    Account written = new Account("a", "unlucky", 1L);
    assertThat(applied.value()).isEqualTo(written);
    assertThat(applied.callbackFailure()).isNotNull();
    assertThat(applied).hasToString("Applied");
    AfterWriteException failure =
        catchThrowableOfType(
            AfterWriteException.class, () -> accounts.put(new Account("a", "unlucky", 1L)));
    assertThat(failure)
        .hasMessage(
            "The write was applied, but a callback after it failed (put of Account by"
                + " EntityTable<Account>.put, key email, condition version = ?, 1 attempt)")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(failure.written()).isEqualTo(new Account("a", "unlucky", 2L));
    assertThat(failure.write().verb()).isEqualTo("put");
  }

  @Test
  void keepAWriteFromBeingSentWhenTheyFailBefore() {
    assertThatThrownBy(() -> accounts.attempt().insert(account("a", "refused")))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such name");
    assertThatThrownBy(() -> accounts.insert(account("a", "nobody")))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("Account.normalized() returned null in place of an entity");
    assertThat(faults.applied("PutItem")).isZero();
  }

  @Test
  void failReadsButNoWritesThatReturnItems() {
    accounts.insert(account("a", "unreadable"));
    assertThatThrownBy(() -> accounts.get("a"))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("cannot be shown");
    assertThatThrownBy(() -> accounts.async().get("a").join())
        .hasCauseExactlyInstanceOf(IllegalStateException.class);
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    Rejected<Account> rejected;
    try {
      rejected = (Rejected<Account>) accounts.attempt().insert(account("a", "Bea"));
    } finally {
      System.setErr(standard);
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains(
            "A callback failed on the item that was returned to EntityTable<Account>.insert:"
                + " java.lang.IllegalStateException")
        .doesNotContain("cannot be shown");
    assertThat(rejected.reason()).isEqualTo(Rejected.Reason.EXISTS);
    assertThat(rejected.current()).isNull();
  }

  @Test
  void areCalledOnceHoweverOftenTheWriteIsSent() {
    faults.loseAnswer("PutItem", 1);
    assertThat(accounts.insert(account("a", "Ann")).version()).isEqualTo(1);
    assertThat(events()).containsExactly("before Ann", "after Ann 1");
  }

  @Test
  void areNotCalledAfterAWriteThatMayHaveBeenApplied() {
    accounts.insert(account("a", "Ann"));
    events();
    faults.loseAnswer("PutItem", 100);
    faults.loseRequest("GetItem", 100);
    assertThat(accounts.attempt().put(new Account("a", "Bea", 1L))).isInstanceOf(Unknown.class);
    assertThat(events()).containsExactly("before Bea");
  }

  @Test
  void changeBeansInPlace() {
    EntityTable<Counter> counters = dynabind.table(Counter.class);
    Counter counter = new Counter();
    counter.id = "c";
    assertThat(counters.insert(counter)).isSameAs(counter);
    assertThat(counter.writes).isEqualTo(1);
    assertThat(counter.version).isEqualTo(1);
    Counter read = counters.get("c").orElseThrow();
    assertThat(read.fresh).isTrue();
    assertThat(read.writes).isEqualTo(1);
  }

  @Test
  void areThoseOfTheVariant() {
    EntityTable<Pet> pets = dynabind.table(Pet.class);
    pets.put(new Dog("Rex", 1));
    pets.put(new Cat("Tom"));
    assertThat(events()).containsExactly("pet Rex", "cat Tom");
    assertThat(pets.get("Rex")).contains(new Dog("Rex", 2));
    assertThat(dynabind.table(Dog.class).scan().list()).containsExactly(new Dog("Rex", 2));
  }

  @Test
  void interceptorsStandAroundTheEntity() {
    try (Dynabind intercepted =
        builder().interceptor(new Recorder("1")).interceptor(new Recorder("2")).build()) {
      EntityTable<Account> table = intercepted.table(Account.class);
      table.insert(account("a", "Ann"));
      assertThat(events())
          .containsExactly(
              "1 before Account",
              "2 before Account",
              "before Ann",
              "after Ann 1",
              "2 after Account",
              "1 after Account");
      table.get("a");
      assertThat(events()).containsExactly("read Ann", "2 read Account", "1 read Account");
      EntityTable<Map<String, Object>> documents =
          intercepted.documents("accounts", DocumentKey.hash("email", String.class));
      Optional<Map<String, Object>> document = documents.get(Map.of("email", "a"));
      assertThat(document).isPresent();
      assertThat(events()).containsExactly("2 read accounts", "1 read accounts");
    }
  }

  @Test
  void interceptorsReturnEntitiesOfTheSameKind() {
    EntityInterceptor wrong =
        new EntityInterceptor() {
          @Override
          @SuppressWarnings("unchecked") // what a faulty interceptor does
          public <T> T beforeWrite(EntityModel model, T entity) {
            return (T) "text";
          }
        };
    try (Dynabind intercepted = builder().interceptor(wrong).build()) {
      assertThatThrownBy(() -> intercepted.table(Account.class).insert(account("a", "Ann")))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(wrong.getClass().getName() + " returned String in place of Account");
    }
  }
}
