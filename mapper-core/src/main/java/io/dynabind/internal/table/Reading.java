package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.SealedModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * @param projection the projection expression, or null for all attributes
 * @param placeholders what its placeholders stand for
 * @param decode makes it of the item; empty if the item counts as absent
 */
record Reading<R>(
    @Nullable String projection,
    Placeholders placeholders,
    Function<ItemReader, Optional<R>> decode) {

  /** The entity. */
  static <T> Reading<T> whole(TableContext<T> context) {
    return new Reading<>(null, Placeholders.NONE, context.lifecycle()::read);
  }

  /**
   * Some attributes. What tells whether there is an item, of which variant it is, and whether it
   * has expired, is fetched too.
   */
  static Reading<Map<String, @Nullable Object>> of(
      TableContext<?> context, AttributeRef<?>... attributes) {
    if (attributes.length == 0) {
      throw new IllegalArgumentException("A projection names at least one attribute");
    }
    Set<AttributeModel> asked = new LinkedHashSet<>();
    for (AttributeRef<?> attribute : attributes) {
      asked.add(context.shapes().attribute(attribute));
    }
    EntityCodec<?> codec = context.codec();
    Expiry expiry = context.lifecycle().expiry();
    ExpressionRenderer renderer = new ExpressionRenderer();
    String projection =
        renderer.renderProjection(
            names(codec.model(), asked, expiry).stream().map(AttributePath::new).toList());
    return new Reading<>(
        projection, renderer.placeholders(), item -> decode(codec, expiry, asked, item));
  }

  private static Set<String> names(
      EntityModel model, Set<AttributeModel> asked, @Nullable Expiry expiry) {
    List<AttributeModel> fetched = new ArrayList<>(model.key().attributes());
    if (model.object().sealed() != null) {
      fetched.add(model.attributes().get(SealedModel.DISCRIMINATOR));
    }
    if (expiry != null) {
      fetched.add(expiry.timeToLive());
    }
    Set<String> names = new LinkedHashSet<>();
    fetched.forEach(attribute -> names.add(attribute.storedName()));
    for (AttributeModel attribute : asked) {
      names.add(attribute.storedName());
      names.addAll(attribute.formerNames());
    }
    return names;
  }

  private static Optional<Map<String, @Nullable Object>> decode(
      EntityCodec<?> codec, @Nullable Expiry expiry, Set<AttributeModel> asked, ItemReader item) {
    if (!codec.isOwn(item) || (expiry != null && expiry.isExpired(item))) {
      return Optional.empty();
    }
    try {
      Map<String, @Nullable Object> stored = values(codec, asked, item);
      Map<String, @Nullable Object> found = new LinkedHashMap<>();
      for (AttributeModel attribute : asked) {
        names(attribute).stream()
            .filter(stored::containsKey)
            .findFirst()
            .ifPresent(name -> found.put(attribute.name(), stored.get(name)));
      }
      return Optional.of(Collections.unmodifiableMap(found));
    } catch (ItemFormatException e) {
      throw e.during("decoding " + codec.model());
    }
  }

  /** The names of an attribute, the current one first. */
  private static List<String> names(AttributeModel attribute) {
    List<String> names = new ArrayList<>();
    names.add(attribute.storedName());
    names.addAll(attribute.formerNames());
    return names;
  }

  /** What the open map holds of attributes that are asked for, by stored name. */
  private static Map<String, @Nullable Object> values(
      EntityCodec<?> codec, Set<AttributeModel> asked, ItemReader item) {
    Map<String, AttributeModel> byName = new HashMap<>();
    asked.forEach(attribute -> names(attribute).forEach(name -> byName.put(name, attribute)));
    Map<String, @Nullable Object> values = new HashMap<>();
    while (item.hasNext()) {
      String name = item.nextName();
      AttributeModel attribute = byName.get(name);
      if (attribute == null || item.peek() == AttributeType.NULL) {
        item.skip();
      } else {
        values.put(name, codec.codec(attribute).decode(item));
      }
    }
    item.endMap();
    return values;
  }
}
