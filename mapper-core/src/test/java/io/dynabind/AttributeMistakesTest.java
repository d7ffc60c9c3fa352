package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.problem.MappingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every mistake in an attribute that only its codec can see, with the whole report that it gets.
 */
class AttributeMistakesTest {

  private static final Golden GOLDEN = Golden.folder("attributes");

  enum Status {
    PAID
  }

  record Line(int quantity) {}

  @Table("unreadable")
  record UnreadableDefaults(
      @HashKey String id,
      @Default("") String fine,
      @Default("many") int count,
      @Default("3000000000") Integer whole,
      @Default("1.5") long large,
      @Default("x") BigDecimal decimal,
      @Default("yes") boolean flag,
      @Default("%") byte[] bytes,
      @Default("paid") Status status,
      @Default("noon") Instant at,
      @Default("{}") List<String> list,
      @Default("[\"a\"]") Set<String> set,
      @Default("[]") Map<String, String> map,
      @Default("{}") Line line,
      @Default("x") Optional<Long> maybe) {}

  @Table("oversized")
  record OversizedDefaults(
      @HashKey String id,
      @Default("12345678901234567890123456789012345678") BigDecimal fine,
      @Default("12345678901234567890123456789012345678901") BigDecimal long41,
      @Default("1e126") BigDecimal large,
      @Default("1e-131") double small) {}

  @Table("keys")
  record DefaultedKeys(@HashKey @Default("a") String id, @RangeKey @Default("0") long number) {}

  record Node(@Default("{}") Node next) {}

  @Table("endless")
  record EndlessDefault(@HashKey String id, Node node) {}

  static final class Picky implements AttributeConverter<Line, String> {

    @Override
    public String toStored(Line value) {
      return Integer.toString(value.quantity());
    }

    @Override
    public Line fromStored(String stored) {
      return new Line(Integer.parseInt(stored));
    }
  }

  @Table("converted")
  record ConvertedDefault(@HashKey String id, @Convert(Picky.class) @Default("one") Line line) {}

  private static final Map<String, Class<?>> MISTAKES = new LinkedHashMap<>();

  static {
    MISTAKES.put("unreadable-defaults", UnreadableDefaults.class);
    MISTAKES.put("oversized-defaults", OversizedDefaults.class);
    MISTAKES.put("defaulted-keys", DefaultedKeys.class);
    MISTAKES.put("endless-default", EndlessDefault.class);
    MISTAKES.put("converted-default", ConvertedDefault.class);
  }

  private static String report(Class<?> entity) {
    Dynabind.Builder builder =
        Dynabind.builder().executor(new NeverSends(true, true)).entities(entity);
    MappingException e = catchThrowableOfType(MappingException.class, builder::build);
    return e == null ? "no problems" : e.getMessage();
  }

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

  record Branch(@Default("[]") List<Tree> trees) {}

  @Table("trees")
  record Tree(@HashKey String id, @Default("{}") Branch branch) {}

  @Table("forests")
  record Forest(@HashKey String id, Branch branch) {}

  @Test
  void defaultsOfTypesThatContainEachOtherAreReadWhicheverComesFirst() {
    assertThat(report(Tree.class)).isEqualTo("no problems");
    assertThat(report(Forest.class)).isEqualTo("no problems");
  }
}
