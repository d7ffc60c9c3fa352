package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;
import org.springframework.data.util.Streamable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What methods may return, and what is said of what they may not. */
final class ResultTypesTest {

  private static final String FORMS =
      " Return an entity, a record or an interface of some of its attributes, an Optional, List,"
          + " Set, Stream, Streamable, Slice or Window of them, or a CompletableFuture or Mono of"
          + " one of these but a Stream, or a Flux of entities, records or interfaces.";

  interface Titled {
    String title();
  }

  @Table("loans")
  record Loan(@HashKey String member, @RangeKey String loan, String title) implements Titled {}

  record LoanKey(String member, String loan) {}

  record Title(String title) {}

  enum Size {
    SMALL
  }

  interface Base<T, I> extends DynamoRepository<T, I> {
    List<T> findByMemberOrderByLoanDesc(String member);
  }

  interface Fine extends Base<Loan, LoanKey> {

    Loan findByMemberAndLoan(String member, String loan);

    Optional<List<Loan>> searchByMember(String member);

    Loan[] getByMember(String member);

    List<Titled> findTitledByMember(String member);

    Title findTitleByMemberAndLoan(String member, String loan);

    List<? extends Loan> readByMember(String member);

    Streamable<Loan> queryByMember(String member);

    Stream<Title> streamByMember(String member);

    <P> Optional<P> findByMemberAndLoan(String member, String loan, Class<P> type);

    <P> List<P> findByMember(String member, @Nullable Class<P> type);

    <P> Mono<P> searchByMember(String member, Class<P> type);

    CompletableFuture<Optional<Title>> getByMemberAndLoan(String member, String loan);

    Slice<Loan> findByMember(String member, @Nullable Pageable page);

    List<Loan> findByMember(String member, @Nullable Sort sort);

    List<Loan> findByMember(String member, @Nullable Limit limit);

    Window<Loan> findFirst2ByMember(String member, @Nullable ScrollPosition position);

    CompletableFuture<Slice<Loan>> readByMember(String member, @Nullable Pageable page);

    Flux<Loan> streamByMember(String member, @Nullable Limit limit);
  }

  private static final Loan LOAN = new Loan("m", "1", "Emma");

  private Dynabind dynabind;
  private Fine fine;

  @BeforeEach
  void start() {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    dynabind =
        Dynabind.builder()
            .client(memory.client())
            .asyncClient(memory.asyncClient())
            .entities(Loan.class)
            .build();
    dynabind.table(Loan.class).create();
    dynabind.table(Loan.class).put(LOAN);
    fine = new DynamoRepositoryFactory(dynabind).getRepository(Fine.class);
  }

  @AfterEach
  void stop() {
    dynabind.close();
  }

  @Test
  void areWhatTheMethodsSay() {
    assertThat(fine.findByMemberOrderByLoanDesc("m")).containsExactly(LOAN);
    assertThat(fine.findByMemberAndLoan("m", "1")).isEqualTo(LOAN);
    assertThat(fine.searchByMember("m")).hasValue(List.of(LOAN));
    assertThat(fine.getByMember("m")).containsExactly(LOAN);
    assertThat(fine.findTitledByMember("m")).extracting(Titled::title).containsExactly("Emma");
    assertThat(fine.findTitleByMemberAndLoan("m", "1")).isEqualTo(new Title("Emma"));
    assertThat(fine.readByMember("m")).hasSize(1);
    assertThat(fine.queryByMember("m")).containsExactly(LOAN);
    assertThat(fine.streamByMember("m")).containsExactly(new Title("Emma"));
    assertThat(fine.findByMemberAndLoan("m", "1", Title.class)).hasValue(new Title("Emma"));
    assertThat(fine.findByMember("m", Loan.class)).containsExactly(LOAN);
    assertThat(fine.searchByMember("m", Title.class).block()).isEqualTo(new Title("Emma"));
    assertThat(fine.getByMemberAndLoan("m", "1").join()).hasValue(new Title("Emma"));
  }

  interface Texts extends DynamoRepository<Loan, LoanKey> {
    String findTitleByMemberAndLoan(String member, String loan);
  }

  interface TextLists extends DynamoRepository<Loan, LoanKey> {
    List<String> findTitleByMember(String member);
  }

  interface HeldSlices extends DynamoRepository<Loan, LoanKey> {
    Optional<Slice<Loan>> findByMember(String member, Limit limit);
  }

  interface Maps extends DynamoRepository<Loan, LoanKey> {
    Map<String, Loan> findByMember(String member);
  }

