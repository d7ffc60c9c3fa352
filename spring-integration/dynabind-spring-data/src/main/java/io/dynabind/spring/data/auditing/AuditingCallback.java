package io.dynabind.spring.data.auditing;

import io.dynabind.spring.data.event.BeforeConvertCallback;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.core.Ordered;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;

/** Sets the auditing attributes of whatever is written. */
final class AuditingCallback implements BeforeConvertCallback<Object>, Ordered {

  private static final int ORDER = 100;

  private final ObjectFactory<IsNewAwareAuditingHandler> handler;

  AuditingCallback(ObjectFactory<IsNewAwareAuditingHandler> handler) {
    this.handler = handler;
  }

  @Override
  public Object onBeforeConvert(Object entity, String table) {
    return handler.getObject().markAudited(entity);
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
