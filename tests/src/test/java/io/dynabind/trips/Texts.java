package io.dynabind.trips;

import java.util.List;

/** Texts of all that Unicode has and UTF-8 can hold. */
final class Texts {

  private static final List<String> SPECIAL =
      List.of(
          "\u0000",
          "\"",
          "\\",
          "\\u0000",
          "/",
          "\n\r\t\b\f",
          "\u007f",
          "\u0080",
          "\u07ff",
          "\u0800",
          "\u2028\u2029",
          "\ufeff",
          "\ufffd",
          "\ufffe",
          "\uffff",
          "\ud7ff\ue000",
          "\ud800\udc00",
          "\udbff\udfff",
          "\ud83d\ude00",
          "e\u0301",
          "\u200f\u202e",
          "{\"S\":\"x\"}",
          " ",
          "'",
          "null");

  private Texts() {}

  static String text(Chance chance) {
    return text(chance, chance.length());
  }

  static String notEmpty(Chance chance) {
    return text(chance, Math.max(1, chance.length()));
  }

  /** Unlike all others, and no longer than keys may be. */
  static String key(Chance chance) {
    return "k" + chance.nextLong() + text(chance, chance.between(0, 100));
  }

  private static String text(Chance chance, int length) {
    StringBuilder text = new StringBuilder();
    int kind = chance.below(6);
    while (text.length() < length) {
      switch (kind) {
        case 0, 1 -> text.append((char) chance.between(' ', '~'));
        case 2 -> text.append((char) chance.between(0, 0xff));
        case 3 -> text.append(character(chance));
        case 4 -> text.appendCodePoint(chance.between(0x10000, 0x10ffff));
        default -> mixed(chance, text);
      }
    }
    return text.toString();
  }

  private static void mixed(Chance chance, StringBuilder text) {
    switch (chance.below(4)) {
      case 0 -> text.append(chance.<String>pick(SPECIAL));
      case 1 -> text.append(character(chance));
      case 2 -> text.appendCodePoint(chance.between(0x10000, 0x10ffff));
      default -> text.append((char) chance.between(0, 0x7f));
    }
  }

  /** Any character that is one alone: assigned or not, but no half of a surrogate pair. */
  static char character(Chance chance) {
    char c;
    do {
      c = (char) (chance.oneIn(2) ? chance.below(0x100) : chance.below(0x10000));
    } while (Character.isSurrogate(c));
    return c;
  }
}
