package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.Convert;
import io.dynabind.annotation.EnumCode;
import io.dynabind.annotation.Form;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Version;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.problem.MappingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What cannot be stored as it is declared; each mistake has a file with the whole report. */
class StorageMistakesTest {

  private static final Golden GOLDEN = Golden.folder("storage");
  private static final Map<String, Class<?>> MISTAKES =
      Arrays.stream(Mistakes.class.getDeclaredClasses())
          .filter(type -> type.isAnnotationPresent(Table.class))
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  @TestFactory
  Stream<DynamicTest> reportsEachMistakeInFull() {
    return MISTAKES.entrySet().stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getKey(),
                    () -> GOLDEN.check(mistake.getKey(), report(mistake.getValue()))));
  }

  @Test
  void hasNoFileWithoutAMistake() {
    assertThat(GOLDEN.names()).isEqualTo(MISTAKES.keySet());
  }

  private static String report(Class<?> entity) {
    return catchThrowableOfType(
            MappingException.class,
            () -> Dynabind.builder().executor(new NeverSends(true, true)).entities(entity).build())
        .getMessage();
  }

  record Line(String sku) {}

  static final class Mistakes {

    @Table
    record KeysThatAreNoNames(
        @HashKey String id, Map<Line, String> byLine, List<Map<byte[], String>> byBytes) {}

    @Table
    record SortedWithoutOrder(
        @HashKey String id,
        SortedSet<Line> lines,
        TreeMap<Boolean, String> fine,
        TreeSet<List<String>> lists) {}

    @Table
    record ComparesUrls(@HashKey String id, Set<URL> urls, Map<URL, String> byUrl) {}

    @Table
    record Unsupported(@HashKey String id, Thread thread, List<StringBuilder> builders) {}

    @Table
    record DocumentAsKey(@HashKey Object id) {}

    @Table
    record FormsThatDoNotFit(
        @HashKey String id,
        @StoredAs(Form.SET) List<Line> linesAsSet,
        @StoredAs(Form.SET) String textAsSet,
        @StoredAs(Form.LIST) Map<String, String> mapAsList,
        @StoredAs(Form.ISO_TEXT) Long numberAsIso,
        @StoredAs(Form.EPOCH_SECONDS) LocalDate dateAsSeconds,
        @StoredAs(Form.EPOCH_MILLIS) List<String> textsAsMillis,
        @StoredAs(Form.NAME) String textAsName,
        @StoredAs(Form.CODE) Optional<String> textAsCode,
        @StoredAs(Form.TEXT) String textAsText,
        @StoredAs(Form.PADDED_TEXT) BigDecimal decimalPadded,
        @StoredAs(Form.PADDED_TEXT) BigInteger paddedToWhat,
        @StoredAs(value = Form.PADDED_TEXT, digits = 1001) int tooWide,
        @StoredAs(value = Form.EPOCH_MILLIS, digits = 3) Instant noDigits) {}

    enum WithoutCode {
      ONE
    }

    enum TwoCodes {
      ONE;
      @EnumCode final String first = "1";

      @EnumCode
      int second() {
        return 2;
      }
    }

    enum WrongCode {
      ONE;
      @EnumCode final double code = 1;
    }

    enum StaticCode {
      ONE;
      @EnumCode static final int CODE = 1;
    }

    enum CodeOfWhat {
      ONE;

      @EnumCode
      String code(String language) {
        return language;
      }
    }

    @Table
    record EnumsWithoutCodes(
        @HashKey String id,
        @StoredAs(Form.CODE) WithoutCode none,
        @StoredAs(Form.CODE) List<TwoCodes> two,
        @StoredAs(Form.CODE) WrongCode wrong,
        @StoredAs(Form.CODE) StaticCode constant,
        @StoredAs(Form.CODE) CodeOfWhat parameters) {}

    enum SameCodes {
      ONE,
      TWO;
      @EnumCode final String code = "same";
    }

    enum NullCode {
      ONE;
      @EnumCode final String code = null;
    }

    @Table
    record EnumsWithBadCodes(
        @HashKey String id,
        @StoredAs(Form.CODE) SameCodes same,
        @StoredAs(Form.CODE) Set<NullCode> none) {}

    @Table
    record FormsThatExclude(
        @HashKey String id,
        @StoredAs(Form.TEXT) @Version Long version,
        @StoredAs(Form.EPOCH_MILLIS) @TimeToLive Instant expires,
        @StoredAs(Form.TEXT) @Convert(Doubling.class) Integer converted) {}

    @Table
    record FormAsKey(@HashKey @StoredAs(Form.SET) List<String> id) {}

    static final class Doubling implements AttributeConverter<Integer, Integer> {

      @Override
      public Integer toStored(Integer value) {
        return 2 * value;
      }

      @Override
      public Integer fromStored(Integer stored) {
        return stored / 2;
      }
    }

    @Convert(Doubling.class)
    record Odd(int value) {}

    @Convert(String.class)
    record Even(int value) {}

    @Table
    record WrongConvertersOfTypes(@HashKey String id, Odd odd, List<Even> evens) {}

    @Table
    record WrongConverters(
        @HashKey String id,
        @Convert(Doubling.class) List<String> texts,
        @Convert(Doubling.class) List<Integer> fine) {}
  }
}
