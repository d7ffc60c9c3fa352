package io.dynabind.internal.json;

import io.dynabind.codec.JsonText;
import org.jspecify.annotations.Nullable;

/** Jackson, if it is there. Apart from what uses it, which the JVM cannot even verify without. */
public final class Jackson {

  private static final String MAPPER = "tools.jackson.databind.json.JsonMapper";

  private Jackson() {}

  /**
   * Looks for Jackson.
   *
   * @return what writes JSON, or null if Jackson is not there
   */
  public static @Nullable JsonText find() {
    try {
      Class.forName(MAPPER, false, Jackson.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
    return new JacksonText();
  }
}
