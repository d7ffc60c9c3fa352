package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractVariants.Bat;
import io.dynabind.test.ContractVariants.Both;
import io.dynabind.test.ContractVariants.Const;
import io.dynabind.test.ContractVariants.Cow;
import io.dynabind.test.ContractVariants.Dog;
import io.dynabind.test.ContractVariants.Done;
import io.dynabind.test.ContractVariants.Failed;
import io.dynabind.test.ContractVariants.FirstSum;
import io.dynabind.test.ContractVariants.Fish;
import io.dynabind.test.ContractVariants.Mail;
import io.dynabind.test.ContractVariants.Messages;
import io.dynabind.test.ContractVariants.Noise;
import io.dynabind.test.ContractVariants.Other;
import io.dynabind.test.ContractVariants.Results;
import io.dynabind.test.ContractVariants.Signals;
import io.dynabind.test.ContractVariants.Silence;
import io.dynabind.test.ContractVariants.Stop;
import io.dynabind.test.ContractVariants.Sum;
import io.dynabind.test.ContractVariants.Sums;
import io.dynabind.test.ContractVariants.Zoo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The variants of sealed types. */
abstract class VariantCases extends CodecCases {

  VariantCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void variantsAreStoredUnderTheirNames() {
    Zoo zoo =
        new Zoo(
            "a",
            new Dog("Rex", 3),
            List.of(Fish.of("Nemo", 2), new Cow(Map.of("milk", 1.5))),
            Map.of("x", new Dog("Bo", 1)),
            Optional.of(new Dog("Yo", 2)),
            null);
    assertEquals(
        "M{all=L[M{depth=N'2', kind=S'fish', name=S'Nemo'},"
            + " M{kind=S'cow', yield=M{milk=N'1.5'}}],"
            + " byName=M{x=M{age=N'1', kind=S'dog', name=S'Bo'}},"
            + " first=M{age=N'3', kind=S'dog', name=S'Rex'}, id=S'a',"
            + " maybe=M{age=N'2', kind=S'dog', name=S'Yo'}}",
        dump(codec(Zoo.class), zoo));
    Zoo back = roundTrip(codec(Zoo.class), zoo);
    assertEquals(zoo.first(), back.first());
    assertEquals(zoo.byName(), back.byName());
    assertEquals(zoo.maybe(), back.maybe());
    assertEquals(zoo.all().toString(), back.all().toString());
  }

  @Test
  void theNameOfAVariantMayComeLastAndBeAFormerOne() {
    assertEquals(
        new Dog("Rex", 3),
        decode(
                Zoo.class,
                "{'id':{'S':'a'},'first':{'M':{'name':{'S':'Rex'},'age':{'N':'3'},"
                    + "'kind':{'S':'hound'}}}}")
            .first());
  }

