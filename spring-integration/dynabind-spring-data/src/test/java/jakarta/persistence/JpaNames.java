package jakarta.persistence;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Named as those of JPA are. */
public interface JpaNames {

  /** Of a class. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Entity {}

  /** Of a class. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Table {}

  /** Of a key. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Id {}

  /** Of a version. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Version {}

  /** Of what is not stored. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Transient {}

  /** Of what is stored. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Column {}

  /** Of other entities. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface OneToMany {}
}
