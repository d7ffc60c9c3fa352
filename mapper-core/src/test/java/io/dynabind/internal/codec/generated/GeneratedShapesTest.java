package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every shape of record and bean works as its reflective twin says. */
class GeneratedShapesTest {

  @Test
  void recordsOfAllPrimitives() {
    @Table("primitives")
    record Primitives(
        @HashKey int i,
        long l,
        double d,
        boolean b,
        byte tiny,
        short small,
        float single,
        char letter) {}
    Twins<Primitives> twins = Twins.of(Primitives.class);

    assertThat(
            twins.storeAlike(
                "{'i':{'N':'-1'},'l':{'N':'9223372036854775807'},'d':{'N':'0.5'},"
                    + "'b':{'BOOL':true},'tiny':{'N':'-128'},'small':{'N':'32767'},"
                    + "'single':{'N':'1.5'},'letter':{'S':'x'}}"))
        .isEqualTo(
            new Primitives(-1, Long.MAX_VALUE, 0.5, true, (byte) -128, (short) 32767, 1.5f, 'x'));
    twins.refuseAlike(
        "{'i':{'N':'1'}}",
        "Primitives.l is long, but attribute 'l' is absent or NULL; use Long or @Default at $ (decoding"
            + " Primitives)");
    twins.refuseAlike(
        "{'i':{'N':'1'},'l':{'N':'2'},'d':{'NULL':true},'b':{'BOOL':true}}",
        "Primitives.d is double, but attribute 'd' is absent or NULL; use Double or @Default at $ (decoding"
            + " Primitives)");
    twins.refuseAlike(
        "{'i':{'N':'1'},'l':{'N':'2'},'d':{'N':'2'},'b':{'BOOL':true}}",
        "Primitives.tiny is byte, but attribute 'tiny' is absent or NULL; use Byte or @Default at $ (decoding"
            + " Primitives)");
  }

  @Test
  void recordsOfBoxes() {
    @Table("boxes")
    record Boxes(
        @HashKey Integer i,
        Long l,
        Double d,
        Boolean b,
        Byte tiny,
        Short small,
        Float single,
        Character letter) {}
    Twins<Boxes> twins = Twins.of(Boxes.class);

    twins.storeAlike(
        "{'i':{'N':'1'},'l':{'N':'2'},'d':{'N':'3.0'},'b':{'BOOL':false},'tiny':{'N':'4'},"
            + "'small':{'N':'5'},'single':{'N':'6.0'},'letter':{'S':'7'}}");
    assertThat(twins.storeAlike("{'i':{'N':'1'}}"))
        .isEqualTo(new Boxes(1, null, null, null, null, null, null, null));
    assertThat(twins.readAlike("{'i':{'N':'1'},'l':{'NULL':true}}", "{'i':{'N':'1'}}").l())
        .isNull();
  }

  static final class Hexadecimal implements AttributeConverter<Integer, String> {

    @Override
    public String toStored(Integer value) {
      return Integer.toHexString(value);
    }

    @Override
    public Integer fromStored(String stored) {
      return Integer.parseInt(stored, 16);
    }
  }

  static final class YesOrNo implements AttributeConverter<Boolean, String> {

    @Override
    public String toStored(Boolean value) {
      return value ? "yes" : "no";
    }

    @Override
    public Boolean fromStored(String stored) {
      return stored.equals("yes");
    }
  }

  static final class Cents implements AttributeConverter<Double, Long> {

    @Override
    public Long toStored(Double value) {
      return Math.round(value * 100);
    }

    @Override
    public Double fromStored(Long stored) {
      return stored / 100.0;
    }
  }

  static final class Letters implements AttributeConverter<Long, String> {

    @Override
    public String toStored(Long value) {
      return "x".repeat(value.intValue());
    }

    @Override
    public Long fromStored(String stored) {
      return (long) stored.length();
    }
  }

  @Test
  void convertersOnPrimitives() {
    @Table("converted")
    record Converted(
        @HashKey String id,
        @Convert(Hexadecimal.class) int code,
        @Convert(Letters.class) long count,
        @Convert(Cents.class) double price,
        @Convert(YesOrNo.class) boolean paid,
        @Convert(Hexadecimal.class) Integer boxed) {}
    Twins<Converted> twins = Twins.of(Converted.class);

    assertThat(
            twins.storeAlike(
                "{'id':{'S':'a'},'code':{'S':'ff'},'count':{'S':'xxx'},'price':{'N':'250'},"
                    + "'paid':{'S':'yes'},'boxed':{'S':'10'}}"))
        .isEqualTo(new Converted("a", 255, 3, 2.5, true, 16));
    twins.refuseAlike(
        "{'id':{'S':'a'},'code':{'S':'zz'}}",
        "Hexadecimal refused the value at $.code (decoding Converted)");
  }

