package io.dynabind.samples.firststeps;

import io.dynabind.test.AccessReview;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessPatternsTest {

  @Test
  void accessPatternsAreThoseThatWereReviewed() {
    AccessReview.ofRepositories(Orders.class, OrderViews.class)
        .assertNoScan()
        .assertMatches(Path.of("src/test/resources/access-patterns.md"));
  }
}
