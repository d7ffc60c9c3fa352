package io.dynabind.item.sdk;

import io.dynabind.codec.Codec;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Passes values through in whichever representation the item has. */
final class AttributeValueCodec implements Codec<AttributeValue> {

  private static final AttributeValue NULL = AttributeValue.createNul(true);

  @Override
  public void encode(ItemWriter writer, AttributeValue value) {
    switch (value.type()) {
      case S -> writer.string(value.s());
      case N -> writer.number(value.n());
      case B -> writer.binary(value.b().asByteArray());
      case BOOL -> writer.bool(value.bool());
      case NUL -> writer.nul();
      case M -> encodeMap(writer, value.m());
      case L -> encodeList(writer, value.l());
      case SS -> encodeTexts(writer, AttributeType.SS, value.ss());
      case NS -> encodeTexts(writer, AttributeType.NS, value.ns());
      case BS -> encodeBinaries(writer, value.bs());
      case UNKNOWN_TO_SDK_VERSION ->
          throw writer.failure("Expected one DynamoDB type but was none, or several");
    }
  }

  private void encodeMap(ItemWriter writer, Map<String, AttributeValue> map) {
    writer.beginMap(map.size());
    map.forEach(
        (name, value) -> {
          writer.name(name);
          encode(writer, value);
        });
    writer.endMap();
  }

  private void encodeList(ItemWriter writer, List<AttributeValue> list) {
    writer.beginList(list.size());
    list.forEach(element -> encode(writer, element));
    writer.endList();
  }

  private static void encodeTexts(ItemWriter writer, AttributeType type, List<String> set) {
    writer.beginSet(type, set.size());
    for (String element : set) {
      if (type == AttributeType.SS) {
        writer.string(element);
      } else {
        writer.number(element);
      }
    }
    writer.endSet();
  }

  private static void encodeBinaries(ItemWriter writer, List<SdkBytes> set) {
    writer.beginSet(AttributeType.BS, set.size());
    set.forEach(element -> writer.binary(element.asByteArray()));
    writer.endSet();
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
      map.put(reader.nextName(), decodeInner(reader));
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
