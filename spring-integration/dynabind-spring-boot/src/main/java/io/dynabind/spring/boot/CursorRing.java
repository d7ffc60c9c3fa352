package io.dynabind.spring.boot;

import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The keys of cursors, as the properties say. */
final class CursorRing {

  /** In place of a secret. */
  private static final String HIDDEN = "(not shown)";

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
    String id = id(key, name + ".id");
    if (key.use() == DynabindProperties.KeyUse.RETIRED) {
      return CursorKey.retired(id);
    }
    String place = name + ".secret";
    if (key.secret() == null) {
      throw new InvalidConfigurationPropertyValueException(
          place, null, "A key that is not retired has a secret.");
    }
    byte[] secret = decoded(key.secret(), place);
    try {
      return key.use() == DynabindProperties.KeyUse.SIGNING
          ? CursorKey.signing(id, secret)
          : CursorKey.encrypting(id, secret);
    } catch (IllegalArgumentException e) {
      throw refused(place, HIDDEN, e);
    }
  }

  /** The id, checked before the secret is looked at: each is refused at its own place. */
  private static String id(DynabindProperties.Key key, String place) {
    String id = key.id();
    if (id == null) {
      throw new InvalidConfigurationPropertyValueException(
          place, null, "A key has an id, which names it in the cursors that it makes.");
    }
    try {
      return CursorKey.retired(id).id();
    } catch (IllegalArgumentException e) {
      throw refused(place, id, e);
    }
  }

  /** Without the decoder's message, which has a character of the secret. */
  private static byte[] decoded(String secret, String place) {
    try {
      return Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationPropertyValueException(
          place, HIDDEN, "The secret is Base64 text, with '+' and '/', but this is none.");
    }
  }

  private static InvalidConfigurationPropertyValueException refused(
      String place, String shown, IllegalArgumentException cause) {
    InvalidConfigurationPropertyValueException refusal =
        new InvalidConfigurationPropertyValueException(place, shown, cause.getMessage() + ".");
    refusal.initCause(cause);
    return refusal;
  }
}
