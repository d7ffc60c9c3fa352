package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.test.DynamoDbTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.springframework.data.repository.core.EntityInformation;

/** What CrudRepository promises, of a real context with DynamoDB Local. */
@DynamoDbTest(
    entities = {
      CrudContractTest.Account.class,
      CrudContractTest.Line.class,
      CrudContractTest.Ticket.class
    })
final class CrudContractTest {

  @Table("accounts")
  record Account(@HashKey String id, @Unique String email, @Version Long version) {}

  @Table("lines")
  record Line(@HashKey String order, @RangeKey int number, String text) {}

  record LineKey(int number, String order) {}

  /** A class, not a record, as ids often are. */
  public static final class LineId {

    private final String order;
    private final int number;

    LineId(String order, int number) {
      this.order = order;
      this.number = number;
    }

    public String getOrder() {
      return order;
    }

    public int getNumber() {
      return number;
    }
  }

  @Table("tickets")
  record Ticket(@HashKey UUID id, String text) {}

  interface Accounts extends DynamoRepository<Account, String> {}

  interface Lines extends DynamoRepository<Line, LineKey> {}

  interface LinesByClass extends DynamoRepository<Line, LineId> {}

  @AllowScan
  interface Tickets extends DynamoRepository<Ticket, UUID> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Accounts.class, Lines.class, LinesByClass.class, Tickets.class}))
  static class Repositories {}

  private AnnotationConfigApplicationContext context;
  private Dynabind dynabind;

  @BeforeEach
  void start(Dynabind given) {
    dynabind = given;
    context = Contexts.of(given, Repositories.class);
  }

  @AfterEach
  void stop() {
    context.close();
  }

  private static Account account(String id) {
    return new Account(id, id + "@example.org", null);
  }

  @Test
  void savesFindsAndDeletes() {
    Accounts accounts = context.getBean(Accounts.class);
    Account saved = accounts.save(account("a"));

    assertThat(saved.version()).isEqualTo(1);
    assertThat(accounts.findById("a")).hasValue(saved);
    assertThat(accounts.findById("b")).isEmpty();
    assertThat(accounts.existsById("a")).isTrue();
    assertThat(accounts.existsById("b")).isFalse();
    assertThat(accounts.save(saved).version()).isEqualTo(2);
    accounts.deleteById("a");
    assertThat(accounts.existsById("a")).isFalse();
    accounts.deleteById("a"); // silent
  }

  @Test
  void reportsConflictsOfVersions() {
    Accounts accounts = context.getBean(Accounts.class);
    Account first = accounts.save(account("a"));
    accounts.save(first);

    assertThatThrownBy(() -> accounts.save(first))
        .isInstanceOf(OptimisticLockingFailureException.class)
        .hasCauseInstanceOf(VersionConflictException.class);
    assertThatThrownBy(() -> accounts.delete(first))
        .isInstanceOf(OptimisticLockingFailureException.class);
    accounts.deleteById("a");
    assertThatThrownBy(() -> accounts.save(first))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThatThrownBy(() -> accounts.update(first))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThatThrownBy(() -> accounts.delete(first))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(accounts.save(account("a")).version()).isEqualTo(1);
  }

  @Test
  void reportsDuplicates() {
    Accounts accounts = context.getBean(Accounts.class);
    accounts.insert(account("a"));

    assertThatThrownBy(() -> accounts.insert(account("a")))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> accounts.save(new Account("b", "a@example.org", null)))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void keepsEveryTypeOfId() {
    Line one = new Line("o", 1, "one");
    Line two = new Line("o", 2, "two");
    Lines byRecord = context.getBean(Lines.class);
    LinesByClass byClass = context.getBean(LinesByClass.class);
    assertThat(byRecord.saveAll(List.of(one, two))).containsExactly(one, two);

    assertThat(byRecord.findById(new LineKey(2, "o"))).hasValue(two);
    assertThat(byClass.findById(new LineId("o", 1))).hasValue(one);
    assertThat(
            byRecord.findAllById(
                Set.of(new LineKey(1, "o"), new LineKey(2, "o"), new LineKey(3, "o"))))
        .containsExactlyInAnyOrder(one, two);
    assertThat(byClass.findAllById(List.of(new LineId("o", 2), new LineId("o", 1))))
        .containsExactly(two, one);
    byClass.deleteAllById(List.of(new LineId("o", 1), new LineId("o", 9)));
    byRecord.deleteAll(List.of(two));
    assertThat(byClass.existsById(new LineId("o", 1))).isFalse();
    assertThat(byRecord.existsById(new LineKey(2, "o"))).isFalse();

    Tickets tickets = context.getBean(Tickets.class);
    Ticket ticket = tickets.save(new Ticket(UUID.fromString("0-0-0-0-1"), "t"));
    assertThat(tickets.findAllById(List.of(ticket.id()))).containsExactly(ticket);
  }

  @Test
  void tellsIdsOfEntities() {
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(dynabind);
    Line line = new Line("o", 3, "three");
    EntityInformation<Line, LineKey> records =
        new DynamoEntityInformation<>(Line.class, LineKey.class, dynabind.codec(Line.class));
    EntityInformation<Line, LineId> classes =
        new DynamoEntityInformation<>(Line.class, LineId.class, dynabind.codec(Line.class));
    EntityInformation<Account, String> accounts =
        new DynamoEntityInformation<>(Account.class, String.class, dynabind.codec(Account.class));

    assertThat(records.getId(line)).isEqualTo(new LineKey(3, "o"));
    assertThat(classes.getId(line).getNumber()).isEqualTo(3);
    assertThat(accounts.getId(account("a"))).isEqualTo("a");
    assertThat(accounts.isNew(account("a"))).isTrue();
    assertThat(accounts.isNew(new Account("a", "a", 1L))).isFalse();
    assertThat(records.isNew(line)).isFalse();
    assertThat(factory.getRepository(Lines.class).findById(new LineKey(3, "o"))).isEmpty();
  }

  @Test
  void scansOnlyWhereItIsAllowed() {
    Tickets tickets = context.getBean(Tickets.class);
    tickets.save(new Ticket(new UUID(0, 1), "one"));
    tickets.save(new Ticket(new UUID(0, 2), "two"));
    assertThat(tickets.findAll()).hasSize(2);
    assertThat(tickets.count()).isEqualTo(2);
    tickets.deleteAll();
    assertThat(tickets.findAll()).isEmpty();

    Accounts accounts = context.getBean(Accounts.class);
    accounts.save(account("a"));
    assertThatThrownBy(accounts::findAll)
        .isInstanceOf(InvalidDataAccessApiUsageException.class)
        .hasMessage(
            "Accounts.findAll() reads the whole table, which Accounts does not allow: annotate the"
                + " interface with @AllowScan, or ask by a key");
    assertThatThrownBy(accounts::count).isInstanceOf(InvalidDataAccessApiUsageException.class);
    assertThatThrownBy(accounts::deleteAll).isInstanceOf(InvalidDataAccessApiUsageException.class);
    assertThat(accounts.existsById("a")).isTrue();
  }

  @Test
  void refusesNull() {
    Accounts accounts = context.getBean(Accounts.class);

    assertThatThrownBy(() -> accounts.save(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.saveAll(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.findById(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.existsById(null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.findAllById(null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.delete(null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.deleteById(null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> accounts.deleteAllById(null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
