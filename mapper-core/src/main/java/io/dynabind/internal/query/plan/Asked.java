package io.dynabind.internal.query.plan;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.Parts;
import io.dynabind.item.AttributeType;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Property;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with what stores the values that it compares.
 *
 * @param criterion the criterion
 * @param codec stores the property
 * @param values stores what the property is compared with: itself, or its elements; a plain text
 *     for a part of one
 */
record Asked(Criterion criterion, Codec<?> codec, Codec<?> values) {

  static Asked of(EntityCodec<?> entity, Criterion criterion) {
    Codec<?> codec = codec(entity, criterion.property());
    return new Asked(criterion, codec, asksForPart(criterion) ? part(codec) : codec);
  }

  private static boolean asksForPart(Criterion criterion) {
    return criterion.operator() == Operator.CONTAINING
        || criterion.operator() == Operator.NOT_CONTAINING;
  }

  static Codec<?> codec(EntityCodec<?> entity, Property property) {
    Codec<?> codec = entity.codec(property.attribute());
    for (AttributeModel step : property.path().subList(1, property.path().size())) {
      codec = inside(codec, step);
    }
    return codec;
  }

  private static Codec<?> inside(Codec<?> codec, AttributeModel step) {
    ObjectCodec<?> owner = (ObjectCodec<?>) Parts.content(codec);
    List<Integer> path = step.componentPath();
    for (int component : path.subList(0, path.size() - 1)) {
      owner = (ObjectCodec<?>) owner.codec(component);
    }
    return owner.codec(path.get(path.size() - 1));
  }

  private static Codec<?> part(Codec<?> codec) {
    Codec<?> content = Parts.content(codec);
    Codec<?> element = Parts.element(content);
    element = element == null ? Parts.member(content) : element;
    if (element != null) {
      return element;
    }
    return content.type() == AttributeType.S ? EncodableValue.string("").codec() : content;
  }

  Property property() {
    return criterion.property();
  }

  Operator operator() {
    return criterion.operator();
  }

  /** The value as it is stored; null if it is stored as nothing. */
  @SuppressWarnings("unchecked") // the types of parameters are checked at startup
  @Nullable EncodableValue<?> value(@Nullable Object argument) {
    if (argument == null) {
      return null;
    }
    boolean wraps = values == codec && property().last().type().raw() == Optional.class;
    Object value = wraps ? Optional.of(argument) : argument;
    boolean primitive = property().last().type().raw().isPrimitive();
    return !primitive && ((Codec<Object>) values).isAbsent(value)
        ? null
        : EncodableValue.of(values, value);
  }
}
