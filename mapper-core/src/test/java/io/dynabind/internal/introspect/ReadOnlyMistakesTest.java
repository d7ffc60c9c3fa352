package io.dynabind.internal.introspect;

import io.dynabind.Golden;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.ReadOnly;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.UpdatedAt;
import io.dynabind.annotation.Version;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Mistakes with attributes that something else writes. */
class ReadOnlyMistakesTest {

  private static final Golden GOLDEN = Golden.folder("read-only");

  record Inner(@ReadOnly Integer rank) {}

  @Table
  record Wrong(
      @HashKey @ReadOnly String id,
      @ReadOnly int views,
      @ReadOnly @UpdatedAt Instant at,
      @ReadOnly @Version Long version,
      Inner inner) {}

  @Test
  void reportsEachMistakeInFull() {
    GOLDEN.check("wrong", TestIntrospection.report(Wrong.class));
  }
}
