package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Holds repeated {@link LocalIndex} annotations; the compiler writes it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LocalIndexes {

  /**
   * The repeated annotations.
   *
   * @return the indexes, in the order of the source
   */
  LocalIndex[] value();
}
