package io.dynabind.test;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.Form;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.ReadOnly;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Unmapped;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.codec.AttributeConverter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The entities of the codec contract. */
final class ContractEntities {

  private ContractEntities() {}

  @SuppressWarnings("ArrayRecordComponent") // users have them
  @Table("everything")
  record Everything(
      @HashKey String key,
      @Nullable String text,
      @Nullable Character letter,
      @Nullable Boolean flag,
      @Nullable Byte tiny,
      @Nullable Short small,
      @Nullable Integer whole,
      @Nullable Long large,
      @Nullable Float single,
      @Nullable Double real,
      @Nullable BigDecimal decimal,
      @Nullable BigInteger huge,
      byte @Nullable [] bytes,
      @Nullable ByteBuffer buffer,
      @Nullable UUID uuid,
      @Nullable Instant instant,
      @TimeToLive @Nullable Instant expires,
      @Nullable LocalDateTime dateTime,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      @Nullable Year year,
      @Nullable Duration duration,
      @Nullable ZoneId zone,
      @Nullable ZoneOffset offset,
      @Nullable TimeUnit unit,
      Optional<String> optional,
      @Nullable List<Integer> list,
      @Nullable Collection<String> collection,
      @Nullable Set<String> names,
      @Nullable Set<Integer> numbers,
      @Nullable Set<BigDecimal> decimals,
      @Nullable Set<ByteBuffer> buffers,
      @Nullable Set<TimeUnit> units,
      @Nullable Set<Line> lines,
      @Nullable Map<String, Integer> map,
      @Nullable Map<TimeUnit, String> byUnit,
      @Nullable Map<Integer, String> byNumber,
      @Nullable List<List<Set<String>>> deep,
      @Nullable List<Optional<String>> maybes) {}

  @SuppressWarnings("NullableOptional") // users do pass null
  @Table("defaults")
  record Defaults(
      @HashKey String id,
      @Nullable String text,
      @Nullable Optional<String> maybe,
      @Nullable Set<String> set,
      @Nullable List<@Nullable String> list,
      @Nullable Map<String, @Nullable String> map) {}

  /** Forms that annotations choose, documents, and keys that are not texts. */
  @Table("chosen")
  record Chosen(
      @HashKey @StoredAs(value = Form.PADDED_TEXT, digits = 5) int id,
      @StoredAs(Form.SET) @Nullable List<Integer> set,
      @StoredAs(Form.LIST) @Nullable Set<String> list,
      @StoredAs(Form.EPOCH_MILLIS) @Nullable List<Instant> millis,
      @StoredAs(Form.TEXT) @Nullable BigDecimal exact,
      @Nullable Map<LocalDate, Integer> byDay,
      @Nullable Object document) {}

  record Address(@Nullable String city, @Nullable String country) {}

  record Line(String sku, int quantity) {}

  @Table("orders")
  record Order(
      @HashKey String id,
      @Nullable Address address,
      @Nullable List<Line> lines,
      @Nullable Map<String, Address> byName) {}

