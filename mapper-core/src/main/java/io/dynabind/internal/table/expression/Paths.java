package io.dynabind.internal.table.expression;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributeRef;

/** Finds the attributes of an entity that applications name. Thread-safe. */
public final class Paths {

  private final EntityCodec<?> codec;

  /**
   * Makes one.
   *
   * @param codec the entity's codec
   */
  public Paths(EntityCodec<?> codec) {
    this.codec = codec;
  }

  Target find(AttributeRef<?> attribute) {
    Position position = Position.of(codec);
    for (AttributeRef.Step step : attribute.steps()) {
      position = step(position, step);
    }
    return position.target();
  }

  private static Position step(Position position, AttributeRef.Step step) {
    if (step instanceof AttributeRef.Property property) {
      return position.read(Getters.name(property.getter()));
    }
    if (step instanceof AttributeRef.Name name) {
      return position.named(name.name());
    }
    return step instanceof AttributeRef.Element element
        ? position.element(element.index())
        : position.entry(((AttributeRef.Entry) step).key());
  }
}
