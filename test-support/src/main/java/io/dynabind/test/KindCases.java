package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractKinds.Amount;
import io.dynabind.test.ContractKinds.Invoice;
import io.dynabind.test.ContractKinds.Parcel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Immutable classes, and classes made by builders. */
abstract class KindCases extends CodecCases {

  KindCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void immutableClassesAreMadeByTheirCreator() {
    EntityCodec<Invoice> codec = codec(Invoice.class);
    Invoice invoice = Invoice.of("a", 7, new Amount("EUR", 5), "s");
    assertEquals(
        "M{customer=S'a', number=N'7', total_cents=N'5', total_currency=S'EUR'}",
        dump(codec, invoice));
    assertEquals(
        "a, 7, 5 EUR, Optional.empty, [], null, null, 1", roundTrip(codec, invoice).toString());
    assertEquals(
        "a, 7, null, Optional[n], [x], 2, null, 1",
        codec
            .decode(
                stored(
                    "{'labels':{'SS':['x']},'version':{'N':'2'},'note':{'S':'n'},"
                        + "'number':{'N':'7'},'customer':{'S':'a'}}"))
            .toString());
  }

  @Test
  void absentPrimitivesOfImmutableClassesAreRefused() {
    refusesItem(
        Invoice.class,
        "{'customer':{'S':'a'}}",
        "Invoice.number is int, but attribute 'number' is absent or NULL; use Integer or @Default at $ (decoding"
            + " Invoice)");
  }

  @Test
  void refusalsOfCreatorsAndBuildersAreTold() {
    refusesItem(
        Invoice.class,
        "{'customer':{'S':'a'},'number':{'N':'7'},'total_currency':{'S':''},"
            + "'total_cents':{'N':'1'}}",
        "Invoice refused the values read at $ (decoding Invoice)");
    refusesItem(
        Parcel.class,
        "{'id':{'S':'a'},'grams':{'N':'-1'}}",
        "Parcel refused the values read at $ (decoding Parcel)");
    refusesItem(
        Parcel.class,
        "{'id':{'S':'a'},'grams':{'N':'1'},"
            + "'fees':{'L':[{'M':{'currency':{'S':''},'cents':{'N':'1'}}}]}}",
        "Amount refused the values read at $.fees[0] (decoding Parcel)");
  }

  @Test
  void copiesOfImmutableClassesAreNewValues() {
    EntityCodec<Invoice> codec = codec(Invoice.class);
    Invoice invoice = Invoice.of("a", 7, new Amount("EUR", 5), "s");
    Invoice copy = codec.copy(invoice, Map.of(attribute(codec, "version"), 5L));
    assertEquals("a, 7, 5 EUR, Optional.empty, [], 5, s, 1", copy.toString());
    assertNull(invoice.version());
    assertFalse(codec.isMutable(invoice));
    copy = codec.copy(invoice, Map.of(attribute(codec, "total.cents"), 6L));
    assertEquals("a, 7, 6 EUR, Optional.empty, [], null, s, 1", copy.toString());
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> codec.set(invoice, Map.of(attribute(codec, "version"), 5L)));
    assertEquals("Invoice cannot be changed", e.getMessage());
  }

  @Test
  void keysOfImmutableClassesAreEncodedAlone() {
    EntityCodec<Invoice> codec = codec(Invoice.class);
    Object key =
        representation()
            .write(
                w ->
                    codec.encodeKey(
                        w, codec.model().key().attributes(), Invoice.of("a", 7, null, "s")));
    assertEquals("M{customer=S'a', number=N'7'}", ItemDump.of(read(key)));
  }

  @Test
  void buildersAreToldWhatIsThere() {
    EntityCodec<Parcel> codec = codec(Parcel.class);
    String stored =
        "{'version':{'N':'2'},'tags':{'SS':['x']},'priority':{'N':'1'},'note':{'S':'n'},"
            + "'fees':{'L':[{'M':{'currency':{'S':'EUR'},'cents':{'N':'5'}}}]},"
            + "'grams':{'N':'9'},'state':{'S':'SENT'},'id':{'S':'a'}}";
    Parcel parcel = codec.decode(stored(stored));
    assertEquals("a, SENT, 9, [5 EUR], Optional[n], [x], 1, 2, null", parcel.toString());
    assertEquals(
        "M{fees=L[M{cents=N'5', currency=S'EUR'}], grams=N'9', id=S'a', note=S'n', priority=N'1',"
            + " state=S'SENT', tags=SS['x'], version=N'2'}",
        dump(codec, parcel));
  }

  @Test
  void buildersAreNotToldWhatIsAbsent() {
    String expected = "a, NEW, 9, null, Optional.empty, [], 3, null, null";
    assertEquals(expected, decode(Parcel.class, "{'id':{'S':'a'},'grams':{'N':'9'}}").toString());
    assertEquals(
        expected,
        decode(
                Parcel.class,
                "{'id':{'S':'a'},'grams':{'N':'9'},'state':{'NULL':true},'fees':{'NULL':true},"
                    + "'note':{'NULL':true},'tags':{'NULL':true},'priority':{'NULL':true},"
                    + "'version':{'NULL':true}}")
            .toString());
    refusesItem(
        Parcel.class,
        "{'id':{'S':'a'}}",
        "Parcel.grams is int, but attribute 'grams' is absent or NULL; use Integer or @Default at $ (decoding"
            + " Parcel)");
  }

  @Test
  void copiesTellBuildersOfNullsThatAreMeant() {
    EntityCodec<Parcel> codec = codec(Parcel.class);
    Parcel.Builder builder = new Parcel.Builder().withId("a").withSecret("s");
    builder.withState(null);
    Parcel parcel = builder.send();
    Parcel copy = codec.copy(parcel, Map.of(attribute(codec, "version"), 1));
    assertEquals("a, null, 0, null, Optional[none], [unknown], 0, 1, s", copy.toString());
    assertNull(parcel.getVersion());
    assertFalse(codec.isMutable(parcel));
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> codec.set(parcel, Map.of(attribute(codec, "version"), 1)));
    assertEquals("Parcel cannot be changed", e.getMessage());
  }
}
