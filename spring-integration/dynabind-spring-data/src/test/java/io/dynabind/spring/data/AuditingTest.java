package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.data.auditing.EnableDynamoAuditing;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.domain.Persistable;
import org.springframework.data.mapping.context.PersistentEntities;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who wrote an entity and when, of a real context with DynamoDB Local. */
@DynamoDbTest
final class AuditingTest {

  @Table("audited-orders")
  record Order(
      @Id String id,
      String text,
      @CreatedDate @Nullable Instant createdAt,
      @CreatedBy @Nullable String createdBy,
      @LastModifiedDate @Nullable Instant changedAt,
      @LastModifiedBy @Nullable String changedBy,
      @Version @Nullable Long version) {

    static Order of(String id) {
      return new Order(id, "new", null, null, null, null, null);
    }

    Order withText(String other) {
      return new Order(id, other, createdAt, createdBy, changedAt, changedBy, version);
    }
  }

  interface Orders extends DynamoRepository<Order, String> {}

  /** A mutable class, with dates in another form. */
  @Table("audited-notes")
  static class Note {

    @HashKey private String id;
    @CreatedDate private Long createdAt;
    @LastModifiedBy private String changedBy;
    @Version private long version;
  }

  interface Notes extends DynamoRepository<Note, String> {}

  record Trace(@CreatedBy @Nullable String by, @CreatedDate @Nullable Instant at) {}

  /** Without a version; says itself whether it is new, and keeps its trace aside. */
  @Table("audited-tickets")
  record Ticket(@Id String id, @Flatten Trace trace, @Transient boolean fresh)
      implements Persistable<String> {

    @Override
    public String getId() {
      return id;
    }

    @Override
    public boolean isNew() {
      return fresh;
    }
  }

  interface Tickets extends DynamoRepository<Ticket, String> {}

  static final class Users implements AuditorAware<String> {

    String current = "ann";

    @Override
    public Optional<String> getCurrentAuditor() {
      return Optional.ofNullable(current);
    }
  }

  static final class Times implements DateTimeProvider {

    private final Deque<Instant> next = new ArrayDeque<>(List.of(second(1), second(2), second(3)));

    @Override
    public Optional<java.time.temporal.TemporalAccessor> getNow() {
      return Optional.of(next.removeFirst());
    }
  }

