package io.dynabind.spring.data.event;

import java.util.Objects;
import org.springframework.context.ApplicationEvent;
import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * Something happens to an entity. Listeners are called in the thread that writes or reads; what
 * they throw before a write keeps it from being sent.
 *
 * <pre>{@code
 * @EventListener
 * void on(AfterSaveEvent<Order> event) {
 *   log.info("{} was written", event.getEntity().orderId());
 * }
 * }</pre>
 *
 * @param <E> the entity
 */
public abstract sealed class DynamoEvent<E> extends ApplicationEvent
    implements ResolvableTypeProvider
    permits BeforeConvertEvent,
        BeforeSaveEvent,
        AfterSaveEvent,
        AfterConvertEvent,
        BeforeDeleteEvent,
        AfterDeleteEvent {

  private static final long serialVersionUID = 1L;

  private final String table;

  DynamoEvent(E entity, String table) {
    super(Objects.requireNonNull(entity, "entity"));
    this.table = Objects.requireNonNull(table, "table");
  }

  /**
   * The entity.
   *
   * @return the entity as it is at that moment
   */
  @SuppressWarnings("unchecked") // that is what it was made with
  public final E getEntity() {
    return (E) getSource();
  }

  /**
   * The entity's table.
   *
   * @return its name as the entity declares it, without prefix and suffix
   */
  public final String getTable() {
    return table;
  }

  /** With the entity's class as its argument, so that listeners of one entity hear of no other. */
  @Override
  public final ResolvableType getResolvableType() {
    return ResolvableType.forClassWithGenerics(getClass(), getSource().getClass());
  }
}
