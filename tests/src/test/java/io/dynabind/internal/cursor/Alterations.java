package io.dynabind.internal.cursor;

import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Makes texts that are nearly cursors: each differs from all that were ever handed out. */
final class Alterations {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String STRANGE = "+/=. %\u0000\u00e9A";

  private final Random random;
  private final List<String> originals;

  Alterations(Random random, List<String> originals) {
    this.random = random;
    this.originals = originals;
  }

  /** How many texts differ from this one in a single character. */
  static int singles(String text) {
    return text.length() * (ALPHABET.length() - 1);
  }

  /** One of them. */
  static String single(String text, int number) {
    int place = number / (ALPHABET.length() - 1);
    int now = ALPHABET.indexOf(text.charAt(place));
    int other = (now + 1 + number % (ALPHABET.length() - 1)) % ALPHABET.length();
    return replaced(text, place, ALPHABET.charAt(other));
  }

  private static String replaced(String text, int place, char other) {
    return text.substring(0, place) + other + text.substring(place + 1);
  }

  /** The text altered in any way. */
  String any(String text) {
    String altered = text;
    while (originals.contains(altered)) {
      altered = altered(text);
    }
    return altered;
  }

  private String altered(String text) {
    int place = random.nextInt(text.length());
    return switch (random.nextInt(11)) {
      case 0 -> single(text, random.nextInt(singles(text)));
      case 1 -> text.substring(0, place);
      case 2 -> text.substring(place);
      case 3 -> text.substring(0, place) + text.substring(place + 1);
      case 4 -> text.substring(0, place) + letter() + text.substring(place);
      case 5 -> text + letter();
      case 6 -> replaced(text, place, STRANGE.charAt(random.nextInt(STRANGE.length())));
      case 7 -> text + STRANGE.charAt(random.nextInt(STRANGE.length()));
      case 8 -> bytes(text);
      case 9 -> spliced(text, place);
      default -> swapped(text, place, random.nextInt(text.length()));
    };
  }

  private char letter() {
    return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
  }

  /** Some bits are others, and the text is canonical. */
  private String bytes(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The beginning of one cursor and the end of another one. */
  private String spliced(String text, int place) {
    String other = originals.get(random.nextInt(originals.size()));
    return text.substring(0, place) + other.substring(Math.min(place, other.length()));
  }

  private static String swapped(String text, int one, int other) {
    return replaced(replaced(text, one, text.charAt(other)), other, text.charAt(one));
  }
}
