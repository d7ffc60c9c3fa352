package io.dynabind.internal.table;

import io.dynabind.expression.AttributeRef;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.IndexModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query or scan reads of each item.
 *
 * @param <T> the entity
 * @param <R> what is made of it
 */
interface Projection<T, R> {

  /** The attributes that an index must hold; null for all of the entity. */
  @Nullable Set<AttributeModel> attributes(TableContext<T> context);

  Reading<R> reading(TableContext<T> context, @Nullable IndexModel index);

  /** The entity. */
  static <T> Projection<T, T> whole() {
    return new Projection<>() {
      @Override
      public @Nullable Set<AttributeModel> attributes(TableContext<T> context) {
        return null;
      }

      @Override
      public Reading<T> reading(TableContext<T> context, @Nullable IndexModel index) {
        return Reading.whole(context);
      }
    };
  }

  /** Maps of some attributes. */
  static <T> Projection<T, Map<String, @Nullable Object>> maps(AttributeRef<?>... attributes) {
    List<AttributeRef<?>> asked = List.of(Objects.requireNonNull(attributes, "attributes"));
    return new Projection<>() {
      @Override
      public Set<AttributeModel> attributes(TableContext<T> context) {
        return Reading.attributes(context, asked);
      }

      @Override
      public Reading<Map<String, @Nullable Object>> reading(
          TableContext<T> context, @Nullable IndexModel index) {
        return Reading.of(context, index, asked);
      }
    };
  }

  /** Records of some attributes. */
  static <T, R> Projection<T, R> records(Class<R> type) {
    Objects.requireNonNull(type, "type");
    return new Projection<>() {
      @Override
      public Set<AttributeModel> attributes(TableContext<T> context) {
        return context.projections().get(type).attributes();
      }

      @Override
      public Reading<R> reading(TableContext<T> context, @Nullable IndexModel index) {
        ItemProjection<R> record = context.projections().get(type);
        return Reading.of(context, index, record.attributes(), record::make);
      }
    };
  }

  /** Nothing but that there is an item. */
  static <T> Projection<T, Boolean> presence() {
    return new Projection<>() {
      @Override
      public Set<AttributeModel> attributes(TableContext<T> context) {
        return new LinkedHashSet<>(context.codec().model().key().attributes());
      }

      @Override
      public Reading<Boolean> reading(TableContext<T> context, @Nullable IndexModel index) {
        return Reading.presence(context, index);
      }
    };
  }
}
