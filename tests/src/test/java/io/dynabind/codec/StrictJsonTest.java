package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.RawKey;
import io.dynabind.item.json.JsonItems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What JSON can say and an item cannot: a name given twice, half of a character. */
class StrictJsonTest {

  @Table("notes")
  record Note(
      @HashKey String id,
      @Attribute(formerly = {"remark", "text"}) String note,
      Map<String, String> texts,
      Map<String, Integer> numbers,
      Map<String, byte[]> bytes,
      Map<String, Long> longs,
      Object document,
      @Unmapped Map<String, Object> rest) {}

  private static void refuses(CodecMaker maker, Class<?> entity, String json, String message) {
    EntityCodec<?> codec = maker.make(entity);
    assertThatThrownBy(() -> JsonItems.read(codec, json.replace('\'', '"')))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(message + " (decoding " + entity.getSimpleName() + ")");
  }

  private static void refusesTwice(CodecMaker maker, String attributes, String path) {
    refuses(
        maker,
        Note.class,
        "{'id':{'S':'n'}," + attributes + "}",
        "Expected distinct names but was a map with one given twice at " + path);
  }

  @ParameterizedTest
  @EnumSource
  void attributesAreGivenOnce(CodecMaker maker) {
    refusesTwice(maker, "'note':{'S':'a'},'note':{'S':'a'}", "$.note");
    refusesTwice(maker, "'id':{'S':'n'}", "$.id");
    refusesTwice(maker, "'note':{'NULL':true},'\\u006eote':{'S':'a'}", "$.note");
  }

  @ParameterizedTest
  @EnumSource
  void formerNamesAreGivenOnce(CodecMaker maker) {
    refusesTwice(maker, "'remark':{'S':'a'},'remark':{'S':'b'}", "$.note");
    refusesTwice(maker, "'text':{'S':'a'},'text':{'S':'b'},'note':{'S':'c'}", "$.note");
  }

  @ParameterizedTest
  @EnumSource
  void theNamesOfAnAttributeAreOneEach(CodecMaker maker) {
    String item = "{'text':{'S':'a'},'note':{'S':'c'},'remark':{'S':'b'},'id':{'S':'n'}}";
    Note read = JsonItems.read(maker.make(Note.class), item.replace('\'', '"'));
    assertThat(read.note()).isEqualTo("c");
  }

  @ParameterizedTest
  @EnumSource
  void entriesOfMapsAreGivenOnce(CodecMaker maker) {
    refusesTwice(maker, "'texts':{'M':{'k':{'NULL':true},'k':{'S':'b'}}}", "$.texts.k");
    refusesTwice(maker, "'numbers':{'M':{'k':{'N':'1'},'k':{'N':'1'}}}", "$.numbers.k");
    refusesTwice(maker, "'longs':{'M':{'k':{'N':'1'},'k':{'N':'1'}}}", "$.longs.k");
    refusesTwice(maker, "'bytes':{'M':{'k':{'B':''},'k':{'B':''}}}", "$.bytes.k");
    refusesTwice(
        maker,
        "'document':{'M':{'k':{'L':[{'M':{'k':{'N':'1'},'k':{'N':'1'}}}]}}}",
        "$.document.k[0].k");
  }

  @ParameterizedTest
  @EnumSource
  void whatNobodyMapsIsGivenOnceWhereItIsKept(CodecMaker maker) {
    refusesTwice(maker, "'x':{'N':'1'},'y':{'N':'2'},'x':{'NULL':true}", "$.x");
  }

  @Test
  void keysAreGivenOnce() {
    byte[] key = "{\"id\":{\"S\":\"a\"},\"id\":{\"S\":\"b\"}}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> RawKey.read(JsonItems.reader(key)))
        .hasMessage("Expected distinct names but was a map with one given twice at $.id");
  }

  @Table("wide")
  static class Wide {
    @HashKey String id;
    String a00, a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11, a12, a13, a14, a15, a16;
    String a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33;
    String a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48, a49, a50;
    String a51, a52, a53, a54, a55, a56, a57, a58, a59, a60, a61, a62, a63, a64, a65, a66, a67;
  }

  @ParameterizedTest
  @EnumSource
  void oneOfManyAttributesIsGivenOnce(CodecMaker maker) {
    for (int twice : List.of(62, 63, 67)) {
      String attributes =
          IntStream.concat(IntStream.range(0, 68), IntStream.of(twice))
              .mapToObj(i -> String.format(",'a%02d':{'S':'x'}", i))
              .collect(Collectors.joining());
      refuses(
          maker,
          Wide.class,
          "{'id':{'S':'w'}" + attributes + "}",
          "Expected distinct names but was a map with one given twice at $.a" + twice);
    }
  }

  @ParameterizedTest
  @EnumSource
  void halfOfACharacterIsRefused(CodecMaker maker) {
    EntityCodec<Note> codec = maker.make(Note.class);
    String whole = "{\"id\":{\"S\":\"\ud83d\ude00\"}}";
    assertThat(JsonItems.read(codec, whole).id()).isEqualTo("\ud83d\ude00");
    for (String half : List.of("\ud83d", "\ude00")) {
      refuses(
          maker,
          Note.class,
          "{'id':{'S':'x" + half + "'}}",
          "Expected well-formed Unicode but was a text with half of a surrogate pair at $");
    }
  }
}
