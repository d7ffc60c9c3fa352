package io.dynabind.spring.data;

import java.lang.annotation.Annotation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.mapping.PersistentEntity;

/** Says that nothing sets the auditing attributes of an entity. */
final class Unaudited {

  private static final List<Class<? extends Annotation>> WORDS =
      List.of(CreatedDate.class, CreatedBy.class, LastModifiedDate.class, LastModifiedBy.class);

  /** The bean of {@code @EnableDynamoAuditing}; other modules have auditing of their own. */
  private static final String CALLBACK = "dynamoAuditingCallback";

  private Unaudited() {}

  static void warn(BeanFactory beans, PersistentEntity<?, ?> entity) {
    for (Class<? extends Annotation> word : WORDS) {
      if (entity.getPersistentProperties(word).iterator().hasNext()
          && !beans.containsBean(CALLBACK)) {
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
