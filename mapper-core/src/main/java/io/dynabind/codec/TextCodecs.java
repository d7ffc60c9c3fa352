package io.dynabind.codec;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/** Codecs of values that are known by their text, other than times. */
final class TextCodecs {

  static final Codec<Character> CHARACTER =
      new TextCodec<>("one character", true, TextCodecs::print, TextCodecs::character);

  /** One text and not a list: the halves of a surrogate pair could not be stored apart. */
  static final Codec<char[]> CHARACTERS =
      new MappedCodec<>(ScalarCodecs.STRING, String::new, String::toCharArray);

  /** The text of a UUID sorts unsigned, {@link UUID#compareTo} signed. */
  static final Codec<UUID> UUID_TEXT =
      new TextCodec<>("a UUID", false, UUID::toString, TextCodecs::uuid);

  static final Codec<URI> URI_TEXT = new TextCodec<>("a URI", false, URI::toString, URI::create);

  static final Codec<URL> URL_TEXT =
      new TextCodec<>("a URL", false, URL::toExternalForm, TextCodecs::url);

  static final Codec<Locale> LOCALE =
      new TextCodec<>("a language tag", false, TextCodecs::print, TextCodecs::locale);

  static final Codec<Currency> CURRENCY =
      new TextCodec<>(
          "the code of a currency", false, Currency::getCurrencyCode, Currency::getInstance);

  static final Codec<TimeZone> TIME_ZONE =
      new TextCodec<>("a time zone", false, TextCodecs::print, TextCodecs::timeZone);

  private TextCodecs() {}

  private static String print(Character value) {
    require(!Character.isSurrogate(value));
    return value.toString();
  }

  private static Character character(String text) {
    require(text.length() == 1);
    return text.charAt(0);
  }

  private static UUID uuid(String text) {
    require(text.length() == 36);
    return UUID.fromString(text);
  }

  private static URL url(String text) {
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

  private static Locale locale(String text) {
    // The builder refuses what forLanguageTag passes over in silence.
    require(new Locale.Builder().setLanguageTag(text) != null && !text.isEmpty());
    return Locale.forLanguageTag(text);
  }

  private static String print(TimeZone value) {
    require(timeZone(value.getID()).hasSameRules(value));
    return value.getID();
  }

  /** What is no time zone is taken for GMT by {@link TimeZone#getTimeZone(String)}. */
  private static TimeZone timeZone(String text) {
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
