package io.dynabind.internal.cursor;

import io.dynabind.table.CursorKey;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Protects bytes with one key, and others beside them that stay as they are. Thread-safe. */
interface Seal {

  /** The bytes, protected. */
  byte[] close(byte[] header, byte[] payload) throws GeneralSecurityException;

  /** The bytes; null if they or the others are not as they were. */
  byte @Nullable [] open(byte[] header, byte[] sealed) throws GeneralSecurityException;

  /** The seal of a key; null if it is retired. */
  static @Nullable Seal of(CursorKey key) {
    return switch (key.use()) {
      case SIGNING -> new Signature(Objects.requireNonNull(key.secret()));
      case ENCRYPTING -> new Encryption(Objects.requireNonNull(key.secret()));
      case RETIRED -> null;
    };
  }
}
