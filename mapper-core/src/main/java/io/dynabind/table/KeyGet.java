package io.dynabind.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributeRef;
import io.dynabind.outcome.WithMeta;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A read of one item by its key, with options. Eventually consistent, unless {@link #consistent}
 * says otherwise: it may miss the writes of the last second or so.
 *
 * <pre>{@code
 * Optional<Map<String, Object>> some =
 *     table.prepareGet(key)
 *         .project(attribute(Order::status), attribute(Order::total))
 *         .consistent()
 *         .execute();
 * OrderStatus status = (OrderStatus) some.get().get("status");
 * }</pre>
 *
 * <p>Immutable and thread-safe; may be run again.
 *
 * @param <R> what is read: the entity, or some of its attributes
 */
public interface KeyGet<R> {

  /**
   * Makes the read strongly consistent, at twice the read units.
   *
   * @return the read with it
   */
  KeyGet<R> consistent();

  /**
   * Reads some attributes only. It saves bytes, not read units. The values are those of the
   * components' types, by the names of the components; what is absent, or stored as NULL, is left
   * out. No callback is called, since there is no entity.
   *
   * @param attributes whole attributes of the entity, at least one; instead of those named before
   * @return the read of them, whose map cannot be changed
   * @throws IllegalArgumentException if one is not an attribute of the entity, or a part of one
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html">Projection
   *     expressions</a>
   */
  KeyGet<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes);

  /**
   * Sends the read otherwise than the table does.
   *
   * @param options its deadline, and what else the executor understands
   * @return the read with them
   */
  KeyGet<R> with(CallOptions options);

  /**
   * Bounds how long the read may take, with all attempts and the pauses between them.
   *
   * @param deadline more than zero
   * @return the read with it
   * @throws IllegalArgumentException if it is not more than zero
   */
  default KeyGet<R> deadline(Duration deadline) {
    return with(CallOptions.within(deadline));
  }

  /**
   * Reads the item.
   *
   * @return what was found, or empty if there is no such item
   * @throws io.dynabind.item.ItemFormatException if the item does not fit the entity
   * @throws io.dynabind.outcome.ReadException if the service does not answer
   */
  Optional<R> execute();

  /**
   * Like {@link #execute}, with what is to be said of the call beside its result.
   *
   * @return what was found, and what the call has consumed
   */
  WithMeta<Optional<R>> executeWithMeta();
}
