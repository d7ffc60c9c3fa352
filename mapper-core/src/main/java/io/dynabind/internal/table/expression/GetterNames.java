package io.dynabind.internal.table.expression;

import io.dynabind.model.ComponentModel;
import java.lang.reflect.Method;
import java.util.Locale;

/** Tells which component a method reads, from its name. */
final class GetterNames {

  private GetterNames() {}

  static boolean reads(String method, ComponentModel component) {
    boolean reader =
        component.reader() instanceof Method known
            && known.getParameterCount() == 0
            && known.getName().equals(method);
    return reader
        || method.equals(component.name())
        || property(method, "get").equals(component.name())
        || property(method, "is").equals(component.name());
  }

  private static String property(String method, String prefix) {
    if (!method.startsWith(prefix) || method.length() == prefix.length()) {
      return method;
    }
    String name = method.substring(prefix.length());
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
