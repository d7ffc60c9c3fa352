package io.dynabind.internal.table.expression;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.expression.Expressions.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Form;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.table.Tables;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ItemSlot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes of other kinds of entities, and of other forms of storage. */
@SuppressWarnings("serial") // method references that name attributes are never sent anywhere
final class TargetsTest {

  private static String condition(EntityCodec<?> codec, Condition condition) {
    Expression expression = new Shapes(codec).express(List.of(), condition);
    return filled(String.valueOf(expression.condition()), expression);
  }

  private static String update(EntityCodec<?> codec, UpdateAction action) {
    Expression expression = new Shapes(codec).express(List.of(action), null);
    return filled(String.valueOf(expression.update()), expression);
  }

  private static String filled(String text, Expression expression) {
    String filled = text;
    for (Map.Entry<String, AttributeValue> value :
        SdkItems.write(ItemSlot.Values.of(expression.placeholders())::write).entrySet()) {
      filled = filled.replace(value.getKey(), show(value.getValue()));
    }
    for (Map.Entry<String, String> name : expression.placeholders().names().entrySet()) {
      filled = filled.replace(name.getKey(), name.getValue());
    }
    return filled;
  }

  private static String show(AttributeValue value) {
    return switch (value.type()) {
      case S -> "'" + value.s() + "'";
      case N -> value.n();
      case L -> value.l().stream().map(TargetsTest::show).toList().toString();
      default -> value.type().toString();
    };
  }

  /** A bean, whose getters have another name than its components. */
  @Table
  public static class Task {
    private String id = "";
    private boolean done;
    private @Nullable Task parent;

    @HashKey
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public boolean isDone() {
      return done;
    }

    public void setDone(boolean done) {
      this.done = done;
    }

    public @Nullable Task getParent() {
      return parent;
    }

    public void setParent(@Nullable Task parent) {
      this.parent = parent;
    }
  }

  @Test
  void findsComponentsOfBeansAndOfTypesThatContainThemselves() {
    EntityCodec<Task> task = Tables.codec(Task.class);
    assertThat(condition(task, attribute(Task::getId).eq("x"))).isEqualTo("id = 'x'");
    assertThat(condition(task, attribute(Task::isDone).eq(true))).isEqualTo("done = BOOL");
    assertThat(condition(task, attribute("parent.parent.id").eq("x")))
        .isEqualTo("parent.parent.id = 'x'");
  }

  @Discriminator("kind")
  sealed interface Shape {}

  @Subtype("circle")
  record Circle(double radius) implements Shape {}

  @Subtype("square")
  record Square(int side) implements Shape {}

  @Table
  record Drawing(@HashKey String id, Shape shape, List<Shape> shapes) {}

  @Test
  void findsAttributesOfNestedVariants() {
    EntityCodec<Drawing> drawing = Tables.codec(Drawing.class);
    assertThat(condition(drawing, attribute("shape.radius").gt(1.5)))
        .isEqualTo("shape.radius > 1.5");
    assertThat(condition(drawing, attribute("shapes[0].side").eq(2)))
        .isEqualTo("shapes[0].side = 2");
    assertThat(condition(drawing, attribute("shape.kind").eq("circle")))
        .isEqualTo("shape.kind = 'circle'");
    assertThatThrownBy(() -> condition(drawing, attribute("shape.radios").gt(1.5)))
        .hasMessage("Drawing.shape has no attribute 'radios'. Did you mean 'radius'?");
  }

  @Table
  @Discriminator("kind")
  sealed interface Animal {
    @HashKey
    String id();
  }

  @Subtype("dog")
  record Dog(String id, int barks) implements Animal {}

  @Subtype("cat")
  record Cat(String id, int lives) implements Animal {}

  @Test
  void findsAttributesOfAllVariantsOfAnEntity() {
    EntityCodec<Animal> animal = Tables.codec(Animal.class);
    assertThat(condition(animal, attribute(Dog::barks).gt(1))).isEqualTo("barks > 1");
    assertThat(condition(animal, attribute(Animal::id).eq("a"))).isEqualTo("id = 'a'");
    assertThatThrownBy(
            () -> update(animal, new UpdateAction.Set(attribute("kind"), new Operand.Plain("cat"))))
        .hasMessage("Animal.kind tells the variants apart: put an entity of the other variant");
  }

