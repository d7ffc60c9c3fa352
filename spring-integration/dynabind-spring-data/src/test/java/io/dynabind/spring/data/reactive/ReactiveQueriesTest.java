package io.dynabind.spring.data.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.problem.MappingException;
import io.dynabind.spring.data.AllowCount;
import io.dynabind.spring.data.DynamoRepositoryFactory;
import io.dynabind.spring.data.ReactiveDynamoRepository;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Methods that return publishers: what they give, and when they ask for it. */
final class ReactiveQueriesTest {

  /** Ten of them are a page of DynamoDB's. */
  private static final String LONG = "x".repeat(110_000);

  private static final int STEPS = 40;

  @Table("steps")
  record Step(@HashKey String way, @RangeKey int number, String text) {}

  record StepKey(String way, int number) {}

  record Number(int number) {}

  interface Numbered {
    int getNumber();

    default String shown() {
      return "no. " + getNumber();
    }
  }

  interface Steps extends ReactiveDynamoRepository<Step, StepKey> {

    Flux<Step> findByWay(String way);

    Flux<Step> findByWay(String way, Limit limit, Sort sort);

    Flux<Number> findNumberByWay(String way, Limit limit);

    Flux<Numbered> findNumberedByWay(String way, Limit limit);

    <P> Flux<P> findByWayAndNumberLessThan(String way, int number, Class<P> type);

    Mono<Step> findByWayAndNumber(String way, int number);

    Mono<Step> findOneByWay(String way);

    Mono<List<Step>> findByWayAndNumberGreaterThan(String way, int number);

    Mono<Slice<Step>> findSliceByWay(String way, Pageable page);

    @AllowCount
    Mono<Page<Step>> findPageByWay(String way, Pageable page);

    Mono<Window<Step>> findFirst3ByWay(String way, ScrollPosition position);

    Mono<Long> countByWay(String way);

    Mono<Boolean> existsByWay(String way);

    Mono<Long> deleteByWayAndNumberGreaterThan(String way, int number);

    Mono<Void> deleteByWay(String way);

    @Query(key = "way = :way AND number < :below")
    Flux<Step> below(String way, int below);

    @Query(key = "way = :way AND number < :below")
    Mono<List<Number>> numbersBelow(String way, int below);

    @Update("SET text = :text")
    @Condition("text = :expected")
    Mono<Optional<Step>> reword(StepKey key, String text, String expected);

    @Update("SET text = :text")
    @Condition("text = :expected")
    Mono<Step> insist(StepKey key, String text, String expected);

    @Delete
    Mono<Void> remove(StepKey key);
  }

  private final List<String> sent = new ArrayList<>();
  private final FaultClient faults = new FaultClient();
  private Dynabind dynabind;
  private Steps steps;

  @BeforeEach
  void start() {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    DynamoDbAsyncClient client =
        DynamoDbAsyncClient.builder()
            .endpointOverride(memory.endpoint())
            .region(memory.region())
            .credentialsProvider(memory.credentials())
            .httpClient(faults.wrap(memory.asyncHttpClient()))
            .build();
    dynabind =
        Dynabind.builder()
            .asyncClient(client)
            .listener((operation, attempt, time) -> sent.add(operation.getClass().getSimpleName()))
            .entities(Step.class)
            .build();
    dynabind.table(Step.class).async().create().join();
    for (int number = 0; number < STEPS; number++) {
      dynabind.table(Step.class).async().put(step(number)).join();
    }
    steps = new DynamoRepositoryFactory(dynabind).getRepository(Steps.class);
    sent.clear();
  }

  @AfterEach
  void stop() {
    dynabind.close();
  }

  private static Step step(int number) {
    return new Step("w", number, LONG);
  }

  private static List<Step> steps(int from, int to) {
    return IntStream.range(from, to).mapToObj(ReactiveQueriesTest::step).toList();
  }