  @Test
  void convertersOfThisInstanceServePrimitivesToo() {
    @Table("counted")
    record Counted(@HashKey String id, long count) {}

    assertThat(
            Twins.of(Counted.class, new Letters())
                .storeAlike("{'id':{'S':'a'},'count':{'S':'xx'}}"))
        .isEqualTo(new Counted("a", 2));
  }

  /** Zero is nothing to it, and nothing is zero: as far as it is asked. */
  private static final class ZeroIsAbsent implements CodecFactory {

    @Override
    public boolean claims(TypeRef type) {
      return type.raw() == Integer.class || type.raw() == Byte.class;
    }

    @Override
    public Codec<?> create(TypeRef type, CodecRegistry codecs) {
      return type.raw() == Integer.class
          ? zero(0, Number::intValue)
          : zero((byte) 0, Number::byteValue);
    }

    private static <N extends Number> Codec<N> zero(N zero, Function<Number, N> convert) {
      return new Codec<>() {
        @Override
        public void encode(ItemWriter writer, N value) {
          writer.number(value.longValue());
        }

        @Override
        public N decode(ItemReader reader) {
          return convert.apply(Long.valueOf(reader.number()));
        }

        @Override
        public AttributeType type() {
          return AttributeType.N;
        }

        @Override
        public boolean isAbsent(N value) {
          return value == null || value.equals(zero);
        }

        @Override
        public N absent() {
          return zero;
        }
      };
    }
  }

  @Test
  void primitivesAreAlwaysStoredWhateverTheirCodecSays() {
    @Table("zeros")
    record Zeros(@HashKey String id, int plain, Integer box, byte tiny, Byte tinyBox) {}
    Twins<Zeros> twins = Twins.of(Zeros.class, new ZeroIsAbsent());

    assertThat(twins.storeAlike("{'id':{'S':'a'},'plain':{'N':'0'},'tiny':{'N':'0'}}"))
        .isEqualTo(new Zeros("a", 0, 0, (byte) 0, (byte) 0));
    twins.refuseAlike(
        "{'id':{'S':'a'},'tiny':{'N':'0'}}",
        "Zeros.plain is int, but attribute 'plain' is absent or NULL; use Integer or @Default at $ (decoding"
            + " Zeros)");
    twins.refuseAlike(
        "{'id':{'S':'a'},'plain':{'N':'0'},'tiny':{'NULL':true}}",
        "Zeros.tiny is byte, but attribute 'tiny' is absent or NULL; use Byte or @Default at $ (decoding"
            + " Zeros)");
  }

  @Test
  void ignoredComponentsAreZeroInRecords() {
    @Table("ignoring")
    record Ignoring(
        @HashKey String id,
        @Ignore String text,
        @Ignore int i,
        @Ignore long l,
        @Ignore double d,
        @Ignore boolean b,
        @Ignore char c,
        @Ignore float f,
        @Ignore short s,
        @Ignore byte tiny) {}
    Twins<Ignoring> twins = Twins.of(Ignoring.class);

    assertThat(twins.storeAlike("{'id':{'S':'a'}}"))
        .isEqualTo(new Ignoring("a", null, 0, 0, 0, false, '\0', 0, (short) 0, (byte) 0));
  }

  record Zip(String code, int plus) {}

  record Place(String city, @Flatten(prefix = "zip_") Zip zip) {}

  @Test
  void flattenedRecordsInFlattenedRecords() {
    @Table("flat")
    record Flat(
        @HashKey String id,
        @Flatten(prefix = "from_") Place from,
        @Flatten(prefix = "to_") Place to,
        long weight) {}
    Twins<Flat> twins = Twins.of(Flat.class);

    assertThat(
            twins.storeAlike(
                "{'id':{'S':'a'},'from_city':{'S':'Bonn'},'from_zip_code':{'S':'53111'},"
                    + "'from_zip_plus':{'N':'4'},'to_city':{'S':'Ulm'},'weight':{'N':'7'}}"))
        .isEqualTo(
            new Flat("a", new Place("Bonn", new Zip("53111", 4)), new Place("Ulm", null), 7));
    assertThat(twins.storeAlike("{'id':{'S':'a'},'weight':{'N':'7'}}"))
        .isEqualTo(new Flat("a", null, null, 7));
    twins.readAlike(
        "{'weight':{'N':'7'},'to_zip_plus':{'N':'1'},'unknown':{'S':'?'},'id':{'S':'a'}}",
        "{'id':{'S':'a'},'to_zip_plus':{'N':'1'},'weight':{'N':'7'}}");
    twins.refuseAlike(
        "{'id':{'S':'a'},'weight':{'N':'7'},'to_zip_code':{'S':'x'}}",
        "Zip.plus is int, but attribute 'plus' is absent or NULL; use Integer or @Default at $ (decoding"
            + " Flat)");
  }

