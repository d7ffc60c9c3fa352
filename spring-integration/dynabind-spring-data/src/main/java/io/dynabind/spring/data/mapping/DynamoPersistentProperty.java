package io.dynabind.spring.data.mapping;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.EntityModel;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.Association;
import org.springframework.data.mapping.model.AnnotationBasedPersistentProperty;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;

/** A component of an entity, as dynabind knows it. */
public class DynamoPersistentProperty
    extends AnnotationBasedPersistentProperty<DynamoPersistentProperty> {

  private final @Nullable EntityModel entity;
  private final @Nullable ComponentModel component;

  DynamoPersistentProperty(
      Property property, DynamoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
    super(property, owner, simpleTypes);
    this.entity = owner.model();
    this.component =
        entity == null
            ? null
            : entity.object().components().stream()
                .filter(each -> each.name().equals(property.getName()))
                .findFirst()
                .orElse(null);
  }

  /** The attribute that the component is; null for those of nested types, and flattened ones. */
  @Nullable AttributeModel attribute() {
    return entity == null ? null : entity.attribute(getName()).orElse(null);
  }

  /**
   * The name of the attribute in the item.
   *
   * @return the stored name; that of the property where it is no attribute by itself
   */
  public String getAttributeName() {
    AttributeModel attribute = attribute();
    return attribute == null ? getName() : attribute.storedName();
  }

  /** The hash key, where it is the whole key: no single property is a key of two. */
  @Override
  public boolean isIdProperty() {
    return entity == null
        ? super.isIdProperty()
        : entity.key().attributes().size() == 1
            && entity.key().attributes().get(0).name().equals(getName());
  }

  @Override
  public boolean isVersionProperty() {
    if (entity == null) {
      return super.isVersionProperty();
    }
    AttributeModel version = entity.version();
    return version != null && version.name().equals(getName());
  }

  /** What dynabind does not store. */
  @Override
  public boolean isTransient() {
    return entity == null
        ? super.isTransient()
        : component == null || component.storage() == Storage.IGNORED;
  }

  @Override
  public boolean isWritable() {
    return entity == null
        ? super.isWritable()
        : !isTransient() && component != null && !component.options().readOnly();
  }

  @Override
  protected Association<DynamoPersistentProperty> createAssociation() {
    return new Association<>(this, null);
  }
}
