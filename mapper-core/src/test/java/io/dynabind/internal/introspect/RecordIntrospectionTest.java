package io.dynabind.internal.introspect;

import static io.dynabind.internal.introspect.TestIntrospection.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TableClass;
import io.dynabind.annotation.Tag;
import io.dynabind.annotation.Throughput;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Version;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.model.TypeRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordIntrospectionTest {

  @Test
  void readsEverythingThatARecordSays() {
    record Line(String product, int quantity) {}

    @Table(
        value = "orders",
        billing = Billing.PROVISIONED,
        throughput = @Throughput(read = 5, write = 6, warmRead = 7, warmWrite = 8),
        stream = Stream.NEW_IMAGE,
        deletionProtection = true,
        tableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
        encryption = Encryption.KMS_KEY,
        kmsKey = "alias/orders",
        tags = {@Tag(key = "team", value = "checkout"), @Tag(key = "tier")})
    @GlobalIndex(
        name = "byStatus",
        hashKey = "status",
        rangeKey = {"placedAt", "total"},
        projection = Projection.INCLUDE,
        include = "lines",
        throughput = @Throughput(read = 1, write = 2))
    @LocalIndex(name = "byTotal", rangeKey = "total", projection = Projection.KEYS_ONLY)
    record Order(
        @HashKey @Attribute("pk") String customerId,
        @RangeKey String orderId,
        String status,
        Instant placedAt,
        BigDecimal total,
        List<Line> lines,
        @Ignore String label,
        @TimeToLive Instant expiresAt,
        @Version Long version) {}

    EntityModel order = model(Order.class);

    assertThat(order.name()).isEqualTo("Order");
    assertThat(order.table())
        .isEqualTo(
            new TableModel(
                "orders",
                Billing.PROVISIONED,
                new ThroughputModel(5, 6, 7, 8),
                Stream.NEW_IMAGE,
                true,
                TableClass.STANDARD_INFREQUENT_ACCESS,
                Encryption.KMS_KEY,
                "alias/orders",
                Map.of("team", "checkout", "tier", "")));
    assertThat(order.object().kind()).isEqualTo(ObjectModel.Kind.RECORD);
    assertThat(order.object().maker().start()).isEqualTo(Order.class.getDeclaredConstructors()[0]);
    assertThat(order.object().components())
        .extracting(ComponentModel::name)
        .containsExactly(
            "customerId",
            "orderId",
            "status",
            "placedAt",
            "total",
            "lines",
            "label",
            "expiresAt",
            "version");
    assertThat(order.attributes())
        .extracting(AttributeModel::storedName)
        .containsExactly(
            "pk", "orderId", "status", "placedAt", "total", "lines", "expiresAt", "version");
    assertThat(order.key().hashKey()).containsExactly(order.attribute("customerId").orElseThrow());
    assertThat(order.key().rangeKey()).containsExactly(order.attribute("orderId").orElseThrow());
    assertThat(order.version()).isEqualTo(order.attribute("version").orElseThrow());
    assertThat(order.timeToLive()).isEqualTo(order.attribute("expiresAt").orElseThrow());
    assertThat(order.object().components().get(7).timeToLive()).isTrue();

    IndexModel byStatus = order.index("byStatus").orElseThrow();
    assertThat(byStatus.kind()).isEqualTo(IndexModel.Kind.GLOBAL);
    assertThat(byStatus.key().toString())
        .isEqualTo("KeyModel[hashKey=[status], rangeKey=[placedAt, total]]");
    assertThat(byStatus.included()).containsExactly(order.attribute("lines").orElseThrow());
    assertThat(byStatus.throughput()).isEqualTo(new ThroughputModel(1, 2, 0, 0));
    IndexModel byTotal = order.index("byTotal").orElseThrow();
    assertThat(byTotal.kind()).isEqualTo(IndexModel.Kind.LOCAL);
    assertThat(byTotal.key().toString())
        .isEqualTo("KeyModel[hashKey=[customerId], rangeKey=[total]]");
    assertThat(byTotal.projection()).isEqualTo(Projection.KEYS_ONLY);
  }

  @Test
  void namesTheTableAfterTheClass() {
    @Table
    record OrderLine(@HashKey String id) {}
    @Table
    record HTTPCall2Go(@HashKey String id) {}

    assertThat(model(OrderLine.class).table().name()).isEqualTo("order-line");
    assertThat(model(HTTPCall2Go.class).table().name()).isEqualTo("http-call2-go");
  }

  record Node(String name, Node next, Map<String, List<Optional<Twin>>> twins) {}

  record Twin(Node node, Twin[] others) {}

  @Test
  void reachesTypesThroughContainersAndRecursion() {
    @Table
    record Tree(@HashKey String id, Node root) {}
    TestIntrospection introspection = new TestIntrospection();

    EntityModel tree = introspection.introspector.entity(Tree.class);

    assertThat(tree).isNull(); // arrays of records have no codec here
    assertThat(introspection.problems.list())
        .singleElement()
        .hasToString(
            """
            [UnsupportedType] Twin.others has the type Twin[], for which there is no codec: it is an array.
                 at io.dynabind.internal.introspect.RecordIntrospectionTest$Twin.others
               Register an AttributeConverter for Twin[] with the builder, or put @Convert or @Ignore on the component.""");
    assertThat(introspection.introspector.object(TypeRef.of(Node.class))).isNull();
  }

  record Cons(String head, Cons tail, List<Pair> pairs) {}

  record Pair(Map<String, Cons> byName) {}

  @Test
  void introspectsSelfAndMutualRecursion() {
    @Table
    record Chain(@HashKey String id, Optional<Cons> first) {}
    TestIntrospection introspection = new TestIntrospection();

    EntityModel chain = introspection.introspector.entity(Chain.class);

    assertThat(chain).isNotNull();
    assertThat(introspection.problems.isEmpty()).isTrue();
    ObjectModel cons = introspection.introspector.object(TypeRef.of(Cons.class));
    assertThat(cons.attributes()).hasToString("[head, tail, pairs]");
    assertThat(introspection.introspector.object(TypeRef.of(Pair.class)).attributes())
        .hasToString("[byName]");
    assertThat(introspection.introspector.object(TypeRef.of(String.class))).isNull();
    assertThat(introspection.introspector.object(TypeRef.of(Chain.class))).isSameAs(chain.object());
  }

  record Box<T>(T content, List<T> more) {}

  @Test
  void resolvesTheTypeArgumentsOfNestedRecords() {
    record Coin(long cents) {}
    @Table
    record Safe(@HashKey String id, Box<Coin> coins, Box<String> papers) {}
    TestIntrospection introspection = new TestIntrospection();

    EntityModel safe = introspection.introspector.entity(Safe.class);

    introspection.problems.throwIfAny();
    ObjectModel coins = introspection.introspector.object(safe.attributes().get(1).type());
    assertThat(coins.components())
        .extracting(c -> c.type().toString())
        .containsExactly("Coin", "List<Coin>");
    ObjectModel papers = introspection.introspector.object(safe.attributes().get(2).type());
    assertThat(papers.components())
        .extracting(c -> c.type().toString())
        .containsExactly("String", "List<String>");
  }

  record Geo(@Attribute("lat") double latitude, double longitude) {}

  record Address(String city, @Flatten(prefix = "geo_") Geo geo) {}

  @Test
  void putsFlattenedAttributesBesideTheOthers() {
    @Table
    @GlobalIndex(name = "byCity", hashKey = "address.city", rangeKey = "address.geo.latitude")
    record Shop(@HashKey String id, @Flatten(prefix = "a_") Address address, String name) {}

    EntityModel shop = model(Shop.class);

    assertThat(shop.attributes())
        .hasToString("[id, address.city, address.geo.latitude, address.geo.longitude, name]");
    assertThat(shop.attributes())
        .extracting(AttributeModel::storedName)
        .containsExactly("id", "a_city", "a_geo_lat", "a_geo_longitude", "name");
    assertThat(shop.attributes().get(2).componentPath()).containsExactly(1, 1, 0);
    assertThat(shop.index("byCity").orElseThrow().key().toString())
        .isEqualTo("KeyModel[hashKey=[address.city], rangeKey=[address.geo.latitude]]");
  }

  record CustomerKey(@HashKey String customerId, @RangeKey String orderId) {}

  @Test
  void findsTheKeyInAFlattenedRecord() {
    @Table
    record Order(@Flatten CustomerKey key, String status) {}

    assertThat(model(Order.class).key().toString())
        .isEqualTo("KeyModel[hashKey=[key.customerId], rangeKey=[key.orderId]]");
  }

  @Test
  void lendsAnEntityToAnotherAsAMap() {
    @Table
    record Customer(@HashKey String id) {}
    @Table
    record Order(@HashKey String id, Customer customer) {}

    EntityModel order = model(Order.class);

    assertThat(order.key().hashKey()).hasToString("[id]");
    assertThat(order.attributes()).hasToString("[id, customer]");
  }

  @Test
  void introspectsOnDemandWhatAConverterStores() {
    record Stored(String text) {}
    TestIntrospection introspection = new TestIntrospection();

    assertThat(introspection.introspector.object(TypeRef.of(Stored.class)).attributes())
        .hasToString("[text]");
  }

  interface Shape {}

  @Test
  void looksIntoNoTypeThatIsStoredAsAWhole() {
    @Table
    record Drawing(@HashKey List<Shape> id, Optional<Shape> last) {}
    Problems problems = new Problems();
    Introspector introspector =
        new Introspector(
            List.of(),
            TestIntrospection::isClaimed,
            type -> type.raw() == List.class || type.raw() == Optional.class,
            problems);

    EntityModel drawing = introspector.entity(Drawing.class);

    problems.throwIfAny();
    assertThat(drawing.attributes()).hasToString("[id, last]");
  }

  record Grams(long grams) {}

  record Weight(long amount, String unit) {}

  private static final class InGrams implements AttributeConverter<Weight, Grams> {
    private InGrams() {
      throw new AssertionError("introspection makes no converter");
    }

    @Override
    public Grams toStored(Weight value) {
      return new Grams(value.amount());
    }

    @Override
    public Weight fromStored(Grams stored) {
      return new Weight(stored.grams(), "g");
    }
  }

  @Test
  void introspectsWhatAConverterStores() {
    @Table
    record Parcel(@HashKey String id, @Convert(InGrams.class) Weight weight) {}
    TestIntrospection introspection = new TestIntrospection();

    EntityModel parcel = introspection.introspector.entity(Parcel.class);

    introspection.problems.throwIfAny();
    assertThat(parcel.attributes().get(1).component().converter()).isEqualTo(InGrams.class);
    assertThat(introspection.introspector.object(TypeRef.of(Grams.class)).attributes())
        .hasToString("[grams]");
  }
}
