package io.dynabind.spring.data.auditing;

import io.dynabind.model.EntityModel;
import io.dynabind.spring.data.event.BeforeConvertCallback;
import io.dynabind.spring.data.mapping.DynamoMappingContext;
import io.dynabind.spring.data.mapping.DynamoPersistentProperty;
import io.dynabind.table.WriteKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.core.Ordered;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;
import org.springframework.data.domain.Persistable;
import org.springframework.data.mapping.AccessOptions;
import org.springframework.data.mapping.PersistentPropertyPaths;

/**
 * Sets the auditing attributes of whatever is written. Whether an entity is new is asked only where
 * the verb does not say it.
 */
final class AuditingCallback implements BeforeConvertCallback<Object>, Ordered {

  private static final int ORDER = 100;

  private static final AccessOptions.GetOptions WHERE_PRESENT =
      AccessOptions.defaultGetOptions()
          .withNullValues(AccessOptions.GetOptions.GetNulls.EARLY_RETURN);

  private final ObjectFactory<IsNewAwareAuditingHandler> handler;
  private final ObjectFactory<DynamoMappingContext> entities;
  private final Map<Class<?>, PersistentPropertyPaths<?, DynamoPersistentProperty>> creations =
      new ConcurrentHashMap<>();

  AuditingCallback(
      ObjectFactory<IsNewAwareAuditingHandler> handler,
      ObjectFactory<DynamoMappingContext> entities) {
    this.handler = handler;
    this.entities = entities;
  }

  @Override
  public Object onBeforeConvert(Object entity, String table) {
    return handler.getObject().markAudited(entity);
  }

  @Override
  public Object onBeforeConvert(Object entity, EntityModel model, WriteKind kind) {
    IsNewAwareAuditingHandler own = handler.getObject();
    return switch (kind) {
      case INSERT -> own.markCreated(entity);
      case UPDATE -> own.markModified(entity);
      case PUT, UPDATE_OR_CREATE ->
          wasCreated(entity, model) ? own.markModified(entity) : own.markAudited(entity);
    };
  }

  /**
   * Whether an entity that may be without a version is known to have been created: its item may be
   * of before there were versions.
   */
  private boolean wasCreated(Object entity, EntityModel model) {
    if (model.version() == null || entity instanceof Persistable) {
      return false;
    }
    PersistentPropertyPaths<?, DynamoPersistentProperty> paths =
        creations.computeIfAbsent(entity.getClass(), this::creations);
    if (paths.isEmpty()) {
      return false;
    }
    var values =
        entities
            .getObject()
            .getRequiredPersistentEntity(entity.getClass())
            .getPropertyPathAccessor(entity);
    return paths.stream()
        .map(path -> values.getProperty(path, WHERE_PRESENT))
        .anyMatch(value -> value != null && !value.equals(0L));
  }

  private PersistentPropertyPaths<?, DynamoPersistentProperty> creations(Class<?> entity) {
    return entities
        .getObject()
        .findPersistentPropertyPaths(
            entity,
            property ->
                property.isAnnotationPresent(CreatedDate.class)
                    || property.isAnnotationPresent(CreatedBy.class));
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
