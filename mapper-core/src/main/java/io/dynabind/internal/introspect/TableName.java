package io.dynabind.internal.introspect;

import java.util.Locale;

/** The name of the table of an entity that names none. */
final class TableName {

  private TableName() {}

  /** {@code OrderLine} gives {@code order-line}, {@code HTTPCall} gives {@code http-call}. */
  static String of(Class<?> type) {
    String name = type.getSimpleName();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (beginsWord(name, i)) {
        words.append('-');
      }
      words.append(name.charAt(i));
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean beginsWord(String name, int i) {
    if (i == 0 || !Character.isUpperCase(name.charAt(i))) {
      return false;
    }
    char before = name.charAt(i - 1);
    boolean lowerAfter = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && lowerAfter);
  }
}