  interface Numbers extends DynamoRepository<Loan, LoanKey> {
    Integer findByMemberAndLoan(String member, String loan);
  }

  interface Objects extends DynamoRepository<Loan, LoanKey> {
    Object findByMemberAndLoan(String member, String loan);
  }

  interface Sizes extends DynamoRepository<Loan, LoanKey> {
    List<Size> findByMember(String member);
  }

  interface Raw extends DynamoRepository<Loan, LoanKey> {
    @SuppressWarnings("rawtypes") // on purpose
    List findByMember(String member);
  }

  interface MonosOfMonos extends DynamoRepository<Loan, LoanKey> {
    Mono<Mono<Loan>> findByMemberAndLoan(String member, String loan);
  }

  interface Publishers extends DynamoRepository<Loan, LoanKey> {
    Publisher<Loan> findByMember(String member);
  }

  interface Flows extends DynamoRepository<Loan, LoanKey> {
    Flow.Publisher<Loan> findByMember(String member);
  }

  interface Counts extends DynamoRepository<Loan, LoanKey> {
    Publisher<Long> countByMember(String member);
  }

  @Test
  void areRefusedAtTheStartIfNothingCanBeMadeOfEntities() {
    requireRefused(Texts.class, "findTitleByMemberAndLoan returns java.lang.String.");
    requireRefused(TextLists.class, "findTitleByMember returns java.util.List<java.lang.String>.");
    requireRefused(
        HeldSlices.class,
        "findByMember returns java.util.Optional<org.springframework.data.domain.Slice<"
            + Loan.class.getName()
            + ">>.");
    requireRefused(
        Maps.class,
        "findByMember returns java.util.Map<java.lang.String, " + Loan.class.getName() + ">.");
    requireRefused(Numbers.class, "findByMemberAndLoan returns java.lang.Integer.");
    requireRefused(Objects.class, "findByMemberAndLoan returns java.lang.Object.");
    requireRefused(
        Sizes.class, "findByMember returns java.util.List<" + Size.class.getName() + ">.");
    requireRefused(Raw.class, "findByMember returns java.util.List.");
    requireRefused(
        MonosOfMonos.class,
        "findByMemberAndLoan returns reactor.core.publisher.Mono<reactor.core.publisher.Mono<"
            + Loan.class.getName()
            + ">>.");
  }

  @Test
  void areNoPublishersButMonoAndFlux() {
    requireRefused(
        Publishers.class,
        "findByMember returns org.reactivestreams.Publisher<" + Loan.class.getName() + ">.");
    requireRefused(
        Flows.class,
        "findByMember returns java.util.concurrent.Flow$Publisher<" + Loan.class.getName() + ">.");
    assertThat(problems(Counts.class))
        .containsExactly(
            "[ReturnType] countByMember returns org.reactivestreams.Publisher<java.lang.Long>."
                + " Return long or int, or a CompletableFuture or Mono of it.");
  }

