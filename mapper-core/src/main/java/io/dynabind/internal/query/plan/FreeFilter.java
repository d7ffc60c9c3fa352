package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.Condition;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition that was written or built by hand, ready to be rendered.
 *
 * @param condition names attributes as they are stored, with {@link
 *     io.dynabind.expression.Operand.Encoded} in the place of every value
 * @param values what a call puts into those places, in their order, given its arguments
 * @param attributes the stored names of the item's attributes that it names
 * @param text the condition in words of the application, for explanations
 */
public record FreeFilter(
    Condition condition,
    List<Function<@Nullable Object[], EncodableValue<?>>> values,
    Set<String> attributes,
    String text) {

  /** Freezes the collections. */
  public FreeFilter {
    values = List.copyOf(values);
    attributes = Set.copyOf(attributes);
  }
}
