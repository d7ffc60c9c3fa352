package io.dynabind.matrix;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Version;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Subject;
import io.dynabind.query.Value;
import io.dynabind.repository.PlannedQuery;
import io.dynabind.repository.Repository;
import io.dynabind.repository.RepositoryPlans;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityTable;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Tables in memory, one way to them that breaks and one that does not, and one item per cell. */
final class Ground implements AutoCloseable {

  @Table("notes")
  record Note(@HashKey String id, long number, String text) {}

  @Table("accounts")
  record Account(@HashKey String id, long number, String text, @Version @Nullable Long version) {}

  @Table("members")
  record Member(@HashKey String id, long number, @Unique String email) {}

  @Table("leaves")
  record Leaf(@HashKey String book, @RangeKey int page, String text) {}

  record LeafKey(String book, int page) {}

  /** There is one at most. */
  @Table("crumbs")
  record Crumb(@HashKey String id) {}

  /** What another front end implements. */
  interface Front {
    @Query(key = "book = :book")
    List<Leaf> leaves(String book);
  }

  interface Notes extends Repository<Note, String> {}

  interface Leaves extends Repository<Leaf, LeafKey> {
    List<Leaf> findByBook(String book);

    Stream<Leaf> findByBookAndPageGreaterThan(String book, int page);

    Optional<Leaf> findByBookAndPage(String book, int page);

    CompletableFuture<List<Leaf>> findByBookAndPageLessThan(String book, int page);
  }

  /** What prepares and looks does not fail because a machine is slow. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  final String book;
  final List<Leaf> pages;
  private final String secret;
  final VirtualTime time = new VirtualTime();
  final FaultClient faults = new FaultClient();
  final Dynabind plain;
  final Dynabind dynabind;

  /** Has one table. */
  final Dynabind one;

  final EntityTable<Note> notes;
  final EntityTable<Account> accounts;
  final EntityTable<Member> members;
  final EntityTable<Leaf> leaves;
  private final EntityTable<Crumb> crumbs;
  private int number;

  Ground() {
    this("", new InMemoryDynamoDb().credentials(), builder -> {});
  }

  /** A ground with clients of either side. */
  Ground(Side side) {
    this("", new InMemoryDynamoDb().credentials(), side, builder -> {});
  }

  /**
   * A ground with other values.
   *
   * @param secret stands in all keys and attributes
   * @param credentials of all clients
   * @param more tells the builder of the instance that breaks
   */
  Ground(String secret, AwsCredentialsProvider credentials, Consumer<Dynabind.Builder> more) {
    this(secret, credentials, Side.BUILT, more);
  }

  private Ground(
      String secret,
      AwsCredentialsProvider credentials,
      Side side,
      Consumer<Dynabind.Builder> more) {
    this.secret = secret;
    book = secret + "book";
    pages =
        List.of(
            new Leaf(book, 1, secret + "one"),
            new Leaf(book, 2, secret + "two"),
            new Leaf(book, 3, secret + "three"));
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    plain =
        Side.BUILT
            .clients(entities(), memory, memory.httpClient(), memory.asyncHttpClient())
            .credentials(credentials)
            .deadline(PATIENCE)
            .build();
    dynabind = broken(entities(), side, memory, credentials, more);
    one = broken(Dynabind.builder().entities(Crumb.class), side, memory, credentials, more);
    notes = dynabind.table(Note.class);
    accounts = dynabind.table(Account.class);
    members = dynabind.table(Member.class);
    leaves = dynabind.table(Leaf.class);
    crumbs = dynabind.table(Crumb.class);
    plain.table(Crumb.class).create();
    plain.table(Note.class).create();
    plain.table(Account.class).create();
    plain.table(Member.class).create();
    plain.table(Leaf.class).create();
    plain.table(Leaf.class).putAll(pages);
  }

