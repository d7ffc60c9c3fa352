package io.dynabind.spring.data.event;

/**
 * An entity was read: what some modules call its loading.
 *
 * @param <E> the entity
 */
public final class AfterConvertEvent<E> extends DynamoEvent<E> {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the event.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it
   */
  public AfterConvertEvent(E entity, String table) {
    super(entity, table);
  }
}
