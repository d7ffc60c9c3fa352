package io.dynabind.spring.data.event;

/**
 * An entity was deleted; not told of deletions by key.
 *
 * @param <E> the entity
 */
public final class AfterDeleteEvent<E> extends DynamoEvent<E> {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the event.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it
   */
  public AfterDeleteEvent(E entity, String table) {
    super(entity, table);
  }
}
