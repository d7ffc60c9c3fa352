package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** What a limit means in each form. */
@DynamoDbTest(entities = LimitsTest.Step.class)
final class LimitsTest {

  @Table("steps")
  record Step(@HashKey String walk, @RangeKey int number) {}

  record StepKey(String walk, int number) {}

  interface Steps extends DynamoRepository<Step, StepKey> {

    List<Step> findByWalk(String walk, Limit limit);

    Stream<Step> streamByWalk(String walk, Limit limit);

    CompletableFuture<List<Step>> readByWalk(String walk, Limit limit);

    Window<Step> findFirst2ByWalk(String walk, ScrollPosition position, Limit limit);

    Optional<Step> findOneByWalk(String walk, Limit limit);

    CompletableFuture<Step> readOneByWalk(String walk, Limit limit);
  }

  private static final Step FIRST = new Step("w", 1);

  private Steps steps;

  @BeforeEach
  void fill(Dynabind dynabind, EntityTable<Step> table) {
    table.putAll(List.of(FIRST, new Step("w", 2), new Step("w", 3)));
    steps = new DynamoRepositoryFactory(dynabind).getRepository(Steps.class);
  }

  @Test
  void noneBelowOneAreRead() {
    requireRefused(() -> steps.findByWalk("w", Limit.of(0)), "findByWalk", 0);
    requireRefused(() -> steps.findByWalk("w", Limit.of(-1)), "findByWalk", -1);
    requireRefused(() -> steps.streamByWalk("w", Limit.of(0)), "streamByWalk", 0);
    requireRefused(() -> steps.readByWalk("w", Limit.of(0)), "readByWalk", 0);
    requireRefused(() -> steps.findOneByWalk("w", Limit.of(0)), "findOneByWalk", 0);
    requireRefused(() -> steps.readOneByWalk("w", Limit.of(0)), "readOneByWalk", 0);
    requireRefused(
        () -> steps.findFirst2ByWalk("w", ScrollPosition.keyset(), Limit.of(0)),
        "findFirst2ByWalk",
        0);
  }

  private static void requireRefused(ThrowingCallable call, String method, int limit) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Steps.%s was given a Limit of %d, but reads 1 item or more; Limit.unlimited() is for"
                + " all",
            method, limit);
  }

  @Test
  void theFirstOfSeveralIsOneByALimit() {
    assertThat(steps.findOneByWalk("w", Limit.of(1))).hasValue(FIRST);
    assertThat(steps.readOneByWalk("w", Limit.of(1)).join()).isEqualTo(FIRST);
  }

  @Test
  void severalAreNotOneAndAreNotCounted() {
    for (Limit limit : List.of(Limit.of(2), Limit.of(9), Limit.unlimited())) {
      IncorrectResultSizeDataAccessException failure =
          catchThrowableOfType(
              IncorrectResultSizeDataAccessException.class, () -> steps.findOneByWalk("w", limit));
      assertThat(failure.getExpectedSize()).isEqualTo(1);
      assertThat(failure.getActualSize()).isEqualTo(-1);
      assertThatThrownBy(() -> steps.readOneByWalk("w", limit).join())
          .hasCauseInstanceOf(IncorrectResultSizeDataAccessException.class);
    }
  }

  @Test
  void withoutALimitAWindowIsAsLargeAsItsName() {
    assertThat(steps.findFirst2ByWalk("w", ScrollPosition.keyset(), Limit.unlimited())).hasSize(2);
    assertThat(steps.findFirst2ByWalk("w", ScrollPosition.keyset(), Limit.of(1))).hasSize(1);
    assertThat(steps.findByWalk("w", Limit.unlimited())).hasSize(3);
  }
}
