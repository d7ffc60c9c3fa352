package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.test.ContractVariants.Boat;
import io.dynabind.test.ContractVariants.Car;
import io.dynabind.test.ContractVariants.Engine;
import io.dynabind.test.ContractVariants.Truck;
import io.dynabind.test.ContractVariants.Vehicle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Entities that are one of several variants. */
abstract class SealedEntityCases extends CodecCases {

  SealedEntityCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void sealedEntitiesAreStoredWithTheNameOfTheirVariant() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Car car = new Car("a", 4, new Engine(90, "x"), "kept", 2L);
    assertEquals(
        "M{doors=N'4', e_maker=S'x', e_power=N'90', id=S'a', type=S'car', version=N'2'}",
        dump(codec, car));
    assertEquals(new Car("a", 4, new Engine(90, "x"), null, 2L), roundTrip(codec, car));
    assertEquals(new Boat("b", 7, null), roundTrip(codec, new Boat("b", 7, null)));
    assertEquals("c 5 null", roundTrip(codec, Truck.of("c", 5)).toString());
  }

  @Test
  void attributesOfOtherVariantsAreAbsent() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Boat boat = new Boat("b", 7, null);
    assertEquals(
        List.of("type", "id", "doors", "engine.power", "engine.maker", "version", "load", "length"),
        codec.model().attributes().stream().map(AttributeModel::name).toList());
    assertEquals("boat", codec.get(attribute(codec, "type"), boat));
    assertNull(codec.get(attribute(codec, "doors"), boat));
    assertTrue(codec.isAbsent(attribute(codec, "doors"), boat));
    assertTrue(codec.isAbsent(attribute(codec, "engine.power"), boat));
    assertTrue(codec.value(attribute(codec, "load"), boat).isEmpty());
    assertFalse(codec.isAbsent(attribute(codec, "length"), boat));
  }

  @Test
  void discriminatorsMayBeKeysOfIndexes() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    List<AttributeModel> key = codec.model().index("byType").orElseThrow().key().attributes();
    Object item = representation().write(w -> codec.encodeKey(w, key, new Boat("b", 7, null)));
    assertEquals("M{id=S'b', type=S'boat'}", ItemDump.of(read(item)));
  }

  @Test
  void copiesOfVariantsAreOfTheSameVariant() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Car car = new Car("a", 4, new Engine(90, "x"), "kept", 2L);
    assertEquals(
        new Car("a", 4, new Engine(100, "x"), "kept", 3L),
        codec.copy(
            car, Map.of(attribute(codec, "version"), 3L, attribute(codec, "engine.power"), 100)));
    assertEquals(
        new Boat("b", 7, 1L),
        codec.copy(new Boat("b", 7, null), Map.of(attribute(codec, "version"), 1L)));
    assertFalse(codec.isMutable(car));
  }

  @Test
  void beansAmongVariantsAreSet() {
    EntityCodec<Vehicle> codec = codec(Vehicle.class);
    Truck truck = Truck.of("c", 5);
    assertTrue(codec.isMutable(truck));
    codec.set(truck, Map.of(attribute(codec, "load"), 6));
    assertEquals("c 6 null", truck.toString());
    UnsupportedOperationException e =
        assertThrows(
            UnsupportedOperationException.class,
            () -> codec.set(truck, Map.of(attribute(codec, "doors"), 6)));
    assertEquals("Truck has no doors", e.getMessage());
  }

  @Test
  void variantsAreEntitiesOfTheSameTable() {
    EntityCodec<Car> codec = codec(Car.class);
    EntityCodec<Vehicle> whole = codec(Vehicle.class);
    Car car = new Car("a", 4, null, null, 2L);
    assertEquals("M{doors=N'4', id=S'a', type=S'car', version=N'2'}", dump(codec, car));
    assertEquals(car, roundTrip(codec, car));
    assertEquals(
        List.of("type", "id", "doors", "engine.power", "engine.maker", "version"),
        codec.model().ownAttributes().stream().map(AttributeModel::name).toList());
    assertEquals(Optional.of(car), codec.decodeOwn(read(write(whole, car))));
    assertEquals(Optional.empty(), codec.decodeOwn(read(write(whole, new Boat("b", 7, null)))));
    refusesItem(
        Car.class,
        "{'id':{'S':'b'},'type':{'S':'boat'}}",
        "Attribute 'type' names no variant of Car, which has: car at $.type (decoding Car)");
  }

  @Test
  void defaultsAndFormerNamesOfVariantsAreRead() {
    assertEquals(
        new Boat("b", 12, null),
        codec(Vehicle.class).decode(stored("{'id':{'S':'b'},'type':{'S':'ship'}}")));
    assertEquals(
        new Boat("b", 9, null),
        codec(Vehicle.class)
            .decode(stored("{'id':{'S':'b'},'feet':{'N':'9'},'type':{'S':'boat'}}")));
  }
}
