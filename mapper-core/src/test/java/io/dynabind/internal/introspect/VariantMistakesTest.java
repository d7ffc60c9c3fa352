package io.dynabind.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Golden;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Version;
import io.dynabind.codec.AttributeConverter;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each mistake in sealed types has a file with the whole report. */
class VariantMistakesTest {

  private static final Golden GOLDEN = Golden.folder("variants");

  private static List<Class<?>> mistakes() {
    return Arrays.stream(Mistakes.class.getDeclaredClasses())
        .filter(c -> c.isAnnotationPresent(Mistake.class))
        .sorted(java.util.Comparator.comparing(Class::getName))
        .collect(Collectors.toList());
  }

  @TestFactory
  Stream<DynamicTest> reportsEachMistakeInFull() {
    return mistakes().stream()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    TableName.of(type),
                    () -> GOLDEN.check(TableName.of(type), TestIntrospection.report(type))));
  }

  @Test
  void hasNoFileWithoutAMistake() {
    assertThat(GOLDEN.names())
        .containsExactlyInAnyOrderElementsOf(mistakes().stream().map(TableName::of).toList());
  }

  @Retention(RetentionPolicy.RUNTIME)
  private @interface Mistake {}

  @SuppressWarnings("unused")
  private static final class Mistakes {

    sealed interface Silent permits Loud {}

    @Subtype("loud")
    record Loud(int volume) implements Silent {}

    @Mistake
    @Table
    record MissingDiscriminator(@HashKey String id, List<Silent> all) {}

    @Discriminator("")
    sealed interface Nameless permits One {}

    @Subtype("one")
    record One(int a) implements Nameless {}

    @Mistake
    @Table
    record EmptyDiscriminator(@HashKey String id, Nameless one) {}

    @Mistake
    @Table
    @Discriminator
    record DiscriminatorOfRecord(@HashKey String id) {}

    @Discriminator
    sealed interface Shape permits Circle, Square, Round {}

    @Subtype("circle")
    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    @Subtype("round")
    sealed interface Round extends Shape permits Ellipse {}

    @Subtype("")
    record Ellipse(int width, int height) implements Round {}

    @Mistake
    @Table
    record MissingAndMisplacedSubtypes(@HashKey String id, Shape shape) {}

    @Mistake
    @Table
    @Subtype("lonely")
    record SubtypeWithoutSealedParent(@HashKey String id) {}

    @Discriminator
    sealed interface Twin permits First, Second, Third {}

    @Subtype(value = "a", fallback = true)
    record First(int a) implements Twin {}

    @Subtype(value = "a", fallback = true)
    record Second(int a) implements Twin {}

    @Subtype(value = "c", formerly = "a")
    record Third(int a) implements Twin {}

    @Mistake
    @Table
    record DuplicateSubtypes(@HashKey String id, Twin twin) {}

    @Discriminator
    sealed interface Odd permits Open, Wide, Half, Fixed {}

    @Subtype("open")
    static non-sealed class Open implements Odd {
      int a;
    }

    non-sealed interface Wide extends Odd {}

    @Subtype("half")
    static sealed class Half implements Odd permits Whole {
      int a;
    }

    @Subtype("whole")
    static final class Whole extends Half {}

    enum Fixed implements Odd {
      POINT
    }

    @Mistake
    @Table
    record InvalidVariants(@HashKey String id, Odd odd) {}

    @Discriminator("kind")
    sealed interface Clash permits Plain, Catch, Flat {}

    @Subtype("plain")
    record Plain(String kind) implements Clash {}

    @Subtype(value = "catch", fallback = true)
    record Catch(@Attribute("kind") @Convert(Upper.class) String found) implements Clash {}

    @Subtype("flat")
    record Flat(@Flatten Inner inner) implements Clash {}

    record Inner(String kind) {}

    static final class Upper implements AttributeConverter<String, String> {

      @Override
      public String toStored(String value) {
        return value;
      }

      @Override
      public String fromStored(String stored) {
        return stored;
      }
    }

    @Mistake
    @Table
    record ComponentsNamedLikeTheDiscriminator(@HashKey String id, Clash clash) {}

    @Discriminator
    sealed interface Box<T> permits Full, Strange {}

    @Subtype("full")
    record Full<T>(T content) implements Box<T> {}

    @Subtype("strange")
    record Strange<T, U>(T content, U other) implements Box<T> {}

    @Mistake
    @Table
    record OpenTypeParameter(@HashKey String id, Box<String> box) {}

    @Discriminator
    sealed interface Broken permits Bad {}

    @Subtype("bad")
    record Bad(Thread worker) implements Broken {}

    @Mistake
    @Table
    record VariantWithMistake(@HashKey String id, Broken broken) {}

    @Discriminator
    sealed interface Fine permits Good {}

    @Subtype("good")
    record Good(int a) implements Fine {}

    @Mistake
    @Table
    record FlattenedSealedType(@HashKey String id, @Flatten Fine fine) {}

    @Mistake
    @Table
    record SealedKey(@HashKey Fine id) {}

    @Mistake
    @Table
    sealed interface EntityWithoutDiscriminator permits Lone {}

    @Subtype("lone")
    record Lone(@HashKey String id) implements EntityWithoutDiscriminator {}

    @Mistake
    @Discriminator
    sealed interface EntityWithoutTable permits Tableless {}

    @Subtype("tableless")
    record Tableless(@HashKey String id) implements EntityWithoutTable {}

    @Mistake
    @Table
    @Discriminator
    sealed interface DifferentKeys permits ById, ByTag, ByNothing {}

    @Subtype("id")
    record ById(@HashKey String id, @RangeKey int number, @Version Long version)
        implements DifferentKeys {}

    @Subtype("tag")
    record ByTag(@HashKey String tag, @RangeKey int number) implements DifferentKeys {}

    @Subtype("nothing")
    record ByNothing(String id, int number) implements DifferentKeys {}

    @Mistake
    @Table
    @Discriminator
    sealed interface NoKeyAtAll permits Keyless {}

    @Subtype("keyless")
    record Keyless(String id) implements NoKeyAtAll {}

    @Mistake
    @Table
    @Discriminator
    sealed interface DifferentTypes permits Narrow, Broad {
      @HashKey
      String id();
    }

    @Subtype("narrow")
    record Narrow(String id, int size, @Attribute("n") String name, @TimeToLive Instant end)
        implements DifferentTypes {}

    @Subtype("broad")
    record Broad(String id, Integer size, String name, Instant end, @Attribute("n") String other)
        implements DifferentTypes {}

    @Mistake
    @Table
    @Discriminator
    sealed interface OneStoredNameForTwo permits Nick, Full2 {
      @HashKey
      String id();
    }

    @Subtype("nick")
    record Nick(String id, @Attribute("n") String nick) implements OneStoredNameForTwo {}

    @Subtype("full")
    record Full2(String id, @Attribute("n") String full, @Attribute("t") String type)
        implements OneStoredNameForTwo {}

    @Mistake
    @Table
    @Discriminator
    @GlobalIndex(name = "byColor", hashKey = "colour")
    sealed interface IndexOfNoVariant permits Painted {
      @HashKey
      String id();
    }

    @Subtype("painted")
    @GlobalIndex(name = "byType", hashKey = "type")
    record Painted(String id, String color) implements IndexOfNoVariant {}

    @Mistake
    @Table
    @Discriminator
    sealed interface TableOfVariant permits Housed {
      @HashKey
      String id();
    }

    @Subtype("housed")
    @Table("houses")
    record Housed(String id) implements TableOfVariant {}

    @Table
    @Discriminator
    sealed interface FirstHome permits VariantOfTwoTables {
      @HashKey
      String id();
    }

    @Table
    @Discriminator
    sealed interface SecondHome permits VariantOfTwoTables {
      @HashKey
      String id();
    }

    @Mistake
    @Subtype("two")
    record VariantOfTwoTables(String id) implements FirstHome, SecondHome {}

    @Table
    @Discriminator
    sealed interface Faulty permits RegisteredVariant {
      @HashKey
      String id();
    }

    @Mistake
    @Subtype("registered")
    record RegisteredVariant(String id, Thread worker) implements Faulty {}
  }
}
