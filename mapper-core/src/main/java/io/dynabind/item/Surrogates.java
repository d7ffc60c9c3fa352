package io.dynabind.item;

/** The pairs of characters that are one code point together, and nothing one by one. */
final class Surrogates {

  private Surrogates() {}

  /** Whether a text has half of a pair. */
  static boolean areBroken(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }
}
