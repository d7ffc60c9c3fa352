package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractEntities.Defaulted;
import io.dynabind.test.ContractEntities.DefaultedBean;
import io.dynabind.test.ContractEntities.Numbered;
import io.dynabind.test.ContractEntities.Stock;
import io.dynabind.test.ContractEntities.Weight;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What absent attributes read back as where they have defaults. */
abstract class DefaultCases extends CodecCases {

  DefaultCases(CodecContract contract) {
    super(contract);
  }

  private void readsDefaults(String attributes) {
    EntityCodec<Defaulted> codec = codec(Defaulted.class);
    Defaulted read = codec.decode(stored("{'id':{'S':'a'}" + attributes + "}"));
    assertEquals(
        "M{at=S'2026-11-20T12:00:00.000000000Z', b=N'4', bool=BOOL'true', bytes=B'AQI=', c=S'c', "
            + "d=N'3.5', decimal=N'1.50', empty=S'', f=N'6.25', i=N'1', id=S'a', l=N'2', list=L[], "
            + "map=M{}, maybe=S'maybe', stock=M{count=N'1'}, text=S'text', unit=S'MINUTES', "
            + "weight=N'7'}",
        dump(codec, read));
    assertEquals(Set.of(), read.set());
  }

  @Test
  void absentAttributesReadBackAsTheirDefaults() {
    readsDefaults("");
  }

  @Test
  void nullAttributesReadBackAsTheirDefaults() {
    StringBuilder nulls = new StringBuilder();
    codec(Defaulted.class).model().attributes().stream()
        .filter(a -> !a.name().equals("id") && !a.name().startsWith("flat"))
        .forEach(a -> nulls.append(",'").append(a.storedName()).append("':{'NULL':true}"));
    readsDefaults(nulls.toString());
  }

  @Test
  void defaultsInFlattenedValuesCountOnceOneAttributeIsThere() {
    assertNull(decode(Defaulted.class, "{'id':{'S':'a'}}").flat());
    assertEquals(
        new Stock("x", 1),
        decode(Defaulted.class, "{'id':{'S':'a'},'flat_place':{'S':'x'}}").flat());
    assertEquals(
        new Stock(null, 1),
        decode(Defaulted.class, "{'id':{'S':'a'},'flat_count':{'NULL':true}}").flat());
  }

  @Test
  void defaultsDoNotReplaceWhatIsStored() {
    Defaulted read =
        decode(
            Defaulted.class,
            "{'id':{'S':'a'},'i':{'N':'0'},'bool':{'BOOL':false},'text':{'S':''},"
                + "'list':{'L':[{'S':'x'}]},'weight':{'N':'0'}}");
    assertEquals(0, read.i());
    assertFalse(read.bool());
    assertEquals("", read.text());
    assertEquals(List.of("x"), read.list());
    assertEquals(new Weight(0), read.weight());
  }

  @Test
  void defaultsThatCanBeChangedAreMadeAnew() {
    EntityCodec<Defaulted> codec = codec(Defaulted.class);
    Defaulted one = codec.decode(stored("{'id':{'S':'a'}}"));
    Objects.requireNonNull(one.list()).add("changed");
    Objects.requireNonNull(one.bytes())[0] = 9;
    Objects.requireNonNull(one.map()).put("changed", 1);
    readsDefaults("");
    assertEquals(List.of(), codec.decode(stored("{'id':{'S':'a'}}")).list());
  }

  @Test
  void beansTakeDefaultsInsteadOfTheirInitialValues() {
    EntityCodec<DefaultedBean> codec = codec(DefaultedBean.class);
    DefaultedBean one = codec.decode(stored("{'id':{'S':'a'}}"));
    assertEquals("a 5 [] null", one.describe());
    Objects.requireNonNull(one.tags()).add("changed");
    assertEquals("a 5 [] null", codec.decode(stored("{'id':{'S':'a'}}")).describe());
  }

  @Test
  void absentVersionsThatArePrimitiveReadBackAsNone() {
    for (String version : List.of("", ",'version':{'NULL':true}")) {
      assertEquals(new Numbered("a", 0), decode(Numbered.class, "{'id':{'S':'a'}" + version + "}"));
    }
  }
}
