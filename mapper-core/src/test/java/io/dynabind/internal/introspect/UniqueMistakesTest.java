package io.dynabind.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Golden;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Unique;
import io.dynabind.model.UniqueModel;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Unique attributes as facts, and mistakes with them that need no codec to be found. */
class UniqueMistakesTest {

  private static final Golden GOLDEN = Golden.folder("unique");

  @Table
  record WrongScopes(
      @HashKey String id,
      String tenant,
      @Unique(scope = "tennant") String email,
      @Unique(scope = "login") String login) {}

  @Table
  record WrongPlaces(
      @HashKey @Unique String id,
      @Unique @Attribute(formerly = "mail") String email,
      @Unique @Default("x") String login,
      @Attribute("_unique") String guard,
      @Attribute("_owner") String owner) {}

  @Table
  record Expiring(@HashKey String id, @Unique String email, @TimeToLive Instant until) {}

  @Table
  record User(
      @HashKey String id,
      String tenant,
      @Unique String email,
      @Unique(scope = "tenant") String l) {}

  @Test
  void reportsEachMistakeInFull() {
    GOLDEN.check("wrong-scopes", TestIntrospection.report(WrongScopes.class));
    GOLDEN.check("wrong-places", TestIntrospection.report(WrongPlaces.class));
    GOLDEN.check("expiring", TestIntrospection.report(Expiring.class));
    assertThat(GOLDEN.names())
        .containsExactlyInAnyOrder("wrong-scopes", "wrong-places", "expiring");
  }

  @Test
  void knowsTheScopeOfEachAttribute() {
    assertThat(TestIntrospection.model(User.class).uniques())
        .extracting(UniqueModel::attribute, UniqueModel::scope)
        .map(Object::toString)
        .containsExactly("(email, null)", "(l, tenant)");
  }
}
