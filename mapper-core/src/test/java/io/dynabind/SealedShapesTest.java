package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.item.json.JsonItems;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hierarchies of odd shapes come back as they were. */
class SealedShapesTest {

  private static <T> T storesAlike(Class<T> entity, String json) {
    String item = json.replace('\'', '"');
    try (Dynabind dynabind = Dynabind.builder().executor(new NeverSends(true, true)).build()) {
      T value = JsonItems.read(dynabind.codec(entity), item);
      assertThat(JsonItems.write(dynabind.codec(entity), value)).isEqualTo(item);
      return value;
    }
  }

  @Discriminator("outer")
  sealed interface Shape permits Round, Flat {}

  /** Alone, it is told apart in another way than as a shape. */
  @Discriminator("inner")
  sealed interface Round extends Shape permits Ball, Coin {}

  sealed interface Flat extends Shape permits Coin, Sheet {}

  @Subtype("ball")
  record Ball(int radius) implements Round {}

  /** Reached in two ways. */
  @Subtype("coin")
  record Coin(int value) implements Round, Flat {}

  @Subtype("sheet")
  record Sheet(int width) implements Flat {}

  @Table
  record Shapes(@HashKey String id, Shape shape, Round round, Flat flat, Coin coin) {}

  @Test
  void levelsMayHaveDiscriminatorsOfTheirOwn() {
    Shapes shapes =
        storesAlike(
            Shapes.class,
            "{'id':{'S':'a'},'shape':{'M':{'outer':{'S':'coin'},'value':{'N':'1'}}},"
                + "'round':{'M':{'inner':{'S':'coin'},'value':{'N':'2'}}},"
                + "'flat':{'M':{'outer':{'S':'coin'},'value':{'N':'3'}}},"
                + "'coin':{'M':{'value':{'N':'4'}}}}");
    assertThat(shapes)
        .isEqualTo(new Shapes("a", new Coin(1), new Coin(2), new Coin(3), new Coin(4)));
  }

  @Discriminator
  abstract static sealed class Cell<T> permits Filled, Counted, Texts {

    @Nullable T content;
    @Nullable Cell<T> next;
  }

  @Subtype("filled")
  static final class Filled<T> extends Cell<T> {}

  @Subtype("counted")
  static final class Counted<T> extends Cell<T> {
    int count;
  }

  /** Never one of numbers. */
  @Subtype("texts")
  static final class Texts extends Cell<String> {}

  @Table
  record Cells(@HashKey String id, Cell<Integer> numbers, Cell<List<String>> lists) {}

  @Test
  void genericBeansMayHoldEachOther() {
    Cells cells =
        storesAlike(
            Cells.class,
            "{'id':{'S':'a'},'numbers':{'M':{'type':{'S':'filled'},'content':{'N':'1'},"
                + "'next':{'M':{'type':{'S':'counted'},'content':{'N':'2'},'count':{'N':'5'}}}}},"
                + "'lists':{'M':{'type':{'S':'counted'},'content':{'L':[{'S':'x'}]},"
                + "'count':{'N':'0'}}}}");
    assertThat(cells.numbers().next).isInstanceOf(Counted.class);
    assertThatThrownBy(
            () ->
                storesAlike(
                    Cells.class,
                    "{'id':{'S':'a'},'numbers':{'M':{'type':{'S':'texts'},"
                        + "'content':{'S':'x'}}}}"))
        .hasMessage(
            "Attribute 'type' names no variant of Cell<Integer>, which has: filled, counted at"
                + " $.numbers.type (decoding Cells)");
  }

  @Table
  record Many(@HashKey String id, Set<Shape> set, Shape[] array) {}

  @Test
  void variantsMayStandInSetsAndArrays() {
    Many many =
        storesAlike(
            Many.class,
            "{'id':{'S':'a'},'set':{'L':[{'M':{'outer':{'S':'sheet'},'width':{'N':'1'}}}]},"
                + "'array':{'L':[{'M':{'outer':{'S':'ball'},'radius':{'N':'3'}}}]}}");
    assertThat(many.set()).containsExactly(new Sheet(1));
    assertThat(many.array()).containsExactly(new Ball(3));
  }
}
