package io.dynabind.spring.boot;

import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The keys of cursors, as the properties say. */
final class CursorRing {

  private CursorRing() {}

  static @Nullable CursorKeys of(DynabindProperties.Cursor cursor) {
    List<DynabindProperties.Key> keys = cursor.keys();
    if (keys.isEmpty()) {
      return null;
    }
    CursorKey[] more = new CursorKey[keys.size() - 1];
    for (int i = 1; i < keys.size(); i++) {
      more[i - 1] = key(keys.get(i), i);
    }
    try {
      return CursorKeys.of(key(keys.get(0), 0), more).validFor(cursor.validFor());
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationPropertyValueException(
          "dynabind.cursor", cursor.keys(), String.valueOf(e.getMessage()));
    }
  }

  private static CursorKey key(DynabindProperties.Key key, int index) {
    String name = "dynabind.cursor.keys[" + index + "]";
    if (key.use() == DynabindProperties.KeyUse.RETIRED) {
      return CursorKey.retired(key.id());
    }
    if (key.secret() == null) {
      throw new InvalidConfigurationPropertyValueException(
          name + ".secret", null, "A key that is not retired has a secret.");
    }
    byte[] secret = decoded(name, key.secret());
    try {
      return key.use() == DynabindProperties.KeyUse.SIGNING
          ? CursorKey.signing(key.id(), secret)
          : CursorKey.encrypting(key.id(), secret);
    } catch (IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  private static byte[] decoded(String name, String secret) {
    try {
      return Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      throw refused(name, e);
    }
  }

  /** Without the value, which is secret. */
  private static InvalidConfigurationPropertyValueException refused(
      String name, IllegalArgumentException cause) {
    InvalidConfigurationPropertyValueException refusal =
        new InvalidConfigurationPropertyValueException(
            name, "(not shown)", "Its secret is Base64 text. " + cause.getMessage() + ".");
    refusal.initCause(cause);
    return refusal;
  }
}
