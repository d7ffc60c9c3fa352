package io.dynabind.repository;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.Published;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.table.Cursor;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableNames;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** Items whose keys an index gives are fetched, and asked again whether they answer. */
@SuppressWarnings("serial") // method references to records that are not public
final class HydrateTest {

  @Table("tasks")
  @GlobalIndex(
      name = "byState",
      hashKey = "state",
      rangeKey = "rank",
      projection = Projection.KEYS_ONLY)
  @GlobalIndex(
      name = "byOwner",
      hashKey = "owner",
      rangeKey = "rank",
      projection = Projection.INCLUDE,
      include = "effort")
  record Task(
      @HashKey String project,
      @RangeKey int number,
      String state,
      String owner,
      int rank,
      int effort,
      @Attribute("t") @Nullable String title,
      Set<String> tags) {}

  record TaskKey(String project, int number) {}

  record Line(int number, @Nullable String title) {}

  interface Tasks extends Repository<Task, TaskKey> {

    @Hydrate
    List<Task> findByState(String state);

    @Hydrate
    List<Task> findByStateOrderByRankDesc(String state);

    @Hydrate
    CompletableFuture<List<Task>> findByStateAndRankGreaterThan(String state, int rank);

    @Hydrate
    List<Task> findByStateAndTagsContainingAndTitleIsNotNull(String state, String tag);

    @Hydrate
    List<Task> findByOwnerAndEffortGreaterThanAndTitleStartingWith(
        String owner, int effort, String start);

    @Hydrate
    Optional<Task> findFirstByStateAndTitle(String state, @Nullable String title);

    @Hydrate
    List<Task> findByStateIn(Collection<String> states);

    @Hydrate
    Stream<Task> streamByState(String state);

    @Hydrate
    @Query(key = "state = :state")
    Flow.Publisher<Task> publishByState(String state);

    @Hydrate
    Page<Task> readByState(String state, PageLimit limit);

    @Hydrate
    Page<Task> readByStateAndEffortLessThan(String state, int effort, PageLimit limit);

    @Hydrate
    CompletableFuture<Page<Task>> queryByState(String state, PageLimit limit);

    @Hydrate
    List<Line> getByState(String state);

    @Hydrate
    @Query(key = "state = :state AND rank >= :least", filter = "effort < :most AND title <> :not")
    List<Task> easy(String state, int least, int most, String not);
  }

  private static final FaultClient FAULTS = new FaultClient();
  private static final List<AutoCloseable> CLOSING = new ArrayList<>();
  private static Dynabind dynabind;
  private static Tasks repository;
  private static List<Task> all;

