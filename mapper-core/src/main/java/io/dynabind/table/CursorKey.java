package io.dynabind.table;

import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key that makes and checks the texts of cursors. {@code toString} shows its id alone.
 *
 * <p>Immutable and thread-safe.
 *
 * @see CursorKeys
 */
public final class CursorKey {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,32}");
  private static final int SIGNING_BYTES = 32;

  /** What a key does. */
  public enum Use {
    /** It signs, by HMAC-SHA256: who holds a cursor can read the item's key in it. */
    SIGNING,
    /** It encrypts, by AES-GCM: who holds a cursor can read nothing in it. */
    ENCRYPTING,
    /** It did, and does no more. */
    RETIRED
  }

  private final String id;
  private final Use use;
  private final @Nullable SecretKey secret;

  private CursorKey(String id, Use use, @Nullable SecretKey secret) {
    Objects.requireNonNull(id, "id");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "The id of a cursor key is 1 to 32 letters, digits, '_', '-' and '.', not '" + id + "'");
    }
    this.id = id;
    this.use = use;
    this.secret = secret;
  }

  /**
   * A key that signs, by HMAC-SHA256. Who holds such a cursor can read the item's key in it, but
   * change nothing.
   *
   * @param id names the key in the cursors that it makes: 1 to 32 letters, digits, '_', '-' and '.'
   * @param secret 32 random bytes or more; copied
   * @return the key
   * @throws IllegalArgumentException if the id is none, or the secret is shorter
   */
  public static CursorKey signing(String id, byte[] secret) {
    Objects.requireNonNull(secret, "secret");
    requireLength(id, secret.length >= SIGNING_BYTES, "at least 32", secret.length);
    return signing(id, new SecretKeySpec(secret, "HmacSHA256"));
  }

  /**
   * A key that signs, which may be kept where its bytes cannot be had.
   *
   * @param id names the key in the cursors that it makes
   * @param secret a key for HMAC-SHA256
   * @return the key
   * @throws IllegalArgumentException if the id is none
   */
  public static CursorKey signing(String id, SecretKey secret) {
    return new CursorKey(id, Use.SIGNING, Objects.requireNonNull(secret, "secret"));
  }

  /**
   * A key that encrypts, by AES-GCM. Who holds such a cursor can neither read nor change anything
   * in it.
   *
   * @param id names the key in the cursors that it makes: 1 to 32 letters, digits, '_', '-' and '.'
   * @param secret 16, 24 or 32 random bytes; copied
   * @return the key
   * @throws IllegalArgumentException if the id is none, or the secret has another length
   */
  public static CursorKey encrypting(String id, byte[] secret) {
    int length = Objects.requireNonNull(secret, "secret").length;
    requireLength(id, length == 16 || length == 24 || length == 32, "16, 24 or 32", length);
    return encrypting(id, new SecretKeySpec(secret, "AES"));
  }

  /**
   * A key that encrypts, which may be kept where its bytes cannot be had.
   *
   * @param id names the key in the cursors that it makes
   * @param secret a key for AES
   * @return the key
   * @throws IllegalArgumentException if the id is none
   */
  public static CursorKey encrypting(String id, SecretKey secret) {
    return new CursorKey(id, Use.ENCRYPTING, Objects.requireNonNull(secret, "secret"));
  }

  /**
   * A key that was in use and is no more. Its cursors are refused as such, so that they can be told
   * from altered ones.
   *
   * @param id the id that the key had
   * @return the key
   * @throws IllegalArgumentException if the id is none
   */
  public static CursorKey retired(String id) {
    return new CursorKey(id, Use.RETIRED, null);
  }

  private static void requireLength(String id, boolean fits, String wanted, int found) {
    if (!fits) {
      throw new IllegalArgumentException(
          String.format(
              "The secret of cursor key '%s' has %s bytes, but was given %d", id, wanted, found));
    }
  }

  /**
   * What names the key in cursors.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * What the key does.
   *
   * @return its use
   */
  public Use use() {
    return use;
  }

  /**
   * The secret, for who makes and checks cursors.
   *
   * @return the secret; null if the key is retired
   */
  public @Nullable SecretKey secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "CursorKey[" + id + ", " + use + "]";
  }
}
