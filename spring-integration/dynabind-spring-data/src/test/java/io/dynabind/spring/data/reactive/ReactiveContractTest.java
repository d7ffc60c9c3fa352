package io.dynabind.spring.data.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.spring.data.DynamoRepository;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.spring.data.ReactiveDynamoRepository;
import io.dynabind.test.DynamoDbTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.reactive.ReactiveCrudRepository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What ReactiveCrudRepository promises, of a real context with DynamoDB Local. */
@DynamoDbTest(entities = {ReactiveContractTest.Account.class, ReactiveContractTest.Line.class})
final class ReactiveContractTest {

  @Table("accounts")
  record Account(@HashKey String id, String email, @Version Long version) {}

  @Table("lines")
  record Line(@HashKey String order, @RangeKey int number, String text) {}

  record LineKey(int number, String order) {}

  interface Accounts extends ReactiveDynamoRepository<Account, String> {}

  /** dynabind's by its entity, where other modules are present. */
  @AllowScan
  interface Lines extends ReactiveCrudRepository<Line, LineKey> {}

  /** Blocks, but for one method. */
  interface Both extends DynamoRepository<Line, LineKey> {
    Flux<Line> findByOrder(String order);
  }

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Accounts.class, Lines.class, Both.class}))
  static class Repositories {}

  private AnnotationConfigApplicationContext context;
  private Accounts accounts;
  private Lines lines;

  @BeforeEach
  void start(Dynabind dynabind) {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(Dynabind.class, () -> dynabind, d -> d.setDestroyMethodName(""));
    context.register(Repositories.class);
    context.refresh();
    accounts = context.getBean(Accounts.class);
    lines = context.getBean(Lines.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  private static Account account(String id) {
    return new Account(id, id + "@example.org", null);
  }

  private static Line line(int number) {
    return new Line("o", number, "text");
  }

  @Test
  void savesFindsAndDeletes() {
    Account first = new Account("a", "a@example.org", 1L);
    StepVerifier.create(accounts.save(account("a"))).expectNext(first).verifyComplete();
    StepVerifier.create(accounts.findById("a")).expectNext(first).verifyComplete();
    StepVerifier.create(accounts.findById(Mono.just("a"))).expectNext(first).verifyComplete();
    StepVerifier.create(accounts.existsById("a")).expectNext(true).verifyComplete();
    StepVerifier.create(accounts.existsById(Mono.just("b"))).expectNext(false).verifyComplete();
    StepVerifier.create(accounts.findById("b")).verifyComplete();
    StepVerifier.create(accounts.update(first))
        .expectNext(new Account("a", "a@example.org", 2L))
        .verifyComplete();
    StepVerifier.create(accounts.delete(new Account("a", "a@example.org", 2L))).verifyComplete();
    StepVerifier.create(accounts.existsById("a")).expectNext(false).verifyComplete();
    StepVerifier.create(accounts.deleteById("a")).verifyComplete();
    StepVerifier.create(accounts.deleteById(Mono.just("a"))).verifyComplete();
    StepVerifier.create(accounts.deleteAllById(List.of("a", "b"))).verifyComplete();
  }

  @Test
  void takesSeveral() {
    List<Line> all = IntStream.range(0, 120).mapToObj(ReactiveContractTest::line).toList();
    StepVerifier.create(lines.saveAll(all.subList(0, 60)))
        .expectNextSequence(all.subList(0, 60))
        .verifyComplete();
    StepVerifier.create(lines.saveAll(Flux.fromIterable(all.subList(60, 120))))
        .expectNextSequence(all.subList(60, 120))
        .verifyComplete();
    List<LineKey> keys = IntStream.range(0, 130).mapToObj(n -> new LineKey(n, "o")).toList();
    StepVerifier.create(lines.findAllById(keys)).expectNextSequence(all).verifyComplete();
    StepVerifier.create(lines.findAllById(Flux.fromIterable(keys).take(3)))
        .expectNextSequence(all.subList(0, 3))
        .verifyComplete();
    Flux<LineKey> twice = Flux.fromIterable(keys).concatWithValues(keys.get(0), keys.get(119));
    StepVerifier.create(lines.findAllById(twice)).expectNextSequence(all).verifyComplete();
    StepVerifier.create(lines.count()).expectNext(120L).verifyComplete();
    StepVerifier.create(lines.findAll()).expectNextCount(120).verifyComplete();
    StepVerifier.create(lines.deleteAll(all.subList(0, 2))).verifyComplete();
    StepVerifier.create(lines.deleteAll(Flux.just(all.get(2)))).verifyComplete();
    StepVerifier.create(lines.deleteAllById(keys.subList(3, 5))).verifyComplete();
    StepVerifier.create(context.getBean(Both.class).findByOrder("o"))
        .expectNextSequence(all.subList(5, 120))
        .verifyComplete();
    assertThat(context.getBean(Both.class).findById(keys.get(7))).hasValue(all.get(7));
    StepVerifier.create(lines.deleteAll()).verifyComplete();
    StepVerifier.create(lines.count()).expectNext(0L).verifyComplete();
  }

  @Test
  void failsInsideOfPublishers() {
    accounts.insert(account("a")).block();
    StepVerifier.create(accounts.insert(account("a"))).verifyError(DuplicateKeyException.class);
    StepVerifier.create(accounts.save(account("a")))
        .verifyErrorSatisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(OptimisticLockingFailureException.class)
                    .hasCauseInstanceOf(VersionConflictException.class));
    StepVerifier.create(accounts.saveAll(List.of(account("b"), account("a"), account("c"))))
        .expectNext(new Account("b", "b@example.org", 1L))
        .verifyError(OptimisticLockingFailureException.class);
    StepVerifier.create(accounts.existsById("c")).expectNext(false).verifyComplete();
    StepVerifier.create(accounts.findAll())
        .verifyErrorMessage(
            "Accounts.findAll() reads the whole table, which Accounts does not allow: annotate the"
                + " interface with @AllowScan, or ask by a key");
    StepVerifier.create(accounts.count()).verifyError(InvalidDataAccessApiUsageException.class);
    StepVerifier.create(accounts.deleteAll()).verifyError(InvalidDataAccessApiUsageException.class);
    assertThatThrownBy(() -> accounts.findById((String) null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Id must not be null");
  }
}
