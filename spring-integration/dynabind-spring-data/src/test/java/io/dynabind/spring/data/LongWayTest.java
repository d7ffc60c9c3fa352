package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.support.WindowIterator;

/** A long way, page by page, gives each item once. */
final class LongWayTest {

  private static final int ITEMS = 10_000;

  @Table("steps")
  record Step(@HashKey String way, @RangeKey int number) {}

  record StepKey(String way, int number) {}

  interface Steps extends DynamoRepository<Step, StepKey> {

    Slice<Step> findByWay(String way, Pageable page);

    Window<Step> findFirst400ByWay(String way, ScrollPosition position);
  }

  @Test
  void givesEachItemOnceByWindowsAndByTokens() {
    try (Dynabind dynabind =
        Dynabind.builder()
            .client(new InMemoryDynamoDb().client())
            .cursorKeys(CursorKeys.of(CursorKey.signing("k1", new byte[32])))
            .entities(Step.class)
            .build()) {
      dynabind.table(Step.class).create();
      List<Step> all = IntStream.range(0, ITEMS).mapToObj(n -> new Step("w", n)).toList();
      dynabind.table(Step.class).putAll(all);
      Steps steps = new DynamoRepositoryFactory(dynabind).getRepository(Steps.class);

      List<Step> byWindows = new ArrayList<>();
      WindowIterator.of(position -> steps.findFirst400ByWay("w", position))
          .startingAt(ScrollPosition.keyset())
          .forEachRemaining(byWindows::add);
      assertThat(byWindows).isEqualTo(all);
      assertThat(byTokens(steps)).isEqualTo(all);
    }
  }

  /** As over HTTP: nothing but the token is kept between two pages. */
  private static List<Step> byTokens(Steps steps) {
    List<Step> read = new ArrayList<>();
    String token = null;
    do {
      Slice<Step> slice = steps.findByWay("w", CursorPageRequest.of(300, token));
      assertThat(slice.getNumberOfElements()).isBetween(1, 300);
      read.addAll(slice.getContent());
      token = CursorPageRequest.tokenOf(slice.nextPageable()).orElse(null);
    } while (token != null);
    return read;
  }
}
