package io.dynabind.spring.data.mapping;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.PersistentProperty;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mapping.model.BasicPersistentEntity;
import org.springframework.data.support.IsNewStrategy;

/**
 * An entity as dynabind knows it, or a type that is stored inside of one.
 *
 * @param <T> the entity
 */
public class DynamoPersistentEntity<T> extends BasicPersistentEntity<T, DynamoPersistentProperty> {

  private final @Nullable EntityCodec<T> codec;

  DynamoPersistentEntity(TypeInformation<T> type, @Nullable EntityCodec<T> codec) {
    super(type);
    this.codec = codec;
  }

  @Nullable EntityModel model() {
    return codec == null ? null : codec.model();
  }

  /** The entity itself where it can be changed, else a copy of it for each value that is set. */
  @Override
  @SuppressWarnings("unchecked") // the type of the bean is verified
  public <B> PersistentPropertyAccessor<B> getPropertyAccessor(B bean) {
    PersistentPropertyAccessor<B> usual = super.getPropertyAccessor(bean);
    return codec == null ? usual : (PersistentPropertyAccessor<B>) new Accessor(codec, (T) bean);
  }

  /**
   * Without a version, or with that of no item. Entities without versions: without a key. Those
   * that are {@code Persistable} say it themselves.
   */
  @Override
  protected IsNewStrategy getFallbackIsNewStrategy() {
    return codec == null
        ? super.getFallbackIsNewStrategy()
        : entity -> isNew(codec, getType().cast(entity));
  }

  private static <E> boolean isNew(EntityCodec<E> codec, E entity) {
    AttributeModel version = codec.model().version();
    if (version == null) {
      return codec.model().key().attributes().stream()
          .anyMatch(key -> codec.get(key, entity) == null);
    }
    Object value = codec.get(version, entity);
    return value == null || (value instanceof Number number && number.longValue() == 0);
  }

  /** Reads and sets attributes by the entity's codec, which can do it with every kind of class. */
  private final class Accessor implements PersistentPropertyAccessor<T> {

    private final EntityCodec<T> own;
    private T bean;

    Accessor(EntityCodec<T> own, T bean) {
      this.own = own;
      this.bean = bean;
    }

    private @Nullable AttributeModel attribute(PersistentProperty<?> property) {
      return property instanceof DynamoPersistentProperty known ? known.attribute() : null;
    }

    @Override
    public void setProperty(PersistentProperty<?> property, @Nullable Object value) {
      AttributeModel attribute = attribute(property);
      if (attribute == null) {
        PersistentPropertyAccessor<T> usual = usual();
        usual.setProperty(property, value);
        bean = own.isMutable(bean) ? usual.getBean() : flattened(property, usual.getBean());
        return;
      }
      Map<AttributeModel, Object> values = Collections.singletonMap(attribute, value);
      if (own.isMutable(bean)) {
        own.set(bean, values);
      } else {
        bean = own.copy(bean, values);
      }
    }

    /** What is not stored is in no copy but that of the codec. */
    private T flattened(PersistentProperty<?> property, T changed) {
      Map<AttributeModel, Object> values = new HashMap<>();
      for (AttributeModel attribute : own.model().attributes()) {
        Object value = own.get(attribute, changed);
        if (value != null && attribute.name().startsWith(property.getName() + ".")) {
          values.put(attribute, value);
        }
      }
      return own.copy(bean, values);
    }

    private PersistentPropertyAccessor<T> usual() {
      return DynamoPersistentEntity.super.getPropertyAccessor(bean);
    }

    @Override
    public @Nullable Object getProperty(PersistentProperty<?> property) {
      AttributeModel attribute = attribute(property);
      return attribute == null ? usual().getProperty(property) : own.get(attribute, bean);
    }

    @Override
    public T getBean() {
      return bean;
    }
  }
}