  @Table("keyed")
  @GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "at")
  record Keyed(
      @Nullable @HashKey String id,
      @RangeKey int number,
      @Nullable String status,
      @Nullable Instant at,
      @Version @Nullable Long version) {}

  @Table("carrying")
  record Carrying(
      @HashKey String id, @Version @Nullable UUID version, @WriteTokens @Nullable Tokens tokens) {}

  @Table("odd-keys")
  record OddKeys(@HashKey String id, @RangeKey @Attribute("range key") @Nullable String range) {}

  @Table("alike")
  record Alike(@HashKey String id, @Nullable Set<Instant> times, @Nullable Set<Boolean> flags) {}

  @Table("primitives")
  record Primitives(
      @HashKey String id,
      int i,
      long l,
      double d,
      boolean bool,
      byte b,
      short s,
      char c,
      float f) {}

  @Table("named")
  record Named(@HashKey @Attribute("a.b") String key, @Attribute("it's") String value) {}

  @Table("nodes")
  record Node(@HashKey String id, @Nullable Node next) {}

  @Table("flat")
  record Flat(
      @HashKey String id,
      @Flatten @Nullable Address from,
      @Flatten(prefix = "to_") @Nullable Address to,
      @Version @Nullable Long version) {}

  @Table("numbered")
  record Numbered(@HashKey String id, @Version long version) {}

  @Table("ignoring")
  record Ignoring(
      @HashKey String id,
      @Ignore @Nullable String secret,
      @Ignore int number,
      @Ignore boolean flag) {}

  record Spot(@Attribute(value = "town", formerly = "place") @Nullable String city) {}

  @Table("renamed")
  record Renamed(
      @HashKey String id,
      @Attribute(formerly = {"sum", "amount"}) long total,
      @Attribute(formerly = "remark") @Nullable String note,
      @Flatten(prefix = "to_") @Nullable Spot to,
      @Nullable Spot nested) {}

  record Remark(@Attribute(nulls = Nulls.STORE) @Nullable String text) {}

  @SuppressWarnings("NullableOptional") // users do pass null
  @Table("nulls")
  record StoredNulls(
      @HashKey String id,
      @Attribute(nulls = Nulls.STORE) @Nullable String text,
      @Attribute(value = "opt", nulls = Nulls.STORE) @Nullable Optional<String> maybe,
      @Attribute(nulls = Nulls.STORE) @Nullable Set<String> set,
      @Attribute(nulls = Nulls.STORE) int number,
      @Flatten(prefix = "flat_") @Nullable Remark flat,
      @Nullable Remark nested) {}

  record Part(String name, @Unmapped @Nullable Map<String, @Nullable Object> rest) {}

  record Bag(@Unmapped @Nullable Map<String, @Nullable Object> rest) {}

  @Table("open")
  record Open(
      @HashKey String id,
      @Attribute(formerly = "sum") @Nullable Integer total,
      @Flatten(prefix = "to_") @Nullable Spot to,
      @Unmapped @Nullable Map<String, @Nullable Object> rest,
      @Nullable List<Part> parts,
      @Nullable Bag bag) {}

  /** Whose other attributes something else writes. */
  record Ranked(@ReadOnly @Nullable Integer rank) {}

  /** Of which something else writes the views. */
  @Table("viewed")
  record Viewed(
      @HashKey String id,
      @ReadOnly @Nullable Long views,
      @ReadOnly @Default("9") int left,
      @Nullable String title,
      @Flatten(prefix = "to_") @Nullable Ranked rank) {}

  /** A bean of which something else writes the views. */
  @Table("viewed-beans")
  static final class ViewedBean {

    @HashKey private @Nullable String id;
    @ReadOnly private @Nullable Long views;
    private @Nullable String title;

    String describe() {
      return id + " " + views + " " + title;
    }
  }

  /** A bean that carries what it does not map in the SDK's own type. */
  @Table("open-beans")
  static final class OpenBean {

    @HashKey private @Nullable String id;

    @Unmapped private @Nullable Map<String, @Nullable AttributeValue> rest;

    @Nullable String id() {
      return id;
    }

    @Nullable Map<String, @Nullable AttributeValue> rest() {
      return rest;
    }
  }

  /** Made by its constructor. */
  @Table("open-immutables")
  static final class OpenImmutable {

    private final String id;
    private final int count;
    private final Map<String, @Nullable Object> rest;

    @Creator
    OpenImmutable(
        @HashKey String id, @Default("5") int count, @Unmapped Map<String, @Nullable Object> rest) {
      this.id = id;
      this.count = count;
      this.rest = rest;
    }

    String describe() {
      return id + " " + count + " " + rest;
    }
  }

  /** Made by its builder. */
  @Table("open-built")
  @BuiltBy(OpenBuilt.Builder.class)
  static final class OpenBuilt {

    @HashKey private final String id;

    @Default("5")
    private final int count;

    @Unmapped private final Map<String, @Nullable Object> rest;

    private OpenBuilt(String id, int count, Map<String, @Nullable Object> rest) {
      this.id = id;
      this.count = count;
      this.rest = rest;
    }

    String describe() {
      return id + " " + count + " " + rest;
    }

    static final class Builder {

      private String id = "";
      private int count;
      private Map<String, @Nullable Object> rest = Map.of();

      Builder id(String value) {
        id = value;
        return this;
      }

      Builder count(int value) {
        count = value;
        return this;
      }

      Builder rest(Map<String, @Nullable Object> value) {
        rest = value;
        return this;
      }

      OpenBuilt build() {
        return new OpenBuilt(id, count, rest);
      }
    }
  }

  /** Shapes, each of which carries what it does not map. */
  @Discriminator("kind")
  sealed interface OpenShape permits OpenCircle {}

  @Subtype("circle")
  record OpenCircle(int radius, @Unmapped @Nullable Map<String, @Nullable Object> rest)
      implements OpenShape {}

  @Table("open-shapes")
  record OpenShapes(@HashKey String id, @Nullable OpenShape shape) {}

  record Stock(@Nullable String place, @Default("1") int count) {}

  @SuppressWarnings("ArrayRecordComponent") // users have them
  @Table("defaulted")
  record Defaulted(
      @HashKey String id,
      @Default("1") int i,
      @Default("2") long l,
      @Default("3.5") double d,
      @Default("true") boolean bool,
      @Default("4") byte b,
      @Default("c") char c,
      @Default("6.25") float f,
      @Default("text") @Nullable String text,
      @Default("") @Nullable String empty,
      @Default("MINUTES") @Nullable TimeUnit unit,
      @Default("2026-11-20T12:00:00Z") @Nullable Instant at,
      @Default("1.50") @Nullable BigDecimal decimal,
      @Default("maybe") Optional<String> maybe,
      @Default("AQI=") byte @Nullable [] bytes,
      @Default("[]") @Nullable List<String> list,
      @Default("[]") @Nullable Set<Integer> set,
      @Default("{}") @Nullable Map<String, Integer> map,
      @Default("{}") @Nullable Stock stock,
      @Flatten(prefix = "flat_") @Nullable Stock flat,
      @Convert(Grams.class) @Default("7") @Nullable Weight weight) {}

  /** A bean with defaults, which win over its own initial values. */
  @Table("defaulted-beans")
  static final class DefaultedBean {

    @HashKey private @Nullable String id;

    @Default("5")
    private int count = 9;

    @Default("[]")
    private @Nullable List<String> tags;

    private @Nullable String text = "own";

    String describe() {
      return id + " " + count + " " + tags + " " + text;
    }

    @Nullable List<String> tags() {
      return tags;
    }
  }

  /** A weight in grams. */
  record Weight(long grams) {}

  /** Stores weights as numbers of grams. */
  static final class Grams implements AttributeConverter<Weight, Long> {

    @Override
    public Long toStored(Weight value) {
      return value.grams();
    }

    @Override
    public Weight fromStored(Long stored) {
      return new Weight(stored);
    }
  }

  /** Stores weights as texts of whole kilograms. */
  static final class Kilos implements AttributeConverter<Weight, String> {

    @Override
    public String toStored(Weight value) {
      return value.grams() / 1000 + " kg";
    }

    @Override
    public Weight fromStored(String stored) {
      if (!stored.endsWith(" kg")) {
        throw new IllegalArgumentException("Not a weight: " + stored);
      }
      return new Weight(1000 * Long.parseLong(stored.substring(0, stored.length() - 3)));
    }
  }

  @Table("converted")
  record Converted(
      @HashKey String id,
      @Convert(Grams.class) @Nullable Weight light,
      @Nullable Weight heavy,
      @Nullable List<Weight> all) {}

  /** Refuses an empty stock keeping unit. */
  record PickyLine(String sku, int quantity) {

    PickyLine {
      if (sku.isEmpty()) {
        throw new IllegalArgumentException("no sku");
      }
    }
  }

  @Table("picky")
  record Picky(@HashKey String id, @Nullable PickyLine line) {}

  /** Inherited, private, reached by accessors. */
  abstract static class BaseBean {

    private @Nullable String id;

    @HashKey
    public @Nullable String getId() {
      return id;
    }

    public void setId(@Nullable String id) {
      this.id = id;
    }
  }

  /** A bean with accessors that count how often they are called. */
  @Table("beans")
  static class Bean extends BaseBean {

    private @Nullable String text;
    private @Nullable Integer version;
    private transient int calls;

    static Bean of(String id, String text, int version) {
      Bean bean = new Bean();
      bean.setId(id);
      bean.text = text;
      bean.version = version;
      return bean;
    }

    public @Nullable String getText() {
      return text;
    }

    public void setText(@Nullable String text) {
      calls++;
      this.text = text;
    }

    @Version
    public @Nullable Integer getVersion() {
      return version;
    }

    public void setVersion(@Nullable Integer version) {
      calls++;
      this.version = version;
    }

    int calls() {
      return calls;
    }
  }

  /** A bean with nothing but private fields. */
  @Table("fields")
  static final class FieldBean {

    @HashKey private @Nullable String id;
    private int count;
    private @Nullable List<String> tags;

    private FieldBean() {}

    static FieldBean of(String id, int count, List<String> tags) {
      FieldBean bean = new FieldBean();
      bean.id = id;
      bean.count = count;
      bean.tags = tags;
      return bean;
    }

    String describe() {
      return id + " " + count + " " + tags;
    }
  }
}
