package io.dynabind.codec;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Texts, numbers, binaries, and what holds one of them. */
final class StoredScalars {

  @Table("texts")
  record Texts(
      @HashKey String id,
      String string,
      Character boxedChar,
      char[] chars,
      UUID uuid,
      URI uri,
      URL url,
      Locale locale,
      Currency currency,
      TimeZone timeZone,
      TimeUnit constant,
      Optional<String> optional,
      Object object,
      AttributeValue attributeValue) {}

  @Table("numbers")
  record Numbers(
      @HashKey String id,
      Byte boxedByte,
      Short boxedShort,
      Integer boxedInt,
      Long boxedLong,
      Float boxedFloat,
      Double boxedDouble,
      Boolean boxedBoolean,
      BigInteger bigInteger,
      BigDecimal bigDecimal,
      AtomicInteger atomicInteger,
      AtomicLong atomicLong,
      AtomicBoolean atomicBoolean,
      OptionalInt optionalInt,
      OptionalLong optionalLong,
      OptionalDouble optionalDouble,
      byte[] bytes,
      ByteBuffer buffer,
      SdkBytes sdkBytes) {}

  @Table("primitives")
  record Primitives(
      @HashKey String id,
      boolean flag,
      byte tiny,
      short small,
      int whole,
      long large,
      float single,
      double real,
      char letter) {}

  static final List<StoredForm> ALL =
      List.of(
          text("string", "", "{'S':''}"),
          text("string", "\u00e4 \ud83d\ude00", "{'S':'\u00e4 \ud83d\ude00'}"),
          text("boxedChar", 'x', "{'S':'x'}"),
          text("chars", new char[] {'p', '\ud83d', '\ude00'}, "{'S':'p\ud83d\ude00'}"),
          text("chars", new char[0], "{'S':''}"),
          text(
              "uuid",
              UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100"),
              "{'S':'0f0e0d0c-0b0a-4908-8706-050403020100'}"),
          text(
              "uri",
              URI.create("https://example.com/a%20b?c=d#e"),
              "{'S':'https://example.com/a%20b?c=d#e'}"),
          text("uri", URI.create(""), "{'S':''}"),
          text("url", url("http://localhost:1/a?b"), "{'S':'http://localhost:1/a?b'}"),
          text("locale", Locale.GERMANY, "{'S':'de-DE'}"),
          text("locale", Locale.ROOT, "{'S':'und'}"),
          text("locale", Locale.SIMPLIFIED_CHINESE, "{'S':'zh-CN'}"),
          text("locale", new Locale("ja", "JP", "JP"), "{'S':'ja-JP-u-ca-japanese-x-lvariant-JP'}"),
          text("currency", Currency.getInstance("EUR"), "{'S':'EUR'}"),
          text("timeZone", TimeZone.getTimeZone("Europe/Rome"), "{'S':'Europe/Rome'}"),
          text("timeZone", TimeZone.getTimeZone("GMT+05:30"), "{'S':'GMT+05:30'}"),
          text("constant", TimeUnit.DAYS, "{'S':'DAYS'}"),
          text("optional", Optional.of("x"), "{'S':'x'}"),
          text("object", "x", "{'S':'x'}"),
          text("attributeValue", AttributeValue.fromS("x"), "{'S':'x'}"),
          text("attributeValue", AttributeValue.fromN("1.50"), "{'N':'1.50'}"),
          text("attributeValue", AttributeValue.fromBool(false), "{'BOOL':false}"),
          text("attributeValue", AttributeValue.fromSs(List.of("b", "a")), "{'SS':['b','a']}"),
          text("attributeValue", AttributeValue.fromNs(List.of("2", "1")), "{'NS':['2','1']}"),
          text(
              "attributeValue",
              AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1}))),
              "{'BS':['AQ==']}"),
          text(
              "attributeValue",
              AttributeValue.fromL(
                  List.of(
                      AttributeValue.fromNul(true),
                      AttributeValue.fromM(java.util.Map.of("k", AttributeValue.fromS("v"))),
                      AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {(byte) 0xff})))),
              "{'L':[{'NULL':true},{'M':{'k':{'S':'v'}}},{'B':'/w=='}]}"),
          number("boxedByte", (byte) -128, "{'N':'-128'}"),
          number("boxedShort", (short) 32767, "{'N':'32767'}"),
          number("boxedInt", Integer.MIN_VALUE, "{'N':'-2147483648'}"),
          number("boxedLong", Long.MIN_VALUE, "{'N':'-9223372036854775808'}"),
          number("boxedFloat", 1.1f, "{'N':'1.1'}"),
          number("boxedFloat", Float.MIN_VALUE, "{'N':'1.4E-45'}"),
          number("boxedFloat", Float.MAX_VALUE, "{'N':'3.4028235E+38'}"),
          number("boxedDouble", 0.1, "{'N':'0.1'}"),
          number("boxedDouble", -1.5E125, "{'N':'-1.5E+125'}"),
          number("boxedBoolean", true, "{'BOOL':true}"),
          number(
              "bigInteger",
              new BigInteger("-12345678901234567890123456789012345678"),
              "{'N':'-12345678901234567890123456789012345678'}"),
          number("bigDecimal", new BigDecimal("0"), "{'N':'0'}"),
          number("bigDecimal", new BigDecimal("-0.001"), "{'N':'-0.001'}"),
          number(
              "bigDecimal",
              new BigDecimal("1234567890123456789012345678901234567.8"),
              "{'N':'1234567890123456789012345678901234567.8'}"),
          number("bigDecimal", new BigDecimal("1E-130"), "{'N':'1E-130'}"),
          number("atomicInteger", new AtomicInteger(-7), "{'N':'-7'}"),
          number("atomicLong", new AtomicLong(Long.MAX_VALUE), "{'N':'9223372036854775807'}"),
          number("atomicBoolean", new AtomicBoolean(true), "{'BOOL':true}"),
          number("optionalInt", OptionalInt.of(0), "{'N':'0'}"),
          number("optionalLong", OptionalLong.of(-1), "{'N':'-1'}"),
          number("optionalDouble", OptionalDouble.of(0.5), "{'N':'0.5'}"),
          number("bytes", new byte[] {0, (byte) 0xff}, "{'B':'AP8='}"),
          number("bytes", new byte[0], "{'B':''}"),
          number("buffer", ByteBuffer.wrap(new byte[] {9, 1, 2}, 1, 2), "{'B':'AQI='}"),
          number("sdkBytes", SdkBytes.fromByteArray(new byte[] {1, 2, 3}), "{'B':'AQID'}"),
          primitive("flag", true, "{'BOOL':true}"),
          primitive("tiny", (byte) 127, "{'N':'127'}"),
          primitive("small", (short) -32768, "{'N':'-32768'}"),
          primitive("whole", 42, "{'N':'42'}"),
          primitive("large", Long.MAX_VALUE, "{'N':'9223372036854775807'}"),
          primitive("single", 0.25f, "{'N':'0.25'}"),
          primitive("real", 1e100, "{'N':'1.0E+100'}"),
          primitive("letter", '\u20ac', "{'S':'\u20ac'}"));

  private StoredScalars() {}

  private static URL url(String text) {
    try {
      return new URL(text);
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static StoredForm text(String component, Object value, String json) {
    return new StoredForm(Texts.class, component, value, json);
  }

  private static StoredForm number(String component, Object value, String json) {
    return new StoredForm(Numbers.class, component, value, json);
  }

  private static StoredForm primitive(String component, Object value, String json) {
    return new StoredForm(Primitives.class, component, value, json);
  }
}
