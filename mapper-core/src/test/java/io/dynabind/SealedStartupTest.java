package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.VariantFacts;
import io.dynabind.item.json.JsonItems;
import io.dynabind.problem.MappingException;
import io.dynabind.repository.Repository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sealed types beside converters, and the repositories of sealed entities that are refused. */
class SealedStartupTest {
  private static final String HYDRATE =
      ". Ask for a part that it holds by project(…), have the items fetched by hydrate(), or"
          + " declare the index with projection = Projection.ALL";

  @Discriminator
  sealed interface Shape permits Circle, Unknown {}

  @Subtype("circle")
  record Circle(int radius) implements Shape {}

  @Subtype(value = "unknown", fallback = true)
  record Unknown(@Attribute("type") String found) implements Shape {}

  @Table
  record Drawing(@HashKey String id, Shape shape) {}

  @Discriminator
  sealed interface Sign permits Arrow {}

  @Subtype("arrow")
  record Arrow(String text) implements Sign {}

  @Table
  record Road(@HashKey int id, Sign sign) {}

  static final class Shapes implements AttributeConverter<Shape, String> {

    @Override
    public String toStored(Shape value) {
      return ((Circle) value).radius() + " wide";
    }

    @Override
    public Shape fromStored(String stored) {
      return new Circle(Integer.parseInt(stored.substring(0, stored.indexOf(' '))));
    }
  }

  static final class Circles implements AttributeConverter<Circle, Integer> {

    @Override
    public Integer toStored(Circle value) {
      return value.radius();
    }

    @Override
    public Circle fromStored(Integer stored) {
      return new Circle(stored);
    }
  }

  /** Stores texts backwards. */
  static final class Backwards implements AttributeConverter<String, byte[]> {

    @Override
    public byte[] toStored(String value) {
      return new StringBuilder(value).reverse().toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String fromStored(byte[] stored) {
      return new StringBuilder(new String(stored, StandardCharsets.UTF_8)).reverse().toString();
    }
  }

  private static Dynabind dynabind(AttributeConverter<?, ?>... converters) {
    return Dynabind.builder().executor(new NeverSends(true, true)).converters(converters).build();
  }

  private static String report(Runnable startup) {
    try {
      startup.run();
      return "no problems";
    } catch (MappingException e) {
      return e.getMessage();
    }
  }

  @Test
  void convertersOfSealedTypesTakeThemWhole() {
    try (Dynabind dynabind = dynabind(new Shapes())) {
      assertThat(JsonItems.write(dynabind.codec(Drawing.class), new Drawing("d", new Circle(2))))
          .isEqualTo("{\"id\":{\"S\":\"d\"},\"shape\":{\"S\":\"2 wide\"}}");
    }
  }

  @Test
  void convertersOfVariantsAreRefused() {
    try (Dynabind dynabind = dynabind(new Circles())) {
      assertThat(report(() -> dynabind.codec(Drawing.class)))
          .isEqualTo(
              """
              Cannot start dynabind: 1 problem.

              1) [InvalidVariant] Circle cannot be a variant of Shape: it is stored as a whole by a \
              converter or codec factory.
                   at io.dynabind.SealedStartupTest$Circle
                 Make it a record, a final class, or sealed with variants of its own.
              """);
    }
  }

  @Test
  void convertersOfTextLeaveTheDiscriminatorAlone() {
    try (Dynabind dynabind = dynabind(new Backwards())) {
      assertThat(JsonItems.write(dynabind.codec(Road.class), new Road(1, new Arrow("ab"))))
          .isEqualTo(
              "{\"id\":{\"N\":\"1\"},\"sign\":{\"M\":{\"type\":{\"S\":\"arrow\"},"
                  + "\"text\":{\"B\":\"YmE=\"}}}}");
      assertThat(report(() -> dynabind.codec(Drawing.class)))
          .contains("Unknown.found is stored under the name of the discriminator of Shape.");
    }
  }

  @Table
  @Discriminator
  @GlobalIndex(name = "byColor", hashKey = "color", projection = Projection.KEYS_ONLY)
  @GlobalIndex(
      name = "bySize",
      hashKey = "size",
      projection = Projection.INCLUDE,
      include = {"type", "color"})
  sealed interface Toy permits Ball, Doll {}

  @Subtype("ball")
  record Ball(@HashKey String id, @RangeKey int number, @Nullable Integer size, String color)
      implements Toy {}

  @Subtype(value = "doll", formerly = "puppet")
  record Doll(@HashKey String id, @RangeKey int number, String name) implements Toy {}

  record ToyKey(String id, int number) {}

  interface Balls extends Repository<Ball, ToyKey> {

    List<Ball> findBySize(int size);

    List<Ball> findByColor(String color);

    List<Ball> findByIdAndName(String id, String name);
  }

  interface Dolls extends Repository<Doll, ToyKey> {

    List<Toy> findById(String id);
  }

  @Test
  void repositoriesOfVariantsKnowTheirOwnAttributesOnly() {
    try (Dynabind dynabind = dynabind()) {
      assertThat(report(() -> dynabind.repository(Balls.class)))
          .isEqualTo(
              """
              Cannot start dynabind: 1 problem.

              1) [UnknownAttribute] findByIdAndName names no attribute of Ball.
                   for method Balls.findByIdAndName(String, String)
                 Its attributes are: type, id, number, size, color.
              """);
      assertThat(report(() -> dynabind.repository(Dolls.class)))
          .contains("[ReturnType] findById returns List<Toy>.");
    }
  }