  @Test
  void typesBelowASealedTypeAreStoredLikeIt() {
    Zoo zoo = new Zoo("a", null, List.of(), Map.of(), Optional.empty(), Fish.of("Nemo", 1));
    assertEquals(
        "M{all=L[], byName=M{}, id=S'a', wet=M{depth=N'1', kind=S'fish', name=S'Nemo'}}",
        dump(codec(Zoo.class), zoo));
    assertEquals("Nemo@1", String.valueOf(roundTrip(codec(Zoo.class), zoo).wet()));
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'wet':{'M':{'kind':{'S':'dog'},'name':{'S':'Rex'},'age':{'N':'3'}}}}",
        "Attribute 'kind' names no variant of Wet, which has: fish at $.wet.kind (decoding Zoo)");
  }

  @Test
  void namesThatNoVariantHasAreRefusedWithoutThem() {
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'all':{'L':[{'M':{'kind':{'S':'secret'}}}]}}",
        "Attribute 'kind' names no variant of Animal, which has: dog, cow, fish at $.all[0].kind"
            + " (decoding Zoo)");
  }

  @Test
  void variantsWithoutANameAreRefused() {
    String problem =
        "Attribute 'kind' tells the variants of Animal apart, but is absent or not of type S"
            + " at $.first.kind (decoding Zoo)";
    refusesItem(Zoo.class, "{'id':{'S':'a'},'first':{'M':{'name':{'S':'Rex'}}}}", problem);
    refusesItem(Zoo.class, "{'id':{'S':'a'},'first':{'M':{'kind':{'N':'1'}}}}", problem);
    refusesItem(Zoo.class, "{'id':{'S':'a'},'first':{'M':{'kind':{'NULL':true}}}}", problem);
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'first':{'S':'dog'}}",
        "Expected M but was S at $.first (decoding Zoo)");
  }

  @Test
  void errorsInsideVariantsHaveThePath() {
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'byName':{'M':{'x':{'M':{'kind':{'S':'dog'},'age':{'S':'3'}}}}}}",
        "Expected N but was S at $.byName.x.age (decoding Zoo)");
    refusesItem(
        Zoo.class,
        "{'id':{'S':'a'},'first':{'M':{'kind':{'S':'dog'},'name':{'S':''},'age':{'N':'3'}}}}",
        "Dog refused the values read at $.first (decoding Zoo)");
  }

  @Test
  void sealedTypesMayContainThemselves() {
    Sums sums = new Sums("a", new Sum(new Sum(new Const(1), new Const(2)), new Const(3)));
    assertEquals(
        "M{expression=M{left=M{left=M{type=S'const', value=N'1'},"
            + " right=M{type=S'const', value=N'2'}, type=S'sum'},"
            + " right=M{type=S'const', value=N'3'}, type=S'sum'}, id=S'a'}",
        dump(codec(Sums.class), sums));
    assertEquals(sums, roundTrip(codec(Sums.class), sums));
  }

  @Test
  void variantsMayBeginTheRecursion() {
    FirstSum value = new FirstSum("a", new Sum(new Sum(new Const(1), new Const(2)), new Const(3)));
    assertEquals(
        "M{id=S'a', sum=M{left=M{left=M{type=S'const', value=N'1'},"
            + " right=M{type=S'const', value=N'2'}, type=S'sum'},"
            + " right=M{type=S'const', value=N'3'}}}",
        dump(codec(FirstSum.class), value));
    assertEquals(value, roundTrip(codec(FirstSum.class), value));
  }

  @Test
  void genericSealedTypesAreResolved() {
    Results results = new Results("a", new Done<>(5), new Done<>("x"), new Failed<>("no"));
    assertEquals(
        "M{id=S'a', number=M{type=S'done', value=N'5'}, other=M{reason=S'no', type=S'failed'},"
            + " text=M{type=S'done', value=S'x'}}",
        dump(codec(Results.class), results));
    assertEquals(results, roundTrip(codec(Results.class), results));
  }

  @Test
  void fallbacksCarryTheNameThatTheyFound() {
    EntityCodec<Messages> codec = codec(Messages.class);
    String stored =
        "{'id':{'S':'a'},'all':{'L':[{'M':{'text':{'S':'x'},'t':{'S':'fax'}}},"
            + "{'M':{'t':{'S':'other'}}},{'M':{'t':{'S':'mail'},'to':{'S':'y'}}}]}}";
    Messages back = codec.decode(stored(stored));
    assertEquals(
        List.of(new Other("fax", "x"), new Other("other", null), new Mail("y")), back.all());
    assertEquals(
        "M{all=L[M{t=S'fax', text=S'x'}, M{t=S'other'}, M{t=S'mail', to=S'y'}], id=S'a'}",
        dump(codec, back));
    assertEquals(
        "M{all=L[M{t=S'other', text=S'z'}], id=S'a'}",
        dump(codec, new Messages("a", List.of(new Other(null, "z")))));
  }

  @Test
  void fallbacksMayNotCarryTheNameOfAnother() {
    refusesEntity(
        codec(Messages.class),
        new Messages("a", List.of(new Mail("y"), new Other("mail", "z"))),
        "Other carries the name of another variant of Message at $.all[1].t (encoding Messages)");
  }

  @Test
  void fallbacksWithoutTheNameWriteTheirOwn() {
    EntityCodec<Signals> codec = codec(Signals.class);
    Signals back =
        codec.decode(stored("{'id':{'S':'a'},'one':{'M':{'type':{'S':'new'},'x':{'N':'1'}}}}"));
    assertEquals(new Signals("a", new Noise()), back);
    assertEquals("M{id=S'a', one=M{type=S'noise'}}", dump(codec, back));
  }

  @Test
  void variantsWithoutComponentsAreTheirNames() {
    EntityCodec<Signals> codec = codec(Signals.class);
    Signals silence = new Signals("a", new Silence());
    Signals stop = new Signals("a", Stop.STOP);
    assertEquals("M{id=S'a', one=M{type=S'silence'}}", dump(codec, silence));
    assertEquals("M{id=S'a', one=M{type=S'stop'}}", dump(codec, stop));
    assertEquals(silence, roundTrip(codec, silence));
    assertSame(Stop.STOP, roundTrip(codec, stop).one());
    assertEquals(
        silence,
        codec.decode(
            stored("{'id':{'S':'a'},'one':{'M':{'x':{'N':'1'},'type':{'S':'silence'}}}}")));
  }

  @Test
  void variantsMayBelongToSeveralSealedTypes() {
    Both value = new Both("a", new Bat(2), new Bat(3), new Bat(4));
    assertEquals(
        "M{bat=M{span=N'4'}, flying=M{span=N'2', wing=S'bat'}, id=S'a',"
            + " night=M{dark=S'bat', span=N'3'}}",
        dump(codec(Both.class), value));
    assertEquals(value, roundTrip(codec(Both.class), value));
  }
}
