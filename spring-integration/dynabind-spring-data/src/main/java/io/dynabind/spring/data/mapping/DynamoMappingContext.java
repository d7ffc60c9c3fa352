package io.dynabind.spring.data.mapping;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Table;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.context.AbstractMappingContext;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.util.Assert;

/**
 * How entities look to what works on Spring Data's model of them, such as auditing and Spring Data
 * REST. What an entity is says its dynabind: its key, version, and what is stored.
 *
 * <pre>{@code
 * DynamoPersistentEntity<?> orders = mappingContext.getRequiredPersistentEntity(Order.class);
 * orders.getRequiredPersistentProperty("placedAt").getAttributeName(); // placed_at
 * }</pre>
 *
 * <p>{@code @EnableDynamoRepositories} makes a bean of it. Thread-safe.
 */
public class DynamoMappingContext
    extends AbstractMappingContext<DynamoPersistentEntity<?>, DynamoPersistentProperty> {

  private final Dynabind dynabind;

  /**
   * Makes the context.
   *
   * @param dynabind maps the entities
   */
  @SuppressWarnings("this-escape") // it sets a field
  public DynamoMappingContext(Dynabind dynabind) {
    Assert.notNull(dynabind, "Dynabind must not be null");
    this.dynabind = dynabind;
    setSimpleTypeHolder(DynamoSimpleTypes.HOLDER);
  }

  /** An entity, or a type that is stored inside of one. */
  @Override
  protected <T> DynamoPersistentEntity<T> createPersistentEntity(TypeInformation<T> type) {
    boolean entity =
        MergedAnnotations.from(type.getType(), SearchStrategy.TYPE_HIERARCHY)
            .isPresent(Table.class);
    return new DynamoPersistentEntity<>(type, entity ? dynabind.codec(type.getType()) : null);
  }

  @Override
  protected DynamoPersistentProperty createPersistentProperty(
      Property property, DynamoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
    return new DynamoPersistentProperty(property, owner, simpleTypes);
  }
}
