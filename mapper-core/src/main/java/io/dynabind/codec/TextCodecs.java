package io.dynabind.codec;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Codecs of values that are known by their text, other than times. */
final class TextCodecs {

  static Codec<Character> character() {
    return new TextCodec<>("one character", true, TextCodecs::print, TextCodecs::parseCharacter);
  }

  /** One text and not a list: the halves of a surrogate pair could not be stored apart. */
  static Codec<char[]> characters() {
    return new MappedCodec<>(ScalarCodecs.STRING, String::new, String::toCharArray);
  }

  /** The text of a UUID sorts unsigned, {@link UUID#compareTo} signed. */
  static Codec<UUID> uuid() {
    return new TextCodec<>("a UUID", false, UUID::toString, TextCodecs::parseUuid);
  }

  static Codec<URI> uri() {
    return new TextCodec<>("a URI", false, URI::toString, URI::create);
  }

  static Codec<URL> url() {
    return new TextCodec<>("a URL", false, URL::toExternalForm, TextCodecs::parseUrl);
  }

  static Codec<Locale> locale() {
    return new TextCodec<>("a language tag", false, TextCodecs::print, TextCodecs::parseLocale);
  }

  static Codec<Currency> currency() {
    return new TextCodec<>(
        "the code of a currency", false, Currency::getCurrencyCode, Currency::getInstance);
  }

  static Codec<TimeZone> timeZone() {
    return new TextCodec<>("a time zone", false, TextCodecs::print, TextCodecs::parseTimeZone);
  }

  private TextCodecs() {}

  /** The codec of one of these types, or null. */
  static @Nullable Codec<?> find(Class<?> type) {
    if (type == Character.class) {
      return character();
    }
    if (type == char[].class) {
      return characters();
    }
    if (type == UUID.class) {
      return uuid();
    }
    if (type == URI.class) {
      return uri();
    }
    if (type == URL.class) {
      return url();
    }
    if (type == Locale.class) {
      return locale();
    }
    if (type == Currency.class) {
      return currency();
    }
    if (type == TimeZone.class) {
      return timeZone();
    }
    return null;
  }

  private static String print(Character value) {
    require(!Character.isSurrogate(value));
    return value.toString();
  }

  private static Character parseCharacter(String text) {
    require(text.length() == 1);
    return text.charAt(0);
  }

  private static UUID parseUuid(String text) {
    // The JDK pads short groups and cuts long ones.
    require(
        text.length() == 36
            && text.charAt(8) == '-'
            && text.charAt(13) == '-'
            && text.charAt(18) == '-'
            && text.charAt(23) == '-');
    return UUID.fromString(text);
  }

  private static URL parseUrl(String text) {
    try {
      return new URL(text);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String print(Locale value) {
    String tag = value.toLanguageTag();
    require(Locale.forLanguageTag(tag).equals(value));
    return tag;
  }

  private static Locale parseLocale(String text) {
    // The builder refuses what forLanguageTag passes over in silence.
    require(new Locale.Builder().setLanguageTag(text) != null && !text.isEmpty());
    return Locale.forLanguageTag(text);
  }

  private static String print(TimeZone value) {
    require(parseTimeZone(value.getID()).hasSameRules(value));
    return value.getID();
  }

  /** What is no time zone is taken for GMT by {@link TimeZone#getTimeZone(String)}. */
  private static TimeZone parseTimeZone(String text) {
    TimeZone zone = TimeZone.getTimeZone(text);
    require(zone.getID().equals(text));
    return zone;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException("not of this form");
    }
  }
}
