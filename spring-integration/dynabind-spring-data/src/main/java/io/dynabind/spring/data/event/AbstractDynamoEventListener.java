package io.dynabind.spring.data.event;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.core.GenericTypeResolver;

/**
 * A listener with a method for each of the events of one entity. As a bean it is called by itself.
 *
 * <pre>{@code
 * @Component
 * class OrderLog extends AbstractDynamoEventListener<Order> {
 *   @Override
 *   public void onAfterSave(AfterSaveEvent<Order> event) {
 *     log.info("{} was written", event.getEntity().orderId());
 *   }
 * }
 * }</pre>
 *
 * @param <E> the entity, or a type that entities have in common
 */
public abstract class AbstractDynamoEventListener<E>
    implements ApplicationListener<DynamoEvent<?>> {

  private final @Nullable Class<?> entity;

  /** For subclasses, which say the type of entity. */
  protected AbstractDynamoEventListener() {
    this.entity =
        GenericTypeResolver.resolveTypeArgument(getClass(), AbstractDynamoEventListener.class);
  }

  @Override
  @SuppressWarnings("unchecked") // the entity was looked at
  public final void onApplicationEvent(DynamoEvent<?> event) {
    if (entity != null && !entity.isInstance(event.getSource())) {
      return;
    }
    if (event instanceof BeforeConvertEvent<?> before) {
      onBeforeConvert((BeforeConvertEvent<E>) before);
    } else if (event instanceof BeforeSaveEvent<?> before) {
      onBeforeSave((BeforeSaveEvent<E>) before);
    } else if (event instanceof AfterSaveEvent<?> after) {
      onAfterSave((AfterSaveEvent<E>) after);
    } else if (event instanceof AfterConvertEvent<?> after) {
      onAfterConvert((AfterConvertEvent<E>) after);
    } else if (event instanceof BeforeDeleteEvent<?> before) {
      onBeforeDelete((BeforeDeleteEvent<E>) before);
    } else if (event instanceof AfterDeleteEvent<?> after) {
      onAfterDelete((AfterDeleteEvent<E>) after);
    }
  }

  /**
   * An entity is going to be written.
   *
   * @param event tells of it
   */
  protected void onBeforeConvert(BeforeConvertEvent<E> event) {}

  /**
   * An entity is going to be written, as the callbacks have left it.
   *
   * @param event tells of it
   */
  protected void onBeforeSave(BeforeSaveEvent<E> event) {}

  /**
   * An entity was written.
   *
   * @param event tells of it
   */
  protected void onAfterSave(AfterSaveEvent<E> event) {}

  /**
   * An entity was read.
   *
   * @param event tells of it
   */
  protected void onAfterConvert(AfterConvertEvent<E> event) {}

  /**
   * An entity is going to be deleted.
   *
   * @param event tells of it
   */
  protected void onBeforeDelete(BeforeDeleteEvent<E> event) {}

  /**
   * An entity was deleted.
   *
   * @param event tells of it
   */
  protected void onAfterDelete(AfterDeleteEvent<E> event) {}
}