  private static Dynabind.Builder builder() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    SdkHttpClient http = Apache5HttpClient.create();
    SdkAsyncHttpClient asyncHttp = NettyNioAsyncHttpClient.create();
    CLOSING.addAll(List.of(http, asyncHttp));
    return Dynabind.builder()
        .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
        .endpoint(server.endpoint())
        .region(server.region())
        .credentials(server.credentials())
        .httpClient(FAULTS.wrap(http))
        .asyncHttpClient(FAULTS.wrap(asyncHttp))
        .entities(Task.class);
  }

  @BeforeAll
  static void create() {
    dynabind = builder().repositories(Tasks.class).build();
    CLOSING.add(0, dynabind);
    EntityTable<Task> tasks = dynabind.table(Task.class);
    tasks.create();
    Random random = new Random(42);
    all =
        IntStream.range(0, 260)
            .mapToObj(
                n ->
                    new Task(
                        "p" + n % 7,
                        n,
                        random.nextInt(4) == 0 ? "done" : "open",
                        n % 2 == 0 ? "ann" : "bob",
                        n,
                        random.nextInt(10),
                        random.nextInt(3) == 0 ? null : (random.nextBoolean() ? "fix" : "make") + n,
                        random.nextBoolean() ? Set.of("a", "b") : Set.of()))
            .toList();
    tasks.putAll(all);
    repository = dynabind.repository(Tasks.class);
  }

  @AfterAll
  static void close() throws Exception {
    dynabind.table(Task.class).deleteTable();
    for (AutoCloseable each : CLOSING) {
      each.close();
    }
  }

  @BeforeEach
  void forget() {
    FAULTS.clear();
  }

  private static List<Task> open(Predicate<Task> wanted) {
    return all.stream().filter(t -> t.state().equals("open")).filter(wanted).toList();
  }

  private static long sent(String action) {
    return FAULTS.exchanges().stream().filter(e -> e.action().equals(action)).count();
  }

  @Test
  void wholeItemsComeInTheOrderOfTheIndex() {
    assertThat(repository.findByState("open")).isEqualTo(open(t -> true));
    assertThat(sent("BatchGetItem")).isEqualTo((open(t -> true).size() + 99) / 100);
    assertThat(sent("Query")).isOne();
    List<Task> descending = new ArrayList<>(open(t -> true));
    descending.sort(Comparator.comparing(Task::rank).reversed());
    assertThat(repository.findByStateOrderByRankDesc("open")).isEqualTo(descending);
    assertThat(repository.findByStateAndRankGreaterThan("open", 100).join())
        .isEqualTo(open(t -> t.rank() > 100));
    assertThat(repository.findByState("lost")).isEmpty();
  }

  @Test
  void whatTheIndexDoesNotHoldIsAskedOfTheItem() {
    assertThat(repository.findByStateAndTagsContainingAndTitleIsNotNull("open", "a"))
        .isEqualTo(open(t -> t.tags().contains("a") && t.title() != null));
    assertThat(repository.findByOwnerAndEffortGreaterThanAndTitleStartingWith("ann", 4, "fix"))
        .isEqualTo(
            all.stream()
                .filter(t -> t.owner().equals("ann") && t.effort() > 4)
                .filter(t -> t.title() != null && t.title().startsWith("fix"))
                .toList());
    assertThat(repository.easy("open", 20, 6, "fix21"))
        .isEqualTo(open(t -> t.rank() >= 20 && t.effort() < 6 && !"fix21".equals(t.title())));
    assertThat(repository.findFirstByStateAndTitle("open", null))
        .isEqualTo(open(t -> t.title() == null).stream().findFirst());
    Task some = open(t -> t.title() != null).get(50);
    assertThat(repository.findFirstByStateAndTitle("open", some.title())).contains(some);
    assertThat(repository.findByStateIn(List.of("done", "open"))).hasSize(all.size());
    assertThat(repository.getByState("open"))
        .isEqualTo(open(t -> true).stream().map(t -> new Line(t.number(), t.title())).toList());
  }

  @Test
  void pagesLeadForthAndBackThroughWhatIsLeft() {
    List<Task> expected = open(t -> t.effort() < 4);
    List<Task> found = new ArrayList<>();
    Page<Task> page = repository.readByStateAndEffortLessThan("open", 4, PageLimit.of(7));
    Cursor back = null;
    while (true) {
      assertThat(page.items())
          .isEqualTo(expected.subList(found.size(), found.size() + page.items().size()));
      found.addAll(page.items());
      if (!page.hasNext()) {
        break;
      }
      page = repository.readByStateAndEffortLessThan("open", 4, PageLimit.of(7).after(page.next()));
      back = page.previous();
    }
    assertThat(found).isEqualTo(expected);
    Page<Task> before =
        repository.readByStateAndEffortLessThan("open", 4, PageLimit.of(3).after(back));
    int end = expected.size() - page.items().size();
    assertThat(before.items()).isEqualTo(expected.subList(end - 3, end));
    Page<Task> later = repository.queryByState("open", PageLimit.of(5)).join();
    assertThat(later.items()).isEqualTo(open(t -> true).subList(0, 5));
    assertThat(later.stoppedBy()).isEqualTo(StoppedBy.ITEMS);
    assertThat(later.consumed().readUnits()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatABatchDoesNotProcessIsAskedForAgain() {
    FAULTS.fault("BatchGetItem", Fault.UNPROCESSED, 2);
    assertThat(repository.findByStateAndRankGreaterThan("open", 150).join())
        .isEqualTo(open(t -> t.rank() > 150));
    assertThat(sent("BatchGetItem")).isGreaterThan(1);
  }

  @Test
  void aPublisherFetchesPageAfterPage() {
    List<Task> found = Published.all(repository.publishByState("open")).join();
    assertThat(found).isEqualTo(open(t -> true));
    assertThat(sent("Query")).isEqualTo(2);
  }

  @Test
  void aStreamFetchesAsItGoes() {
    try (Stream<Task> stream = repository.streamByState("open")) {
      assertThat(stream.limit(3)).isEqualTo(open(t -> true).subList(0, 3));
    }
    assertThat(sent("Query")).isOne();
    assertThat(sent("BatchGetItem")).isOne();
  }

  @Test
  void whatHasChangedBehindTheIndexIsLeftOut() throws InterruptedException {
    EntityTable<Task> tasks = dynabind.table(Task.class);
    Task changed = new Task("race", 1000, "racing", "x", 1, 1, "fix", Set.of());
    Task gone = new Task("race", 1001, "racing", "x", 2, 1, "fix", Set.of());
    Task stays = new Task("race", 1002, "racing", "x", 3, 1, "fix", Set.of());
    tasks.putAll(List.of(changed, gone, stays));
    Task other = new Task("race", 1000, "over", "x", 1, 1, "fix", Set.of());
    FAULTS.clear();
    List<Task> found =
        between(
            () -> {
              tasks.put(other);
              tasks.deleteByKey(new TaskKey("race", 1001));
            },
            () -> repository.findByState("racing"));
    assertThat(found).containsExactly(stays);

    tasks.putAll(List.of(changed, gone));
    Page<Task> page =
        between(
            () -> {
              tasks.put(other);
              tasks.deleteByKey(new TaskKey("race", 1001));
            },
            () -> repository.readByState("racing", PageLimit.of(2)));
    assertThat(page.items()).containsExactly(stays);
    tasks.deleteByKey(new TaskKey("race", 1000));
    tasks.deleteByKey(new TaskKey("race", 1002));
  }

  /** Does something after the index has answered, and before the items are fetched. */
  private static <R> R between(Runnable action, Supplier<R> call) throws InterruptedException {
    Hold hold = FAULTS.holdRequest("BatchGetItem");
    CompletableFuture<R> result = CompletableFuture.supplyAsync(call);
    hold.awaitArrival();
    action.run();
    hold.release();
    return result.join();
  }

  @Test
  void fluentQueriesHydrateToo() {
    EntityTable<Task> tasks = dynabind.table(Task.class);
    assertThat(tasks.query("open").index("byState").hydrate().list()).isEqualTo(open(t -> true));
    assertThat(
            tasks
                .query("open")
                .index("byState")
                .hydrate()
                .rangeKey()
                .lt(100)
                .filter(attribute(Task::effort).ge(5))
                .list())
        .isEqualTo(open(t -> t.rank() < 100 && t.effort() >= 5));
    assertThat(
            tasks
                .async()
                .query("open")
                .index("byState")
                .hydrate()
                .filter(attribute(Task::effort).ge(5))
                .project(Line.class)
                .list()
                .join())
        .isEqualTo(
            open(t -> t.effort() >= 5).stream().map(t -> new Line(t.number(), t.title())).toList());
    assertThat(
            tasks
                .query("open")
                .index("byState")
                .hydrate()
                .filter(attribute(Task::effort).ge(5))
                .count())
        .isEqualTo(open(t -> t.effort() >= 5).size());
    assertThatThrownBy(() -> tasks.query("open").index("byState").list())
        .hasMessageContaining("does not hold all of Task");
  }

  @Test
  void plansSayIt() {
    assertThat(dynabind.describe(Tasks.class).toString().replaceAll("tasks-[-0-9a-f]+", "tasks"))
        .contains(
            "findByState(String): Query tasks, index byState, key state = ?, + BatchGetItem"
                + " (hydrate)\n",
            "getByState(String): Query tasks, index byState, key state = ?, fetches number and t,"
                + " + BatchGetItem (hydrate)\n",
            "findByStateOrderByRankDesc(String): Query tasks, index byState, key state = ?,"
                + " + BatchGetItem (hydrate), descending\n");
  }

  interface Lacking extends Repository<Task, TaskKey> {

    List<Task> findByState(String state);

    @Hydrate
    long countByStateAndEffort(String state, int effort);
  }

  @Test
  void withoutTheWordWhatAnIndexLacksIsAProblem() {
    assertThatThrownBy(() -> builder().repositories(Lacking.class).build())
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "[IndexProjection] findByState returns Task, but index 'byState' does not hold"
                + " owner, effort, title, tags.")
        .hasMessageContaining(
            "Declare the index with projection = Projection.ALL, or fetch each item by its key:"
                + " @Hydrate.")
        .hasMessageContaining(
            "[IndexProjection] countByStateAndEffort counts Task, but index 'byState' does not"
                + " hold effort.");
  }
}