  @Test
  void giveWhatIsFound() {
    StepVerifier.create(steps.findByWay("w")).expectNextSequence(steps(0, STEPS)).verifyComplete();
    StepVerifier.create(steps.findByWay("w", Limit.of(2), Sort.by("number").descending()))
        .expectNext(step(39), step(38))
        .verifyComplete();
    StepVerifier.create(steps.findNumberByWay("w", Limit.of(2)))
        .expectNext(new Number(0), new Number(1))
        .verifyComplete();
    StepVerifier.create(steps.findNumberedByWay("w", Limit.of(2)).map(Numbered::shown))
        .expectNext("no. 0", "no. 1")
        .verifyComplete();
    StepVerifier.create(steps.findByWayAndNumberLessThan("w", 2, Number.class))
        .expectNext(new Number(0), new Number(1))
        .verifyComplete();
    StepVerifier.create(steps.findByWayAndNumber("w", 7)).expectNext(step(7)).verifyComplete();
    StepVerifier.create(steps.findByWayAndNumber("w", 77)).verifyComplete();
    StepVerifier.create(steps.findByWayAndNumberGreaterThan("w", 36))
        .expectNext(steps(37, STEPS))
        .verifyComplete();
    StepVerifier.create(steps.countByWay("w")).expectNext(40L).verifyComplete();
    StepVerifier.create(steps.existsByWay("v")).expectNext(false).verifyComplete();
    StepVerifier.create(steps.below("w", 3)).expectNextSequence(steps(0, 3)).verifyComplete();
    StepVerifier.create(steps.numbersBelow("w", 2))
        .expectNext(List.of(new Number(0), new Number(1)))
        .verifyComplete();
  }

  @Test
  void write() {
    StepKey first = new StepKey("w", 0);
    Step changed = new Step("w", 0, "short");
    StepVerifier.create(steps.reword(first, "short", LONG))
        .expectNext(Optional.of(changed))
        .verifyComplete();
    StepVerifier.create(steps.reword(first, "short", LONG))
        .expectNext(Optional.empty())
        .verifyComplete();
    StepVerifier.create(steps.insist(first, "other", "short"))
        .expectNext(new Step("w", 0, "other"))
        .verifyComplete();
    StepVerifier.create(steps.insist(first, "other", "short"))
        .verifyError(DataIntegrityViolationException.class);
    StepVerifier.create(steps.remove(first)).verifyComplete();
    StepVerifier.create(steps.deleteByWayAndNumberGreaterThan("w", 29))
        .expectNext(10L)
        .verifyComplete();
    StepVerifier.create(steps.deleteByWay("w")).verifyComplete();
    StepVerifier.create(steps.existsByWay("w")).expectNext(false).verifyComplete();
  }

  @Test
  void leadFromPageToPage() {
    Slice<Step> first = steps.findSliceByWay("w", PageRequest.of(0, 5)).block();
    assertThat(first.getContent()).isEqualTo(steps(0, 5));
    assertThat(steps.findSliceByWay("w", first.nextPageable()).block().getContent())
        .isEqualTo(steps(5, 10));
    Window<Step> window = steps.findFirst3ByWay("w", ScrollPosition.keyset()).block();
    assertThat(window.getContent()).isEqualTo(steps(0, 3));
    assertThat(steps.findFirst3ByWay("w", window.positionAt(2)).block().getContent())
        .isEqualTo(steps(3, 6));
    Page<Step> page = steps.findPageByWay("w", first.nextPageable()).block();
    assertThat(page.getContent()).isEqualTo(steps(5, 10));
    assertThat(page.getTotalElements()).isEqualTo(STEPS);
    StepVerifier.create(steps.findSliceByWay("w", PageRequest.of(3, 5)))
        .verifyError(InvalidDataAccessApiUsageException.class);
  }

  @Test
  void failInsideOfPublishers() {
    StepVerifier.create(steps.findOneByWay("w"))
        .verifyError(IncorrectResultSizeDataAccessException.class);
    sent.clear();
    StepVerifier.create(steps.findByWay("w", Limit.unlimited(), Sort.by("text")))
        .verifyError(InvalidDataAccessApiUsageException.class);
    StepVerifier.create(steps.findByWay(null)).verifyError(IllegalArgumentException.class);
    StepVerifier.create(steps.below(null, 1)).verifyError(IllegalArgumentException.class);
    StepVerifier.create(steps.findByWay("w", Limit.of(0), Sort.unsorted()))
        .verifyError(IllegalArgumentException.class);
    assertThat(sent).isEmpty();
  }