  /** Cents. */
  record Money(long cents) {}

  /** Stores cents. */
  static final class MoneyConverter implements AttributeConverter<Money, Long> {

    @Override
    public Long toStored(Money value) {
      return value.cents();
    }

    @Override
    public Money fromStored(Long stored) {
      return new Money(stored);
    }

    @Override
    public boolean isOrdered() {
      return true;
    }
  }

  @Table
  record Forms(
      @HashKey String id,
      @Convert(MoneyConverter.class) Money price,
      @StoredAs(value = Form.PADDED_TEXT, digits = 5) int padded,
      @StoredAs(Form.LIST) Set<String> listed,
      @StoredAs(Form.SET) List<String> setted,
      @TimeToLive Instant expiresAt,
      String[] array,
      Optional<List<String>> perhaps,
      AtomicInteger atomic,
      Map<String, Object> free) {}

  @Test
  void comparesAndChangesInTheFormThatIsStored() {
    EntityCodec<Forms> forms = Tables.codec(Forms.class);
    assertThat(condition(forms, attribute(Forms::price).lt(new Money(5)))).isEqualTo("price < 5");
    assertThat(condition(forms, attribute(Forms::padded).ge(42))).isEqualTo("padded >= '00042'");
    assertThat(condition(forms, attribute(Forms::expiresAt).lt(Instant.ofEpochSecond(9))))
        .isEqualTo("expiresAt < 9");
    assertThat(
            update(
                forms,
                new UpdateAction.Append(
                    attribute(Forms::listed), null, new Operand.Plain(List.of("x")), false)))
        .isEqualTo("SET listed = list_append(if_not_exists(listed, []), ['x'])");
    assertThat(
            update(
                forms,
                new UpdateAction.AddTo(attribute(Forms::setted), new Operand.Plain(Set.of("x")))))
        .isEqualTo("ADD setted SS");
    assertThat(
            update(
                forms,
                new UpdateAction.Append(
                    attribute(Forms::array), null, new Operand.Plain(List.of("x", "y")), false)))
        .isEqualTo("SET array = list_append(if_not_exists(array, []), ['x', 'y'])");
    assertThat(
            update(
                forms,
                new UpdateAction.Append(
                    attribute(Forms::perhaps), null, new Operand.Plain(List.of("x")), false)))
        .isEqualTo("SET perhaps = list_append(if_not_exists(perhaps, []), ['x'])");
    assertThat(condition(forms, attribute("perhaps[0]").eq("x"))).isEqualTo("perhaps[0] = 'x'");
    assertThat(
            update(
                forms,
                new UpdateAction.Increment(
                    attribute(Forms::atomic), null, new Operand.Plain(2), false)))
        .isEqualTo("SET atomic = if_not_exists(atomic, 0) + 2");
    assertThat(condition(forms, entry(Forms::free, "a").gt(new BigDecimal("1.5"))))
        .isEqualTo("free.a > 1.5");
  }

  @Test
  void refusesWhatTheFormDoesNotHave() {
    EntityCodec<Forms> forms = Tables.codec(Forms.class);
    assertThatThrownBy(() -> condition(forms, attribute("price.cents").eq(1L)))
        .hasMessage("Forms.price is Money, which has no parts that 'cents' could name");
    assertThatThrownBy(
            () ->
                update(
                    forms,
                    new UpdateAction.Increment(
                        attribute(Forms::price), null, new Operand.Plain(2), false)))
        .hasMessage("Forms.price is Money, which is not stored as a number");
    assertThatThrownBy(
            () ->
                update(
                    forms,
                    new UpdateAction.Increment(
                        attribute(Forms::padded), null, new Operand.Plain(2), false)))
        .hasMessage("Forms.padded is int, which is not stored as a number");
  }
}
