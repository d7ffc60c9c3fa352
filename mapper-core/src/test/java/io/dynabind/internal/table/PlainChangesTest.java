package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.operation.UpdateItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The shorthand of put, add and delete. */
final class PlainChangesTest {

  enum Status {
    OPEN,
    PAID
  }

  record Line(String product, int quantity, @Nullable Instant since) {}

  @Table
  record Order(
      @HashKey String id,
      Status status,
      Instant placedAt,
      BigDecimal total,
      long count,
      Optional<String> note,
      Line first,
      List<Line> lines,
      Set<String> tags,
      Set<Status> seen,
      Map<String, Integer> labels,
      byte[] seal) {}

  private static final EntityCodec<Order> ORDER = Tables.codec(Order.class);

  private final Script script = new Script();
  private final SyncTable<Order> orders = Tables.of(ORDER, script, new VirtualTime());

  /** The update with names and values in their places. */
  private String applied(String path, @Nullable Object change) {
    script.done();
    orders.updateByKey("o").apply(Collections.singletonMap(path, change)).execute();
    UpdateItem update = (UpdateItem) script.operations.get(script.operations.size() - 1);
    String text = String.valueOf(update.update());
    for (var value : Script.slot(update, 1).entrySet()) {
      text = text.replace(value.getKey(), show(value.getValue()));
    }
    for (var name : update.placeholders().names().entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }

  private static String show(AttributeValue value) {
    return switch (value.type()) {
      case S -> "'" + value.s() + "'";
      case N -> value.n();
      case SS -> value.ss().toString();
      case L -> value.l().stream().map(PlainChangesTest::show).toList().toString();
      case M -> {
        Map<String, String> shown = new TreeMap<>();
        value.m().forEach((name, each) -> shown.put(name, show(each)));
        yield shown.toString();
      }
      default -> value.type().toString();
    };
  }

  @Test
  void putsWhatIsPlain() {
    assertThat(applied("status", "PAID")).isEqualTo("SET status = 'PAID'");
    assertThat(applied("status", Status.PAID)).isEqualTo("SET status = 'PAID'");
    assertThat(applied("status", Map.of("put", "PAID"))).isEqualTo("SET status = 'PAID'");
    assertThat(applied("placedAt", "2026-01-01T00:00:00Z"))
        .isEqualTo("SET placedAt = '2026-01-01T00:00:00.000000000Z'");
    assertThat(applied("total", 3)).isEqualTo("SET total = 3");
    assertThat(applied("note", "n")).isEqualTo("SET note = 'n'");
    assertThat(applied("tags", List.of("x"))).isEqualTo("SET tags = [x]");
    assertThat(applied("seen", List.of("PAID"))).isEqualTo("SET seen = [PAID]");
    assertThat(applied("first.quantity", 2)).isEqualTo("SET first.quantity = 2");
    assertThat(applied("first", Map.of("product", "p", "quantity", 2)))
        .isEqualTo("SET first = {product='p', quantity=2}");
    assertThat(
            applied(
                "lines",
                List.of(
                    Map.of("product", "p", "quantity", 2), Map.of("product", "q", "quantity", 1L))))
        .isEqualTo("SET lines = [{product='p', quantity=2}, {product='q', quantity=1}]");
    assertThat(applied("lines", List.of(new Line("p", 1, null))))
        .isEqualTo("SET lines = [{product='p', quantity=1}]");
    assertThat(applied("labels", Map.of("a", 1))).isEqualTo("SET labels = {a=1}");
    assertThat(applied("seal", new byte[] {1})).isEqualTo("SET seal = B");
  }

  @Test
  void nothingRemoves() {
    assertThat(applied("note", null)).isEqualTo("REMOVE note");
    assertThat(applied("note", "")).isEqualTo("REMOVE note");
    assertThat(applied("lines", List.of())).isEqualTo("REMOVE lines");
    assertThat(applied("tags", new String[0])).isEqualTo("REMOVE tags");
    assertThat(applied("note", Map.of("put", ""))).isEqualTo("REMOVE note");
    assertThat(applied("note", Map.of("delete", ""))).isEqualTo("REMOVE note");
    assertThat(applied("note", Collections.singletonMap("delete", null))).isEqualTo("REMOVE note");
    assertThat(applied("labels", Map.of())).isEqualTo("SET labels = {}");
  }

  @Test
  void addsAndDeletes() {
    assertThat(applied("count", Map.of("add", 2)))
        .isEqualTo("SET count = if_not_exists(count, 0) + 2");
    assertThat(applied("tags", Map.of("add", "x"))).isEqualTo("ADD tags [x]");
    assertThat(applied("seen", Map.of("add", List.of("PAID", "OPEN"))))
        .isEqualTo("ADD seen [PAID, OPEN]");
    assertThat(applied("lines", Map.of("add", Map.of("product", "p", "quantity", 1))))
        .isEqualTo(
            "SET lines = list_append(if_not_exists(lines, []), [{product='p', quantity=1}])");
    assertThat(applied("tags", Map.of("delete", List.of("x")))).isEqualTo("DELETE tags [x]");
    assertThat(applied("tags", Map.of("delete", List.of()))).isEqualTo("null");
    assertThat(applied("tags", Map.of("add", List.of()))).isEqualTo("null");
  }

  private void refuses(String path, @Nullable Object change, Class<?> type, String message) {
    assertThatThrownBy(() -> orders.updateByKey("o").apply(Collections.singletonMap(path, change)))
        .isInstanceOf(type)
        .hasMessage(message);
  }

  @Test
  void refusesWhatDoesNotFit() {
    refuses(
        "sttus",
        "x",
        IllegalArgumentException.class,
        "Order has no attribute 'sttus'. Did you mean 'status'?");
    refuses(
        "total",
        "3",
        ItemFormatException.class,
        "Expected N but was S at $.total (applying changes to Order.total)");
    refuses(
        "lines",
        List.of(Map.of("product", "p", "quantity", "2")),
        ItemFormatException.class,
        "Expected N but was S at $.lines[0].quantity (applying changes to Order.lines)");
    refuses(
        "total",
        Map.of("delete", 3),
        IllegalArgumentException.class,
        "Order.total is BigDecimal, from which nothing is deleted; null removes the attribute");
    refuses(
        "status",
        Map.of("add", "x"),
        IllegalArgumentException.class,
        "Order.status is Status, to which nothing is added");
  }
}
