package io.dynabind.benchmarks;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBHashKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/**
 * Two strings, a binary, a list of 31 strings, a map of 3 binaries, a map of 5 lists of 1 to 16
 * binaries, a map of 2 lists of 3 maps of 2 to 8 binaries.
 */
public final class HugeWorkload
    extends Workload<HugeWorkload.Huge, HugeWorkload.EnhancedBean, HugeWorkload.MapperBean> {

  private static final PropertyNameMatcher NAMES =
      HandJson.matcher("id", "title", "content", "tags", "blobs", "series", "trees");
  private static final SerializableString ID = new SerializedString("id");
  private static final SerializableString TITLE = new SerializedString("title");
  private static final SerializableString CONTENT = new SerializedString("content");
  private static final SerializableString TAGS = new SerializedString("tags");
  private static final SerializableString BLOBS = new SerializedString("blobs");
  private static final SerializableString SERIES = new SerializedString("series");
  private static final SerializableString TREES = new SerializedString("trees");

  @Table
  record Huge(
      @HashKey String id,
      String title,
      SdkBytes content,
      List<String> tags,
      Map<String, SdkBytes> blobs,
      Map<String, List<SdkBytes>> series,
      Map<String, List<Map<String, SdkBytes>>> trees) {}

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

    private String title;

    public String getTitle() {
      return title;
    }

    public void setTitle(String value) {
      this.title = value;
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

    private Map<String, SdkBytes> blobs;

    public Map<String, SdkBytes> getBlobs() {
      return blobs;
    }

    public void setBlobs(Map<String, SdkBytes> value) {
      this.blobs = value;
    }

    private Map<String, List<SdkBytes>> series;

    public Map<String, List<SdkBytes>> getSeries() {
      return series;
    }

    public void setSeries(Map<String, List<SdkBytes>> value) {
      this.series = value;
    }

    private Map<String, List<Map<String, SdkBytes>>> trees;

    public Map<String, List<Map<String, SdkBytes>>> getTrees() {
      return trees;
    }

    public void setTrees(Map<String, List<Map<String, SdkBytes>>> value) {
      this.trees = value;
    }
  }

  @DynamoDBTable(tableName = "Huge")
  public static final class MapperBean {

    private String id;

    @DynamoDBHashKey
    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }

    private String title;

    public String getTitle() {
      return title;
    }

    public void setTitle(String value) {
      this.title = value;
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

    private Map<String, ByteBuffer> blobs;

    public Map<String, ByteBuffer> getBlobs() {
      return blobs;
    }

    public void setBlobs(Map<String, ByteBuffer> value) {
      this.blobs = value;
    }

    private Map<String, List<ByteBuffer>> series;

    public Map<String, List<ByteBuffer>> getSeries() {
      return series;
    }

    public void setSeries(Map<String, List<ByteBuffer>> value) {
      this.series = value;
    }

    private Map<String, List<Map<String, ByteBuffer>>> trees;

    public Map<String, List<Map<String, ByteBuffer>>> getTrees() {
      return trees;
    }

    public void setTrees(Map<String, List<Map<String, ByteBuffer>>> value) {
      this.trees = value;
    }
  }

  @Override
  Class<Huge> record() {
    return Huge.class;
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
  Huge value() {
    Texts texts = new Texts();
    List<String> tags = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      tags.add(texts.text());
    }
    Map<String, List<SdkBytes>> series = new LinkedHashMap<>();
    for (int size : new int[] {1, 4, 8, 12, 16}) {
      List<SdkBytes> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(SdkBytes.fromByteArray(texts.bytes()));
      }
      series.put(texts.text(), list);
    }
    Map<String, List<Map<String, SdkBytes>>> trees = new LinkedHashMap<>();
    for (int t = 0; t < 2; t++) {
      List<Map<String, SdkBytes>> list = new ArrayList<>();
      for (int size : new int[] {2, 5, 8}) {
        list.add(blobs(texts, size));
      }
      trees.put(texts.text(), list);
    }
    return new Huge(
        texts.text(),
        texts.text(),
        SdkBytes.fromByteArray(texts.bytes()),
        tags,
        blobs(texts, 3),
        series,
        trees);
  }

  private static Map<String, SdkBytes> blobs(Texts texts, int size) {
    Map<String, SdkBytes> blobs = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      blobs.put(texts.text(), SdkBytes.fromByteArray(texts.bytes()));
    }
    return blobs;
  }

  @Override
  Map<String, AttributeValue> encode(Huge value) {
    if (value.id == null) {
      throw Hand.absent("id");
    }
    Map<String, AttributeValue> item = Hand.map(7);
    Hand.put(item, "id", value.id);
    Hand.put(item, "title", value.title);
    Hand.put(item, "content", value.content);
    if (value.tags != null) {
      item.put("tags", AttributeValue.createL(SmallWorkload.strings(value.tags)));
    }
    if (value.blobs != null) {
      item.put("blobs", AttributeValue.createM(encodeBlobs(value.blobs)));
    }
    if (value.series != null) {
      item.put("series", AttributeValue.createM(encodeSeries(value.series)));
    }
    if (value.trees != null) {
      item.put("trees", AttributeValue.createM(encodeTrees(value.trees)));
    }
    return item;
  }

  private static AttributeValue binary(SdkBytes value) {
    return value == null ? AttributeValue.createNul(true) : AttributeValue.createB(value);
  }

  private static Map<String, AttributeValue> encodeBlobs(Map<String, SdkBytes> blobs) {
    Map<String, AttributeValue> map = Hand.map(blobs.size());
    for (Map.Entry<String, SdkBytes> entry : blobs.entrySet()) {
      map.put(entry.getKey(), binary(entry.getValue()));
    }
    return map;
  }

  private static Map<String, AttributeValue> encodeSeries(Map<String, List<SdkBytes>> series) {
    Map<String, AttributeValue> map = Hand.map(series.size());
    for (Map.Entry<String, List<SdkBytes>> entry : series.entrySet()) {
      List<AttributeValue> list = new ArrayList<>(entry.getValue().size());
      for (SdkBytes value : entry.getValue()) {
        list.add(binary(value));
      }
      map.put(entry.getKey(), AttributeValue.createL(list));
    }
    return map;
  }

  private static Map<String, AttributeValue> encodeTrees(
      Map<String, List<Map<String, SdkBytes>>> trees) {
    Map<String, AttributeValue> map = Hand.map(trees.size());
    for (Map.Entry<String, List<Map<String, SdkBytes>>> entry : trees.entrySet()) {
      List<AttributeValue> list = new ArrayList<>(entry.getValue().size());
      for (Map<String, SdkBytes> blobs : entry.getValue()) {
        list.add(AttributeValue.createM(encodeBlobs(blobs)));
      }
      map.put(entry.getKey(), AttributeValue.createL(list));
    }
    return map;
  }

  @Override
  Huge decode(Map<String, AttributeValue> item) {
    return new Huge(
        Hand.string(item, "id"),
        Hand.string(item, "title"),
        Hand.binary(item, "content"),
        SmallWorkload.strings(Hand.list(item, "tags"), "tags"),
        decodeBlobs(Hand.map(item, "blobs")),
        decodeSeries(Hand.map(item, "series")),
        decodeTrees(Hand.map(item, "trees")));
  }

  private static SdkBytes bytes(AttributeValue value, String name) {
    return value.type() == AttributeValue.Type.NUL ? null : Hand.binary(value, name);
  }

  private static Map<String, SdkBytes> decodeBlobs(Map<String, AttributeValue> map) {
    if (map == null) {
      return null;
    }
    Map<String, SdkBytes> blobs = Hand.map(map.size());
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      blobs.put(entry.getKey(), bytes(entry.getValue(), entry.getKey()));
    }
    return blobs;
  }

  private static Map<String, List<SdkBytes>> decodeSeries(Map<String, AttributeValue> map) {
    if (map == null) {
      return null;
    }
    Map<String, List<SdkBytes>> series = Hand.map(map.size());
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      List<AttributeValue> values = Hand.list(entry.getValue(), entry.getKey());
      List<SdkBytes> list = new ArrayList<>(values.size());
      for (AttributeValue value : values) {
        list.add(bytes(value, entry.getKey()));
      }
      series.put(entry.getKey(), list);
    }
    return series;
  }

  private static Map<String, List<Map<String, SdkBytes>>> decodeTrees(
      Map<String, AttributeValue> map) {
    if (map == null) {
      return null;
    }
    Map<String, List<Map<String, SdkBytes>>> trees = Hand.map(map.size());
    for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
      List<AttributeValue> values = Hand.list(entry.getValue(), entry.getKey());
      List<Map<String, SdkBytes>> list = new ArrayList<>(values.size());
      for (AttributeValue value : values) {
        list.add(decodeBlobs(Hand.map(value, entry.getKey())));
      }
      trees.put(entry.getKey(), list);
    }
    return trees;
  }

  @Override
  void write(JsonGenerator json, Huge value) {
    json.writeStartObject();
    HandJson.string(json, ID, value.id);
    HandJson.string(json, TITLE, value.title);
    json.writeName(CONTENT);
    HandJson.binary(json, value.content);
    json.writeName(TAGS);
    SmallWorkload.writeStrings(json, value.tags);
    json.writeName(BLOBS);
    writeBlobs(json, value.blobs);
    json.writeName(SERIES);
    HandJson.beginMap(json);
    for (Map.Entry<String, List<SdkBytes>> entry : value.series.entrySet()) {
      json.writeName(entry.getKey());
      HandJson.beginList(json);
      for (SdkBytes bytes : entry.getValue()) {
        HandJson.binary(json, bytes);
      }
      HandJson.endList(json);
    }
    HandJson.endMap(json);
    json.writeName(TREES);
    HandJson.beginMap(json);
    for (Map.Entry<String, List<Map<String, SdkBytes>>> entry : value.trees.entrySet()) {
      json.writeName(entry.getKey());
      HandJson.beginList(json);
      for (Map<String, SdkBytes> blobs : entry.getValue()) {
        writeBlobs(json, blobs);
      }
      HandJson.endList(json);
    }
    HandJson.endMap(json);
    json.writeEndObject();
  }

  private static void writeBlobs(JsonGenerator json, Map<String, SdkBytes> blobs) {
    HandJson.beginMap(json);
    for (Map.Entry<String, SdkBytes> entry : blobs.entrySet()) {
      json.writeName(entry.getKey());
      HandJson.binary(json, entry.getValue());
    }
    HandJson.endMap(json);
  }

  @Override
  Huge read(JsonParser json) {
    String id = null;
    String title = null;
    SdkBytes content = null;
    List<String> tags = null;
    Map<String, SdkBytes> blobs = null;
    Map<String, List<SdkBytes>> series = null;
    Map<String, List<Map<String, SdkBytes>>> trees = null;
    HandJson.openItem(json);
    while (true) {
      switch (json.nextNameMatch(NAMES)) {
        case 0 -> id = HandJson.string(json);
        case 1 -> title = HandJson.string(json);
        case 2 -> content = HandJson.binary(json);
        case 3 -> tags = SmallWorkload.readStrings(json);
        case 4 -> {
          HandJson.openMap(json);
          blobs = readBlobs(json);
        }
        case 5 -> series = readSeries(json);
        case 6 -> trees = readTrees(json);
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          return new Huge(id, title, content, tags, blobs, series, trees);
        }
        default -> HandJson.skip(json);
      }
    }
  }

  private static Map<String, SdkBytes> readBlobs(JsonParser json) {
    Map<String, SdkBytes> blobs = Hand.map(8);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      blobs.put(name, HandJson.binary(json));
    }
    HandJson.closed(json);
    return blobs;
  }

  private static Map<String, List<SdkBytes>> readSeries(JsonParser json) {
    HandJson.openMap(json);
    Map<String, List<SdkBytes>> series = Hand.map(8);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      HandJson.openList(json);
      List<SdkBytes> list = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        list.add(HandJson.binaryElement(json));
      }
      HandJson.closed(json);
      series.put(name, list);
    }
    HandJson.closed(json);
    return series;
  }

  private static Map<String, List<Map<String, SdkBytes>>> readTrees(JsonParser json) {
    HandJson.openMap(json);
    Map<String, List<Map<String, SdkBytes>>> trees = Hand.map(8);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      HandJson.openList(json);
      List<Map<String, SdkBytes>> list = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        HandJson.openMapElement(json);
        list.add(readBlobs(json));
      }
      HandJson.closed(json);
      trees.put(name, list);
    }
    HandJson.closed(json);
    return trees;
  }

  @Override
  TableSchema<EnhancedBean> enhancedStatic() {
    EnhancedType<String> text = EnhancedType.of(String.class);
    EnhancedType<SdkBytes> bytes = EnhancedType.of(SdkBytes.class);
    EnhancedType<Map<String, SdkBytes>> blobs = EnhancedType.mapOf(text, bytes);
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
            String.class,
            a -> a.name("title").getter(EnhancedBean::getTitle).setter(EnhancedBean::setTitle))
        .addAttribute(
            SdkBytes.class,
            a ->
                a.name("content").getter(EnhancedBean::getContent).setter(EnhancedBean::setContent))
        .addAttribute(
            EnhancedType.listOf(text),
            a -> a.name("tags").getter(EnhancedBean::getTags).setter(EnhancedBean::setTags))
        .addAttribute(
            blobs,
            a -> a.name("blobs").getter(EnhancedBean::getBlobs).setter(EnhancedBean::setBlobs))
        .addAttribute(
            EnhancedType.mapOf(text, EnhancedType.listOf(bytes)),
            a -> a.name("series").getter(EnhancedBean::getSeries).setter(EnhancedBean::setSeries))
        .addAttribute(
            EnhancedType.mapOf(text, EnhancedType.listOf(blobs)),
            a -> a.name("trees").getter(EnhancedBean::getTrees).setter(EnhancedBean::setTrees))
        .build();
  }
}
