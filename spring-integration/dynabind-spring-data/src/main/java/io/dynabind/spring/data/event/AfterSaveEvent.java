package io.dynabind.spring.data.event;

/**
 * An entity was written. Told only where it is known.
 *
 * @param <E> the entity
 */
public final class AfterSaveEvent<E> extends DynamoEvent<E> {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the event.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it
   */
  public AfterSaveEvent(E entity, String table) {
    super(entity, table);
  }
}
