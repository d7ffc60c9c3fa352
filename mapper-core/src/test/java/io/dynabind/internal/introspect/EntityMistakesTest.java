package io.dynabind.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Golden;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.annotation.Billing;
import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Counter;
import io.dynabind.annotation.CreatedAt;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.Form;
import io.dynabind.annotation.Generated;
import io.dynabind.annotation.Generator;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tag;
import io.dynabind.annotation.Throughput;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Unmapped;
import io.dynabind.annotation.UpdatedAt;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.codec.AttributeConverter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each mistake has a file with the whole report, named after the class that makes it. */
class EntityMistakesTest {

  private static final Golden GOLDEN = Golden.folder("entities");
  private static final Map<String, List<Class<?>>> MISTAKES = new LinkedHashMap<>();

  static {
    for (Class<?> mistake : Mistakes.class.getDeclaredClasses()) {
      if (mistake.isAnnotationPresent(Mistake.class)) {
        MISTAKES.put(TableName.of(mistake), List.of(mistake));
      }
    }
    MISTAKES.put(
        "five-entities",
        List.of(
            Mistakes.MissingHashKey.class,
            Mistakes.MissingTable.class,
            Mistakes.MisspelledIndexKey.class,
            Mistakes.InvalidTableName.class,
            Mistakes.FinalField.class));
    MISTAKES.put(
        "shared-nested-type", List.of(Mistakes.FirstOfTwo.class, Mistakes.SecondOfTwo.class));
  }

