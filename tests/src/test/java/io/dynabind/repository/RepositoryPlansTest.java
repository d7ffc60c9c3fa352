package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Ordering;
import io.dynabind.query.Subject;
import io.dynabind.query.Value;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.test.DynamoDbTest;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What another front end than dynabind's own does with the methods of its interfaces. */
@DynamoDbTest(entities = RepositoryPlansTest.Parcel.class)
final class RepositoryPlansTest {

  record Address(String city) {}

  @Table("parcels")
  @GlobalIndex(name = "byState", hashKey = "state", rangeKey = "number")
  @GlobalIndex(name = "byStateAndCity", hashKey = "state", rangeKey = "city")
  record Parcel(
      @HashKey String sender, @RangeKey int number, String state, String city, Address address) {}

  record Numbered(int number, String state) {}

  /** Not a record, and no relative of dynabind. */
  public static final class ParcelId {

    private final String sender;
    private final int number;

    ParcelId(String sender, int number) {
      this.sender = sender;
      this.number = number;
    }

    public String getSender() {
      return sender;
    }

    public int number() {
      return number;
    }
  }

  interface Foreign {

    @Index("byState")
    List<Parcel> inState(String state);

    List<Parcel> wronglyTyped(int state);

    List<Parcel> withoutValue();

    @AllowScan
    List<Parcel> anywhere(String city);

    @Update("SET state = :state")
    @Condition("state = :expected")
    Optional<Parcel> move(ParcelId id, String state, String expected);

    @AllowScan
    List<Parcel> keyed(String sender);

    @Hydrate
    List<Parcel> sortable(String sender, Object order);

    @Update("SET stat = :state")
    void misspelt(ParcelId id, String state);
  }

