package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.problem.MappingException;
import org.junit.jupiter.api.Test;

/** What the builder is given, and does not fit together. */
class BuilderMistakesTest {

  @Table("shop")
  record Order(@HashKey @Attribute("pk") String customer, @RangeKey @Attribute("sk") String id) {}

  @Table("shop")
  record Customer(@HashKey String pk, @RangeKey String sk, String name) {}

  @Table("shop")
  record Invoice(@HashKey String pk, @RangeKey @Attribute("sk") long number) {}

  @Table("weights")
  record Load(@HashKey String id, Weight weight) {}

  record Weight(int grams) {}

  static class Grams implements AttributeConverter<Weight, Integer> {

    @Override
    public Integer toStored(Weight weight) {
      return weight.grams();
    }

    @Override
    public Weight fromStored(Integer grams) {
      return new Weight(grams);
    }
  }

  static final class MoreGrams extends Grams {}

  private static Dynabind.Builder builder() {
    return Dynabind.builder().executor(new NeverSends(true, true));
  }

  @Test
  void entitiesOfOneTableHaveOneKey() {
    assertThat(builder().entities(Order.class, Customer.class).build().table(Customer.class).name())
        .isEqualTo("shop");
    assertThatThrownBy(() -> builder().entities(Order.class, Invoice.class).build())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [KeyMismatch] Order and Invoice share the table 'shop', but have the keys (pk S, sk S) and (pk S, sk N).
                 at io.dynabind.BuilderMistakesTest$Invoice
               Give both the key of the table, in the same names and stored types, or two tables.
            """);
  }

  @Test
  void entitiesOfOneTableHaveOneKeyAlsoLater() {
    Dynabind dynabind = builder().entities(Order.class).build();

    assertThatThrownBy(() -> dynabind.table(Invoice.class))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("Order and Invoice share the table 'shop'");
    assertThat(dynabind.table(Customer.class).name()).isEqualTo("shop");
  }

  @Test
  void eachTypeHasOneConverter() {
    assertThatThrownBy(
            () -> builder().converters(new Grams(), new MoreGrams()).entities(Load.class).build())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [InvalidConverter] The builder has two converters of Weight: Grams and MoreGrams.
                 at io.dynabind.BuilderMistakesTest$MoreGrams
               Leave one of them out, and name it with @Convert where it is meant.
            """);
  }

  private static <T> AttributeConverter<T, T> anonymous() {
    return new AttributeConverter<>() {

      @Override
      public T toStored(T value) {
        return value;
      }

      @Override
      public T fromStored(T stored) {
        return stored;
      }
    };
  }

  @Test
  void convertersSayWhatTheyConvert() {
    assertThatThrownBy(() -> builder().converters(anonymous()).build())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [InvalidConverter] Converter without a name does not say what it converts.
                 at io.dynabind.BuilderMistakesTest$1
               Implement AttributeConverter with both type arguments, in a class, not a lambda.
            """);
  }

  @Test
  void nullIsNoEntity() {
    assertThatThrownBy(() -> builder().entities((Class<?>) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("entities");
  }
}
