package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dynabind.test.ContractEntities.Renamed;
import io.dynabind.test.ContractEntities.Spot;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Attributes that had other names before. */
abstract class FormerNameCases extends CodecCases {

  FormerNameCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void formerNamesAreReadButNotWritten() {
    Renamed value = new Renamed("a", 1, "n", new Spot("x"), new Spot("y"));
    assertEquals(
        "M{id=S'a', nested=M{town=S'y'}, note=S'n', to_town=S'x', total=N'1'}",
        dump(codec(Renamed.class), value));
    assertEquals(
        value,
        decode(
            Renamed.class,
            "{'amount':{'N':'1'},'remark':{'S':'n'},'to_place':{'S':'x'},"
                + "'nested':{'M':{'place':{'S':'y'}}},'id':{'S':'a'}}"));
  }

  @TestFactory
  Stream<DynamicTest> theCurrentNameWinsAndThenTheFirstListed() {
    return Stream.of(
            "'total':{'N':'1'},'sum':{'S':'another type'},'amount':{'N':'3'}",
            "'amount':{'N':'3'},'sum':{'L':[]},'total':{'N':'1'}",
            "'sum':{'N':'2'},'total':{'N':'1'},'amount':{'N':'3'}",
            "'sum':{'N':'1'},'amount':{'BOOL':true}",
            "'amount':{'M':{'sum':{'N':'4'}}},'sum':{'N':'1'}",
            "'amount':{'N':'1'},'x':{'M':{'total':{'N':'4'}}}")
        .map(
            attributes ->
                DynamicTest.dynamicTest(
                    attributes,
                    () ->
                        assertEquals(
                            new Renamed("a", 1, null, null, null),
                            decode(Renamed.class, "{" + attributes + ",'id':{'S':'a'}}"))));
  }

  @Test
  void aCurrentNameWinsEvenWithNull() {
    assertEquals(
        new Renamed("a", 1, null, new Spot(null), null),
        decode(
            Renamed.class,
            "{'remark':{'S':'old'},'note':{'NULL':true},'to_town':{'NULL':true},"
                + "'to_place':{'S':'old'},'id':{'S':'a'},'total':{'N':'1'}}"));
  }

  @Test
  void errorsBeneathAFormerNameShowTheCurrentOne() {
    refusesItem(
        Renamed.class,
        "{'id':{'S':'a'},'sum':{'S':'x'}}",
        "Expected N but was S at $.total (decoding Renamed)");
  }
}
