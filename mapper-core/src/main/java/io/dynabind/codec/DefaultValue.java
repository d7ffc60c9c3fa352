package io.dynabind.codec;

import io.dynabind.item.ItemFormatException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a component reads back as where it is absent. What cannot be changed is read out of the text
 * once, at startup; anything else for each value anew.
 */
final class DefaultValue {

  private final Codec<?> codec;
  private final String text;
  private @Nullable Object shared;
  private boolean isMade;

  DefaultValue(Codec<?> codec, String text) {
    this.codec = codec;
    this.text = text;
  }

  /** The value, of which all readers get the same if it cannot change. */
  Object get() {
    Object known = shared;
    if (known == null) {
      known = read();
      if (!isMade && isImmutable(known)) {
        shared = known;
      }
      isMade = true;
    }
    return known;
  }

  private Object read() {
    return codec.decode(new DefaultReader(codec.type(), text));
  }

  /**
   * Reads the text for the first time; to be called once all codecs are finished.
   *
   * @return what is wrong with it, or null
   */
  @Nullable String check() {
    try {
      get();
      return null;
    } catch (ItemFormatException e) {
      String message = String.valueOf(e.getMessage());
      return message.substring(0, message.length() - (" at " + e.path()).length());
    } catch (StackOverflowError e) {
      // A value in which all is absent, and whose own default is such a value again.
      return "it would contain itself without end";
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static boolean isImmutable(Object value) {
    String type = value.getClass().getName();
    return value instanceof Enum
        || value instanceof UUID
        || type.startsWith("java.lang.")
        || type.startsWith("java.math.")
        || type.startsWith("java.time.")
        || (value instanceof Optional<?> optional
            && (optional.isEmpty() || isImmutable(optional.get())));
  }
}