  private static Instant second(int number) {
    return Instant.EPOCH.plusSeconds(number);
  }

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Orders.class, Notes.class, Tickets.class}))
  static class Repositories {

    @Bean
    Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
      return SpringDataMapping.of(context)
          .addTo(Dynabind.builder().client(client).schema(SchemaMode.CREATE_MISSING))
          .entities(Order.class, Note.class, Ticket.class)
          .build();
    }
  }

  @Configuration
  @EnableDynamoAuditing(auditorAwareRef = "users", dateTimeProviderRef = "times")
  static class Auditing {

    @Bean
    Users users() {
      return new Users();
    }

    @Bean
    Users others() {
      return new Users();
    }

    @Bean
    Times times() {
      return new Times();
    }
  }

  @Configuration
  @EnableDynamoAuditing(setDates = false, modifyOnCreate = false)
  static class UsersOnCreation {

    @Bean
    Users users() {
      return new Users();
    }
  }

  private static AnnotationConfigApplicationContext start(
      DynamoDbClient client, Class<?>... configurations) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
    context.register(configurations);
    context.refresh();
    return context;
  }

  @Test
  void recordsAreWrittenAndReturnedWithThem(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      Orders orders = context.getBean(Orders.class);
      Order created = orders.save(Order.of("o"));
      assertThat(created).isEqualTo(new Order("o", "new", second(1), "ann", second(1), "ann", 1L));
      assertThat(orders.findById("o")).hasValue(created);

      context.getBean("users", Users.class).current = "bob";
      Order changed = orders.save(created.withText("paid"));
      assertThat(changed).isEqualTo(new Order("o", "paid", second(1), "ann", second(2), "bob", 2L));
      assertThat(orders.findById("o")).hasValue(changed);
      assertThat(orders.update(changed).changedAt()).isEqualTo(second(3));
      orders.deleteById("o");
    }
  }

  @Test
  void whatWasCreatedBeforeThereWereVersionsIsModified(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      Orders orders = context.getBean(Orders.class);
      context.getBean("users", Users.class).current = "bob";
      Order adopted = new Order("old", "text", second(0), "eve", null, null, null);
      Order saved = orders.save(adopted);
      assertThat(saved).isEqualTo(new Order("old", "text", second(0), "eve", second(1), "bob", 1L));
      orders.deleteById("old");
      orders.insert(Order.of("kept"));
      client.updateItem(
          r ->
              r.tableName("audited-orders")
                  .key(Map.of("id", AttributeValue.fromS("kept")))
                  .updateExpression("REMOVE version"));
      Order unversioned = orders.findById("kept").orElseThrow();
      assertThat(unversioned.version()).isNull();
      assertThat(orders.update(unversioned).createdAt()).isEqualTo(second(2));
      orders.deleteById("kept");
    }
  }

  @Test
  void whatIsInsertedIsCreatedWhateverItsVersion(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      Orders orders = context.getBean(Orders.class);
      Order copied = new Order("copy", "text", second(0), "eve", second(0), "eve", 3L);
      assertThat(orders.insert(copied))
          .isEqualTo(new Order("copy", "text", second(1), "ann", second(1), "ann", 1L));
      orders.deleteById("copy");

      Tickets tickets = context.getBean(Tickets.class);
      Ticket inserted = tickets.insert(new Ticket("i", new Trace(null, null), false));
      assertThat(inserted.trace()).isEqualTo(new Trace("ann", second(2)));
      tickets.deleteById("i");
    }
  }

  @Test
  void whatHasNotChangedIsNotWrittenToSayWhen(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      EntityTable<Order> orders = context.getBean(Dynabind.class).table(Order.class);
      Order read = orders.insert(Order.of("same"));
      assertThat(orders.saveChanged(read, read)).isSameAs(read);
      assertThat(orders.get("same")).hasValue(read);
      assertThat(orders.saveChanged(read, read.withText("other")).changedAt()).isEqualTo(second(2));
      orders.deleteByKey("same");
    }
  }

  @Test
  void mutableClassesAreChangedInPlace(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      Notes notes = context.getBean(Notes.class);
      Note note = new Note();
      note.id = "n";
      assertThat(notes.save(note)).isSameAs(note);
      assertThat(note.createdAt).isEqualTo(1000);
      context.getBean("users", Users.class).current = "bob";
      notes.save(note);
      assertThat(note.createdAt).isEqualTo(1000);
      assertThat(notes.findById("n").orElseThrow().changedBy).isEqualTo("bob");
      notes.deleteById("n");
    }
  }

  @Test
  void whoIsPersistableSaysWhetherItIsNew(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      Tickets tickets = context.getBean(Tickets.class);
      Trace none = new Trace(null, null);
      assertThat(tickets.save(new Ticket("t", none, true)))
          .isEqualTo(new Ticket("t", new Trace("ann", second(1)), true));
      assertThat(tickets.save(new Ticket("t", none, false)))
          .isEqualTo(new Ticket("t", none, false));
      tickets.deleteById("t");
    }
  }

  @Test
  void tablesAreAuditedWithoutRepositories(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, Auditing.class)) {
      Dynabind dynabind = context.getBean(Dynabind.class);
      assertThat(dynabind.table(Order.class).insert(Order.of("d")).createdBy()).isEqualTo("ann");
      dynabind.table(Order.class).deleteByKey("d");
    }
  }

  @Test
  void datesAndTheFirstModificationMayBeLeftOut(DynamoDbClient client) {
    try (var context = start(client, Repositories.class, UsersOnCreation.class)) {
      Orders orders = context.getBean(Orders.class);
      Order created = orders.save(Order.of("u"));
      assertThat(created).isEqualTo(new Order("u", "new", null, "ann", null, null, 1L));
      assertThat(orders.save(created))
          .isEqualTo(new Order("u", "new", null, "ann", null, "ann", 2L));
      orders.deleteById("u");
    }
  }

  @Test
  void saysThatNothingSetsThem(DynamoDbClient client) {
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (var context = start(client, Repositories.class)) {
      assertThat(context.getBean(Orders.class)).isNotNull();
    } finally {
      System.setErr(standard);
    }
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains(
            "Order has @CreatedDate, but nothing sets it: auditing is switched on by"
                + " @EnableDynamoAuditing")
        .doesNotContain("Ticket has");
  }

  /** Repositories, and the Dynabind somewhere above. */
  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Orders.class))
  static class Below {}

  @Configuration
  static class Above {

    @Bean
    Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
      return new Repositories().dynabind(client, context);
    }
  }

  private static AnnotationConfigApplicationContext below(
      ApplicationContext parent, Class<?>... configurations) {
    AnnotationConfigApplicationContext child = new AnnotationConfigApplicationContext();
    child.setParent(parent);
    child.register(configurations);
    child.refresh();
    return child;
  }

  private static String log(Runnable task) {
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      task.run();
    } finally {
      System.setErr(standard);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aContextAboveMayAudit(DynamoDbClient client) {
    try (var parent = start(client, Above.class, Auditing.class)) {
      String log =
          log(
              () -> {
                try (var child = below(parent, Below.class)) {
                  Orders orders = child.getBean(Orders.class);
                  assertThat(orders.save(Order.of("p")).createdBy()).isEqualTo("ann");
                  orders.deleteById("p");
                }
              });
      assertThat(log).doesNotContain("nothing sets it");
    }
  }

  @Test
  void aDynabindAboveTheAuditingFailsTheStart(DynamoDbClient client) {
    try (var parent = start(client, Above.class)) {
      Throwable[] failure = new Throwable[1];
      String log =
          log(
              () ->
                  failure[0] =
                      catchThrowable(() -> below(parent, Below.class, UsersOnCreation.class)));
      assertThat(log).contains("entity callbacks");
      assertThat(failure[0])
          .rootCause()
          .hasMessage(
              """
              Cannot start dynabind: 1 problem.

              1) [Convention] The context has entity callbacks or converters that its Dynabind does not know.
                   at bean dynamoAuditingCallback
                 Its SpringDataMapping is of another context: move these beans there, or the Dynabind to the context that has them.
              """);
    }
  }

  @Test
  void auditingOfAnotherModuleSetsNothingHere(DynamoDbClient client) {
    String log =
        log(
            () -> {
              try (AnnotationConfigApplicationContext context =
                  new AnnotationConfigApplicationContext()) {
                context.registerBean(
                    DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
                context.registerBean(
                    IsNewAwareAuditingHandler.class,
                    () -> new IsNewAwareAuditingHandler(PersistentEntities.of()));
                context.register(Repositories.class);
                context.refresh();
              }
            });
    assertThat(log).contains("Order has @CreatedDate, but nothing sets it");
  }

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Plains.class))
  static class Unknown {}

  @Table("audited-plain")
  record Plain(@HashKey String id) {}

  interface Plains extends DynamoRepository<Plain, String> {}

  @Test
  void aDynabindThatWouldNotAuditFailsTheStart(Dynabind dynabind) {
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    Throwable failure;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      failure = catchThrowable(() -> Contexts.of(dynabind, Unknown.class, UsersOnCreation.class));
    } finally {
      System.setErr(standard);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("entity callbacks");
    assertThat(failure)
        .hasRootCauseInstanceOf(MappingException.class)
        .rootCause()
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [Convention] The context has entity callbacks or converters that its Dynabind does not know.
                 at bean dynamoAuditingCallback
               Make it known by SpringDataMapping.of(context).addTo(builder).
            """);
  }
}