  private record Line(String product, int quantity) {}

  private enum Color {
    RED,
    BLUE
  }

  @Test
  void typesThatAreNestedAndPrivate() {
    @Table("nested")
    record Nested(
        @HashKey String id,
        Line line,
        List<Line> lines,
        Map<String, Line> byName,
        Color color,
        Set<Color> colors,
        Optional<Line> perhaps,
        byte[] bytes) {}
    Twins<Nested> twins = Twins.of(Nested.class);

    twins.storeAlike(
        "{'id':{'S':'a'},'line':{'M':{'product':{'S':'p'},'quantity':{'N':'1'}}},"
            + "'lines':{'L':[{'M':{'product':{'S':'q'},'quantity':{'N':'2'}}}]},"
            + "'byName':{'M':{'r':{'M':{'product':{'S':'r'},'quantity':{'N':'3'}}}}},"
            + "'color':{'S':'RED'},'colors':{'SS':['BLUE']},"
            + "'perhaps':{'M':{'product':{'S':'s'},'quantity':{'N':'4'}}},"
            + "'bytes':{'B':'AQID'}}");
    Nested empty = twins.storeAlike("{'id':{'S':'a'}}");
    assertThat(empty.colors()).isEmpty();
    assertThat(empty.perhaps()).isEmpty();
    assertThat(empty.lines()).isNull();
    twins.refuseAlike(
        "{'id':{'S':'a'},'line':{'M':{'product':{'S':'p'}}}}",
        "Line.quantity is int, but attribute 'quantity' is absent or NULL; use Integer or @Default at $.line"
            + " (decoding Nested)");
  }

  interface Domain {
    @Table("orders")
    record Order(@HashKey String id, Domain.Kind kind) {}

    enum Kind {
      SMALL
    }
  }

  @Test
  void recordsNestedInInterfaces() {
    Twins.of(Domain.Order.class).storeAlike("{'id':{'S':'a'},'kind':{'S':'SMALL'}}");
  }

  record Node(String name, Node next, List<Node> children) {}

  @Test
  void recordsThatContainThemselves() {
    @Table("trees")
    record Tree(@HashKey String id, Node root) {}

    Twins.of(Tree.class)
        .storeAlike(
            "{'id':{'S':'a'},'root':{'M':{'name':{'S':'1'},'next':{'M':{'name':{'S':'2'}}},"
                + "'children':{'L':[{'M':{'name':{'S':'3'}}}]}}}}");
  }

  record Pair<A, B>(A left, B right) {}

  @Test
  void genericRecordsByTheirArguments() {
    @Table("pairs")
    record Pairs(@HashKey String id, Pair<Integer, String> one, Pair<Long, List<String>> two) {}

    Pairs read =
        Twins.of(Pairs.class)
            .storeAlike(
                "{'id':{'S':'a'},'one':{'M':{'left':{'N':'1'},'right':{'S':'x'}}},"
                    + "'two':{'M':{'left':{'N':'2'},'right':{'L':[{'S':'y'}]}}}}");
    assertThat(read.two()).isEqualTo(new Pair<>(2L, List.of("y")));
  }

  @Table("fields")
  private static final class Fields {

    @HashKey private String id;
    private int count;
    private boolean open;
    @Ignore private String kept = "kept";
    private List<String> words = List.of("default");
    private Line line;
    @Flatten private Zip zip;

    private Fields() {}
  }

  @Test
  void beansOfPrivateFields() {
    Twins<Fields> twins = Twins.of(Fields.class);

    Fields read =
        twins.storeAlike(
            "{'id':{'S':'a'},'count':{'N':'1'},'open':{'BOOL':true},'words':{'L':[]},"
                + "'line':{'M':{'product':{'S':'p'},'quantity':{'N':'1'}}},"
                + "'code':{'S':'c'},'plus':{'N':'9'}}");
    assertThat(read.kept).isEqualTo("kept");
    assertThat(read.zip).isEqualTo(new Zip("c", 9));
    Fields sparse = twins.storeAlike("{'id':{'S':'a'},'count':{'N':'1'},'open':{'BOOL':false}}");
    assertThat(sparse.words).isNull();
    twins.refuseAlike(
        "{'id':{'S':'a'},'open':{'BOOL':true}}",
        "Fields.count is int, but attribute 'count' is absent or NULL; use Integer or @Default at $ (decoding"
            + " Fields)");
  }

