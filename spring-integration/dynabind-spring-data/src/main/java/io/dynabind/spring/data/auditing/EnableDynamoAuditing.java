package io.dynabind.spring.data.auditing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Sets {@code @CreatedDate}, {@code @CreatedBy}, {@code @LastModifiedDate} and
 * {@code @LastModifiedBy} of entities before they are written; those of records and other immutable
 * classes in the copy that is written and returned.
 *
 * <pre>{@code
 * @Configuration
 * @EnableDynamoAuditing
 * class Auditing {
 *   @Bean
 *   AuditorAware<String> auditor() {
 *     return () -> Optional.ofNullable(Users.current());
 *   }
 * }
 * }</pre>
 *
 * <p>An entity is new if its version is null or 0; if it has no version, and no key; or if it is
 * {@code Persistable} and says so. One with neither, whose key the application brings, is never
 * new: give it a version.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(DynamoAuditingRegistrar.class)
public @interface EnableDynamoAuditing {

  /**
   * The bean that knows who writes.
   *
   * @return the name of an {@code AuditorAware}; empty for the only one, if there is one
   */
  String auditorAwareRef() default "";

  /**
   * Whether dates are set.
   *
   * @return false to set users alone
   */
  boolean setDates() default true;

  /**
   * Whether a new entity counts as modified too.
   *
   * @return false to leave date and user of the last modification as they are
   */
  boolean modifyOnCreate() default true;

  /**
   * The bean that knows the time.
   *
   * @return the name of a {@code DateTimeProvider}; empty for the clock of the system
   */
  String dateTimeProviderRef() default "";
}
