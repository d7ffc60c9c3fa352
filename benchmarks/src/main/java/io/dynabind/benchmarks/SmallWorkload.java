package io.dynabind.benchmarks;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBHashKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A string, a binary and a list of three strings. */
public final class SmallWorkload
    extends Workload<SmallWorkload.Small, SmallWorkload.EnhancedBean, SmallWorkload.MapperBean> {

  private static final PropertyNameMatcher NAMES = HandJson.matcher("id", "content", "tags");
  private static final SerializableString ID = new SerializedString("id");
  private static final SerializableString CONTENT = new SerializedString("content");
  private static final SerializableString TAGS = new SerializedString("tags");

  @Table
  record Small(@HashKey String id, SdkBytes content, List<String> tags) {}

  @DynamoDbBean
  public static final class EnhancedBean {

    private String id;

    @DynamoDbPartitionKey
    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }

    private SdkBytes content;

    public SdkBytes getContent() {
      return content;
    }

    public void setContent(SdkBytes value) {
      this.content = value;
    }

    private List<String> tags;

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> value) {
      this.tags = value;
    }
  }

  @DynamoDBTable(tableName = "Small")
  public static final class MapperBean {

    private String id;

    @DynamoDBHashKey
    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }

    private ByteBuffer content;

    public ByteBuffer getContent() {
      return content;
    }

    public void setContent(ByteBuffer value) {
      this.content = value;
    }

    private List<String> tags;

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> value) {
      this.tags = value;
    }
  }

  @Override
  Class<Small> record() {
    return Small.class;
  }

  @Override
  Class<EnhancedBean> enhancedBean() {
    return EnhancedBean.class;
  }

  @Override
  Class<MapperBean> mapperBean() {
    return MapperBean.class;
  }

  @Override
  Small value() {
    Texts texts = new Texts();
    return new Small(
        texts.text(),
        SdkBytes.fromByteArray(texts.bytes()),
        List.of(texts.text(), texts.text(), texts.text()));
  }

  @Override
  Map<String, AttributeValue> encode(Small value) {
    if (value.id == null) {
      throw Hand.absent("id");
    }
    Map<String, AttributeValue> item = Hand.map(3);
    Hand.put(item, "id", value.id);
    Hand.put(item, "content", value.content);
    if (value.tags != null) {
      item.put("tags", AttributeValue.createL(strings(value.tags)));
    }
    return item;
  }

  static List<AttributeValue> strings(List<String> values) {
    List<AttributeValue> list = new ArrayList<>(values.size());
    for (String value : values) {
      list.add(value == null ? AttributeValue.createNul(true) : Hand.string(value));
    }
    return list;
  }

  static List<String> strings(List<AttributeValue> values, String name) {
    if (values == null) {
      return null;
    }
    List<String> list = new ArrayList<>(values.size());
    for (AttributeValue value : values) {
      list.add(value.type() == AttributeValue.Type.NUL ? null : Hand.string(value, name));
    }
    return list;
  }

  @Override
  Small decode(Map<String, AttributeValue> item) {
    return new Small(
        Hand.string(item, "id"),
        Hand.binary(item, "content"),
        strings(Hand.list(item, "tags"), "tags"));
  }

  @Override
  void write(JsonGenerator json, Small value) {
    json.writeStartObject();
    HandJson.string(json, ID, value.id);
    if (value.content != null) {
      json.writeName(CONTENT);
      HandJson.binary(json, value.content);
    }
    if (value.tags != null) {
      json.writeName(TAGS);
      writeStrings(json, value.tags);
    }
    json.writeEndObject();
  }

  static void writeStrings(JsonGenerator json, List<String> values) {
    HandJson.beginList(json);
    for (String value : values) {
      HandJson.string(json, value);
    }
    HandJson.endList(json);
  }

  static List<String> readStrings(JsonParser json) {
    HandJson.openList(json);
    List<String> list = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      list.add(HandJson.stringElement(json));
    }
    HandJson.closed(json);
    return list;
  }

  @Override
  Small read(JsonParser json) {
    String id = null;
    SdkBytes content = null;
    List<String> tags = null;
    HandJson.openItem(json);
    while (true) {
      switch (json.nextNameMatch(NAMES)) {
        case 0 -> id = HandJson.string(json);
        case 1 -> content = HandJson.binary(json);
        case 2 -> tags = readStrings(json);
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          return new Small(id, content, tags);
        }
        default -> HandJson.skip(json);
      }
    }
  }

  @Override
  TableSchema<EnhancedBean> enhancedStatic() {
    return TableSchema.builder(EnhancedBean.class)
        .newItemSupplier(EnhancedBean::new)
        .addAttribute(
            String.class,
            a ->
                a.name("id")
                    .getter(EnhancedBean::getId)
                    .setter(EnhancedBean::setId)
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            SdkBytes.class,
            a ->
                a.name("content").getter(EnhancedBean::getContent).setter(EnhancedBean::setContent))
        .addAttribute(
            EnhancedType.listOf(String.class),
            a -> a.name("tags").getter(EnhancedBean::getTags).setter(EnhancedBean::setTags))
        .build();
  }
}
