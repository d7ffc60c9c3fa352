package io.dynabind.internal.cursor;

import io.dynabind.table.CursorException.Reason;
import io.dynabind.table.CursorKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cursors as texts, in Base64 for links: the version, the id of the key with its length, and the
 * payload that the key protects together with these. Thread-safe.
 */
final class CursorText {

  /** The first one knew no way back. */
  private static final byte VERSION = 2;

  static final int LONGEST = 16_384;
  static final int LONGEST_OF_SEGMENTS = 262_144;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** What a text is. */
  sealed interface Read {}

  /** One of ours. */
  static final class Accepted implements Read {

    private final byte[] payload;

    Accepted(byte[] payload) {
      this.payload = payload;
    }

    byte[] payload() {
      return payload;
    }
  }

  /** None, or no more. */
  record Refused(Reason reason) implements Read {}

  private final String first;
  private final Map<String, @Nullable Seal> seals;

  CursorText(String first, Map<String, @Nullable Seal> seals) {
    this.first = first;
    this.seals = new HashMap<>(seals);
  }

  static CursorText of(List<CursorKey> keys) {
    Map<String, @Nullable Seal> seals = new HashMap<>();
    keys.forEach(key -> seals.put(key.id(), Seal.of(key)));
    return new CursorText(keys.get(0).id(), seals);
  }

  String write(byte[] payload) {
    Seal seal = seals.get(first);
    if (seal == null) {
      throw new IllegalStateException("The cursor key '" + first + "' makes no cursors");
    }
    byte[] header = header(first);
    try {
      byte[] sealed = seal.close(header, payload);
      byte[] all = Arrays.copyOf(header, header.length + sealed.length);
      System.arraycopy(sealed, 0, all, header.length, sealed.length);
      return ENCODER.encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw failed(first, e);
    }
  }

  private static byte[] header(String id) {
    byte[] header = new byte[2 + id.length()];
    header[0] = VERSION;
    header[1] = (byte) id.length();
    System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, header, 2, id.length());
    return header;
  }

  /** Reads a text of a cursor that is no longer than such cursors are. */
  Read read(String text, int longest) {
    byte[] all = text.length() > longest ? null : bytes(text);
    if (all == null || all.length < 2) {
      return new Refused(Reason.MALFORMED);
    }
    if (all[0] != VERSION) {
      return new Refused(Reason.OTHER_VERSION);
    }
    int end = 2 + Byte.toUnsignedInt(all[1]);
    if (all.length < end) {
      return new Refused(Reason.MALFORMED);
    }
    String id = new String(all, 2, end - 2, StandardCharsets.US_ASCII);
    if (!seals.containsKey(id)) {
      return new Refused(Reason.UNKNOWN_KEY);
    }
    Seal seal = seals.get(id);
    return seal == null
        ? new Refused(Reason.RETIRED_KEY)
        : open(id, seal, Arrays.copyOf(all, end), Arrays.copyOfRange(all, end, all.length));
  }

  /** Several texts decode to the same bytes; only the one that was written is taken. */
  private static byte @Nullable [] bytes(String text) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(text);
      return ENCODER.encodeToString(all).equals(text) ? all : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Read open(String id, Seal seal, byte[] header, byte[] sealed) {
    try {
      byte[] payload = seal.open(header, sealed);
      return payload == null ? new Refused(Reason.ALTERED) : new Accepted(payload);
    } catch (GeneralSecurityException e) {
      throw failed(id, e);
    }
  }

  private static IllegalStateException failed(String id, GeneralSecurityException cause) {
    return new IllegalStateException("The cursor key '" + id + "' cannot be used", cause);
  }
}
