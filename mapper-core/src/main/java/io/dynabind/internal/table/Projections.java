package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The records and interfaces that attributes of one entity are read into. Thread-safe. */
final class Projections {

  private final EntityCodec<?> codec;
  private final Map<Class<?>, ItemProjection<?>> known = new ConcurrentHashMap<>();

  Projections(EntityCodec<?> codec) {
    this.codec = codec;
  }

  /**
   * A record whose components are attributes, or an interface whose methods are.
   *
   * @throws IllegalArgumentException if the class is neither, or a part of it is no attribute of
   *     its type
   */
  @SuppressWarnings("unchecked") // what is kept under a class makes values of that class
  <R> ItemProjection<R> get(Class<R> type) {
    return (ItemProjection<R>)
        known.computeIfAbsent(
            type,
            each ->
                each.isInterface()
                    ? InterfaceProjection.of(codec, each)
                    : RecordProjection.of(codec, each));
  }

  static AttributeModel attribute(EntityCodec<?> codec, Class<?> type, String name, TypeRef found) {
    AttributeModel attribute =
        codec.model().attributes().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        String.format(
                            "%s.%s is no attribute of %s: %s",
                            type.getSimpleName(),
                            name,
                            codec.model(),
                            codec.model().attributes())));
    if (!attribute.type().boxed().equals(found.boxed())) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s is %s, but %s.%s is %s",
              type.getSimpleName(), name, found, codec.model(), name, attribute.type()));
    }
    return attribute;
  }
}
