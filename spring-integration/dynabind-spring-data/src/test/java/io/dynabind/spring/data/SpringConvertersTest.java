package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.problem.MappingException;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.data.convert.DynamoCustomConversions;
import io.dynabind.test.DynamoDbTest;
import io.dynabind.test.ScriptedExecutor;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Spring's converters, of a real context with DynamoDB Local. */
@DynamoDbTest
final class SpringConvertersTest {

  record Money(long cents, String currency) {}

  record Point(int x, int y) {}

  record Code(String value) {}

  @WritingConverter
  static final class MoneyToText implements Converter<Money, String> {
    @Override
    public String convert(Money money) {
      return money.cents() + " " + money.currency();
    }
  }

  @ReadingConverter
  static final class TextToMoney implements Converter<String, Money> {
    @Override
    public Money convert(String text) {
      String[] parts = text.split(" ");
      return new Money(Long.parseLong(parts[0]), parts[1]);
    }
  }

  static final class PointToMap implements Converter<Point, Map<String, Integer>> {
    @Override
    public Map<String, Integer> convert(Point point) {
      return Map.of("x", point.x(), "y", point.y());
    }
  }

  static final class MapToPoint implements Converter<Map<String, Integer>, Point> {
    @Override
    public Point convert(Map<String, Integer> map) {
      return new Point(map.get("x"), map.get("y"));
    }
  }

  @WritingConverter
  static final class YearToText implements Converter<Year, String> {
    @Override
    public String convert(Year year) {
      return "AD " + year.getValue();
    }
  }

  @ReadingConverter
  static final class TextToYear implements Converter<String, Year> {
    @Override
    public Year convert(String text) {
      return Year.parse(text.substring(3));
    }
  }

  @Table("converted-products")
  @GlobalIndex(name = "byPrice", hashKey = "price")
  record Product(@HashKey Code code, Money price, List<Money> earlier, Point shelf, Year since) {}

  interface Products extends DynamoRepository<Product, Code> {
    List<Product> findByPrice(Money price);
  }

  /** A mutable class. */
  @Table("converted-carts")
  static class Cart {

    @HashKey private String id;
    private Money total;
  }

  interface Carts extends DynamoRepository<Cart, String> {}

  private static DynamoCustomConversions conversions() {
    return new DynamoCustomConversions(
        List.of(
            new MoneyToText(),
            new TextToMoney(),
            new PointToMap(),
            new MapToPoint(),
            new YearToText(),
            new TextToYear(),
            ConverterBuilder.reading(String.class, Code.class, Code::new).andWriting(Code::value)));
  }

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Products.class, Carts.class}))
  static class Converting {

    @Bean
    DynamoCustomConversions dynamoConversions() {
      return conversions();
    }

    @Bean
    Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
      return SpringDataMapping.of(context)
          .addTo(Dynabind.builder().client(client).schema(SchemaMode.CREATE_MISSING))
          .entities(Product.class, Cart.class)
          .build();
    }
  }

  @Test
  void typesAreStoredAsTheirConvertersSay(DynamoDbClient client) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
      context.register(Converting.class);
      context.refresh();
      Products products = context.getBean(Products.class);
      Money price = new Money(100, "EUR");
      Product product =
          new Product(
              new Code("p"), price, List.of(new Money(90, "EUR")), new Point(1, 2), Year.of(2026));
      products.save(product);
      assertThat(
              client
                  .getItem(
                      r ->
                          r.tableName("converted-products")
                              .key(Map.of("code", AttributeValue.fromS("p"))))
                  .item())
          .containsEntry("price", AttributeValue.fromS("100 EUR"))
          .containsEntry("earlier", AttributeValue.fromL(List.of(AttributeValue.fromS("90 EUR"))))
          .containsEntry(
              "shelf",
              AttributeValue.fromM(
                  Map.of("x", AttributeValue.fromN("1"), "y", AttributeValue.fromN("2"))))
          .containsEntry("since", AttributeValue.fromS("AD 2026"));
      assertThat(products.findById(new Code("p"))).hasValue(product);
      assertThat(products.findByPrice(price)).containsExactly(product);

      Cart cart = new Cart();
      cart.id = "c";
      cart.total = price;
      Carts carts = context.getBean(Carts.class);
      carts.save(cart);
      assertThat(carts.findById("c").orElseThrow().total).isEqualTo(price);
    }
  }

  @Table("converted-halves")
  record Halves(@HashKey String id, Money price) {}

  private static void model(Class<?> entity, Object... converters) {
    try (Dynabind dynabind =
        Dynabind.builder()
            .executor(new ScriptedExecutor())
            .codecs(new DynamoCustomConversions(List.of(converters)).codecs())
            .build()) {
      dynabind.model(entity);
    }
  }

  @Test
  void oneOfTwoConvertersIsRefused() {
    assertThatThrownBy(() -> model(Halves.class, new MoneyToText()))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "[InvalidConverter] A converter of Spring writes Money, but none reads String as it.");
    assertThatThrownBy(() -> model(Halves.class, new TextToMoney()))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "[InvalidConverter] A converter of Spring reads Money, but none writes it.");
  }
}
