package io.dynabind.benchmarks;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBHashKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;

/** One string. */
public final class TinyWorkload
    extends Workload<TinyWorkload.Tiny, TinyWorkload.EnhancedBean, TinyWorkload.MapperBean> {

  private static final PropertyNameMatcher NAMES = HandJson.matcher("id");
  private static final SerializableString ID = new SerializedString("id");

  @Table
  record Tiny(@HashKey String id) {}

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
  }

  @DynamoDBTable(tableName = "Tiny")
  public static final class MapperBean {

    private String id;

    @DynamoDBHashKey
    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }
  }

  @Override
  Class<Tiny> record() {
    return Tiny.class;
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
  Tiny value() {
    return new Tiny(new Texts().text());
  }

  @Override
  Map<String, AttributeValue> encode(Tiny value) {
    if (value.id == null) {
      throw Hand.absent("id");
    }
    Map<String, AttributeValue> item = Hand.map(1);
    Hand.put(item, "id", value.id);
    return item;
  }

  @Override
  Tiny decode(Map<String, AttributeValue> item) {
    return new Tiny(Hand.string(item, "id"));
  }

  @Override
  void write(JsonGenerator json, Tiny value) {
    json.writeStartObject();
    HandJson.string(json, ID, value.id);
    json.writeEndObject();
  }

  @Override
  Tiny read(JsonParser json) {
    String id = null;
    HandJson.openItem(json);
    while (true) {
      switch (json.nextNameMatch(NAMES)) {
        case 0 -> id = HandJson.string(json);
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          return new Tiny(id);
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
        .build();
  }
}
