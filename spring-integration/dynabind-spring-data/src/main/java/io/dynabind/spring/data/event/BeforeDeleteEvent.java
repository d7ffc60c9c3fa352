package io.dynabind.spring.data.event;

/**
 * An entity is going to be deleted; not told of deletions by key.
 *
 * @param <E> the entity
 */
public final class BeforeDeleteEvent<E> extends DynamoEvent<E> {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the event.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it
   */
  public BeforeDeleteEvent(E entity, String table) {
    super(entity, table);
  }
}
