package io.dynabind.item.json;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tokens of DynamoDB JSON: punctuation, names, texts and booleans, nothing else. Strings are
 * found by their closing quote and copied once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, JSON</a>
 */
final class JsonBytes {

  private static final int MOST_SAFE_DIGITS = 18;

  private final byte[] bytes;
  private final JsonItemReader reader;
  private int at;

  JsonBytes(byte[] bytes, JsonItemReader reader) {
    this.bytes = bytes;
    this.reader = reader;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /** The next byte that is not white space. */
  private byte look() {
    int i = at;
    while (i < bytes.length) {
      byte b = bytes[i];
      if (b > ' ' || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
        at = i;
        return b;
      }
      i++;
    }
    at = i;
    throw ended();
  }

  private ItemFormatException ended() {
    return reader.failure("Expected DynamoDB JSON but it ended");
  }

  boolean isAtEnd() {
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
      at++;
    }
    return true;
  }

  boolean isNext(char c) {
    return look() == c;
  }

  void expect(char c) {
    if (look() != c) {
      throw reader.malformed();
    }
    at++;
  }

  /** Reads the beginning of a value up to its type's colon. */
  AttributeType beginValue() {
    expect('{');
    expect('"');
    int from = at;
    AttributeType type = type(from, endOfText());
    expect(':');
    return type;
  }

  private AttributeType type(int from, int end) {
    if (end - from == 1) {
      return switch (bytes[from]) {
        case 'S' -> AttributeType.S;
        case 'N' -> AttributeType.N;
        case 'B' -> AttributeType.B;
        case 'M' -> AttributeType.M;
        case 'L' -> AttributeType.L;
        default -> throw unknownType();
      };
    }
    return switch (new String(bytes, from, end - from, StandardCharsets.ISO_8859_1)) {
      case "SS" -> AttributeType.SS;
      case "NS" -> AttributeType.NS;
      case "BS" -> AttributeType.BS;
      case "BOOL" -> AttributeType.BOOL;
      case "NULL" -> AttributeType.NULL;
      default -> throw unknownType();
    };
  }

  private ItemFormatException unknownType() {
    return reader.failure("Expected the name of a DynamoDB type but was another name");
  }

  /** Reads a name and its colon. */
  int name(AttributeNames names, int guess) {
    expect('"');
    int from = at;
    int end = plainEnd();
    int index;
    if (bytes[end] == '"') {
      at = end + 1;
      index = names.indexOf(bytes, from, end, guess);
    } else {
      index = names.indexOf(text(from, end));
    }
    expect(':');
    return index;
  }

  /** Reads a name and its colon. */
  String name() {
    String name = text();
    expect(':');
    return name;
  }

  String text() {
    expect('"');
    int from = at;
    int end = plainEnd();
    if (bytes[end] != '"') {
      return text(from, end);
    }
    at = end + 1;
    return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
  }

  /** A text that has something else than plain ASCII. */
  private String text(int from, int firstSpecial) {
    at = firstSpecial;
    int end = endOfText();
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, end - from))
              .toString();
      return text.indexOf('\\') < 0 ? text : unescape(text);
    } catch (CharacterCodingException e) {
      throw reader.failure("Expected UTF-8 but was another encoding");
    }
  }

  private String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean halves = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char letter = text.charAt(i++);
      if (letter == 'u') {
        char unit = hexadecimal(text, i);
        halves |= Character.isSurrogate(unit);
        plain.append(unit);
        i += 4;
      } else {
        plain.append(escaped(letter));
      }
    }
    if (halves && !StandardCharsets.UTF_8.newEncoder().canEncode(plain)) {
      throw reader.failure(
          "Expected well-formed Unicode but was a text with half of a surrogate pair");
    }
    return plain.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw reader.malformed();
    };
  }

  private char hexadecimal(String text, int from) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit =
          i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw reader.malformed();
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  /** Reads a text as the bytes between its quotes. */
  byte[] rawText() {
    expect('"');
    int from = at;
    int end = plainEnd();
    if (bytes[end] != '"') {
      return text(from, end).getBytes(StandardCharsets.UTF_8);
    }
    at = end + 1;
    return Arrays.copyOfRange(bytes, from, end);
  }

  void skipText() {
    expect('"');
    endOfText();
  }

  /** Where a text has its first byte that is not plain ASCII: its end, if all are. */
  private int plainEnd() {
    for (int i = at; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '"' || b < ' ' || b == '\\') {
        return i;
      }
    }
    throw ended();
  }

  /** Passes over the rest of a text and its quote, which is where the text ends. */
  private int endOfText() {
    int i = at;
    while (i < bytes.length) {
      byte b = bytes[i];
      if (b == '"') {
        at = i + 1;
        return i;
      }
      if (b >= 0 && b < ' ') {
        throw reader.malformed();
      }
      i += b == '\\' ? 2 : 1;
    }
    throw ended();
  }

  /** Whether a text follows that is a whole number without exponent and surely in range. */
  boolean isWhole() {
    if (look() != '"') {
      return false;
    }
    int i = at + 1;
    if (i < bytes.length && bytes[i] == '-') {
      i++;
    }
    int from = i;
    while (i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9') {
      i++;
    }
    return i > from && i - from <= MOST_SAFE_DIGITS && i < bytes.length && bytes[i] == '"';
  }

  /** Reads a number for which {@link #isWhole} is true. */
  long whole() {
    int i = at + 1;
    boolean negative = bytes[i] == '-';
    if (negative) {
      i++;
    }
    long value = 0;
    while (bytes[i] != '"') {
      value = value * 10 + (bytes[i] - '0');
      i++;
    }
    at = i + 1;
    return negative ? -value : value;
  }

  boolean bool() {
    byte first = look();
    if (first == 't' && has("true")) {
      at += 4;
      return true;
    }
    if (first == 'f' && has("false")) {
      at += 5;
      return false;
    }
    throw reader.malformed();
  }

  private boolean has(String word) {
    if (bytes.length - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
