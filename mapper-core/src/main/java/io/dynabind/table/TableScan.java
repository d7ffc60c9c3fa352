package io.dynabind.table;

import io.dynabind.expression.AttributeRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scan: it reads the whole table or index, in no order.
 *
 * <pre>{@code
 * orders.scan().filter(attribute(Order::status).eq(PAID)).stream().forEach(...);
 * orders.scan().parallel(8).count(); // eight requests at a time
 * orders.scan().segment(0, 4).page(PageLimit.of(1000)); // and segments 1 to 3 elsewhere
 * }</pre>
 *
 * <p>Immutable; may be run again.
 *
 * @param <R> what is read of each item: the entity, or what was projected
 */
public interface TableScan<R> extends ScanSteps<TableScan<R>>, Results<R> {

  /**
   * Reads some attributes of each item only. It saves bytes, not read units. The values are those
   * of the components' types, by the names of the components; what is absent, or stored as NULL, is
   * left out. No callback is called, since there is no entity.
   *
   * @param attributes whole attributes of the entity, at least one; instead of those named before
   * @return the scan of them, whose maps cannot be changed
   * @see <a
   *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html">Projection
   *     expressions</a>
   */
  TableScan<Map<String, @Nullable Object>> project(AttributeRef<?>... attributes);

  /**
   * Reads into a record the attributes that its components name, or shows through an interface
   * those that its methods name, as they are called or as getters are; its default methods work on
   * them. What is absent, or stored as NULL, reads as it does in the entity.
   *
   * <pre>{@code
   * record Summary(String orderId, OrderStatus status) {}
   * Stream<Summary> summaries = orders.scan().project(Summary.class).stream();
   * }</pre>
   *
   * @param type the record or interface; its components or methods have names and types of
   *     components of the entity
   * @param <P> the record or interface
   * @return the scan of it
   */
  <P> TableScan<P> project(Class<P> type);
}
