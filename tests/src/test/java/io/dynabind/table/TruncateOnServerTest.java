package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Throughput;
import io.dynabind.annotation.Unique;
import io.dynabind.table.Server.Connection;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables on a server are emptied and stay. */
final class TruncateOnServerTest {

  @Table(
      value = "lines",
      billing = Billing.PROVISIONED,
      throughput = @Throughput(read = 10_000, write = 10_000))
  record Line(@HashKey String order, @RangeKey int number, String text) {}

  @Table("shapes")
  @Discriminator
  sealed interface Shape {

    @HashKey
    String id();
  }

  @Subtype("circle")
  record Circle(String id, @Unique String name) implements Shape {}

  @Subtype("square")
  record Square(String id) implements Shape {}

  @Table("trees")
  @Discriminator
  sealed interface Tree {

    @HashKey
    String id();
  }

  @Subtype("oak")
  record Oak(String id) implements Tree {}

  @Subtype("elm")
  record Elm(String id) implements Tree {}

  private final FaultClient faults = new FaultClient();
  private final List<AutoCloseable> closing = new ArrayList<>();

  private Dynabind start(Server server) {
    Connection connection = server.connect(faults);
    Dynabind dynabind = connection.builder().build();
    closing.addAll(List.of(dynabind, connection));
    return dynabind;
  }

  private <T> EntityTable<T> created(Dynabind dynabind, Class<T> entity) {
    EntityTable<T> table = dynabind.table(entity);
    table.create();
    closing.add(0, table::deleteTable);
    return table;
  }

  @AfterEach
  void close() throws Exception {
    faults.clear();
    for (AutoCloseable each : closing) {
      each.close();
    }
  }

  private static List<Line> lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Line("o" + i % 7, i, "text")).toList();
  }

  @ParameterizedTest
  @EnumSource
  void deletesAllItemsOfAProvisionedTable(Server server) {
    EntityTable<Line> table = created(start(server), Line.class);
    table.putAll(lines(320));
    assertThat(table.truncate(table.name()).percentOfCapacity(90).execute()).isEqualTo(320);
    assertThat(table.scan().consistent().list()).isEmpty();
    table.putAll(lines(30));
    assertThat(table.async().truncate(table.name()).execute().join()).isEqualTo(30);
    assertThat(table.truncate(table.name()).execute()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void countsWhatItDeletedOnce(Server server) {
    EntityTable<Line> table = created(start(server), Line.class);
    table.putAll(lines(60));
    faults.fault("BatchWriteItem", Fault.UNPROCESSED, 1);
    faults.fault("BatchWriteItem", Fault.ANSWER_LOST, 1);
    faults.fault("BatchWriteItem", Fault.TABLE_THROTTLED, 1);
    assertThat(table.truncate(table.name()).execute()).isEqualTo(60);
    assertThat(table.scan().consistent().list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aTableOnDemandNeedsACapacityAndGivesItsGuardsUp(Server server) {
    Dynabind dynabind = start(server);
    EntityTable<Shape> shapes = created(dynabind, Shape.class);
    shapes.put(new Circle("1", "round"));
    shapes.put(new Square("2"));
    assertThatThrownBy(() -> shapes.truncate(shapes.name()).execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Table " + shapes.name() + " is on demand");
    EntityTable<Circle> circles = dynabind.table(Circle.class);
    assertThatThrownBy(() -> circles.truncate(circles.name()).capacity(50, 500).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Circle is a variant with unique attributes, whose guards are those of the whole"
                + " table: truncate that");
    assertThat(shapes.truncate(shapes.name()).capacity(500, 500).execute()).isEqualTo(3);
    shapes.insert(new Circle("3", "round"));
  }

  @ParameterizedTest
  @EnumSource
  void aVariantLosesItsOwnItems(Server server) {
    Dynabind dynabind = start(server);
    EntityTable<Tree> trees = created(dynabind, Tree.class);
    trees.putAll(List.of(new Oak("1"), new Elm("2"), new Oak("3")));
    EntityTable<Oak> oaks = dynabind.table(Oak.class);
    assertThat(oaks.truncate(oaks.name()).capacity(500, 500).execute()).isEqualTo(2);
    assertThat(trees.scan().consistent().list()).containsExactly(new Elm("2"));
  }
}
