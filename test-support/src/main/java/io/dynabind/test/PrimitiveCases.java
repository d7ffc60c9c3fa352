package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.item.ItemFormatException;
import io.dynabind.test.ContractEntities.Primitives;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Components without boxes. */
abstract class PrimitiveCases extends CodecCases {

  PrimitiveCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void primitivesAreStoredWithoutLoss() {
    Primitives value = new Primitives("a", 1, 2L, 3.5, true, (byte) 4, (short) 5, 'c', 6.25f);
    assertEquals(
        "M{bool=BOOL'true', b=N'4', c=S'c', d=N'3.5', f=N'6.25', i=N'1', id=S'a', l=N'2', s=N'5'}"
            .replace("bool=BOOL'true', b=N'4'", "b=N'4', bool=BOOL'true'"),
        dump(codec(Primitives.class), value));
    assertEquals(value, roundTrip(codec(Primitives.class), value));
  }

  @TestFactory
  Stream<DynamicTest> absentPrimitivesAreRefused() {
    Map<String, String> boxes =
        Map.of(
            "i",
            "int|Integer",
            "l",
            "long|Long",
            "d",
            "double|Double",
            "bool",
            "boolean|Boolean",
            "b",
            "byte|Byte",
            "s",
            "short|Short",
            "c",
            "char|Character",
            "f",
            "float|Float");
    return boxes.keySet().stream()
        .flatMap(name -> Stream.of(name + ":absent", name + ":NULL"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row,
                    () -> {
                      String name = row.substring(0, row.indexOf(':'));
                      String[] types = boxes.getOrDefault(name, "").split("\\|", -1);
                      String all =
                          "{'id':{'S':'a'},'i':{'N':'1'},'l':{'N':'1'},'d':{'N':'1'},"
                              + "'bool':{'BOOL':true},'b':{'N':'1'},'s':{'N':'1'},'c':{'S':'c'},"
                              + "'f':{'N':'1'}}";
                      String json =
                          row.endsWith("absent")
                              ? all.replace("'" + name + "':", "'other':")
                              : all.replaceFirst(
                                  "'" + name + "':\\{[^}]*}", "'" + name + "':{'NULL':true}");
                      ItemFormatException e =
                          assertThrows(
                              ItemFormatException.class, () -> decode(Primitives.class, json));
                      assertTrue(
                          String.valueOf(e.getMessage())
                              .startsWith(
                                  String.format(
                                      "Primitives.%s is %s, but attribute '%s' is absent or NULL;"
                                          + " use %s or @Default at $",
                                      name, types[0], name, types[1])),
                          e.getMessage());
                      assertTrue(
                          String.valueOf(e.getMessage()).endsWith("(decoding Primitives)"),
                          e.getMessage());
                    }));
  }
}
