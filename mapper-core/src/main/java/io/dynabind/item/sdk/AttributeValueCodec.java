package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.codec.DecimalText;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Passes values through in whichever representation the item has, as far as DynamoDB can store
 * them. An empty set is nothing, as everywhere.
 */
final class AttributeValueCodec implements Codec<AttributeValue> {

  private static final AttributeValue NULL = AttributeValue.createNul(true);
  private static final SdkBytesCodec BYTES = new SdkBytesCodec();

  @Override
  public void encode(ItemWriter writer, AttributeValue value) {
    switch (value.type()) {
      case S -> writer.string(value.s());
      case N -> number(writer, value.n());
      case B -> BYTES.encode(writer, value.b());
      case BOOL -> writer.bool(value.bool());
      case NUL -> writer.nul();
      case M -> encodeMap(writer, value.m());
      case L -> encodeList(writer, value.l());
      case SS -> encodeSet(writer, AttributeType.SS, value.ss(), writer::string);
      case NS -> encodeSet(writer, AttributeType.NS, value.ns(), n -> number(writer, n));
      case BS -> encodeSet(writer, AttributeType.BS, value.bs(), b -> BYTES.encode(writer, b));
      case UNKNOWN_TO_SDK_VERSION ->
          throw writer.failure("Expected one DynamoDB type but was none, or several");
    }
  }

  private static void number(ItemWriter writer, String number) {
    DecimalText.checked(writer, number);
    writer.number(number);
  }

  private void encodeMap(ItemWriter writer, Map<String, AttributeValue> map) {
    writer.beginMap(map.size());
    encodeValues(writer, map);
    writer.endMap();
  }

  private void encodeList(ItemWriter writer, List<AttributeValue> list) {
    writer.beginList(list.size());
    encodeElements(writer, list);
    writer.endList();
  }

  private static <E> void encodeSet(
      ItemWriter writer, AttributeType type, List<@Nullable E> set, Consumer<E> encode) {
    Set<Object> seen = new HashSet<>();
    writer.beginSet(type, set.size());
    for (E element : set) {
      if (element == null) {
        throw writer.failure("Expected a set without null but was one with null");
      }
      if (!seen.add(type == AttributeType.NS ? identity(writer, element) : element)) {
        throw writer.failure("Expected distinct elements but was a set with two equal ones");
      }
      encode.accept(element);
    }
    writer.endSet();
  }

  /** What DynamoDB compares: 1 and 1.0 are equal. */
  private static Object identity(ItemWriter writer, Object number) {
    BigDecimal value = DecimalText.checked(writer, (String) number);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  @Override
  public boolean isAbsent(@Nullable AttributeValue value) {
    return value == null
        || switch (value.type()) {
          case SS -> value.ss().isEmpty();
          case NS -> value.ns().isEmpty();
          case BS -> value.bs().isEmpty();
          default -> false;
        };
  }

  @Override
  public AttributeValue decode(ItemReader reader) {
    return switch (reader.peek()) {
      case S -> AttributeValue.createS(reader.string());
      case N -> AttributeValue.createN(reader.number());
      case B -> AttributeValue.createB(SdkBytes.fromByteArray(reader.binary()));
      case BOOL -> AttributeValue.createBool(reader.bool());
      case M -> decodeMap(reader);
      case L -> decodeList(reader);
      case SS, NS -> decodeTexts(reader, reader.peek());
      case BS -> decodeBinaries(reader);
      case NULL -> throw reader.mismatch("a value");
    };
  }

  private AttributeValue decodeInner(ItemReader reader) {
    return reader.nul() ? NULL : decode(reader);
  }

  private AttributeValue decodeMap(ItemReader reader) {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    reader.beginMap();
    while (reader.hasNext()) {
      String name = reader.nextName();
      reader.put(map, name, decodeInner(reader));
    }
    reader.endMap();
    return AttributeValue.createM(map);
  }

  private AttributeValue decodeList(ItemReader reader) {
    List<AttributeValue> list = new ArrayList<>();
    reader.beginList();
    while (reader.hasNext()) {
      list.add(decodeInner(reader));
    }
    reader.endList();
    return AttributeValue.createL(list);
  }

  private static AttributeValue decodeTexts(ItemReader reader, AttributeType type) {
    List<String> set = new ArrayList<>();
    reader.beginSet(type);
    while (reader.hasNext()) {
      set.add(type == AttributeType.SS ? reader.string() : reader.number());
    }
    reader.endSet();
    return type == AttributeType.SS ? AttributeValue.createSs(set) : AttributeValue.createNs(set);
  }

  private static AttributeValue decodeBinaries(ItemReader reader) {
    List<SdkBytes> set = new ArrayList<>();
    reader.beginSet(AttributeType.BS);
    while (reader.hasNext()) {
      set.add(SdkBytes.fromByteArray(reader.binary()));
    }
    reader.endSet();
    return AttributeValue.createBs(set);
  }

  @Override
  public @Nullable AttributeType type() {
    return null;
  }
}
