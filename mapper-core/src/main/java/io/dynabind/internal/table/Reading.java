package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.SealedModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is read of an item.
 *
 * @param fetched the attributes that are fetched; empty for all
 * @param decode makes it of the item; empty if the item counts as absent
 */
record Reading<R>(List<AttributePath> fetched, Function<ItemReader, Optional<R>> decode) {

  /** The entity. */
  static <T> Reading<T> whole(TableContext<T> context) {
    return new Reading<>(List.of(), context.lifecycle()::read);
  }

  /**
   * Some attributes. What tells whether there is an item, of which variant it is, whether it has
   * expired, and where a page goes on after it, is fetched too.
   */
  static Reading<Map<String, @Nullable Object>> of(
      TableContext<?> context, @Nullable IndexModel index, List<AttributeRef<?>> attributes) {
    return of(context, index, attributes(context, attributes), AttributeValues::map);
  }

  static Set<AttributeModel> attributes(TableContext<?> context, List<AttributeRef<?>> attributes) {
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException("A projection names at least one attribute");
    }
    Set<AttributeModel> asked = new LinkedHashSet<>();
    for (AttributeRef<?> attribute : attributes) {
      asked.add(context.shapes().attribute(attribute));
    }
    return asked;
  }

  /** What is made of the values of some attributes. */
  static <R> Reading<R> of(
      TableContext<?> context,
      @Nullable IndexModel index,
      Set<AttributeModel> asked,
      Function<AttributeValues, R> make) {
    AttributeValues.Reader values = new AttributeValues.Reader(context.codec(), asked);
    return new Reading<>(
        paths(context, index, asked),
        item ->
            isThere(context, item) ? Optional.of(make.apply(values.read(item))) : Optional.empty());
  }

  /** Nothing but that there is an item. */
  static Reading<Boolean> presence(TableContext<?> context, @Nullable IndexModel index) {
    return new Reading<>(
        paths(context, index, Set.of()),
        item -> isThere(context, item) ? Optional.of(true) : Optional.empty());
  }

  private static boolean isThere(TableContext<?> context, ItemReader item) {
    Expiry expiry = context.lifecycle().expiry();
    return context.codec().isOwn(item) && (expiry == null || !expiry.isExpired(item));
  }

  /** Renders the projection; null for all attributes. */
  @Nullable String render(ExpressionRenderer renderer) {
    return fetched.isEmpty() ? null : renderer.renderProjection(fetched);
  }

  private static List<AttributePath> paths(
      TableContext<?> context, @Nullable IndexModel index, Collection<AttributeModel> asked) {
    EntityCodec<?> codec = context.codec();
    EntityModel model = codec.model();
    List<AttributeModel> fetched = new ArrayList<>(model.key().attributes());
    if (index != null) {
      fetched.addAll(index.key().attributes());
    }
    if (model.object().sealed() != null) {
      fetched.add(model.attributes().get(SealedModel.DISCRIMINATOR));
    }
    Expiry expiry = context.lifecycle().expiry();
    if (expiry != null) {
      fetched.add(expiry.timeToLive());
    }
    Set<String> names = new LinkedHashSet<>();
    fetched.forEach(attribute -> names.add(attribute.storedName()));
    asked.forEach(attribute -> names.addAll(AttributeValues.names(attribute)));
    return names.stream().map(AttributePath::new).toList();
  }
}