  interface SomeBalls extends Repository<Ball, ToyKey> {

    List<Ball> findBySize(int size);
  }

  interface SomeToys extends Repository<Toy, ToyKey> {

    List<Toy> findBySize(int size);
  }

  @Test
  void indexesMustHoldWhatTheVariantHas() {
    try (Dynabind dynabind = dynabind()) {
      assertThat(dynabind.describe(SomeBalls.class))
          .hasToString(
              "findBySize(int): Query toy, index bySize, key size = ?, filter type of Ball");
      assertThat(report(() -> dynabind.repository(SomeToys.class)))
          .contains("findBySize returns Toy, but index 'bySize' does not hold name.");
      assertThatThrownBy(() -> dynabind.table(Ball.class).query("red").index("byColor").list())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Index 'byColor' does not hold all of Ball; it lacks: type, size" + HYDRATE);
    }
  }

  @Test
  void tablesOfVariantsAreOneTable() {
    try (Dynabind dynabind = dynabind()) {
      assertThat(dynabind.table(Doll.class).definition())
          .isEqualTo(dynabind.table(Toy.class).definition())
          .isEqualTo(dynabind.table(Ball.class).definition());
      assertThat(dynabind.model(Doll.class).name()).isEqualTo("Doll");
    }
  }

  @Discriminator
  sealed interface Made permits Point, Line {}

  @Subtype("point")
  static final class Point implements Made {

    private final int x;

    @Creator
    Point(int x) {
      this.x = x;
    }

    int x() {
      return x;
    }
  }

  @Subtype("line")
  @BuiltBy(LineBuilder.class)
  static final class Line implements Made {

    private final int length;

    private Line(int length) {
      this.length = length;
    }

    int getLength() {
      return length;
    }
  }

  static final class LineBuilder {

    private int length;

    LineBuilder length(int value) {
      length = value;
      return this;
    }

    Line build() {
      return new Line(length);
    }
  }

  @Table
  record Plot(@HashKey String id, List<Made> all) {}

  @Test
  void variantsMayBeOfEveryKind() {
    String json =
        "{\"id\":{\"S\":\"p\"},\"all\":{\"L\":["
            + "{\"M\":{\"type\":{\"S\":\"point\"},\"x\":{\"N\":\"1\"}}},"
            + "{\"M\":{\"type\":{\"S\":\"line\"},\"length\":{\"N\":\"2\"}}}]}}";
    try (Dynabind dynabind = dynabind()) {
      Plot plot = JsonItems.read(dynabind.codec(Plot.class), json);
      assertThat(((Point) plot.all().get(0)).x()).isEqualTo(1);
      assertThat(((Line) plot.all().get(1)).getLength()).isEqualTo(2);
      assertThat(JsonItems.write(dynabind.codec(Plot.class), plot)).isEqualTo(json);
    }
  }

  sealed interface Tone permits High, Low {}

  record High(int pitch) implements Tone {}

  record Low(int pitch) implements Tone {}

  @Table
  record Song(@HashKey String id, List<Tone> tones) {}

  /** Names variants after their classes, which no annotation of dynabind does. */
  static final class ClassNames implements Convention {

    @Override
    public void variant(AnnotatedType type, VariantFacts facts) {
      if (type.type().isSealed()) {
        facts.discriminator("class");
      } else if (!type.type().isAnnotationPresent(Table.class)) {
        facts.subtype(type.type().getSimpleName(), List.of(), false);
      }
    }
  }

  @Test
  void conventionsMayTellVariantsApart() {
    try (Dynabind dynabind =
        Dynabind.builder()
            .executor(new NeverSends(true, true))
            .conventions(new ClassNames())
            .build()) {
      assertThat(
              JsonItems.write(
                  dynabind.codec(Song.class), new Song("s", List.of(new High(9), new Low(1)))))
          .isEqualTo(
              "{\"id\":{\"S\":\"s\"},\"tones\":{\"L\":["
                  + "{\"M\":{\"class\":{\"S\":\"High\"},\"pitch\":{\"N\":\"9\"}}},"
                  + "{\"M\":{\"class\":{\"S\":\"Low\"},\"pitch\":{\"N\":\"1\"}}}]}}");
    }
  }

  sealed interface Money permits Coins {

    int cents();

    @Creator
    static Money of(int cents) {
      return new Coins(cents);
    }
  }

  record Coins(int cents) implements Money {}

  @Table
  record Purse(@HashKey String id, Money money) {}

  @Test
  void sealedTypesThatSayWhatMakesThemHaveNoVariants() {
    String json = "{\"id\":{\"S\":\"p\"},\"money\":{\"M\":{\"cents\":{\"N\":\"5\"}}}}";
    try (Dynabind dynabind = dynabind()) {
      Purse purse = JsonItems.read(dynabind.codec(Purse.class), json);
      assertThat(purse).isEqualTo(new Purse("p", new Coins(5)));
      assertThat(JsonItems.write(dynabind.codec(Purse.class), purse)).isEqualTo(json);
    }
  }
}
