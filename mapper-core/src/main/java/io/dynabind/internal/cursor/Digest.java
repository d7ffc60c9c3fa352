package io.dynabind.internal.cursor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The first half of SHA-256: nobody finds another text with the same one. Immutable. */
final class Digest {

  static final int LENGTH = 16;

  private final byte[] bytes;

  private Digest(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The digest that these bytes are. */
  static Digest read(byte[] digest) {
    return new Digest(digest);
  }

  /** The digest of some bytes. */
  static Digest of(byte[] content) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
      return new Digest(Arrays.copyOf(whole, LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Each JDK has SHA-256", e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** In a time that does not depend on where they differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Digest";
  }
}
