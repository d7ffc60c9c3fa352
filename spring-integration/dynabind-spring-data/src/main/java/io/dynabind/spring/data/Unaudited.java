package io.dynabind.spring.data;

import java.lang.annotation.Annotation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;
import org.springframework.data.mapping.PersistentEntity;

/** Says that nothing sets the auditing attributes of an entity. */
final class Unaudited {

  private static final List<Class<? extends Annotation>> WORDS =
      List.of(CreatedDate.class, CreatedBy.class, LastModifiedDate.class, LastModifiedBy.class);

  private Unaudited() {}

  static void warn(ListableBeanFactory beans, PersistentEntity<?, ?> entity) {
    for (Class<? extends Annotation> word : WORDS) {
      if (entity.getPersistentProperties(word).iterator().hasNext()
          && beans.getBeanNamesForType(IsNewAwareAuditingHandler.class, true, false).length == 0) {
        Logger log = LoggerFactory.getLogger("io.dynabind");
        log.warn(
            "{} has @{}, but nothing sets it: auditing is switched on by @EnableDynamoAuditing",
            entity.getType().getSimpleName(),
            word.getSimpleName());
        return;
      }
    }
  }
}
