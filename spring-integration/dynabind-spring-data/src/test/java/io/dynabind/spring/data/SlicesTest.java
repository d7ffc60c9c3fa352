package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.EntityTable;
import io.dynabind.test.DynamoDbTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What slices tell of themselves. */
@DynamoDbTest(entities = SlicesTest.Step.class)
final class SlicesTest {

  @Table("steps")
  record Step(@HashKey String walk, @RangeKey int number) {}

  record StepKey(String walk, int number) {}

  interface Numbered {
    int getNumber();

    default String shown() {
      return "no. " + getNumber();
    }
  }

  interface Steps extends DynamoRepository<Step, StepKey> {

    Slice<Step> findByWalk(String walk, Pageable page);

    Slice<Numbered> findNumberedByWalk(String walk, Pageable page);
  }

  private Steps steps;

  @BeforeEach
  void fill(Dynabind dynabind, EntityTable<Step> table) {
    table.putAll(List.of(new Step("w", 1), new Step("w", 2), new Step("w", 3)));
    steps = new DynamoRepositoryFactory(dynabind).getRepository(Steps.class);
  }

  @Test
  void leadForwardOnly() {
    Slice<Step> first = steps.findByWalk("w", PageRequest.of(0, 1));
    requireForward(first, true);
    Slice<Step> second = steps.findByWalk("w", first.nextPageable());
    requireForward(second, false);
    requireForward(steps.findByWalk("w", second.nextPageable()), false);
    requireForward(second.map(Step::number), false);
    requireForward(steps.findNumberedByWalk("w", first.nextPageable()), false);
  }

  private static void requireForward(Slice<?> slice, boolean first) {
    assertThat(slice.isFirst()).isEqualTo(first);
    assertThat(slice.hasPrevious()).isFalse();
    assertThat(slice.previousPageable()).isEqualTo(Pageable.unpaged());
    assertThat(slice.previousOrFirstPageable()).isEqualTo(CursorPageRequest.of(1, null));
    assertThat(slice.getPageable().hasPrevious()).isFalse();
  }

  @Test
  void canBeWrittenAsJson() {
    Slice<Step> first = steps.findByWalk("w", CursorPageRequest.of(2, null));
    Slice<Step> second = steps.findByWalk("w", first.nextPageable());

    JsonNode one = json(first);
    assertThat(one.at("/content/1/number").intValue()).isEqualTo(2);
    assertThat(one.at("/first").booleanValue()).isTrue();
    assertThat(one.at("/last").booleanValue()).isFalse();
    assertThat(one.at("/pageable/offset").longValue()).isZero();
    JsonNode two = json(second);
    assertThat(two.at("/content/0/number").intValue()).isEqualTo(3);
    assertThat(two.at("/first").booleanValue()).isFalse();
    assertThat(two.at("/last").booleanValue()).isTrue();
    assertThat(two.at("/number").intValue()).isEqualTo(1);
    assertThat(two.at("/pageable/offset").longValue()).isEqualTo(2);
    assertThat(json(steps.findByWalk("w", PageRequest.of(0, 5))).at("/content")).hasSize(3);
  }

  private static JsonNode json(Slice<?> slice) {
    JsonMapper mapper = JsonMapper.builder().build();
    return mapper.readTree(mapper.writeValueAsString(slice));
  }

  @Test
  void offsetsAreOfNumbersAndDoNotOverflow() {
    Pageable asked = CursorPageRequest.answered(PageRequest.of(70_000, 70_000), null);
    assertThat(asked.getOffset()).isEqualTo(4_900_000_000L);
    assertThat(CursorPageRequest.of(5, null).getOffset()).isZero();
  }
}
