package io.dynabind.model;

import java.lang.reflect.Method;

/**
 * A method of an entity that is called before or after it is written, or after it was read.
 *
 * @param moment when it is called
 * @param method has no parameters; returns what takes the entity's place, or void
 */
public record CallbackModel(Moment moment, Method method) {

  /** When a callback is called. */
  public enum Moment {
    /** Before a write is made of the entity. */
    BEFORE_WRITE("@BeforeWrite"),
    /** After a write of the entity was applied. */
    AFTER_WRITE("@AfterWrite"),
    /** After the entity was read. */
    AFTER_READ("@AfterRead");

    private final String text;

    Moment(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
