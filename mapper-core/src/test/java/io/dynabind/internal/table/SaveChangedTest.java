package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.UpdateItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only what has changed is sent. */
final class SaveChangedTest {

  record Part(String name, BigDecimal price) {}

  @Table
  record Order(
      @HashKey String id,
      @Nullable String note,
      List<Part> parts,
      Set<String> tags,
      @Attribute(formerly = "colour") @Nullable String color,
      @Unmapped Map<String, Object> rest,
      @Version @Nullable Long version) {

    Order with(@Nullable String note, @Nullable String color, List<Part> parts) {
      return new Order(id, note, parts, tags, color, rest, version);
    }

    Order with(Map<String, Object> rest) {
      return new Order(id, note, parts, tags, color, rest, version);
    }
  }

  private static final EntityCodec<Order> ORDER = Tables.codec(Order.class);
  private static final List<Part> PARTS = List.of(new Part("a", new BigDecimal("1.0")));
  private static final Order READ =
      new Order("o", "n", PARTS, Set.of("x", "y"), "red", Map.of("k", 1), 4L);

  private final Script script = new Script();
  private final SyncTable<Order> orders = Tables.of(ORDER, script, new VirtualTime());

  private String sent(Order after) {
    script.done();
    assertThat(orders.saveChanged(READ, after).version()).isEqualTo(5);
    UpdateItem update = (UpdateItem) script.operations.get(0);
    assertThat(update.repeat()).isEqualTo(Repeat.GUARDED);
    assertThat(readable(update.condition(), update))
        .isEqualTo("attribute_exists(id) AND version = ?");
    return readable(update.update(), update);
  }

  private static String readable(@Nullable String text, UpdateItem update) {
    String readable = String.valueOf(text).replaceAll(":v\\d+", "?");
    for (Map.Entry<String, String> name : update.placeholders().names().entrySet()) {
      readable = readable.replace(name.getKey(), name.getValue());
    }
    return readable;
  }

  @Test
  void sendsWhatDiffers() {
    assertThat(sent(READ.with("other", "red", PARTS)))
        .isEqualTo("SET note = ?, version = ?, _writeToken = ?");
  }

  @Test
  void removesWhatIsAbsentNow() {
    assertThat(sent(READ.with(null, "red", List.of())))
        .isEqualTo("SET parts = ?, version = ?, _writeToken = ? REMOVE note");
  }

  @Test
  void removesFormerNamesWithTheAttribute() {
    assertThat(sent(READ.with("n", null, PARTS)))
        .isEqualTo("SET version = ?, _writeToken = ? REMOVE color, colour");
  }

  @Test
  void comparesWhatIsCarriedUnmapped() {
    assertThat(sent(READ.with(Map.of("l", 2))))
        .isEqualTo("SET l = ?, version = ?, _writeToken = ? REMOVE k");
  }

  @Test
  void sendsNothingWhereNothingDiffersInStore() {
    List<Part> same = List.of(new Part("a", new BigDecimal("1.000")));
    Order after = new Order("o", "n", same, Set.of("y", "x"), "red", Map.of("k", 1L), 4L);
    assertThat(orders.saveChanged(READ, after)).isSameAs(after);
    assertThat(orders.async().saveChanged(READ, after).join()).isSameAs(after);
    assertThat(script.operations).isEmpty();
  }

  @Test
  void refusesTwoItems() {
    Order other = new Order("p", "n", PARTS, Set.of(), null, Map.of(), 4L);
    assertThatThrownBy(() -> orders.saveChanged(READ, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The Order before and after a change are two items: they differ in id, which is part of"
                + " the key");
  }
}
