package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.ReadOnly;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.spring.data.mapping.DynamoMappingContext;
import io.dynabind.spring.data.mapping.DynamoPersistentEntity;
import io.dynabind.spring.data.mapping.DynamoPersistentProperty;
import io.dynabind.test.DynamoDbTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mapping.context.PersistentEntities;
import org.springframework.data.repository.support.Repositories;

/** How entities look to what works on Spring Data's model. */
@DynamoDbTest
final class MappingContextTest {

  record Place(String city, @Nullable Integer zip) {}

  @Table("mapped-orders")
  record Order(
      @HashKey String id,
      @Attribute("t") BigDecimal total,
      @Flatten Place to,
      List<Place> stops,
      @ReadOnly @Nullable Integer views,
      @Ignore @Nullable String hidden,
      @Version @Nullable Long version) {}

  @Table("mapped-lines")
  static final class Line {

    @HashKey private final String order;
    @RangeKey private final int number;

    @Creator
    Line(String order, int number) {
      this.order = order;
      this.number = number;
    }
  }

  record LineKey(String order, int number) {}

  interface Orders extends DynamoRepository<Order, String> {}

  interface Lines extends DynamoRepository<Line, LineKey> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Orders.class, Lines.class}))
  static class Found {}

  private static Order order(@Nullable Long version) {
    return new Order(
        "o", BigDecimal.ONE, new Place("Bonn", 53111), List.of(), null, "hidden", version);
  }

  @Test
  void saysWhatTheModelSays(Dynabind dynabind) {
    try (AnnotationConfigApplicationContext context = Contexts.of(dynabind, Found.class)) {
      DynamoMappingContext mapping = context.getBean(DynamoMappingContext.class);
      DynamoPersistentEntity<?> orders = mapping.getRequiredPersistentEntity(Order.class);

      assertThat(orders)
          .extracting(DynamoPersistentProperty::getAttributeName)
          .containsExactlyInAnyOrder("id", "t", "to", "stops", "views", "version");
      assertThat(orders.getRequiredIdProperty().getName()).isEqualTo("id");
      assertThat(orders.getRequiredVersionProperty().getName()).isEqualTo("version");
      assertThat(orders.getPersistentProperty("hidden")).isNull();
      assertThat(orders.getRequiredPersistentProperty("views").isWritable()).isFalse();
      assertThat(orders.getRequiredPersistentProperty("total").isEntity()).isFalse();
      assertThat(orders.getRequiredPersistentProperty("stops").getActualType())
          .isEqualTo(Place.class);
      assertThat(mapping.getRequiredPersistentEntity(Line.class).hasIdProperty()).isFalse();
      assertThat(orders.isNew(order(null))).isTrue();
      assertThat(orders.isNew(order(0L))).isTrue();
      assertThat(orders.isNew(order(1L))).isFalse();
      assertThat(orders.getIdentifierAccessor(order(1L)).getIdentifier()).isEqualTo("o");
    }
  }

  @Test
  void copiesWhatCannotBeChangedWithAllThatItHas(Dynabind dynabind) {
    DynamoPersistentEntity<?> orders =
        new DynamoMappingContext(dynabind).getRequiredPersistentEntity(Order.class);
    Order given = order(1L);
    PersistentPropertyAccessor<Order> accessor = orders.getPropertyAccessor(given);

    accessor.setProperty(orders.getRequiredPersistentProperty("total"), BigDecimal.TEN);
    accessor.setProperty(orders.getRequiredPersistentProperty("to"), new Place("Ulm", 89073));
    accessor.setProperty(orders.getRequiredPersistentProperty("version"), null);

    assertThat(accessor.getBean())
        .isEqualTo(
            new Order(
                "o", BigDecimal.TEN, new Place("Ulm", 89073), List.of(), null, "hidden", null));
    assertThat(accessor.getProperty(orders.getRequiredPersistentProperty("to")))
        .isEqualTo(new Place("Ulm", 89073));
    assertThat(given).isEqualTo(order(1L));
  }

  @Test
  void isFoundByWhatLooksForRepositoriesAndEntities(Dynabind dynabind) {
    try (AnnotationConfigApplicationContext context = Contexts.of(dynabind, Found.class)) {
      Repositories repositories = new Repositories(context);
      assertThat(repositories.getPersistentEntity(Order.class).hasVersionProperty()).isTrue();
      assertThat(repositories.getPersistentEntity(Line.class).getType()).isEqualTo(Line.class);
      PersistentEntities entities =
          PersistentEntities.of(context.getBean(DynamoMappingContext.class));
      Optional<Boolean> versioned =
          entities.getPersistentEntity(Order.class).map(each -> each.hasVersionProperty());
      assertThat(versioned).hasValue(true);
    }
  }
}
