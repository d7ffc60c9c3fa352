package io.dynabind.spring.data.event;

/**
 * An entity is going to be written; told after the {@link BeforeConvertCallback}s.
 *
 * @param <E> the entity
 */
public final class BeforeSaveEvent<E> extends DynamoEvent<E> {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the event.
   *
   * @param entity the entity
   * @param table the table's name as the entity declares it
   */
  public BeforeSaveEvent(E entity, String table) {
    super(entity, table);
  }
}