  private Dynabind broken(
      Dynabind.Builder entities,
      Side side,
      InMemoryDynamoDb memory,
      AwsCredentialsProvider credentials,
      Consumer<Dynabind.Builder> more) {
    Dynabind.Builder builder =
        side.clients(
            entities,
            memory,
            faults.wrap(memory.httpClient()),
            faults.wrap(memory.asyncHttpClient()));
    if (side == Side.BUILT) {
      builder.credentials(credentials);
    }
    more.accept(builder);
    return time.of(builder).build();
  }

  private static Dynabind.Builder entities() {
    return Dynabind.builder()
        .entities(Note.class, Account.class, Member.class, Leaf.class, Crumb.class)
        .repositories(Notes.class, Leaves.class);
  }

  /** Another item, that no cell has used. */
  void next() {
    number++;
    faults.clear();
    time.reset();
  }

  String id() {
    return secret + "item-" + number;
  }

  String otherId() {
    return secret + "other-" + number;
  }

  List<String> ids() {
    return List.of(id(), otherId());
  }

  /** As it is to be written. */
  Note note() {
    return note(id(), 1);
  }

  List<Note> bothNotes() {
    return List.of(note(), note(otherId(), 1));
  }

  Note oldNote() {
    return note(id(), 0);
  }

  /** As it is to be written for the first time. */
  Account newAccount() {
    return account(1, null);
  }

  /** As it is to be written over the one that was prepared. */
  Account account() {
    return account(1, 1L);
  }

  Account oldAccount() {
    return account(0, 1L);
  }

  /** As it was prepared. */
  Member oldMember() {
    return new Member(id(), 0, secret + "old-" + id());
  }

  /** As it is to be written, with another value that must be unique. */
  Member member() {
    return new Member(id(), 1, secret + "new-" + id());
  }

  /** One with the same value as the other. */
  Member twin(Member other) {
    return new Member(otherId(), 0, other.email());
  }

  Note note(String id, long value) {
    return new Note(id, value, secret + "text-" + id);
  }

  Account account(long value, @Nullable Long version) {
    return new Account(id(), value, secret + "text-" + id(), version);
  }

  /** A table of its own for each cell. */
  EntityTable<Map<String, Object>> table() {
    return table(dynabind);
  }

  EntityTable<Map<String, Object>> table(Dynabind through) {
    return through.documents("table-" + number, DocumentKey.hash("id", String.class));
  }

  /** A table with one item, whether an earlier cell has emptied it or not. */
  EntityTable<Crumb> crumbs() {
    plain.table(Crumb.class).put(new Crumb("crumb"));
    return crumbs;
  }

  Notes noteRepository() {
    return dynabind.repository(Notes.class);
  }

  Leaves leafRepository() {
    return dynabind.repository(Leaves.class);
  }

  PlannedQuery<Leaf> plannedLeaves() {
    return planned(Leaf.class, LeafKey.class, "book", Operator.EQUALS, Subject.FIND);
  }

  PlannedQuery<Note> plannedDeletion() {
    return planned(Note.class, String.class, "id", Operator.IN, Subject.DELETE);
  }

  /** What another front end makes of an attribute that is compared with an argument. */
  private <T> PlannedQuery<T> planned(
      Class<T> entity, Class<?> key, String attribute, Operator operator, Subject subject) {
    RepositoryPlans plans = dynabind.plans(Front.class, entity, key);
    Criterion criterion =
        new Criterion(plans.property(attribute).orElseThrow(), operator, Value.argument(0));
    return plans.plan("planned", Criteria.find(criterion).wanting(subject), entity);
  }

  Object invokePlannedMethod() {
    RepositoryPlans plans = dynabind.plans(Front.class, Leaf.class, LeafKey.class);
    try {
      Method method = Front.class.getMethod("leaves", String.class);
      return Objects.requireNonNull(plans.annotated(method).invoke(book));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError("It declares nothing else", e);
    }
  }

  LeafKey second() {
    return new LeafKey(book, 2);
  }

  LeafKey first() {
    return new LeafKey(book, 1);
  }

  @Override
  public void close() {
    plain.close();
    dynabind.close();
    one.close();
  }
}