  @Table("accessors")
  static class Accessors {

    private String id;
    private long total;
    private double rate;
    private boolean open;
    private transient int calls;

    @HashKey
    public String getId() {
      calls++;
      return id;
    }

    protected Accessors setId(String id) {
      calls++;
      this.id = id;
      return this;
    }

    long getTotal() {
      calls++;
      return total;
    }

    long setTotal(long total) {
      calls++;
      this.total = total;
      return total;
    }

    public double getRate() {
      return rate;
    }

    public double setRate(double rate) {
      return this.rate = rate;
    }

    public boolean isOpen() {
      return open;
    }

    public int setOpen(boolean open) {
      this.open = open;
      return 1;
    }
  }

  @Test
  void beansOfGettersAndSettersThatAnswer() {
    Accessors read =
        Twins.of(Accessors.class)
            .storeAlike(
                "{'id':{'S':'a'},'total':{'N':'2'},'rate':{'N':'0.5'},'open':{'BOOL':true}}");
    assertThat(read.calls).isGreaterThan(3);
  }

  static class Base<K> {

    @HashKey protected K id;
    private String owner;
    String shared;
    public long revision;

    protected String getOwner() {
      return owner;
    }

    protected void setOwner(String owner) {
      this.owner = owner;
    }
  }

  abstract static class Middle extends Base<String> {

    private int level;
    private Line line;
  }

  @Table("derived")
  static class Derived extends Middle {

    private String own;
  }

  @Test
  void beansThatInheritPrivateAndProtectedMembers() {
    Twins.of(Derived.class)
        .storeAlike(
            "{'id':{'S':'a'},'owner':{'S':'o'},'shared':{'S':'s'},'revision':{'N':'3'},"
                + "'level':{'N':'4'},'line':{'M':{'product':{'S':'p'},'quantity':{'N':'1'}}},"
                + "'own':{'S':'x'}}");
  }

  static class Named {

    @HashKey String id;
    String name;
    String text;
  }

  @Table("hiding")
  static class Hiding extends Named {

    static String name = "static";
    transient String text = "transient";
  }

  @Test
  void inheritedFieldsThatUnstoredOnesHide() {
    Hiding read =
        Twins.of(Hiding.class).storeAlike("{'id':{'S':'a'},'name':{'S':'n'},'text':{'S':'t'}}");
    assertThat(((Named) read).text).isEqualTo("t");
    assertThat(read.text).isEqualTo("transient");
  }

  interface Versioned {

    Map<String, Integer> versions();

    default int getRevision() {
      return versions().getOrDefault("revision", 0);
    }

    default void setRevision(int revision) {
      versions().put("revision", revision);
    }
  }

  @Table("defaults")
  static class Defaults implements Versioned {

    @HashKey private String id;
    private final transient Map<String, Integer> versions = new java.util.HashMap<>();

    @Override
    public Map<String, Integer> versions() {
      return versions;
    }
  }

  @Test
  void propertiesThatAnInterfaceHasByDefault() {
    Defaults read = Twins.of(Defaults.class).storeAlike("{'id':{'S':'a'},'revision':{'N':'5'}}");
    assertThat(read.getRevision()).isEqualTo(5);
  }

  interface Identified<K> {

    @HashKey
    K getId();
  }

  @Table("covariant")
  static class Covariant implements Identified<String> {

    private String id;
    private Integer number;

    @Override
    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public Number getNumber() {
      return number;
    }
  }

  @Test
  void gettersThatFillInAnInterfacesTypeParameter() {
    Twins.of(Covariant.class).storeAlike("{'id':{'S':'a'},'number':{'N':'1'}}");
  }

  @Table("renamed")
  record Renamed(@HashKey @Attribute("pk") String id, @Attribute("a-b.c") int odd) {}

  @Test
  void storedNamesThatAreNoJavaNames() {
    Twins.of(Renamed.class).storeAlike("{'pk':{'S':'a'},'a-b.c':{'N':'1'}}");
  }

  @Table("picky")
  record Picky(@HashKey String id, int positive) {

    Picky {
      if (positive <= 0) {
        throw new IllegalArgumentException("not positive");
      }
    }
  }

  @Test
  void constructorsThatRefuse() {
    Twins.of(Picky.class)
        .refuseAlike(
            "{'id':{'S':'a'},'positive':{'N':'0'}}",
            "Picky refused the values read at $ (decoding Picky)");
  }
}
