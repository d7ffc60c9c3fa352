package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.problem.MappingException;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.data.mapping.SpringDataConventions;
import io.dynabind.test.DynamoDbTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Reference;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Spring Data's own annotations, of a real context with DynamoDB Local. */
@DynamoDbTest
final class SpringDataWordsTest {

  @Retention(RetentionPolicy.RUNTIME)
  @Id
  @interface Number {}

  @Table("words-customers")
  record Customer(
      @Id String id,
      String name,
      @Transient @Nullable String secret,
      @ReadOnlyProperty @Nullable Integer points,
      @Version @Nullable Long version) {}

  interface Customers extends DynamoRepository<Customer, String> {

    @Update("SET points = :points")
    void award(String id, int points);
  }

  /** A mutable class, whose words stand on fields and getters. */
  @Table("words-accounts")
  public static class Account {

    @Number private String number;
    private String owner;
    @Transient private String secret;
    private Integer points;
    private long version;

    public String getNumber() {
      return number;
    }

    public void setNumber(String number) {
      this.number = number;
    }

    public String getOwner() {
      return owner;
    }

    public void setOwner(String owner) {
      this.owner = owner;
    }

    @ReadOnlyProperty
    public Integer getPoints() {
      return points;
    }

    public void setPoints(Integer points) {
      this.points = points;
    }

    @Version
    public long getVersion() {
      return version;
    }

    public void setVersion(long version) {
      this.version = version;
    }
  }

  interface Accounts extends DynamoRepository<Account, String> {

    @Update("SET points = :points")
    void award(String number, int points);
  }

  /** An immutable class with two constructors. */
  @Table("words-tickets")
  static final class Ticket {

    @Id private final String id;
    private final int seat;

    Ticket(String id) {
      this(id, 1);
    }

    @PersistenceCreator
    Ticket(String id, int seat) {
      this.id = id;
      this.seat = seat;
    }
  }

