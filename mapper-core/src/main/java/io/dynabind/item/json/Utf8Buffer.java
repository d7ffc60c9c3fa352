package io.dynabind.item.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Growing bytes, to which text is added in UTF-8. What is full is laid aside, and copied once, at
 * the end.
 */
final class Utf8Buffer {

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private static final byte[] BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
          .getBytes(StandardCharsets.ISO_8859_1);

  private static final int MOST_DIGITS = 20;
  private static final int SMALLEST = 512;

  /** The characters of ASCII that JSON has escaped. */
  private static final boolean[] ESCAPED = escaped();

  private byte[] bytes = new byte[SMALLEST];
  private int size;
  private @Nullable Full full;

  /** Bytes that come before the current ones, of which so many are used. */
  private static final class Full {

    private final byte[] bytes;
    private final int size;
    private final @Nullable Full before;

    Full(byte[] bytes, int size, @Nullable Full before) {
      this.bytes = bytes;
      this.size = size;
      this.before = before;
    }
  }

  private static boolean[] escaped() {
    boolean[] escaped = new boolean[0x80];
    Arrays.fill(escaped, 0, ' ', true);
    escaped['"'] = true;
    escaped['\\'] = true;
    return escaped;
  }

  boolean isEmpty() {
    return size == 0 && full == null;
  }

  byte[] toByteArray() {
    if (full == null) {
      return Arrays.copyOf(bytes, size);
    }
    byte[] all = new byte[Math.addExact(sizeOf(full), size)];
    int at = all.length - size;
    System.arraycopy(bytes, 0, all, at, size);
    for (Full part = full; part != null; part = part.before) {
      at -= part.size;
      System.arraycopy(part.bytes, 0, all, at, part.size);
    }
    return all;
  }

  private static int sizeOf(@Nullable Full full) {
    int size = 0;
    for (Full part = full; part != null; part = part.before) {
      size = Math.addExact(size, part.size);
    }
    return size;
  }

  private byte[] reserve(int more) {
    if (bytes.length - size < more) {
      full = new Full(bytes, size, full);
      bytes = new byte[Math.max(more, Math.max(SMALLEST, sizeOf(full) / 2))];
      size = 0;
    }
    return bytes;
  }

  Utf8Buffer ascii(char c) {
    reserve(1)[size++] = (byte) c;
    return this;
  }

  @SuppressWarnings("deprecation") // takes the low bytes of the characters, which are all of ASCII
  Utf8Buffer ascii(String text) {
    int length = text.length();
    text.getBytes(0, length, reserve(length), size);
    size += length;
    return this;
  }

  /** Adds a name that is in quotes already, with what stands before and after it. */
  void name(byte[] quoted, boolean comma) {
    byte[] target = reserve(quoted.length + 2);
    if (comma) {
      target[size++] = ',';
    }
    System.arraycopy(quoted, 0, target, size, quoted.length);
    size += quoted.length;
    target[size++] = ':';
  }

  /** Begins a value that is written as text, with room for so many more bytes. */
  private void open(char type, int more) {
    byte[] target = reserve(6 + more);
    int at = size;
    target[at] = '{';
    target[at + 1] = '"';
    target[at + 2] = (byte) type;
    target[at + 3] = '"';
    target[at + 4] = ':';
    target[at + 5] = '"';
    size = at + 6;
  }

  /**
   * Adds a value that is a text.
   *
   * @return false as {@link #text} does
   */
  boolean value(char type, String text) {
    open(type, text.length() + 2);
    boolean wellFormed = text(text);
    ascii("\"}");
    return wellFormed;
  }

  /** Adds bytes in base64, straight into place. */
  void base64(byte[] more) {
    int length = (more.length + 2) / 3 * 4;
    byte[] target = reserve(length);
    int at = size;
    size += length;
    int i = 0;
    while (i + 2 < more.length) {
      int bits = (more[i] & 0xff) << 16 | (more[i + 1] & 0xff) << 8 | (more[i + 2] & 0xff);
      target[at++] = BASE64[bits >>> 18];
      target[at++] = BASE64[bits >>> 12 & 0x3f];
      target[at++] = BASE64[bits >>> 6 & 0x3f];
      target[at++] = BASE64[bits & 0x3f];
      i += 3;
    }
    if (i < more.length) {
      boolean two = i + 1 < more.length;
      int bits = (more[i] & 0xff) << 16 | (two ? (more[i + 1] & 0xff) << 8 : 0);
      target[at++] = BASE64[bits >>> 18];
      target[at++] = BASE64[bits >>> 12 & 0x3f];
      target[at++] = two ? BASE64[bits >>> 6 & 0x3f] : (byte) '=';
      target[at] = '=';
    }
  }

  void number(long value) {
    if (value == Long.MIN_VALUE) {
      ascii(Long.toString(value));
      return;
    }
    byte[] target = reserve(MOST_DIGITS);
    long rest = value;
    if (rest < 0) {
      target[size++] = '-';
      rest = -rest;
    }
    int end = size + digits(rest);
    size = end;
    do {
      target[--end] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
  }

  private static int digits(long value) {
    int digits = 1;
    for (long bound = 10; digits < 19 && value >= bound; bound *= 10) {
      digits++;
    }
    return digits;
  }

  /**
   * Adds text, escaped where JSON asks for it.
   *
   * @return false if the text has half of a surrogate pair; the bytes are of no use then
   */
  boolean text(String text) {
    int length = text.length();
    byte[] target = reserve(length);
    int at = size;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || ESCAPED[c]) {
        size = at;
        return special(text, i);
      }
      target[at++] = (byte) c;
    }
    size = at;
    return true;
  }

  /** The rest of a text, from its first character that is not written as one byte. */
  private boolean special(String text, int from) {
    int length = text.length();
    int i = from;
    while (i < length) {
      char c = text.charAt(i++);
      if (c < 0x80) {
        escaped(c);
      } else if (!Character.isSurrogate(c)) {
        unicode(c);
      } else if (Character.isHighSurrogate(c)
          && i < length
          && Character.isLowSurrogate(text.charAt(i))) {
        unicode(Character.toCodePoint(c, text.charAt(i++)));
      } else {
        return false;
      }
    }
    return true;
  }

  private void escaped(char c) {
    byte[] target = reserve(6);
    if (c < ' ') {
      target[size++] = '\\';
      target[size++] = 'u';
      target[size++] = '0';
      target[size++] = '0';
      target[size++] = HEX[c >> 4];
      target[size++] = HEX[c & 0xf];
    } else {
      if (c == '"' || c == '\\') {
        target[size++] = '\\';
      }
      target[size++] = (byte) c;
    }
  }

  private void unicode(int codePoint) {
    byte[] target = reserve(4);
    if (codePoint < 0x800) {
      target[size++] = (byte) (0xc0 | codePoint >> 6);
    } else {
      if (codePoint < 0x10000) {
        target[size++] = (byte) (0xe0 | codePoint >> 12);
      } else {
        target[size++] = (byte) (0xf0 | codePoint >> 18);
        target[size++] = (byte) (0x80 | (codePoint >> 12 & 0x3f));
      }
      target[size++] = (byte) (0x80 | (codePoint >> 6 & 0x3f));
    }
    target[size++] = (byte) (0x80 | (codePoint & 0x3f));
  }
}
