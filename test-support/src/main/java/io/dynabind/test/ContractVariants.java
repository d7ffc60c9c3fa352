package io.dynabind.test;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sealed types of the codec contract. */
final class ContractVariants {

  private ContractVariants() {}

  @Discriminator("kind")
  sealed interface Animal permits Dog, Cow, Wet {}

  @Subtype(value = "dog", formerly = "hound")
  record Dog(String name, int age) implements Animal {

    Dog {
      if (name != null && name.isEmpty()) {
        throw new IllegalArgumentException("no name");
      }
    }
  }

  @Subtype("cow")
  record Cow(Map<String, Double> yield) implements Animal {}

  /** A level of its own, with state. */
  abstract static sealed class Wet implements Animal permits Fish {

    int depth;
  }

  @Subtype("fish")
  static final class Fish extends Wet {

    private @Nullable String name;

    static Fish of(String name, int depth) {
      Fish fish = new Fish();
      fish.name = name;
      fish.depth = depth;
      return fish;
    }

    @Override
    public String toString() {
      return name + "@" + depth;
    }
  }

  @Table("zoo")
  record Zoo(
      @HashKey String id,
      @Nullable Animal first,
      List<Animal> all,
      Map<String, Animal> byName,
      Optional<Animal> maybe,
      @Nullable Wet wet) {}

  @Discriminator
  sealed interface Expression permits Sum, Const {}

  @Subtype("sum")
  record Sum(Expression left, Expression right) implements Expression {}

  @Subtype("const")
  record Const(int value) implements Expression {}

  @Table("sums")
  record Sums(@HashKey String id, Expression expression) {}

  @Table("first-sums")
  record FirstSum(@HashKey String id, Sum sum) {}

  @Discriminator
  sealed interface Result<T> permits Done, Failed {}

  @Subtype("done")
  record Done<T>(T value) implements Result<T> {}

  @Subtype("failed")
  record Failed<T>(String reason) implements Result<T> {}

  @Table("results")
  record Results(
      @HashKey String id, Result<Integer> number, Result<String> text, Result<String> other) {}

  @Discriminator("t")
  sealed interface Message permits Mail, Other {}

  @Subtype("mail")
  record Mail(String to) implements Message {}

  @Subtype(value = "other", fallback = true)
  record Other(@Attribute("t") @Nullable String found, @Nullable String text) implements Message {}

  @Table("messages")
  record Messages(@HashKey String id, List<Message> all) {}

  @Discriminator
  sealed interface Signal permits Beep, Noise, Silence, Stop {}

  @Subtype("beep")
  record Beep(int times) implements Signal {}

  /** Keeps nothing of what it stands for. */
  @Subtype(value = "noise", fallback = true)
  record Noise(@Nullable String comment) implements Signal {

    Noise() {
      this(null);
    }
  }

  @Subtype("silence")
  record Silence() implements Signal {}

  /** There is only one. */
  @Subtype("stop")
  static final class Stop implements Signal {

    static final Stop STOP = new Stop();

    private Stop() {}

    @Creator
    static Stop stop() {
      return STOP;
    }
  }

  @Table("signals")
  record Signals(@HashKey String id, Signal one) {}

  @Discriminator("wing")
  sealed interface Flying permits Bat {}

  @Discriminator("dark")
  sealed interface Night permits Bat {}

  @Subtype("bat")
  record Bat(int span) implements Flying, Night {}

  @Table("both")
  record Both(@HashKey String id, Flying flying, Night night, Bat bat) {}

  record Engine(int power, @Nullable String maker) {}

  @Table("vehicles")
  @Discriminator
  @GlobalIndex(name = "byType", hashKey = "type", rangeKey = "id")
  sealed interface Vehicle permits Car, Truck, Boat {}

  @Subtype("car")
  record Car(
      @HashKey String id,
      int doors,
      @Flatten(prefix = "e_") @Nullable Engine engine,
      @Ignore @Nullable String note,
      @Version @Nullable Long version)
      implements Vehicle {}

  @Subtype("truck")
  static final class Truck implements Vehicle {

    @HashKey private @Nullable String id;
    private int load;
    @Version private @Nullable Long version;

    static Truck of(String id, int load) {
      Truck truck = new Truck();
      truck.id = id;
      truck.load = load;
      return truck;
    }

    @Override
    public String toString() {
      return id + " " + load + " " + version;
    }
  }

  @Subtype(value = "boat", formerly = "ship")
  record Boat(
      @HashKey String id,
      @Attribute(formerly = "feet") @Default("12") @Nullable Integer length,
      @Version @Nullable Long version)
      implements Vehicle {}
}
