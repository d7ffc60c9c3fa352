package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.test.ContractEntities.Converted;
import io.dynabind.test.ContractEntities.Line;
import io.dynabind.test.ContractEntities.Order;
import io.dynabind.test.ContractEntities.Picky;
import io.dynabind.test.ContractEntities.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Converters, and constructors with a will of their own. */
abstract class RefusalCases extends CodecCases {

  RefusalCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void convertersOfAttributesAreUsed() {
    Converted value = new Converted("a", new Weight(1500), null, null);
    assertEquals("M{id=S'a', light=N'1500'}", dump(codec(Converted.class, kilos()), value));
    assertEquals(value, roundTrip(codec(Converted.class, kilos()), value));
  }

  @Test
  void convertersOfTypesAreUsed() {
    Converted value = new Converted("a", null, new Weight(2000), List.of(new Weight(1000)));
    assertEquals(
        "M{all=L[S'1 kg'], heavy=S'2 kg', id=S'a'}", dump(codec(Converted.class, kilos()), value));
    assertEquals(value, roundTrip(codec(Converted.class, kilos()), value));
  }

  @Table("leases")
  record Lease(@HashKey String id, @TimeToLive long until) {}

  @Table("lease-boxes")
  record LeaseBox(@HashKey String id, @TimeToLive @Nullable Long until) {}

  /** Milliseconds where seconds are meant. */
  private static final long MILLIS = 2_000_000_000_000L;

  @Test
  void timesToLiveThatLookLikeMillisecondsAreRefused() {
    EntityCodec<Lease> codec = codec(Lease.class);
    ItemFormatException e =
        assertThrows(ItemFormatException.class, () -> write(codec, new Lease("a", MILLIS)));
    assertEquals(
        "Expected a time to live in seconds since 1970 but was one after the year 5000, as"
            + " milliseconds are at $.until (encoding Lease)",
        e.getMessage());
    EntityCodec<LeaseBox> boxes = codec(LeaseBox.class);
    assertThrows(ItemFormatException.class, () -> write(boxes, new LeaseBox("a", MILLIS)));
    Lease latest = new Lease("a", 100_000_000_000L);
    assertEquals("M{id=S'a', until=N'100000000000'}", dump(codec, latest));
    assertEquals(latest, roundTrip(codec, latest));
    assertEquals("M{id=S'a'}", dump(boxes, new LeaseBox("a", null)));
  }

  @SuppressWarnings("ArrayRecordComponent") // what is to be stored
  @Table("counts")
  record Counts(@HashKey String id, int one, int[] many, @Nullable List<Integer> boxed) {}

  /** Stores whole numbers as texts. */
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

  @Test
  void convertersOfBoxesAreUsedForPrimitivesAndTheirArrays() {
    EntityCodec<Counts> codec = codec(Counts.class, new Hexadecimal());
    Counts value = new Counts("a", 10, new int[] {11, 12}, List.of(13));
    assertEquals("M{boxed=L[S'd'], id=S'a', many=L[S'b', S'c'], one=S'a'}", dump(codec, value));
    assertArrayEquals(value.many(), roundTrip(codec, value).many());
  }

  @Test
  void failingConvertersAreToldWithoutTheValue() {
    EntityCodec<Converted> codec = codec(Converted.class, kilos());
    ItemReader reader = stored("{'id':{'S':'a'},'heavy':{'S':'much'}}");
    ItemFormatException e = assertThrows(ItemFormatException.class, () -> codec.decode(reader));
    assertEquals("Kilos refused the value at $.heavy (decoding Converted)", e.getMessage());
  }

  private static AttributeConverter<Weight, String> kilos() {
    return new ContractEntities.Kilos();
  }

  @Test
  void refusalsOfConstructorsAreTold() {
    refusesItem(
        Picky.class,
        "{'id':{'S':'a'},'line':{'M':{'sku':{'S':''},'quantity':{'N':'1'}}}}",
        "PickyLine refused the values read at $.line (decoding Picky)");
  }

  @Test
  void linesKeepTheirOrder() {
    Order order =
        new Order("a", null, List.of(new Line("x", 1), new Line("y", 2), new Line("x", 3)), null);
    assertEquals(order, roundTrip(codec(Order.class), order));
  }
}