  @Test
  void ofEachCallAreEntitiesRecordsOrInterfaces() {
    assertThatThrownBy(() -> fine.findByMember("m", String.class))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "Fine.findByMember was asked for String, but gives Loan, records and interfaces of some"
                + " of its attributes");
    assertThatThrownBy(() -> fine.searchByMember("m", Size.class).block())
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "Fine.searchByMember was asked for Size, but gives Loan, records and interfaces of some"
                + " of its attributes");
    assertThatThrownBy(() -> fine.findByMember("m", LoanKeys.class))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "findByMember returns LoanKeys. LoanKeys.nothing is no attribute of Loan: [member,"
                + " loan, title]. Return Loan, or a record or interface of some of its"
                + " attributes.");
  }

  record LoanKeys(String nothing) {}

  @Test
  void comeInAnOrderThatThereIs() {
    assertThatThrownBy(() -> fine.findByMember("m", Sort.by("title")))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "findByMember sorts by 'title', but table gives no such order. Sort by the range key of"
                + " the table or index that answers the method.");
    assertThatThrownBy(() -> fine.findByMember("m", Sort.by("titel")))
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "Fine.findByMember names no attribute of Loan. 'titel' is not stored. Name attributes"
                + " as the entity's components are named, or annotate the method with @Query.");
  }

  @Test
  void areNotAskedForWithNull() {
    assertThatThrownBy(() -> fine.findByMember("m", (Pageable) null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Fine.findByMember was given null for 'page'; without any, say Pageable.unpaged()");
    assertThatThrownBy(() -> fine.readByMember("m", null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Fine.readByMember was given null for 'page'; without any, say Pageable.unpaged()");
    assertThatThrownBy(() -> fine.findByMember("m", (Sort) null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Fine.findByMember was given null for 'sort'; without any, say Sort.unsorted()");
    assertThatThrownBy(() -> fine.streamByMember("m", null).blockLast())
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Fine.streamByMember was given null for 'limit'; without any, say Limit.unlimited()");
    assertThatThrownBy(() -> fine.findFirst2ByMember("m", null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Fine.findFirst2ByMember was given null for 'position'; without any, say"
                + " ScrollPosition.keyset()");
    assertThatThrownBy(() -> fine.findByMember("m", (Class<Loan>) null))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("Fine.findByMember was given null for 'type'");
    assertThat(fine.findByMember("m", PageRequest.of(0, 3))).containsExactly(LOAN);
  }

  interface Beside extends Repository<Loan, LoanKey> {

    Optional<Loan> findById(LoanKey id);

    Flux<Loan> findByMember(String member);
  }

  interface Reactive extends Repository<Loan, LoanKey> {

    Mono<Loan> findById(LoanKey id);

    Flux<Loan> findByMember(String member);
  }

  interface Derived extends Repository<Loan, LoanKey> {
    Flux<Loan> findByMember(String member);
  }

  interface Mixed extends Repository<Loan, LoanKey> {

    Optional<Loan> findById(LoanKey id);

    Mono<Void> deleteById(LoanKey id);
  }

  interface FindsText extends Repository<Loan, LoanKey> {
    String findById(LoanKey id);
  }

  @Test
  void ofInheritedMethodsAreAllOfOneKind() {
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(dynabind);
    LoanKey key = new LoanKey("m", "1");
    Beside beside = factory.getRepository(Beside.class);
    assertThat(beside.findById(key)).hasValue(LOAN);
    assertThat(beside.findByMember("m").blockLast()).isEqualTo(LOAN);
    Reactive reactive = factory.getRepository(Reactive.class);
    assertThat(reactive.findById(key).block()).isEqualTo(LOAN);
    assertThat(reactive.findByMember("m").blockLast()).isEqualTo(LOAN);
    assertThat(factory.getRepository(Derived.class).findByMember("m").blockLast()).isEqualTo(LOAN);
    assertThat(problems(Mixed.class))
        .containsExactly(
            "[ReturnType] findById returns java.util.Optional<"
                + Loan.class.getName()
                + ">, but is a method that every repository has, and others of them return"
                + " publishers here. Return a Mono or a Flux; or let all of them block, beside"
                + " derived methods that return a Mono or a Flux.");
    assertThat(problems(FindsText.class))
        .containsExactly(
            "[ReturnType] findById returns java.lang.String, but is a method that every repository"
                + " has, and gives Loan. Return what CrudRepository or ReactiveCrudRepository"
                + " returns.");
  }

  interface Annotated extends DynamoRepository<Loan, LoanKey> {

    @Override
    @ConsistentRead
    Optional<Loan> findById(LoanKey id);

    @Override
    @AllowScan
    List<Loan> findAll();

    @Override
    @Query(key = "member = :id")
    boolean existsById(LoanKey id);

    @Override
    long count();
  }

  @Test
  void annotationsOfInheritedMethodsAreRefused() {
    assertThat(problems(Annotated.class))
        .containsExactlyInAnyOrder(
            "[MisplacedAnnotation] findById has @ConsistentRead, but is a method that every"
                + " repository has. Remove it; derived methods and those of another name can have"
                + " it.",
            "[MisplacedAnnotation] findAll has @AllowScan, but is a method that every repository"
                + " has. Remove it, and annotate the interface with @AllowScan.",
            "[MisplacedAnnotation] existsById has @Query, but is a method that every repository"
                + " has. Remove it; derived methods and those of another name can have it.");
  }

  private void requireRefused(Class<?> repository, String message) {
    assertThat(problems(repository)).containsExactly("[ReturnType] " + message + FORMS);
  }

  private List<String> problems(Class<?> repository) {
    RuntimeException failure =
        catchThrowableOfType(
            RuntimeException.class,
            () -> new DynamoRepositoryFactory(dynabind).getRepository(repository));
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof MappingException mapping) {
        return mapping.problems().stream()
            .map(problem -> "[" + problem.id() + "] " + problem.message() + " " + problem.repair())
            .toList();
      }
    }
    throw new AssertionError("No problem", failure);
  }
}
