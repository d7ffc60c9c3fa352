package io.dynabind.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.query.name.MethodNames;
import io.dynabind.internal.query.plan.Planner;
import io.dynabind.test.ScriptedExecutor;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Names of finders, and what becomes of each: rows of {@code name => plan} or {@code [problem]}.
 */
final class FinderCorpusTest {

  enum State {
    OFFERED,
    SOLD
  }

  record Address(String line, String zip) {}

  /** Its names are chosen to be misread. */
  @Table("products")
  @LocalIndex(name = "byWeight", rangeKey = "weight")
  @LocalIndex(name = "byRankDesc", rangeKey = "rankDesc")
  @GlobalIndex(name = "byBrandAndModel", hashKey = "brandAndModel", rangeKey = "price")
  @GlobalIndex(name = "byState", hashKey = "state", rangeKey = "addedAt")
  @GlobalIndex(name = "byMaker", hashKey = "maker")
  @GlobalIndex(name = "byMakerAndPrice", hashKey = "maker", rangeKey = "price")
  @GlobalIndex(name = "byCode", hashKey = "code", projection = Projection.KEYS_ONLY)
  @GlobalIndex(
      name = "byPlace",
      hashKey = {"country", "city"},
      rangeKey = {"street", "house", "floor"})
  record Product(
      @HashKey String shop,
      @RangeKey String sku,
      BigDecimal weight,
      int rankDesc,
      String brand,
      String model,
      String modelNumber,
      String brandAndModel,
      BigDecimal price,
      BigDecimal priceAfter,
      State state,
      Instant addedAt,
      String maker,
      String code,
      String country,
      String city,
      String street,
      int house,
      int floor,
      Instant orderByDate,
      boolean isNew,
      String thisOrThat,
      String URL,
      int x,
      int xAxis,
      @Attribute("t") String title,
      Optional<String> subtitle,
      Optional<State> formerState,
      @Flatten(prefix = "ship_") Address address) {}

  private static final List<String> ROWS = rows();

  private static List<String> rows() {
    try (InputStream in = FinderCorpusTest.class.getResourceAsStream("/corpus/finders.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyNameBecomesItsPlanOrProblem() {
    Dynabind dynabind =
        Dynabind.builder().executor(new ScriptedExecutor()).entities(Product.class).build();
    EntityCodec<Product> codec = dynabind.codec(Product.class);
    return ROWS.stream()
        .map(row -> row.split(" => ", 2))
        .map(
            sides ->
                DynamicTest.dynamicTest(
                    sides[0], () -> assertThat(planned(sides[0], codec)).isEqualTo(sides[1])));
  }

  @Test
  void namesNoMethodTwice() {
    assertThat(ROWS).extracting(row -> row.split(" => ", 2)[0]).doesNotHaveDuplicates();
  }

  private static String planned(String name, EntityCodec<Product> codec) {
    Problems problems = new Problems();
    String place = "for method Products." + name;
    Criteria criteria = MethodNames.parse(name, codec.model(), place, problems);
    Plan plan =
        criteria == null
            ? null
            : new Planner(codec, "products", null, problems)
                .plan(criteria, "Products." + name, name, place);
    if (plan != null) {
      assertThat(problems.list()).isEmpty();
      return plan.explain();
    }
    assertThat(problems.list()).hasSize(1);
    return "[" + problems.list().get(0).id() + "]";
  }
}
