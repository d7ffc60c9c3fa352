package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractKinds.Branch;
import io.dynabind.test.ContractKinds.Generics;
import io.dynabind.test.ContractKinds.LongKeyed;
import io.dynabind.test.ContractKinds.Pair;
import io.dynabind.test.ContractKinds.PlainRange;
import io.dynabind.test.ContractKinds.Root;
import io.dynabind.test.ContractKinds.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Generic types. */
abstract class GenericCases extends CodecCases {

  GenericCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void genericTypesAreResolvedInFull() {
    EntityCodec<Generics> codec = codec(Generics.class);
    String stored =
        "{'id':{'S':'a'},"
            + "'pair':{'M':{'left':{'N':'1'},'right':{'M':{'left':{'S':'x'},"
            + "'right':{'BOOL':true}}}}},"
            + "'array':{'L':[{'M':{'left':{'N':'1'},'right':{'N':'2'}}}]},"
            + "'tree':{'M':{'value':{'N':'1'},'children':{'L':[{'M':{'value':{'N':'2'},"
            + "'children':{'L':[]}}}]}}},"
            + "'chain':{'M':{'head':{'N':'1'},'tail':{'M':{'head':{'N':'2'}}}}},"
            + "'range':{'M':{'from':{'N':'0.5'},'open':{'BOOL':true}}},"
            + "'root':{'M':{'name':{'S':'r'},'branches':{'L':[{'M':{'length':{'N':'3'},"
            + "'root':{'M':{'name':{'S':'s'},'branches':{'L':[]}}}}}]}}}}";
    Generics back = codec.decode(stored(stored));
    assertEquals(new Pair<>(1, new Pair<>("x", true)), back.pair());
    Pair<Byte, Byte>[] array = back.array();
    assertEquals(new Pair<>((byte) 1, (byte) 2), array == null ? null : array[0]);
    assertEquals(new Tree<>((short) 1, List.of(new Tree<>((short) 2, List.of()))), back.tree());
    assertEquals("1, 2", String.valueOf(back.chain()));
    assertEquals(new PlainRange<>(0.5, Optional.empty(), true), back.range());
    assertEquals(new Root("r", List.of(new Branch(3, new Root("s", List.of())))), back.root());
    assertEquals(
        "M{array=L[M{left=N'1', right=N'2'}], chain=M{head=N'1', tail=M{head=N'2'}}, id=S'a',"
            + " pair=M{left=N'1', right=M{left=S'x', right=BOOL'true'}},"
            + " range=M{from=N'0.5', open=BOOL'true'},"
            + " root=M{branches=L[M{length=N'3', root=M{branches=L[], name=S's'}}], name=S'r'},"
            + " tree=M{children=L[M{children=L[], value=N'2'}], value=N'1'}}",
        dump(codec, back));
  }

  @Test
  void genericTypesAreHeldToTheirArguments() {
    refusesItem(
        Generics.class,
        "{'id':{'S':'a'},'pair':{'M':{'left':{'N':'1'},'right':{'M':{'left':{'N':'2'}}}}}}",
        "Expected S but was N at $.pair.right.left (decoding Generics)");
    refusesItem(
        Generics.class,
        "{'id':{'S':'a'},'chain':{'M':{'head':{'N':'1'},'tail':{'M':{'head':{'S':'x'}}}}}}",
        "Expected N but was S at $.chain.tail.head (decoding Generics)");
    refusesItem(
        Generics.class,
        "{'id':{'S':'a'},'range':{'M':{'from':{'S':'x'}}}}",
        "Expected N but was S at $.range.from (decoding Generics)");
  }

  @Test
  void genericSuperclassesAreResolved() {
    LongKeyed bean = new LongKeyed();
    bean.setKey(1L);
    bean.fill(List.of(2L), Map.of("n", List.of(3L)));
    assertEquals(
        "M{key=N'1', named=M{n=L[N'3']}, others=L[N'2']}", dump(codec(LongKeyed.class), bean));
    assertEquals("1, [2], {n=[3]}", roundTrip(codec(LongKeyed.class), bean).toString());
    refusesItem(
        LongKeyed.class,
        "{'key':{'N':'1'},'others':{'L':[{'S':'x'}]}}",
        "Expected N but was S at $.others[0] (decoding LongKeyed)");
  }
}