  interface Tickets extends DynamoRepository<Ticket, String> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Customers.class, Accounts.class, Tickets.class}))
  static class Taught {

    @Bean
    Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
      return SpringDataMapping.of(context)
          .addTo(Dynabind.builder().client(client).schema(SchemaMode.CREATE_MISSING))
          .entities(Customer.class, Account.class, Ticket.class)
          .build();
    }
  }

  private static AnnotationConfigApplicationContext start(DynamoDbClient client) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
    context.register(Taught.class);
    context.refresh();
    return context;
  }

  private static java.util.Map<String, AttributeValue> item(
      DynamoDbClient client, String table, String key, String value) {
    return client
        .getItem(r -> r.tableName(table).key(java.util.Map.of(key, AttributeValue.fromS(value))))
        .item();
  }

  @Test
  void recordsAreMappedByThem(DynamoDbClient client) {
    try (AnnotationConfigApplicationContext context = start(client)) {
      Customers customers = context.getBean(Customers.class);
      Customer saved = customers.save(new Customer("c", "Ann", "hidden", 5, null));
      assertThat(saved).isEqualTo(new Customer("c", "Ann", "hidden", 5, 1L));
      assertThat(item(client, "words-customers", "id", "c"))
          .containsOnlyKeys("id", "name", "version", "_writeToken");
      customers.award("c", 7);
      Customer found = customers.findById("c").orElseThrow();
      assertThat(found).isEqualTo(new Customer("c", "Ann", null, 7, 2L));
      assertThatThrownBy(() -> customers.save(saved))
          .isInstanceOf(OptimisticLockingFailureException.class);
      customers.save(new Customer("c", "Bea", null, null, 2L));
      customers.update(new Customer("c", "Cleo", null, 9, 3L));
      assertThat(customers.findById("c")).hasValue(new Customer("c", "Cleo", null, 7, 4L));
    }
  }

  @Test
  void classesAreMappedByThem(DynamoDbClient client) {
    try (AnnotationConfigApplicationContext context = start(client)) {
      Accounts accounts = context.getBean(Accounts.class);
      Account account = new Account();
      account.setNumber("n");
      account.setOwner("Ann");
      account.secret = "hidden";
      account.setPoints(5);
      assertThat(accounts.save(account)).isSameAs(account);
      assertThat(account.getVersion()).isEqualTo(1);
      assertThat(item(client, "words-accounts", "number", "n"))
          .containsOnlyKeys("number", "owner", "version", "_writeToken");
      accounts.award("n", 7);
      account.setVersion(2);
      accounts.save(account);
      assertThat(accounts.findById("n").orElseThrow().getPoints()).isEqualTo(7);
      assertThat(accounts.findById("n").orElseThrow().secret).isNull();

      Tickets tickets = context.getBean(Tickets.class);
      tickets.save(new Ticket("t", 12));
      assertThat(tickets.findById("t").orElseThrow().seat).isEqualTo(12);
    }
  }

  @Table("words-contradictions")
  record Contradictions(
      @Id @RangeKey String id,
      @HashKey @Version Long key,
      @Transient @Attribute("n") String name,
      @ReadOnlyProperty @io.dynabind.annotation.Version Long version,
      @Reference Customer customer) {}

  record Composite(String left, String right) {}

  @Table("words-embedded")
  record Embedded(@Id Composite key, @io.dynabind.annotation.Version Long version) {}

  @Table("words-same")
  record Same(
      @Id @HashKey String id,
      @Version @io.dynabind.annotation.Version(token = false) Long version,
      @Transient @io.dynabind.annotation.Ignore String hidden) {}

  private static String report(Class<?> entity) {
    try (Dynabind taught =
        Dynabind.builder()
            .executor(new io.dynabind.test.ScriptedExecutor())
            .conventions(new SpringDataConventions())
            .build()) {
      return catchThrowableOfType(MappingException.class, () -> taught.model(entity)).getMessage();
    }
  }

  @Test
  void wordsThatContradictEachOtherAreRefused() {
    assertThat(report(Contradictions.class))
        .contains(
            "[ConflictingAnnotations] Contradictions.id is both @HashKey and @RangeKey, which"
                + " exclude each other.",
            "[ConflictingAnnotations] Contradictions.key is both @HashKey and @Version, which"
                + " exclude each other.",
            "[ConflictingAnnotations] Contradictions.name is both @Attribute and @Ignore, which"
                + " exclude each other.",
            "[ConflictingAnnotations] Contradictions.version is both @Version and @ReadOnly, which"
                + " exclude each other.",
            "[Convention] Contradictions.customer has @Reference, but nothing follows references to"
                + " other items.",
            "[DuplicateHashKey] Contradictions has 2 hash keys: id, key.",
            "[DuplicateVersion] Contradictions has 2 versions: key, version.");
    assertThat(report(Embedded.class))
        .contains(
            "[InvalidKeyType] Embedded.key is part of a key, but its type Composite is not stored as"
                + " a string, a number or binary.");
  }

  @Test
  void wordsThatSayTheSameMayStandTogether() {
    try (Dynabind taught =
        Dynabind.builder()
            .executor(new io.dynabind.test.ScriptedExecutor())
            .conventions(new SpringDataConventions())
            .build()) {
      assertThat(taught.model(Same.class).key().hashKey()).hasToString("[id]");
      assertThat(taught.model(Same.class).version()).hasToString("version");
      assertThat(taught.model(Same.class).attributes()).hasSize(2);
    }
  }

  record Hidden(@Transient String secret, String seen) {}

  @Table("words-untaught")
  record Untaught(
      @HashKey String id,
      @Version Long version,
      @ReadOnlyProperty Integer points,
      @Flatten Hidden hidden) {}

  interface UntaughtOnes extends DynamoRepository<Untaught, String> {}

  interface Keyless extends DynamoRepository<Customer, String> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Keyless.class))
  static class Unheard {}

  @Test
  void wordsThatAreNotHeardFailTheStartOfAContext(Dynabind dynabind) {
    PrintStream standard = System.err;
    Throwable failure;
    System.setErr(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    try {
      failure = catchThrowable(() -> Contexts.of(dynabind, Unheard.class));
    } finally {
      System.setErr(standard);
    }
    assertThat(failure)
        .hasRootCauseInstanceOf(MappingException.class)
        .rootCause()
        .hasMessageContaining("[MissingHashKey] Customer has no hash key.")
        .hasMessageContaining(
            "[Convention] Customer.id has Spring Data's @Id, which means nothing to this Dynabind.");
  }

  @Test
  void wordsThatAreNotHeardFailTheStart(Dynabind dynabind) {
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(dynabind);
    assertThatThrownBy(() -> factory.getRepository(UntaughtOnes.class))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 3 problems.

            1) [Convention] Untaught.version has Spring Data's @Version, which means nothing to this Dynabind.
                 at io.dynabind.spring.data.SpringDataWordsTest$Untaught.version
               Teach it Spring Data's words: SpringDataMapping.of(context).addTo(builder), or builder.conventions(new SpringDataConventions()).

            2) [Convention] Untaught.points has Spring Data's @ReadOnlyProperty, which means nothing to this Dynabind.
                 at io.dynabind.spring.data.SpringDataWordsTest$Untaught.points
               Teach it Spring Data's words: SpringDataMapping.of(context).addTo(builder), or builder.conventions(new SpringDataConventions()).

            3) [Convention] Hidden.secret has Spring Data's @Transient, which means nothing to this Dynabind.
                 at io.dynabind.spring.data.SpringDataWordsTest$Hidden.secret
               Teach it Spring Data's words: SpringDataMapping.of(context).addTo(builder), or builder.conventions(new SpringDataConventions()).
            """);
    assertThatThrownBy(() -> factory.getRepository(Keyless.class))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("[MissingHashKey] Customer has no hash key.")
        .hasMessageContaining(
            "[Convention] Customer.id has Spring Data's @Id, which means nothing to this Dynabind.");
  }
}
