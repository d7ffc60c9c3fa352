package io.dynabind.benchmarks;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBDocument;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBHashKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapperFieldModel;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBRangeKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConverted;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConvertedEnum;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConverter;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTyped;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Twelve attributes: an enum, an instant, a decimal, a nested address and three lines among them.
 */
public final class OrderWorkload
    extends Workload<OrderWorkload.Order, OrderWorkload.EnhancedOrder, OrderWorkload.MapperOrder> {

  public enum Status {
    PLACED,
    PAID,
    SHIPPED
  }

  record Address(String street, String city, String postCode, String country) {}

  record Line(String sku, int quantity, BigDecimal price) {}

  @Table
  record Order(
      @HashKey String customerId,
      @RangeKey String orderId,
      Status status,
      Instant placedAt,
      BigDecimal total,
      String currency,
      int priority,
      boolean gift,
      String note,
      Address address,
      List<Line> lines,
      Long version) {}

  /** The v1 mapper knows no instants. */
  public static final class InstantText implements DynamoDBTypeConverter<String, Instant> {

    @Override
    public String convert(Instant value) {
      return Hand.text(value);
    }

    @Override
    public Instant unconvert(String text) {
      return Hand.instant(text);
    }
  }

  @DynamoDbBean
  public static final class EnhancedAddress {

    private String street;

    public String getStreet() {
      return street;
    }

    public void setStreet(String value) {
      this.street = value;
    }

    private String city;

    public String getCity() {
      return city;
    }

    public void setCity(String value) {
      this.city = value;
    }

    private String postCode;

    public String getPostCode() {
      return postCode;
    }

    public void setPostCode(String value) {
      this.postCode = value;
    }

    private String country;

    public String getCountry() {
      return country;
    }

    public void setCountry(String value) {
      this.country = value;
    }
  }

  @DynamoDbBean
  public static final class EnhancedLine {

    private String sku;

    public String getSku() {
      return sku;
    }

    public void setSku(String value) {
      this.sku = value;
    }

    private int quantity;

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int value) {
      this.quantity = value;
    }

    private BigDecimal price;

    public BigDecimal getPrice() {
      return price;
    }

    public void setPrice(BigDecimal value) {
      this.price = value;
    }
  }

  @DynamoDbBean
  public static final class EnhancedOrder {

    private String customerId;

    @DynamoDbPartitionKey
    public String getCustomerId() {
      return customerId;
    }

    public void setCustomerId(String value) {
      this.customerId = value;
    }

    private String orderId;

    @DynamoDbSortKey
    public String getOrderId() {
      return orderId;
    }

    public void setOrderId(String value) {
      this.orderId = value;
    }

    private Status status;

    public Status getStatus() {
      return status;
    }

    public void setStatus(Status value) {
      this.status = value;
    }

    private Instant placedAt;

    public Instant getPlacedAt() {
      return placedAt;
    }

    public void setPlacedAt(Instant value) {
      this.placedAt = value;
    }

    private BigDecimal total;

    public BigDecimal getTotal() {
      return total;
    }

    public void setTotal(BigDecimal value) {
      this.total = value;
    }

    private String currency;

    public String getCurrency() {
      return currency;
    }

    public void setCurrency(String value) {
      this.currency = value;
    }

    private int priority;

    public int getPriority() {
      return priority;
    }

    public void setPriority(int value) {
      this.priority = value;
    }

    private boolean gift;

    public boolean getGift() {
      return gift;
    }

    public void setGift(boolean value) {
      this.gift = value;
    }

    private String note;

    public String getNote() {
      return note;
    }

    public void setNote(String value) {
      this.note = value;
    }

    private EnhancedAddress address;

    public EnhancedAddress getAddress() {
      return address;
    }

    public void setAddress(EnhancedAddress value) {
      this.address = value;
    }

    private List<EnhancedLine> lines;

    public List<EnhancedLine> getLines() {
      return lines;
    }

    public void setLines(List<EnhancedLine> value) {
      this.lines = value;
    }

    private Long version;

    public Long getVersion() {
      return version;
    }

    public void setVersion(Long value) {
      this.version = value;
    }
  }

  @DynamoDBDocument
  public static final class MapperAddress {

    private String street;

    public String getStreet() {
      return street;
    }

    public void setStreet(String value) {
      this.street = value;
    }

    private String city;

    public String getCity() {
      return city;
    }

    public void setCity(String value) {
      this.city = value;
    }

    private String postCode;

    public String getPostCode() {
      return postCode;
    }

    public void setPostCode(String value) {
      this.postCode = value;
    }

    private String country;

    public String getCountry() {
      return country;
    }

    public void setCountry(String value) {
      this.country = value;
    }
  }

  @DynamoDBDocument
  public static final class MapperLine {

    private String sku;

    public String getSku() {
      return sku;
    }

    public void setSku(String value) {
      this.sku = value;
    }

    private int quantity;

    public int getQuantity() {
      return quantity;
    }

    public void setQuantity(int value) {
      this.quantity = value;
    }

    private BigDecimal price;

    public BigDecimal getPrice() {
      return price;
    }

    public void setPrice(BigDecimal value) {
      this.price = value;
    }
  }

  @DynamoDBTable(tableName = "Order")
  public static final class MapperOrder {

    private String customerId;

    @DynamoDBHashKey
    public String getCustomerId() {
      return customerId;
    }

    public void setCustomerId(String value) {
      this.customerId = value;
    }

    private String orderId;

    @DynamoDBRangeKey
    public String getOrderId() {
      return orderId;
    }

    public void setOrderId(String value) {
      this.orderId = value;
    }

    private Status status;

    @DynamoDBTypeConvertedEnum
    public Status getStatus() {
      return status;
    }

    public void setStatus(Status value) {
      this.status = value;
    }

    private Instant placedAt;

    @DynamoDBTypeConverted(converter = InstantText.class)
    public Instant getPlacedAt() {
      return placedAt;
    }

    public void setPlacedAt(Instant value) {
      this.placedAt = value;
    }

    private BigDecimal total;

    public BigDecimal getTotal() {
      return total;
    }

    public void setTotal(BigDecimal value) {
      this.total = value;
    }

    private String currency;

    public String getCurrency() {
      return currency;
    }

    public void setCurrency(String value) {
      this.currency = value;
    }

    private int priority;

    public int getPriority() {
      return priority;
    }

    public void setPriority(int value) {
      this.priority = value;
    }

    private boolean gift;

    @DynamoDBTyped(DynamoDBMapperFieldModel.DynamoDBAttributeType.BOOL)
    public boolean getGift() {
      return gift;
    }

    public void setGift(boolean value) {
      this.gift = value;
    }

    private String note;

    public String getNote() {
      return note;
    }

    public void setNote(String value) {
      this.note = value;
    }

    private MapperAddress address;

    public MapperAddress getAddress() {
      return address;
    }

    public void setAddress(MapperAddress value) {
      this.address = value;
    }

    private List<MapperLine> lines;

    public List<MapperLine> getLines() {
      return lines;
    }

    public void setLines(List<MapperLine> value) {
      this.lines = value;
    }

    private Long version;

    public Long getVersion() {
      return version;
    }

    public void setVersion(Long value) {
      this.version = value;
    }
  }

  @Override
  Class<Order> record() {
    return Order.class;
  }

  @Override
  Class<EnhancedOrder> enhancedBean() {
    return EnhancedOrder.class;
  }

  @Override
  Class<MapperOrder> mapperBean() {
    return MapperOrder.class;
  }

  private static final PropertyNameMatcher NAMES =
      HandJson.matcher(
          "customerId",
          "orderId",
          "status",
          "placedAt",
          "total",
          "currency",
          "priority",
          "gift",
          "note",
          "address",
          "lines",
          "version");
  private static final PropertyNameMatcher ADDRESS_NAMES =
      HandJson.matcher("street", "city", "postCode", "country");
  private static final PropertyNameMatcher LINE_NAMES =
      HandJson.matcher("sku", "quantity", "price");
  private static final SerializableString CUSTOMER_ID = new SerializedString("customerId");
  private static final SerializableString ORDER_ID = new SerializedString("orderId");
  private static final SerializableString STATUS = new SerializedString("status");
  private static final SerializableString PLACED_AT = new SerializedString("placedAt");
  private static final SerializableString TOTAL = new SerializedString("total");
  private static final SerializableString CURRENCY = new SerializedString("currency");
  private static final SerializableString PRIORITY = new SerializedString("priority");
  private static final SerializableString GIFT = new SerializedString("gift");
  private static final SerializableString NOTE = new SerializedString("note");
  private static final SerializableString ADDRESS = new SerializedString("address");
  private static final SerializableString LINES = new SerializedString("lines");
  private static final SerializableString VERSION = new SerializedString("version");
  private static final SerializableString STREET = new SerializedString("street");
  private static final SerializableString CITY = new SerializedString("city");
  private static final SerializableString POST_CODE = new SerializedString("postCode");
  private static final SerializableString COUNTRY = new SerializedString("country");
  private static final SerializableString SKU = new SerializedString("sku");
  private static final SerializableString QUANTITY = new SerializedString("quantity");
  private static final SerializableString PRICE = new SerializedString("price");

  @Override
  Order value() {
    return new Order(
        "customer-4711",
        "order-2026-000815",
        Status.PAID,
        Instant.parse("2026-11-02T03:04:05.123456789Z"),
        new BigDecimal("1249.95"),
        "EUR",
        7,
        true,
        null,
        new Address("Unter den Linden 77", "Berlin", "10117", "DE"),
        List.of(
            new Line("sku-10001", 2, new BigDecimal("19.99")),
            new Line("sku-10002", 1, new BigDecimal("1199.97")),
            new Line("sku-10003", 12, new BigDecimal("0.83"))),
        3L);
  }

  @Override
  Map<String, AttributeValue> encode(Order value) {
    if (value.customerId == null || value.customerId.isEmpty()) {
      throw Hand.absent("customerId");
    }
    if (value.orderId == null || value.orderId.isEmpty()) {
      throw Hand.absent("orderId");
    }
    Map<String, AttributeValue> item = Hand.map(12);
    Hand.put(item, "customerId", value.customerId);
    Hand.put(item, "orderId", value.orderId);
    if (value.status != null) {
      item.put("status", Hand.string(value.status.name()));
    }
    if (value.placedAt != null) {
      item.put("placedAt", Hand.string(Hand.text(value.placedAt)));
    }
    if (value.total != null) {
      item.put("total", AttributeValue.createN(Hand.decimal(value.total)));
    }
    Hand.put(item, "currency", value.currency);
    item.put("priority", AttributeValue.createN(Integer.toString(value.priority)));
    item.put("gift", value.gift ? TRUE : FALSE);
    Hand.put(item, "note", value.note);
    if (value.address != null) {
      item.put("address", AttributeValue.createM(encode(value.address)));
    }
    if (value.lines != null) {
      List<AttributeValue> lines = new ArrayList<>(value.lines.size());
      for (Line line : value.lines) {
        lines.add(line == null ? NULL : AttributeValue.createM(encode(line)));
      }
      item.put("lines", AttributeValue.createL(lines));
    }
    if (value.version != null) {
      item.put("version", AttributeValue.createN(value.version.toString()));
    }
    return item;
  }

  private static final AttributeValue TRUE = AttributeValue.createBool(true);
  private static final AttributeValue FALSE = AttributeValue.createBool(false);
  private static final AttributeValue NULL = AttributeValue.createNul(true);

  private static Map<String, AttributeValue> encode(Address address) {
    Map<String, AttributeValue> map = Hand.map(4);
    Hand.put(map, "street", address.street);
    Hand.put(map, "city", address.city);
    Hand.put(map, "postCode", address.postCode);
    Hand.put(map, "country", address.country);
    return map;
  }

  private static Map<String, AttributeValue> encode(Line line) {
    Map<String, AttributeValue> map = Hand.map(3);
    Hand.put(map, "sku", line.sku);
    map.put("quantity", AttributeValue.createN(Integer.toString(line.quantity)));
    if (line.price != null) {
      map.put("price", AttributeValue.createN(Hand.decimal(line.price)));
    }
    return map;
  }

  @Override
  Order decode(Map<String, AttributeValue> item) {
    String status = Hand.string(item, "status");
    String placedAt = Hand.string(item, "placedAt");
    String version = Hand.number(item, "version");
    return new Order(
        Hand.string(item, "customerId"),
        Hand.string(item, "orderId"),
        status == null ? null : Status.valueOf(status),
        placedAt == null ? null : Hand.instant(placedAt),
        decimal(item, "total"),
        Hand.string(item, "currency"),
        Hand.integer(item, "priority"),
        Hand.bool(item, "gift"),
        Hand.string(item, "note"),
        address(Hand.map(item, "address")),
        lines(Hand.list(item, "lines")),
        version == null ? null : Long.valueOf(version));
  }

  private static BigDecimal decimal(Map<String, AttributeValue> item, String name) {
    String number = Hand.number(item, name);
    return number == null ? null : new BigDecimal(number);
  }

  private static Address address(Map<String, AttributeValue> map) {
    return map == null
        ? null
        : new Address(
            Hand.string(map, "street"),
            Hand.string(map, "city"),
            Hand.string(map, "postCode"),
            Hand.string(map, "country"));
  }

  private static List<Line> lines(List<AttributeValue> values) {
    if (values == null) {
      return null;
    }
    List<Line> lines = new ArrayList<>(values.size());
    for (AttributeValue value : values) {
      lines.add(value.type() == AttributeValue.Type.NUL ? null : line(Hand.map(value, "lines")));
    }
    return lines;
  }

  private static Line line(Map<String, AttributeValue> map) {
    return new Line(Hand.string(map, "sku"), Hand.integer(map, "quantity"), decimal(map, "price"));
  }

  @Override
  void write(JsonGenerator json, Order value) {
    json.writeStartObject();
    HandJson.string(json, CUSTOMER_ID, value.customerId);
    HandJson.string(json, ORDER_ID, value.orderId);
    HandJson.string(json, STATUS, value.status == null ? null : value.status.name());
    HandJson.string(json, PLACED_AT, value.placedAt == null ? null : Hand.text(value.placedAt));
    if (value.total != null) {
      HandJson.number(json, TOTAL, Hand.decimal(value.total));
    }
    HandJson.string(json, CURRENCY, value.currency);
    HandJson.number(json, PRIORITY, Integer.toString(value.priority));
    HandJson.bool(json, GIFT, value.gift);
    HandJson.string(json, NOTE, value.note);
    if (value.address != null) {
      json.writeName(ADDRESS);
      HandJson.beginMap(json);
      HandJson.string(json, STREET, value.address.street);
      HandJson.string(json, CITY, value.address.city);
      HandJson.string(json, POST_CODE, value.address.postCode);
      HandJson.string(json, COUNTRY, value.address.country);
      HandJson.endMap(json);
    }
    if (value.lines != null) {
      json.writeName(LINES);
      HandJson.beginList(json);
      for (Line line : value.lines) {
        HandJson.beginMap(json);
        HandJson.string(json, SKU, line.sku);
        HandJson.number(json, QUANTITY, Integer.toString(line.quantity));
        if (line.price != null) {
          HandJson.number(json, PRICE, Hand.decimal(line.price));
        }
        HandJson.endMap(json);
      }
      HandJson.endList(json);
    }
    if (value.version != null) {
      HandJson.number(json, VERSION, value.version.toString());
    }
    json.writeEndObject();
  }

  @Override
  Order read(JsonParser json) {
    String customerId = null;
    String orderId = null;
    Status status = null;
    Instant placedAt = null;
    BigDecimal total = null;
    String currency = null;
    int priority = 0;
    boolean hasPriority = false;
    boolean gift = false;
    boolean hasGift = false;
    String note = null;
    Address address = null;
    List<Line> lines = null;
    Long version = null;
    HandJson.openItem(json);
    while (true) {
      switch (json.nextNameMatch(NAMES)) {
        case 0 -> customerId = HandJson.string(json);
        case 1 -> orderId = HandJson.string(json);
        case 2 -> status = Status.valueOf(HandJson.string(json));
        case 3 -> placedAt = Hand.instant(HandJson.string(json));
        case 4 -> total = new BigDecimal(HandJson.number(json));
        case 5 -> currency = HandJson.string(json);
        case 6 -> {
          priority = Integer.parseInt(HandJson.number(json));
          hasPriority = true;
        }
        case 7 -> {
          gift = HandJson.bool(json);
          hasGift = true;
        }
        case 8 -> note = HandJson.string(json);
        case 9 -> address = readAddress(json);
        case 10 -> lines = readLines(json);
        case 11 -> version = Long.valueOf(HandJson.number(json));
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          if (!hasPriority || !hasGift) {
            throw Hand.absent("priority or gift");
          }
          return new Order(
              customerId,
              orderId,
              status,
              placedAt,
              total,
              currency,
              priority,
              gift,
              note,
              address,
              lines,
              version);
        }
        default -> HandJson.skip(json);
      }
    }
  }

  private static Address readAddress(JsonParser json) {
    String street = null;
    String city = null;
    String postCode = null;
    String country = null;
    HandJson.openMap(json);
    while (true) {
      switch (json.nextNameMatch(ADDRESS_NAMES)) {
        case 0 -> street = HandJson.string(json);
        case 1 -> city = HandJson.string(json);
        case 2 -> postCode = HandJson.string(json);
        case 3 -> country = HandJson.string(json);
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          HandJson.closed(json);
          return new Address(street, city, postCode, country);
        }
        default -> HandJson.skip(json);
      }
    }
  }

  private static List<Line> readLines(JsonParser json) {
    List<Line> lines = new ArrayList<>();
    HandJson.openList(json);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      HandJson.openMapElement(json);
      lines.add(readLine(json));
    }
    HandJson.closed(json);
    return lines;
  }

  private static Line readLine(JsonParser json) {
    String sku = null;
    int quantity = 0;
    boolean hasQuantity = false;
    BigDecimal price = null;
    while (true) {
      switch (json.nextNameMatch(LINE_NAMES)) {
        case 0 -> sku = HandJson.string(json);
        case 1 -> {
          quantity = Integer.parseInt(HandJson.number(json));
          hasQuantity = true;
        }
        case 2 -> price = new BigDecimal(HandJson.number(json));
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          HandJson.closed(json);
          if (!hasQuantity) {
            throw Hand.absent("quantity");
          }
          return new Line(sku, quantity, price);
        }
        default -> HandJson.skip(json);
      }
    }
  }

  @Override
  TableSchema<EnhancedOrder> enhancedStatic() {
    TableSchema<EnhancedAddress> address =
        TableSchema.builder(EnhancedAddress.class)
            .newItemSupplier(EnhancedAddress::new)
            .addAttribute(
                String.class,
                a ->
                    a.name("street")
                        .getter(EnhancedAddress::getStreet)
                        .setter(EnhancedAddress::setStreet))
            .addAttribute(
                String.class,
                a ->
                    a.name("city")
                        .getter(EnhancedAddress::getCity)
                        .setter(EnhancedAddress::setCity))
            .addAttribute(
                String.class,
                a ->
                    a.name("postCode")
                        .getter(EnhancedAddress::getPostCode)
                        .setter(EnhancedAddress::setPostCode))
            .addAttribute(
                String.class,
                a ->
                    a.name("country")
                        .getter(EnhancedAddress::getCountry)
                        .setter(EnhancedAddress::setCountry))
            .build();
    TableSchema<EnhancedLine> line =
        TableSchema.builder(EnhancedLine.class)
            .newItemSupplier(EnhancedLine::new)
            .addAttribute(
                String.class,
                a -> a.name("sku").getter(EnhancedLine::getSku).setter(EnhancedLine::setSku))
            .addAttribute(
                Integer.class,
                a ->
                    a.name("quantity")
                        .getter(EnhancedLine::getQuantity)
                        .setter(EnhancedLine::setQuantity))
            .addAttribute(
                BigDecimal.class,
                a -> a.name("price").getter(EnhancedLine::getPrice).setter(EnhancedLine::setPrice))
            .build();
    return TableSchema.builder(EnhancedOrder.class)
        .newItemSupplier(EnhancedOrder::new)
        .addAttribute(
            String.class,
            a ->
                a.name("customerId")
                    .getter(EnhancedOrder::getCustomerId)
                    .setter(EnhancedOrder::setCustomerId)
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            String.class,
            a ->
                a.name("orderId")
                    .getter(EnhancedOrder::getOrderId)
                    .setter(EnhancedOrder::setOrderId)
                    .tags(StaticAttributeTags.primarySortKey()))
        .addAttribute(
            Status.class,
            a -> a.name("status").getter(EnhancedOrder::getStatus).setter(EnhancedOrder::setStatus))
        .addAttribute(
            Instant.class,
            a ->
                a.name("placedAt")
                    .getter(EnhancedOrder::getPlacedAt)
                    .setter(EnhancedOrder::setPlacedAt))
        .addAttribute(
            BigDecimal.class,
            a -> a.name("total").getter(EnhancedOrder::getTotal).setter(EnhancedOrder::setTotal))
        .addAttribute(
            String.class,
            a ->
                a.name("currency")
                    .getter(EnhancedOrder::getCurrency)
                    .setter(EnhancedOrder::setCurrency))
        .addAttribute(
            Integer.class,
            a ->
                a.name("priority")
                    .getter(EnhancedOrder::getPriority)
                    .setter(EnhancedOrder::setPriority))
        .addAttribute(
            Boolean.class,
            a -> a.name("gift").getter(EnhancedOrder::getGift).setter(EnhancedOrder::setGift))
        .addAttribute(
            String.class,
            a -> a.name("note").getter(EnhancedOrder::getNote).setter(EnhancedOrder::setNote))
        .addAttribute(
            EnhancedType.documentOf(EnhancedAddress.class, address),
            a ->
                a.name("address")
                    .getter(EnhancedOrder::getAddress)
                    .setter(EnhancedOrder::setAddress))
        .addAttribute(
            EnhancedType.listOf(EnhancedType.documentOf(EnhancedLine.class, line)),
            a -> a.name("lines").getter(EnhancedOrder::getLines).setter(EnhancedOrder::setLines))
        .addAttribute(
            Long.class,
            a ->
                a.name("version")
                    .getter(EnhancedOrder::getVersion)
                    .setter(EnhancedOrder::setVersion))
        .build();
  }
}
