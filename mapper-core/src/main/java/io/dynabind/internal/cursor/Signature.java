package io.dynabind.internal.cursor;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The bytes as they are, and the HMAC-SHA256 of all after them. */
final class Signature implements Seal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 32;

  private final SecretKey secret;

  Signature(SecretKey secret) {
    this.secret = secret;
  }

  private byte[] sign(byte[] header, byte[] payload) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(secret);
    mac.update(header);
    return mac.doFinal(payload);
  }

  @Override
  public byte[] close(byte[] header, byte[] payload) throws GeneralSecurityException {
    byte[] signature = sign(header, payload);
    byte[] sealed = Arrays.copyOf(payload, payload.length + LENGTH);
    System.arraycopy(signature, 0, sealed, payload.length, LENGTH);
    return sealed;
  }

  @Override
  public byte @Nullable [] open(byte[] header, byte[] sealed) throws GeneralSecurityException {
    int length = sealed.length - LENGTH;
    if (length < 0) {
      return null;
    }
    byte[] payload = Arrays.copyOf(sealed, length);
    byte[] signature = Arrays.copyOfRange(sealed, length, sealed.length);
    return MessageDigest.isEqual(sign(header, payload), signature) ? payload : null;
  }
}