  @TestFactory
  Stream<DynamicTest> reportsEachMistakeInFull() {
    return MISTAKES.entrySet().stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getKey(),
                    () ->
                        GOLDEN.check(
                            mistake.getKey(),
                            TestIntrospection.report(
                                mistake.getValue().toArray(new Class<?>[0])))));
  }

  @Test
  void hasNoFileWithoutAMistake() {
    assertThat(GOLDEN.names()).isEqualTo(MISTAKES.keySet());
  }

  @Test
  void leavesOutEntitiesWithMistakes() {
    MISTAKES.forEach(
        (name, types) -> {
          TestIntrospection introspection = new TestIntrospection();
          types.forEach(
              type -> assertThat(introspection.introspector.entity(type)).as(name).isNull());
        });
  }

  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @interface Mistake {}

  static final class Mistakes {

    @Mistake
    @Table("orders")
    @GlobalIndex(
        name = "byStatus",
        hashKey = "status",
        projection = Projection.INCLUDE,
        include = "total")
    record RenamedKeys(
        @HashKey @Attribute(formerly = "pk") String id,
        @Attribute(formerly = "state") String status,
        @Attribute(formerly = "sum") BigDecimal total,
        @Version @Attribute(formerly = "revision") Long version) {}

    record Place(@Attribute(formerly = "town") String city) {}

    record Rest(String a, @Unmapped Map<String, Object> rest) {}

    @Mistake
    @Table("orders")
    record MisplacedUnmapped(
        @HashKey String id,
        @Unmapped Map<String, String> texts,
        @Unmapped List<Object> list,
        @Unmapped @Attribute("x") Map<String, Object> named,
        @Flatten Rest flat) {}

    @Mistake
    @Table("orders")
    record CollidingFormerNames(
        @HashKey String id,
        @Attribute(formerly = "id") String a,
        @Attribute(formerly = "x") String b,
        @Attribute(formerly = {"y", "x"}) String c,
        @Flatten(prefix = "to_") Place to,
        @Attribute(formerly = "to_town") String d) {}

    @Mistake
    @Table("orders")
    record UselessFormerNames(
        @HashKey String id,
        @Attribute(formerly = "a") String a,
        @Attribute(formerly = {"x", "x"}) String b,
        @Attribute(formerly = "") String c) {}

    @Mistake
    @Table("orders")
    @GlobalIndex(name = "byStatus", hashKey = "status")
    record StoredNullKeys(
        @HashKey @Attribute(nulls = Nulls.STORE) String id,
        @Attribute(nulls = Nulls.STORE) String status,
        @Version @Attribute(nulls = Nulls.STORE) Long version) {}

    @Mistake
    record MissingTable(@HashKey String id) {}

    @Mistake
    @Table("a/b")
    record InvalidTableName(@HashKey String id) {}

    @Mistake
    @Table("orders")
    @GlobalIndex(name = "by status", hashKey = "id")
    record InvalidIndexName(@HashKey String id) {}

    @Mistake
    @Table("orders")
    static final class CreatorWithoutReader {
      private final String id;

      @Creator
      CreatorWithoutReader(@HashKey String id, String note) {
        this.id = id + note;
      }
    }

    @Mistake
    @Table("orders")
    static final class CreatorOfOtherTypes {
      @HashKey private String id;
      private long cents;

      @Creator
      static CreatorOfOtherTypes of(String id, BigDecimal cents, int note) {
        throw new IllegalStateException(id + cents + note);
      }

      Optional<Integer> getNote() {
        return Optional.empty();
      }
    }

    @Mistake
    @Table("orders")
    static final class TwoCreators {
      @HashKey private final String id;

      @Creator
      TwoCreators(String id) {
        this.id = id;
      }

      @Creator
      static TwoCreators of(String id) {
        return new TwoCreators(id);
      }
    }

    @Mistake
    @Table("orders")
    static final class CreatorThatIsNotStatic {
      @HashKey private String id;

      @Creator
      CreatorThatIsNotStatic of(String id) {
        this.id = id;
        return this;
      }
    }

    @Mistake
    @Table("orders")
    static final class CreatorOfAnotherClass {
      @HashKey private String id;

      @Creator
      static String of(String id) {
        return id;
      }
    }

    @Mistake
    @Table("orders")
    abstract static class AbstractCreator {
      @HashKey private final String id;

      @Creator
      AbstractCreator(String id) {
        this.id = id;
      }
    }

    @Mistake
    @Table("orders")
    record CreatorOfRecord(@HashKey String id) {
      @Creator
      static CreatorOfRecord of(String id) {
        return new CreatorOfRecord(id);
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(StringBuilder.class)
    record BuilderOfRecord(@HashKey String id) {}

    @Mistake
    @Table("orders")
    static final class AnnotatedOutsideOfCreator {
      @HashKey private final String id;

      @Attribute("n")
      private final int length;

      @Creator
      AnnotatedOutsideOfCreator(String id) {
        this.id = id;
        this.length = id.length();
      }

      @Version
      Long getVersion() {
        return (long) length;
      }
    }

    @Mistake
    @Table("orders")
    static final class ForgottenByTheCreator {
      @HashKey private final String id;
      private String note;
      String open;
      private int set;
      @Ignore int known;
      private transient int cache;
      private int inner;
      private Instant time;

      @Creator
      ForgottenByTheCreator(String id, long time) {
        this.id = id;
        this.time = Instant.ofEpochMilli(time + inner + cache);
      }

      long time() {
        return time.toEpochMilli();
      }

      String getNote() {
        return note + set;
      }

      void setSet(int set) {
        this.set = set;
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(ForgottenByTheBuilder.Builder.class)
    static final class ForgottenByTheBuilder {
      @HashKey private final String id;
      private final String note;
      private final int inner = 1;

      ForgottenByTheBuilder(String id) {
        this.id = id;
        this.note = id + inner;
      }

      public String getNote() {
        return note;
      }

      public String getTitle() {
        return id + note;
      }

      static final class Builder {
        private String id;

        Builder id(String id) {
          this.id = id;
          return this;
        }

        ForgottenByTheBuilder build() {
          return new ForgottenByTheBuilder(id);
        }
      }
    }

    @Mistake
    @Table("orders")
    static final class CreatorOfNothing {
      @Creator
      static CreatorOfNothing of() {
        return new CreatorOfNothing();
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(CreatorAndBuilder.Builder.class)
    static final class CreatorAndBuilder {
      @HashKey private final String id;

      @Creator
      CreatorAndBuilder(String id) {
        this.id = id;
      }

      static final class Builder {
        private String id;

        void id(String id) {
          this.id = id;
        }

        CreatorAndBuilder build() {
          return new CreatorAndBuilder(id);
        }
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(BuilderWithoutConstructor.Builder.class)
    static final class BuilderWithoutConstructor {
      static final class Builder {
        Builder(String id) {
          throw new IllegalStateException(id);
        }

        BuilderWithoutConstructor build() {
          return new BuilderWithoutConstructor();
        }
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(AbstractBuilder.Builder.class)
    static final class AbstractBuilder {
      abstract static class Builder {
        abstract AbstractBuilder build();
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(
        value = MisspelledBuilder.Builder.class,
        builderMethod = "bilder",
        buildMethod = "bild")
    static final class MisspelledBuilder {
      static Builder builder() {
        return new Builder();
      }

      static final class Builder {
        MisspelledBuilder build() {
          return new MisspelledBuilder();
        }
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(value = WrongPrefix.Builder.class, setterPrefix = "set")
    static final class WrongPrefix {
      @HashKey private String id;

      static final class Builder {
        private final WrongPrefix made = new WrongPrefix();

        Builder withId(String id) {
          made.id = id;
          return this;
        }

        WrongPrefix build() {
          return made;
        }
      }
    }

    @Mistake
    @Table("orders")
    @BuiltBy(BuilderOfOtherTypes.Builder.class)
    static final class BuilderOfOtherTypes {
      @HashKey private String id;
      private List<String> tags;
      @Ignore private long ignored;
      @Version private Long version;

      static final class Builder {
        private final BuilderOfOtherTypes made = new BuilderOfOtherTypes();

        Builder id(String id) {
          made.id = id;
          return this;
        }

        Builder tags(Set<String> tags) {
          made.tags = List.copyOf(tags);
          return this;
        }

        Builder ignored(String ignored) {
          made.ignored = Long.parseLong(ignored);
          return this;
        }

        BuilderOfOtherTypes build() {
          return made;
        }
      }
    }

    @Mistake
    @Table
    interface InterfaceEntity {}

    @Mistake
    @Table
    abstract static class AbstractEntity {}

    @Mistake
    @Table
    enum EnumEntity {
      ONE
    }

    @Mistake
    @Table
    class InnerEntity {
      @HashKey String id;
    }

    @Mistake
    @Table
    record GenericEntity<T>(@HashKey String id, T content) {}

    @Mistake
    @Table
    static class MissingConstructor {
      @HashKey String id;

      MissingConstructor(String id) {
        this.id = id;
      }
    }

    static final class Money {
      long cents;

      Money(long cents) {
        this.cents = cents;
      }
    }

    @Mistake
    @Table
    record NestedMissingConstructor(@HashKey String id, List<Money> prices) {}

    @Mistake
    @Table
    record NoAttributes(@Ignore String label) {}

    @Mistake
    @Table
    record MissingHashKey(String id, @RangeKey String line) {}

    @Mistake
    @Table
    record DuplicateHashKey(@HashKey String customerId, @HashKey String orderId) {}

    @Mistake
    @Table
    record DuplicateRangeKey(@HashKey String id, @RangeKey String from, @RangeKey String to) {}

    @Mistake
    @Table
    record IgnoredKey(@HashKey @Ignore String id) {}

    @Mistake
    @Table
    record HashAndRangeKey(@HashKey @RangeKey String id) {}

    @Mistake
    @Table
    record VersionAsKey(@HashKey String id, @RangeKey @Version long number) {}

    record Address(String city, String street) {}

    @Mistake
    @Table
    record NamedFlatten(@HashKey String id, @Flatten @Attribute("adr") Address address) {}

    @Mistake
    @Table
    record OptionalKey(@HashKey Optional<String> id, @RangeKey List<String> tags) {}

    @Mistake
    @Table
    record NestedKey(@HashKey Address address) {}

    @Mistake
    @Table
    record DuplicateAttribute(@HashKey String id, String total, @Attribute("total") String sum) {}

    @Mistake
    @Table
    record ReservedAttribute(@HashKey String id, @Attribute("_writeToken") String token) {}

    @Mistake
    @Table
    record DuplicateFlattenedAttribute(
        @HashKey String id, @Flatten Address from, @Flatten Address to) {}

    @Mistake
    @Table
    record EmptyAttributeName(@HashKey String id, @Attribute("") String total) {}

    @Mistake
    @Table
    record LongKeyName(@HashKey @Attribute(LONG_NAME) String id) {}

    static final String TEN = "0123456789";
    static final String LONG_NAME =
        TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN
            + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN + TEN;

    @Mistake
    @Table
    @GlobalIndex(name = "byStatus", hashKey = "satus", rangeKey = "at")
    @LocalIndex(name = "byTotal", rangeKey = "colour")
    record UnknownAttributeInIndex(
        @HashKey String id,
        @RangeKey String line,
        String status,
        @Attribute("at") Instant placedAt) {}

    @Mistake
    @Table
    @GlobalIndex(name = "byStatus", hashKey = "satus")
    record MisspelledIndexKey(@HashKey String id, String status) {}

    @Mistake
    @Table
    @GlobalIndex(name = "byStatus", hashKey = "status")
    @GlobalIndex(name = "byStatus", hashKey = "id")
    record DuplicateIndex(@HashKey String id, String status) {}

    @Mistake
    @Table
    @LocalIndex(name = "byTotal", rangeKey = "total")
    record LocalIndexWithoutRangeKey(@HashKey String id, BigDecimal total) {}

    @Mistake
    @Table
    @GlobalIndex(
        name = "byAll",
        hashKey = {"a", "b", "c", "d", "e"},
        rangeKey = {"f", "g", "h", "i", "j"})
    @GlobalIndex(
        name = "byNone",
        hashKey = {})
    record TooManyIndexKeys(
        @HashKey String a,
        String b,
        String c,
        String d,
        String e,
        String f,
        String g,
        String h,
        String i,
        String j) {}

    @Mistake
    @Table
    @GlobalIndex(
        name = "byStatus",
        hashKey = "status",
        rangeKey = "status",
        projection = Projection.INCLUDE,
        include = {"total", "total"})
    record RepeatedIndexKey(@HashKey String id, String status, String total) {}

    @Mistake
    @Table
    @GlobalIndex(name = "byStatus", hashKey = "status", include = "total")
    @GlobalIndex(name = "byTotal", hashKey = "total", projection = Projection.INCLUDE)
    record IncludeWithoutProjection(@HashKey String id, String status, String total) {}

    @Mistake
    @Table
    @LocalIndex(name = "by1", rangeKey = "other")
    @LocalIndex(name = "by2", rangeKey = "other")
    @LocalIndex(name = "by3", rangeKey = "other")
    @LocalIndex(name = "by4", rangeKey = "other")
    @LocalIndex(name = "by5", rangeKey = "other")
    @LocalIndex(name = "by6", rangeKey = "other")
    record TooManyLocalIndexes(@HashKey String id, @RangeKey String line, String other) {}

    @Mistake
    @Table(billing = Billing.PROVISIONED, throughput = @Throughput(read = 5))
    @GlobalIndex(name = "byStatus", hashKey = "status")
    record ProvisionedWithoutThroughput(@HashKey String id, String status) {}

    @Mistake
    @Table(
        billing = Billing.PROVISIONED,
        throughput = @Throughput(read = 5, write = 5, warmRead = 4))
    @GlobalIndex(
        name = "byStatus",
        hashKey = "status",
        throughput = @Throughput(read = 1, write = 1, warmWrite = -1))
    record ColdThroughput(@HashKey String id, String status) {}

    @Mistake
    @Table(throughput = {@Throughput(read = 5), @Throughput(write = 5)})
    @GlobalIndex(
        name = "byStatus",
        hashKey = "status",
        throughput = {@Throughput(read = 1), @Throughput(write = 1), @Throughput(warmRead = 1)})
    record ThroughputTwice(@HashKey String id, String status) {}

    @Mistake
    @Table
    record CallbackOnAccessor(@HashKey String id, String status) {
      @Override
      @BeforeWrite
      public String status() {
        return status;
      }
    }

    @Mistake
    @Table(
        kmsKey = "alias/orders",
        tags = {@Tag(key = "team"), @Tag(key = "team"), @Tag(key = "")})
    record KmsKeyAndTags(@HashKey String id) {}

    @Mistake
    @Table
    record DuplicateVersion(@HashKey String id, @Version Long mine, @Version Long yours) {}

    @Mistake
    @Table
    record DoubleVersion(@HashKey String id, @Version Double version) {}

    @Mistake
    @Table("orders")
    record TwoTokens(
        @HashKey String id,
        @Version Long version,
        @WriteTokens Tokens first,
        @WriteTokens Tokens second) {}

    @Mistake
    @Table("orders")
    record MisplacedTokens(
        @HashKey @WriteTokens Tokens id,
        @Version Long version,
        @WriteTokens String text,
        Tokens silent,
        @WriteTokens @Attribute(formerly = "old") Tokens renamed) {}

    @Mistake
    @Table("orders")
    record TokensWithoutVersion(@HashKey String id, @WriteTokens Tokens tokens) {}

    @Mistake
    @Table("orders")
    record TokensSwitchedOff(
        @HashKey String id, @Version(token = false) Long version, @WriteTokens Tokens tokens) {}

    record Marked(String text, @WriteTokens Tokens tokens) {}

    @Mistake
    @Table("orders")
    record NestedTokens(@HashKey String id, @Version Long version, List<Marked> marked) {}

    @Mistake
    @Table("orders")
    record FlattenedTokens(@HashKey String id, @Version Long version, @Flatten Marked marked) {}

    record Revised(
        String text,
        @Version Long version,
        @Unique String code,
        @TimeToLive Instant until,
        @CreatedAt Instant made) {}

    record Coded(@Unique String code, @TimeToLive Instant until) {}

    @Mistake
    @Table("orders")
    record MisplacedAnnotations(@HashKey String id, List<Revised> revised) {}

    @Mistake
    @Table("orders")
    record FlattenedUnique(@HashKey String id, @Flatten Coded coded) {}

    @Mistake
    @Table("orders")
    static class TwinFields {

      @HashKey private String mId;
      private String m_text;
      private String _note;
      private String code_;
      private boolean mDone;
      private String mOther;
      private String other;
      @Ignore private String mKept;
      private String mAlone;
      private int mNumber;

      public String getId() {
        return mId;
      }

      public void setId(String id) {
        mId = id;
      }

      public String getText() {
        return m_text;
      }

      public void setText(String text) {
        m_text = text;
      }

      public String getNote() {
        return _note;
      }

      public void setNote(String note) {
        _note = note;
      }

      public String getCode() {
        return code_;
      }

      public void setCode(String code) {
        code_ = code;
      }

      public boolean isDone() {
        return mDone;
      }

      public void setDone(boolean done) {
        mDone = done;
      }

      public String getOther() {
        return other + mOther + mAlone;
      }

      public void setOther(String text) {
        other = text;
      }

      public String getKept() {
        return mKept;
      }

      public void setKept(String kept) {
        mKept = kept;
      }

      public String getNumber() {
        return "" + mNumber;
      }

      public void setNumber(String number) {
        mNumber = number.length();
      }
    }

    record Reserved(@Attribute("_writeToken") String token, @Attribute("Token") String other) {}

    @Mistake
    @Table("orders")
    record FlattenedReserved(
        @HashKey String id, @Flatten Reserved plain, @Flatten(prefix = "_write") Reserved other) {}

    @Mistake
    @Table("orders")
    @GlobalIndex(name = "byTokens", hashKey = "tokens")
    record IndexedTokens(@HashKey String id, @Version Long version, @WriteTokens Tokens tokens) {}

    record Change(@Version long version) {}

    @Mistake
    @Table
    record FlattenedVersion(@HashKey String id, @Flatten Change change) {}

    @Mistake
    @Table
    record WrongTimes(
        @HashKey String id,
        @CreatedAt LocalDateTime local,
        @UpdatedAt String text,
        @CreatedAt int seconds,
        @UpdatedAt Optional<Instant> maybe) {}

    @Mistake
    @Table
    record WrongIdentifiers(
        @HashKey @Generated(Generator.ULID) Long id,
        @Generated long number,
        @Generated(Generator.UUID_V7) Optional<String> text) {}

    @Mistake
    @Table
    record WrongCounters(
        @HashKey String id,
        @Counter BigDecimal exact,
        @Counter(by = 0) long still,
        @Counter(start = 3_000_000_000L) int large,
        @Counter(start = Integer.MIN_VALUE) int first,
        @Counter(start = Long.MAX_VALUE, by = -1) long last) {}

    @Mistake
    @Table
    record GeneratedTwice(
        @HashKey @UpdatedAt Instant key,
        @CreatedAt @UpdatedAt Instant both,
        @Generated @Counter String number,
        @Counter @Version long version,
        @TimeToLive @CreatedAt Instant expires,
        @CreatedAt @Attribute(formerly = "made") Instant renamed,
        @Counter @Default("5") long defaulted,
        @Counter @StoredAs(Form.PADDED_TEXT) long padded) {}

    record Tally(@Counter long count) {}

    @Mistake
    @Table
    record FlattenedCounter(@HashKey String id, @Flatten Tally tally) {}

    @Mistake
    @Table
    record DuplicateTimeToLive(
        @HashKey String id, @TimeToLive Instant soon, @TimeToLive Instant later) {}

    @Mistake
    @Table
    record DateTimeToLive(@HashKey String id, @TimeToLive LocalDate day) {}

    static final class AsText implements AttributeConverter<LocalDate, String> {
      @Override
      public String toStored(LocalDate value) {
        return value.toString();
      }

      @Override
      public LocalDate fromStored(String stored) {
        return LocalDate.parse(stored);
      }
    }

    @Mistake
    @Table
    record TextTimeToLive(@HashKey String id, @TimeToLive @Convert(AsText.class) LocalDate day) {}

    @Mistake
    @Table
    static class FinalField {
      @HashKey String id;
      final List<String> tags = new ArrayList<>();
    }

    @Mistake
    @Table
    record DefaultedVersion(@HashKey String id, @Version @Default("5") Long version) {}

    @Mistake
    @Table
    static class AnnotatedTransientField {
      @HashKey String id;

      @Attribute("c")
      transient String cache;
    }

    @Mistake
    @Table
    static class SetterOfAnotherType {
      @HashKey String id;

      public Instant getPlacedAt() {
        return Instant.EPOCH;
      }

      public void setPlacedAt(String text) {}

      @Attribute("label")
      public String getLabel() {
        return id;
      }
    }

    @Mistake
    @Table
    record AnnotatedMethodOfRecord(@HashKey String id) {
      @Attribute("label")
      String label() {
        return id;
      }
    }

    @Mistake
    @Table
    static class AnnotatedGetterOfAnotherType {
      String id;

      @HashKey
      public Optional<String> getId() {
        return Optional.of(id);
      }
    }

    static class Named {
      String name;
    }

    @Mistake
    @Table
    static class HiddenField extends Named {
      @HashKey String id;
      String name;
    }

    interface Shape {}

    record Circle(int radius) implements Shape {}

    @Mistake
    @Table
    record UnsupportedTypes(
        @HashKey String id, Shape shape, Map<String, List<Object>> parts, Thread worker) {}

    @Mistake
    @Table
    @SuppressWarnings("rawtypes")
    record RawType(@HashKey String id, List lines, Map<String, Set> groups) {}

    static class Holder<T> {
      T content;
      List<? extends T> more;
    }

    @Mistake
    @Table
    @SuppressWarnings("rawtypes")
    static class UnresolvedVariable extends Holder {
      @HashKey String id;
    }

    record Grown<T>(T content, Grown<List<T>> next) {}

    @Mistake
    @Table
    record EndlessType(@HashKey String id, Grown<String> grown) {}

    static final class NoConverter {}

    abstract static class AbstractConverter implements AttributeConverter<Address, String> {}

    static final class Demanding implements AttributeConverter<Address, String> {
      private final String separator;

      Demanding(String separator) {
        this.separator = separator;
      }

      @Override
      public String toStored(Address value) {
        return value.city() + separator + value.street();
      }

      @Override
      public Address fromStored(String stored) {
        return new Address(stored, separator);
      }
    }

    static final class Vague<T> implements AttributeConverter<T, String> {
      @Override
      public String toStored(T value) {
        return value.toString();
      }

      @Override
      public T fromStored(String stored) {
        throw new UnsupportedOperationException();
      }
    }

    static final class ToWorker implements AttributeConverter<String, Thread> {
      @Override
      public Thread toStored(String value) {
        return new Thread(value);
      }

      @Override
      public String fromStored(Thread stored) {
        return stored.getName();
      }
    }

    @Mistake
    @Table
    record InvalidConverters(
        @HashKey String id,
        @Convert(NoConverter.class) Address none,
        @Convert(AbstractConverter.class) Address unmade,
        @Convert(Demanding.class) Address demanding,
        @Convert(Vague.class) Address vague,
        @Convert(AsText.class) Address other,
        @Convert(ToWorker.class) String worker) {}

    @Mistake
    @Table
    record FlattenedText(@HashKey String id, @Flatten String address) {}

    record Outer(String name, @Flatten Inner inner) {}

    record Inner(int number, @Flatten Outer outer) {}

    @Mistake
    @Table
    record EndlessFlatten(@HashKey String id, @Flatten Outer outer) {}

    record Part(Shape shape) {}

    @Table
    record FirstOfTwo(@HashKey String id, Part part) {}

    @Table
    record SecondOfTwo(@HashKey String id, List<Part> parts) {}
  }
}