  private static Method method(String name) {
    return Arrays.stream(Foreign.class.getMethods())
        .filter(m -> m.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Parameter> values(Method method) {
    return List.of(method.getParameters());
  }

  private static RepositoryPlans plans(Dynabind dynabind) {
    return dynabind.plans(Foreign.class, Parcel.class, ParcelId.class);
  }

  private static Criteria having(RepositoryPlans plans, String property) {
    return Criteria.find(
        new Criterion(plans.property(property).orElseThrow(), Operator.EQUALS, Value.argument(0)));
  }

  private static Parcel parcel(int number, String state) {
    return new Parcel("s", number, state, "c" + number, new Address("a" + number));
  }

  private static Object[] values(Object... values) {
    return values;
  }

  @Test
  void readsAndDeletesInEveryForm(Dynabind dynabind, EntityTable<Parcel> table) {
    List<Parcel> all = List.of(parcel(1, "new"), parcel(2, "new"), parcel(3, "sent"));
    table.putAll(all);
    RepositoryPlans plans = plans(dynabind);
    Criteria criteria = having(plans, "sender");
    PlannedQuery<Parcel> query = plans.plan("ofSender", criteria, Parcel.class);
    Object[] sender = values("s");

    assertThat(query.list(sender, 0)).isEqualTo(all);
    assertThat(query.list(sender, 2)).isEqualTo(all.subList(0, 2));
    assertThat(query.listAsync(sender, 1).join()).isEqualTo(all.subList(0, 1));
    assertThat(query.stream(sender, 0)).containsExactlyElementsOf(all);
    assertThat(query.count(sender)).isEqualTo(3);
    assertThat(query.countAsync(sender).join()).isEqualTo(3);
    assertThat(query.exists(sender)).isTrue();
    assertThat(query.existsAsync(values("nobody")).join()).isFalse();
    assertThat(query.hasPages()).isTrue();
    Page<Parcel> first = query.page(sender, PageLimit.of(2));
    assertThat(first.items()).isEqualTo(all.subList(0, 2));
    assertThat(query.pageAsync(sender, PageLimit.of(2).after(first.next())).join().items())
        .isEqualTo(all.subList(2, 3));
    assertThatThrownBy(() -> query.delete(sender))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ofSender does not delete");

    PlannedQuery<Parcel> deletion =
        plans.plan("removeOfSender", criteria.wanting(Subject.DELETE), Parcel.class);
    assertThat(deletion.deleteAsync(sender).join()).isEqualTo(3);
    assertThat(deletion.delete(sender)).isZero();
    assertThatThrownBy(() -> deletion.list(sender, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("removeOfSender asks for no items, but for DELETE");
    PlannedQuery<Parcel> number =
        plans.plan("numberOfSender", criteria.wanting(Subject.COUNT), Parcel.class);
    assertThatThrownBy(() -> number.page(sender, PageLimit.of(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("numberOfSender asks for no items, but for COUNT");
  }

  @Test
  void keepsTheLimitOfTheCriteria(Dynabind dynabind, EntityTable<Parcel> table) {
    table.putAll(List.of(parcel(1, "new"), parcel(2, "new"), parcel(3, "sent")));
    RepositoryPlans plans = plans(dynabind);
    PlannedQuery<Parcel> two =
        plans.plan("firstTwo", having(plans, "sender").limitedTo(2), Parcel.class);

    assertThat(two.list(values("s"), 0)).hasSize(2);
    assertThat(two.list(values("s"), 5)).hasSize(2);
    assertThat(two.list(values("s"), 1)).hasSize(1);
    assertThat(two.hasPages()).isFalse();
    assertThatThrownBy(() -> two.page(values("s"), PageLimit.of(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "firstTwo has no pages: it has a limit of its own, or takes several requests at once");
    assertThatThrownBy(() -> two.list(values("s"), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The most items wanted are 0 or more, not -1");
  }

  @Test
  void fetchesWhatTheResultTakes(Dynabind dynabind, EntityTable<Parcel> table) {
    table.put(parcel(1, "new"));
    RepositoryPlans plans = plans(dynabind);
    PlannedQuery<Numbered> numbered =
        plans.plan("numbers", having(plans, "sender"), Numbered.class);

    assertThat(numbered.list(values("s"), 0)).containsExactly(new Numbered(1, "new"));
    assertThat(numbered.pattern().projection()).hasValue("number and state");
  }

  @Test
  void answersTheSameQuestionOtherwise(Dynabind dynabind, EntityTable<Parcel> table) {
    table.putAll(List.of(parcel(1, "new"), parcel(2, "new")));
    RepositoryPlans plans = plans(dynabind);
    PlannedQuery<Parcel> query = plans.plan("ofSender", having(plans, "sender"), Parcel.class);
    Ordering downwards = new Ordering(plans.property("number").orElseThrow(), false);
    Ordering byCity = new Ordering(plans.property("city").orElseThrow(), true);

    assertThat(query.otherwise(List.of(downwards), Numbered.class).list(values("s"), 0))
        .containsExactly(new Numbered(2, "new"), new Numbered(1, "new"));
    assertThat(problems(() -> query.otherwise(List.of(byCity), Parcel.class)))
        .containsExactly("ofSender sorts by 'city', but table gives no such order.");
    assertThat(plans.patterns().all()).containsExactly(query.pattern());
  }

  @Test
  void takesTheHintsOfMethods(Dynabind dynabind) {
    RepositoryPlans plans = plans(dynabind);
    Method inState = method("inState");
    Method anywhere = method("anywhere");
    plans.plan(inState, values(inState), having(plans, "state"), Parcel.class);
    plans.plan(anywhere, values(anywhere), having(plans, "city"), Parcel.class);

    String table = dynabind.table(Parcel.class).name();
    assertThat(dynabind.describe(Foreign.class))
        .hasToString(
            "inState(String): Query "
                + table
                + ", index byState, key state = ?\nanywhere(String): Scan "
                + table
                + ", filter city = ?");
    assertThat(dynabind.describe().all()).isEqualTo(plans.patterns().all());
  }

  @Test
  void saysWhatDoesNotFit(Dynabind dynabind) {
    RepositoryPlans plans = plans(dynabind);
    Method typed = method("wronglyTyped");
    Method none = method("withoutValue");

    assertThat(
            problems(() -> plans.plan(typed, values(typed), having(plans, "state"), Parcel.class)))
        .containsExactly(
            "Parameter 1 of wronglyTyped is int, but is compared with 'state', which is String.");
    assertThat(problems(() -> plans.plan(none, values(none), having(plans, "state"), Parcel.class)))
        .containsExactly("withoutValue asks for 1 value but has 0 parameters.");
    assertThat(problems(() -> plans.plan("bound", having(plans, "city"), Parcel.class)))
        .singleElement()
        .asString()
        .startsWith("bound ");
    assertThat(problems(() -> plans.plan("text", having(plans, "sender"), String.class)))
        .singleElement()
        .asString()
        .startsWith("text returns String. ");
    assertThat(problems(() -> plans.annotated(method("misspelt"))))
        .singleElement()
        .asString()
        .contains("'stat'");
    assertThat(problems(() -> dynabind.plans(Foreign.class, Parcel.class, String.class)))
        .containsExactly(
            "Foreign has the key type String, but the key of Parcel is String sender, int"
                + " number.");
  }

  @Test
  void refusesAnnotationsThatChangeNothing(Dynabind dynabind) {
    RepositoryPlans plans = plans(dynabind);
    Method keyed = method("keyed");
    assertThat(
            problems(() -> plans.plan(keyed, values(keyed), having(plans, "sender"), Parcel.class)))
        .containsExactly("keyed has @AllowScan, but does not scan: a key answers it.");

    // What its other parameter asks, only the front end knows; it may need the annotation.
    Method sortable = method("sortable");
    List<Parameter> sender = values(sortable).subList(0, 1);
    assertThat(problems(() -> plans.plan(sortable, sender, having(plans, "sender"), Parcel.class)))
        .isEmpty();
  }

  @Test
  void callsAnnotatedMethodsInOtherForms(Dynabind dynabind, EntityTable<Parcel> table)
      throws Throwable {
    table.put(parcel(1, "new"));
    RepositoryPlans plans = plans(dynabind);
    Type later = Later.class.getDeclaredField("moved").getGenericType();
    PlannedMethod planned = plans.annotated(method("move"), later);

    ParcelId id = new ParcelId("s", 1);
    CompletableFuture<?> moved = (CompletableFuture<?>) planned.invoke(id, "sent", "new");
    assertThat(moved.get()).isEqualTo(Optional.of(parcel(1, "sent")));
    assertThat(problems(() -> plans.annotated(method("move"), Thread.class))).hasSize(1);
  }

  /** Has a field of the type that a method is to return. */
  private record Later(CompletableFuture<Optional<Parcel>> moved) {}

  @Test
  void callsAnnotatedMethods(Dynabind dynabind, EntityTable<Parcel> table) throws Throwable {
    table.put(parcel(1, "new"));
    RepositoryPlans plans = plans(dynabind);
    Method move = method("move");
    assertThat(plans.isAnnotated(move)).isTrue();
    assertThat(plans.isAnnotated(method("inState"))).isFalse();
    PlannedMethod planned = plans.annotated(move);

    ParcelId id = new ParcelId("s", 1);
    assertThat(planned.invoke(id, "sent", "new")).isEqualTo(Optional.of(parcel(1, "sent")));
    assertThat(planned.invoke(id, "sent", "new")).isEqualTo(Optional.empty());
    assertThat(table.get(id)).hasValue(parcel(1, "sent"));
    assertThat(planned.pattern().operation()).isEqualTo("UpdateItem");
  }

  @Test
  void findsPropertiesByTheirNames(Dynabind dynabind) {
    RepositoryPlans plans = plans(dynabind);

    assertThat(plans.property("address.city")).get().hasToString("address.city");
    assertThat(plans.property("address")).get().hasToString("address");
    assertThat(plans.property("address.zip")).isEmpty();
    assertThat(plans.property("sender.city")).isEmpty();
    assertThat(plans.property("")).isEmpty();
  }

  private static List<String> problems(Runnable planning) {
    try {
      planning.run();
    } catch (MappingException e) {
      return e.problems().stream().map(Problem::message).toList();
    }
    return List.of();
  }
}
