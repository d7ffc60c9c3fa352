package io.dynabind.internal.table.expression;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.expression.Expressions.element;
import static io.dynabind.expression.Expressions.entry;
import static io.dynabind.expression.Expressions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import io.dynabind.annotation.Version;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Getter;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.table.Tables;
import io.dynabind.item.AttributeType;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ItemSlot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What conditions and updates become, and which are refused. */
@SuppressWarnings("serial") // method references that name attributes are never sent anywhere
final class ShapesTest {

  enum Status {
    OPEN,
    PAID
  }

  record City(String name, String zip) {}

  record Address(String street, City city) {}

  record Line(String product, int quantity) {}

  @Table
  record Order(
      @HashKey String id,
      Status status,
      @Attribute("amount") BigDecimal total,
      BigDecimal limit,
      Instant placedAt,
      Address address,
      @Flatten(prefix = "ship_") Address shipping,
      List<Line> lines,
      List<List<Line>> parcels,
      Set<String> tags,
      Set<Line> samples,
      Map<Currency, BigDecimal> prices,
      Optional<String> note,
      OptionalInt rank,
      long count,
      @Default("5") int stock,
      byte[] seal,
      boolean open,
      Locked locked,
      @Attribute(formerly = {"old", "older"}) @Nullable String renamed,
      @Ignore String scratch,
      @Unmapped Map<String, Object> rest,
      @Version @Nullable Long version) {}

  record Locked(Object anything) {}

  record Stranger(String status) {}

  private final Shapes shapes = new Shapes(Tables.codec(Order.class));

  private String condition(Condition condition) {
    return text(shapes.express(List.of(), condition), true);
  }

  private String update(UpdateAction... actions) {
    return text(shapes.express(List.of(actions), null), false);
  }

  /** The expression with names and values in their places. */
  private static String text(Expression expression, boolean condition) {
    String text = String.valueOf(condition ? expression.condition() : expression.update());
    Map<String, AttributeValue> values =
        SdkItems.write(ItemSlot.Values.of(expression.placeholders())::write);
    List<String> places = new ArrayList<>(values.keySet());
    Collections.reverse(places);
    for (String place : places) {
      text = text.replace(place, show(values.get(place)));
    }
    places = new ArrayList<>(expression.placeholders().names().keySet());
    Collections.reverse(places);
    for (String place : places) {
      text = text.replace(place, expression.placeholders().names().get(place));
    }
    return text;
  }

  private static String show(AttributeValue value) {
    return switch (value.type()) {
      case S -> "'" + value.s() + "'";
      case N -> value.n();
      case L -> value.l().stream().map(ShapesTest::show).collect(Collectors.joining(",", "[", "]"));
      case SS -> value.ss().toString();
      case M -> value.m().keySet().toString();
      case B -> "bytes";
      default -> value.type().toString();
    };
  }

  private static UpdateAction set(AttributeRef<?> attribute, @Nullable Object value) {
    return new UpdateAction.Set(attribute, new Operand.Plain(value));
  }

  private static UpdateAction add(AttributeRef<?> attribute, Number amount) {
    return new UpdateAction.Increment(attribute, null, new Operand.Plain(amount), false);
  }

  private static UpdateAction append(AttributeRef<?> attribute, Object... elements) {
    return new UpdateAction.Append(attribute, null, new Operand.Plain(List.of(elements)), false);
  }

  private static UpdateAction addTo(AttributeRef<?> attribute, Collection<?> elements) {
    return new UpdateAction.AddTo(attribute, new Operand.Plain(elements));
  }