  @Test
  void sendWhenSomebodySubscribesAndEachTimeAnew() {
    Mono<Step> one = steps.findByWayAndNumber("w", 1);
    Flux<Step> several = steps.findByWay("w", Limit.of(1), Sort.unsorted());
    Flux<Step> written = steps.below("w", 1);
    Mono<Step> saved = steps.save(step(1));
    Mono<Void> deleted = steps.deleteById(new StepKey("w", 99));
    assertThat(sent).isEmpty();

    one.block();
    one.block();
    assertThat(sent).hasSize(2);
    several.blockLast();
    several.blockLast();
    assertThat(sent).hasSize(4);
    written.blockLast();
    written.blockLast();
    assertThat(sent).hasSize(6);
    saved.block();
    saved.block();
    deleted.block();
    assertThat(sent).hasSize(9);
  }

  @Test
  void readPageAfterPageAsItemsAreDemanded() {
    StepVerifier.create(steps.findByWay("w"), 0)
        .then(() -> assertThat(sent).isEmpty())
        .thenRequest(1)
        .expectNext(step(0))
        .then(() -> assertThat(sent).hasSize(1))
        .thenRequest(8)
        .expectNextSequence(steps(1, 9))
        .then(() -> assertThat(sent).hasSize(1))
        .thenRequest(2)
        .expectNextSequence(steps(9, 11))
        .then(() -> assertThat(sent).hasSize(2))
        .thenCancel()
        .verify();
    assertThat(sent).hasSize(2);
  }

  @Test
  void areCancelledWithWhatIsUnderWay() throws Exception {
    Hold found = faults.holdAnswer("Query");
    Disposable deletion = steps.deleteByWay("w").subscribe();
    found.awaitArrival();
    deletion.dispose();
    found.release();
    assertThat(steps.countByWay("w").block()).isEqualTo(STEPS);

    Hold first = faults.holdAnswer("PutItem");
    Disposable writes =
        steps.saveAll(List.of(new Step("v", 1, "one"), new Step("v", 2, "two"))).subscribe();
    first.awaitArrival();
    writes.dispose();
    first.release();
    assertThat(steps.countByWay("v").block()).isEqualTo(1);

    List<Step> got = new ArrayList<>();
    Hold page = faults.holdRequest("Query");
    Disposable read = steps.findByWay("w").subscribe(got::add);
    page.awaitArrival();
    read.dispose();
    page.release();
    assertThat(got).isEmpty();
  }

  interface Ambiguous extends ReactiveDynamoRepository<Step, StepKey> {
    Flux<Slice<Step>> findByWay(String way, Pageable page);
  }

  interface Counts extends ReactiveDynamoRepository<Step, StepKey> {
    Flux<Long> countByWay(String way);
  }

  interface Plain extends ReactiveDynamoRepository<Step, StepKey> {}

  @Test
  void refuseAtTheStartWhatCannotBe() {
    assertThat(problem(dynabind, Counts.class))
        .isEqualTo(
            "[ReturnType] countByWay returns reactor.core.publisher.Flux<java.lang.Long>. Return"
                + " long or int, or a CompletableFuture or Mono of it.");
    try (Dynabind blocking =
        Dynabind.builder().client(new InMemoryDynamoDb().client()).entities(Step.class).build()) {
      assertThat(problem(blocking, Plain.class))
          .isEqualTo(
              "[MissingAsyncClient] Plain is reactive, but there is no client that does not block."
                  + " Give dynabind's builder an asyncClient(…).");
    }
    assertThat(
            catchThrowableOfType(
                RuntimeException.class,
                () -> new DynamoRepositoryFactory(dynabind).getRepository(Ambiguous.class)))
        .isNotNull();
  }

  private static String problem(Dynabind dynabind, Class<?> repository) {
    RuntimeException failure =
        catchThrowableOfType(
            RuntimeException.class,
            () -> new DynamoRepositoryFactory(dynabind).getRepository(repository));
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof MappingException mapping) {
        var problem = mapping.problems().get(0);
        return "[" + problem.id() + "] " + problem.message() + " " + problem.repair();
      }
    }
    throw new AssertionError("No problem", failure);
  }
}
