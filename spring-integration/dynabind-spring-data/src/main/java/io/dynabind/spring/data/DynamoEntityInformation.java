package io.dynabind.spring.data;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.springframework.data.repository.core.support.AbstractEntityInformation;

/**
 * What Spring Data asks about an entity: its key as the repository's type of it, and whether it is
 * new.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <ID> its key
 */
public final class DynamoEntityInformation<T, ID> extends AbstractEntityInformation<T, ID> {

  private final EntityCodec<T> codec;
  private final Class<ID> idType;
  private final @Nullable KeyMaker<ID> maker;

  DynamoEntityInformation(Class<T> entity, Class<ID> idType, EntityCodec<T> codec) {
    super(entity);
    this.codec = codec;
    this.idType = idType;
    List<AttributeModel> key = codec.model().key().attributes();
    boolean single = key.size() == 1 && key.get(0).type().boxed().raw() == idType;
    this.maker = single || idType.isAssignableFrom(entity) ? null : KeyMaker.of(idType, key);
  }

  /**
   * The entity's facts.
   *
   * @return the model
   */
  public EntityModel model() {
    return codec.model();
  }

  /** False where a put would lose what the entity is read with, but something else writes. */
  boolean replaces() {
    return codec.model().attributes().stream()
        .noneMatch(attribute -> attribute.component().options().readOnly());
  }

  /**
   * Of an entity with a version: without one. Of others: without a key. Persistable ones say it.
   */
  @Override
  public boolean isNew(T entity) {
    if (entity instanceof Persistable<?> persistable) {
      return persistable.isNew();
    }
    AttributeModel version = codec.model().version();
    if (version == null) {
      return getId(entity) == null;
    }
    Object value = codec.get(version, entity);
    return value == null || (value instanceof Number number && number.longValue() == 0);
  }

  @Override
  public @Nullable ID getId(T entity) {
    if (idType.isInstance(entity)) {
      return idType.cast(entity);
    }
    List<@Nullable Object> parts = new ArrayList<>();
    for (AttributeModel attribute : codec.model().key().attributes()) {
      parts.add(codec.get(attribute, entity));
    }
    if (parts.stream().anyMatch(part -> part == null)) {
      return null;
    }
    return maker == null ? idType.cast(parts.get(0)) : maker.make(parts);
  }

  @Override
  public Class<ID> getIdType() {
    return idType;
  }
}