  @Test
  void comparesByTheCodecOfTheAttribute() {
    assertThat(condition(attribute(Order::status).eq(Status.PAID))).isEqualTo("status = 'PAID'");
    assertThat(condition(attribute(Order::total).lt(new BigDecimal("1.50"))))
        .isEqualTo("amount < 1.50");
    assertThat(condition(attribute(Order::placedAt).ge(Instant.EPOCH)))
        .isEqualTo("placedAt >= '1970-01-01T00:00:00.000000000Z'");
    assertThat(condition(attribute(Order::count).between(1L, 2L)))
        .isEqualTo("count BETWEEN 1 AND 2");
    assertThatThrownBy(() -> condition(attribute(Order::count).between(2L, 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Order.count was given a lower bound above the upper one");
    assertThat(condition(attribute(Order::status).in(Status.OPEN, Status.PAID)))
        .isEqualTo("status IN ('OPEN', 'PAID')");
    assertThat(condition(attribute(Order::id).ne("x").and(attribute(Order::count).le(3L))))
        .isEqualTo("id <> 'x' AND count <= 3");
    assertThat(condition(not(attribute(Order::count).gt(3L).or(attribute(Order::open).eq(true)))))
        .isEqualTo("NOT (count > 3 OR open = BOOL)");
  }

  @Test
  void comparesAttributesAndSizesAndTypes() {
    assertThat(condition(attribute(Order::total).le(attribute(Order::limit))))
        .isEqualTo("amount <= limit");
    assertThat(condition(attribute(Order::lines).size().lt(10))).isEqualTo("size(lines) < 10");
    assertThat(condition(attribute(Order::tags).size().between(1, 2)))
        .isEqualTo("size(tags) BETWEEN 1 AND 2");
    assertThat(condition(attribute(Order::note).exists().and(attribute(Order::rank).notExists())))
        .isEqualTo("attribute_exists(note) AND attribute_not_exists(rank)");
    assertThat(condition(attribute(Order::note).isType(AttributeType.S)))
        .isEqualTo("attribute_type(note, 'S')");
    assertThat(condition(attribute(Order::id).beginsWith("o-"))).isEqualTo("begins_with(id, 'o-')");
    assertThat(condition(attribute(Order::seal).beginsWith(new byte[] {1})))
        .isEqualTo("begins_with(seal, bytes)");
    assertThat(condition(attribute(Order::tags).contains("x"))).isEqualTo("contains(tags, 'x')");
    assertThat(condition(attribute(Order::note).contains("x"))).isEqualTo("contains(note, 'x')");
    assertThat(condition(attribute(Order::lines).contains(new Line("p", 1))))
        .isEqualTo("contains(lines, [product, quantity])");
  }

  @Test
  void findsNestedAttributes() {
    assertThat(condition(attribute(Order::address).then(Address::city).then(City::zip).eq("1")))
        .isEqualTo("address.city.zip = '1'");
    assertThat(condition(attribute("address.city.zip").eq("1")))
        .isEqualTo("address.city.zip = '1'");
    assertThat(condition(attribute(Order::shipping).then(Address::city).then(City::zip).eq("1")))
        .isEqualTo("ship_city.zip = '1'");
    assertThat(condition(attribute("shipping.street").eq("1"))).isEqualTo("ship_street = '1'");
    assertThat(condition(element(Order::lines, 2).then(Line::quantity).ge(10)))
        .isEqualTo("lines[2].quantity >= 10");
    assertThat(condition(attribute("parcels[1][0].product").eq("p")))
        .isEqualTo("parcels[1][0].product = 'p'");
    assertThat(condition(entry(Order::prices, Currency.getInstance("EUR")).gt(BigDecimal.ONE)))
        .isEqualTo("prices.EUR > 1");
    assertThat(condition(attribute("prices.EUR").gt(1))).isEqualTo("prices.EUR > 1");
    assertThat(condition(attribute("locked.anything.deep[3].x").eq(List.of("y"))))
        .isEqualTo("locked.anything.deep[3].x = ['y']");
    assertThat(condition(entry(Order::rest, "color").eq("red"))).isEqualTo("color = 'red'");
    assertThat(condition(attribute("rest.color").beginsWith("r")))
        .isEqualTo("begins_with(color, 'r')");
  }

  @Test
  void takesNumbersAndContentsThatFit() {
    assertThat(condition(attribute("count").eq(3))).isEqualTo("count = 3");
    assertThat(condition(attribute("count").eq(new BigDecimal("3.0")))).isEqualTo("count = 3");
    assertThat(condition(attribute("note").eq("n"))).isEqualTo("note = 'n'");
    assertThat(condition(attribute(Order::note).eq(Optional.of("n")))).isEqualTo("note = 'n'");
    assertThat(condition(attribute("rank").eq(1))).isEqualTo("rank = 1");
  }

  @Test
  void sharesNamesAndNumbersPlaceholders() {
    Expression expression =
        shapes.express(
            List.of(set(attribute(Order::status), Status.PAID), add(attribute(Order::count), 1)),
            attribute(Order::status).eq(Status.OPEN));
    assertThat(expression.update()).isEqualTo("SET #n0 = :v0, #n1 = if_not_exists(#n1, :v1) + :v2");
    assertThat(expression.condition()).isEqualTo("#n0 = :v3");
    assertThat(expression.placeholders().toString())
        .isEqualTo(
            "Placeholders[names={#n0=status, #n1=count},"
                + " values={:v0=Status, :v1=Long, :v2=Long, :v3=Status}]");
  }

  @Test
  void rendersOncePerShape() {
    Expression first = shapes.express(List.of(), paid("o-1"));
    Expression second = shapes.express(List.of(), paid("o-2"));
    assertThat(second.condition()).isSameAs(first.condition());
    assertThat(second.placeholders().values().get(":v1"))
        .isNotEqualTo(first.placeholders().values().get(":v1"));
    Expression other = shapes.express(List.of(), attribute(Order::status).in(Status.PAID));
    assertThat(other.condition()).isNotEqualTo(first.condition());
  }

  private static Condition paid(String id) {
    return attribute(Order::status).eq(Status.PAID).and(attribute(Order::id).ne(id));
  }

  @Test
  void holdsALimitedNumberOfShapes() {
    for (int i = 0; i < 3000; i++) {
      assertThat(condition(entry(Order::rest, "a" + i).eq(i))).isEqualTo("a" + i + " = " + i);
    }
  }

  @Test
  void rendersUpdates() {
    assertThat(update(set(attribute(Order::status), Status.PAID))).isEqualTo("SET status = 'PAID'");
    assertThat(
            update(
                new UpdateAction.SetIfAbsent(
                    attribute(Order::note), new Operand.Plain(Optional.of("n")))))
        .isEqualTo("SET note = if_not_exists(note, 'n')");
    assertThat(update(add(attribute(Order::total), new BigDecimal("2.5"))))
        .isEqualTo("SET amount = if_not_exists(amount, 0) + 2.5");
    assertThat(
            update(
                new UpdateAction.Increment(
                    element(Order::lines, 0).then(Line::quantity),
                    null,
                    new Operand.Plain(2),
                    true)))
        .isEqualTo("SET lines[0].quantity = if_not_exists(lines[0].quantity, 0) - 2");
    assertThat(update(append(attribute("parcels[0]"), new Line("p", 1))))
        .isEqualTo(
            "SET parcels[0] = list_append(if_not_exists(parcels[0], []), [[product, quantity]])");
    assertThat(
            update(
                new UpdateAction.Append(
                    attribute(Order::lines),
                    null,
                    new Operand.Plain(List.of(new Line("p", 1))),
                    true)))
        .isEqualTo("SET lines = list_append([[product, quantity]], if_not_exists(lines, []))");
    assertThat(update(addTo(attribute(Order::tags), Set.of("x")))).isEqualTo("ADD tags [x]");
    assertThat(
            update(
                new UpdateAction.RemoveFrom(attribute(Order::tags), new Operand.Plain(Set.of("x"))),
                new UpdateAction.Remove(attribute(Order::note)),
                set(entry(Order::prices, Currency.getInstance("EUR")), 1)))
        .isEqualTo("SET prices.EUR = 1 REMOVE note DELETE tags [x]");
  }

  @Test
  void countsFromTheDefaultOfAnAbsentAttribute() {
    assertThat(update(add(attribute(Order::stock), 1)))
        .isEqualTo("SET stock = if_not_exists(stock, 5) + 1");
  }

  @Test
  void removesWhatIsSetToNothing() {
    assertThat(update(set(attribute(Order::note), Optional.empty()))).isEqualTo("REMOVE note");
    assertThat(update(set(attribute(Order::tags), Set.of()))).isEqualTo("REMOVE tags");
    assertThat(update(set(attribute(Order::rank), OptionalInt.empty()))).isEqualTo("REMOVE rank");
    assertThat(update(set(attribute(Order::lines), List.of()))).isEqualTo("SET lines = []");
  }

  @Test
  void removesFormerNamesWithTheAttribute() {
    assertThat(update(set(attribute(Order::renamed), "x")))
        .isEqualTo("SET renamed = 'x' REMOVE old, older");
    assertThat(update(new UpdateAction.Remove(attribute(Order::renamed))))
        .isEqualTo("REMOVE renamed, old, older");
  }

  @Test
  void knowsWhatMayNotBeAppliedTwice() {
    assertThat(isHarmful(set(attribute(Order::status), Status.PAID))).isFalse();
    assertThat(isHarmful(addTo(attribute(Order::tags), Set.of("x")))).isFalse();
    assertThat(isHarmful(set(attribute("lines[0].quantity"), 1))).isFalse();
    assertThat(isHarmful(add(attribute(Order::count), 1))).isTrue();
    assertThat(isHarmful(append(attribute(Order::lines), new Line("p", 1)))).isTrue();
    assertThat(isHarmful(set(element(Order::lines, 9), new Line("p", 1)))).isTrue();
    assertThat(isHarmful(new UpdateAction.Remove(element(Order::lines, 0)))).isTrue();
  }

  private boolean isHarmful(UpdateAction action) {
    return shapes.express(List.of(action), null).harmfulTwice();
  }

  private void refuses(Condition condition, String message) {
    assertThatThrownBy(() -> condition(condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private void refuses(String message, UpdateAction... actions) {
    assertThatThrownBy(() -> update(actions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesAttributesThatAreNone() {
    refuses(attribute("sttus").eq("x"), "Order has no attribute 'sttus'. Did you mean 'status'?");
    refuses(
        attribute("address.citty").eq("x"),
        "Order.address has no attribute 'citty'. Did you mean 'city'?");
    refuses(
        attribute("total.cents").eq("x"),
        "Order.total is BigDecimal, which has no parts that 'cents' could name");
    refuses(
        attribute("total[0]").eq("x"),
        "Order.total is BigDecimal, which has no elements by number");
    refuses(
        attribute("tags[0]").eq("x"), "Order.tags is Set<String>, which has no elements by number");
    refuses(attribute(Order::scratch).eq("x"), "Order does not store 'scratch'");
    refuses(
        attribute(Order::shipping).exists(),
        "Order.shipping is no attribute itself, but is flattened: name one of its components");
    refuses(
        attribute(Order::rest).exists(),
        "Order.rest is no attribute itself, but carries others: name one by entry(…)");
    refuses(
        attribute(Stranger::status).eq("x"), "Order has no attribute that Stranger::status reads");
    refuses(
        attribute((Order order) -> order.status()).eq(Status.PAID),
        "A lambda in io.dynabind.internal.table.expression.ShapesTest has no name: write a method"
            + " reference, such as Order::status, or name the attribute by a string, such as"
            + " \"status\"");
    assertThatThrownBy(() -> attribute("a..b"))
        .hasMessage("'a..b' is no path; write such as status, address.city or lines[0].quantity");
    assertThatThrownBy(() -> element(Order::lines, -1))
        .hasMessage("Elements of lists are counted from 0, not -1");
  }

  @Test
  void refusesValuesThatDoNotFit() {
    refuses(attribute("status").eq("PAID"), "Order.status is Status, but was given String");
    refuses(attribute("count").eq(1.5), "Order.count is long, but was given Double");
    refuses(
        attribute("status").eq((Object) null),
        "Order.status was given null; whether the attribute is there is asked by exists() and"
            + " notExists()");
    refuses(
        attribute(Order::tags).eq(Set.of()),
        "Order.tags was given a value that is stored as nothing; whether the attribute is there is"
            + " asked by exists() and notExists()");
    refuses(
        attribute(Order::tags).contains(1),
        "An element of Order.tags is String, but was given Integer");
    refuses(
        attribute(Order::id).beginsWith(1),
        "Order.id is stored as S and is compared with a String here, but was given Integer");
    refuses(
        entry(Order::prices, Currency.getInstance("EUR")).eq(attribute(Order::id)),
        "Order.prices.EUR is stored as N, and cannot be compared with Order.id, which is stored as S");
    refuses(price("EUR").exists(), "Order.prices has keys of Currency, but was given String");
  }

  /** What a caller with raw types does. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static AttributeRef<?> price(Object key) {
    Getter<Order, Map<Currency, BigDecimal>> prices = Order::prices;
    return entry((Getter<Order, Map<Object, BigDecimal>>) (Getter) prices, key);
  }

  @Test
  void refusesOrderWhereStoredValuesHaveNone() {
    refuses(
        attribute(Order::status).lt(Status.PAID),
        "Order.status is Status, whose stored form does not sort as its values do; compare it by eq,"
            + " ne or in, or store it in a form that sorts, such as @StoredAs(Form.PADDED_TEXT) or a"
            + " converter whose isOrdered() is true");
    refuses(attribute(Order::count).size().gt(1), "Order.count is stored as N, which has no size");
    refuses(
        attribute(Order::count).beginsWith("1"),
        "Order.count is long, which is not stored as text or binary and has no beginning");
    refuses(attribute(Order::count).contains("1"), "Order.count is long, which contains nothing");
  }

  @Test
  void refusesMoreValuesThanDynamoDbCompares() {
    List<Long> many = Collections.nCopies(101, 1L);
    refuses(
        attribute(Order::count).in(many),
        "Order.count is compared with 101 values by one in(), but DynamoDB takes at most 100: join"
            + " several by or");
    assertThatThrownBy(() -> attribute(Order::count).in(List.of()))
        .hasMessage("in() was given no values; leave the condition out");
  }

  @Test
  void refusesUpdatesThatMayNotBe() {
    refuses(
        "Order.id is part of the key, which no update changes: insert another item and delete this"
            + " one",
        set(attribute(Order::id), "x"));
    refuses(
        "Order.version is the version, which every write changes by itself",
        set(attribute(Order::version), 3L));
    refuses(
        "Order.status was given null; remove() removes the attribute",
        set(attribute(Order::status), null));
    refuses(
        "'status' is changed twice by one update of Order",
        set(attribute(Order::status), Status.PAID),
        set(attribute("status"), Status.OPEN));
    refuses(
        "'address' and 'address.city.zip' overlap in one update of Order: change the whole or its"
            + " parts",
        set(attribute(Order::address), new Address("s", new City("n", "z"))),
        set(attribute("address.city.zip"), "z"));
    refuses(
        "Order.status is Status, which is not stored as a number",
        add(attribute(Order::status), 1));
    refuses("Order.count is long, but was given Double", add(attribute(Order::count), 0.5));
    refuses(
        "Order.tags is Set<String>, which is not stored as a list",
        append(attribute(Order::tags), "x"));
    refuses(
        "Order.samples is Set<Line>, which is not stored as a set; elements of lists are added by"
            + " append and prepend",
        addTo(attribute(Order::samples), Set.of(new Line("p", 1))));
    refuses(
        "An element of Order.tags is String, but was given Integer",
        addTo(attribute(Order::tags), Set.of(1)));
  }

  @Test
  void showsNoValues() {
    assertThat(attribute("status").eq("secret").and(attribute("total").size().eq(7)).toString())
        .isEqualTo(
            "And[conditions=[Comparison[left=status, comparator=EQUAL, right=String],"
                + " Comparison[left=size(total), comparator=EQUAL, right=Long]]]");
  }
}
