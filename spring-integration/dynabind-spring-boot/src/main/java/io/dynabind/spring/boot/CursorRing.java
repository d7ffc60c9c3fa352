package io.dynabind.spring.boot;

import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys of cursors, as the properties say. What is refused never shows a secret. */
final class CursorRing {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)}");
  private static final String MAKE_ONE =
      "Set it to the Base64 text of 32 random bytes, such as 'openssl rand -base64 32' makes.";

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
    CursorKey first = key(keys.get(0), 0);
    try {
      return CursorKeys.of(first, more).validFor(cursor.validFor());
    } catch (IllegalArgumentException e) {
      throw refused("dynabind.cursor", e, "Change dynabind.cursor.keys or .valid-for.");
    }
  }

  private static CursorKey key(DynabindProperties.Key key, int index) {
    String name = "dynabind.cursor.keys[" + index + "]";
    String id = id(key, name);
    if (key.use() == DynabindProperties.KeyUse.RETIRED) {
      return CursorKey.retired(id);
    }
    String place = name + ".secret";
    if (key.secret() == null) {
      throw missing(name, "secret", "id");
    }
    byte[] secret = decoded(key.secret(), place);
    try {
      return key.use() == DynabindProperties.KeyUse.SIGNING
          ? CursorKey.signing(id, secret)
          : CursorKey.encrypting(id, secret);
    } catch (IllegalArgumentException e) {
      throw refused(place, e, MAKE_ONE);
    }
  }

  /** The id, checked before the secret is looked at: each is refused at its own place. */
  private static String id(DynabindProperties.Key key, String name) {
    String id = key.id();
    if (id == null) {
      throw missing(name, "id", key.use() == DynabindProperties.KeyUse.RETIRED ? "use" : "secret");
    }
    try {
      return CursorKey.retired(id).id();
    } catch (IllegalArgumentException e) {
      throw refused(name + ".id", e, "Change the id.");
    }
  }

  /** Without the decoder's message, which has a character of the secret. */
  private static byte[] decoded(String secret, String place) {
    Matcher placeholder = PLACEHOLDER.matcher(secret);
    if (placeholder.matches()) {
      String variable = placeholder.group(1);
      throw new RefusedSettingsException(
          place + " is the placeholder of '" + variable + "', which was not resolved.",
          "Set " + variable + ", in the environment or as a property. " + MAKE_ONE);
    }
    try {
      return Base64.getDecoder().decode(secret);
    } catch (IllegalArgumentException e) {
      throw new RefusedSettingsException(
          place + " is no Base64 text with '+' and '/', as secrets are.", MAKE_ONE);
    }
  }

  private static RefusedSettingsException missing(String name, String member, String other) {
    return new RefusedSettingsException(
        String.format("%s.%s is not set, but others of its key are.", name, member),
        String.format(
            "Lists are not merged across sources, such as files and the environment: the source"
                + " that sets %1$s.%3$s has to set %1$s.%2$s too.",
            name, member, other));
  }

  private static RefusedSettingsException refused(
      String place, IllegalArgumentException cause, String repair) {
    RefusedSettingsException refusal =
        new RefusedSettingsException(place + ": " + cause.getMessage() + ".", repair);
    refusal.initCause(cause);
    return refusal;
  }
}
