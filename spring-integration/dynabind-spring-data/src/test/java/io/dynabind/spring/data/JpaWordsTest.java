package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.problem.MappingException;
import io.dynabind.test.DynamoDbTest;
import jakarta.persistence.JpaNames;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words of JPA on entities, which dynabind does not know. */
@DynamoDbTest
final class JpaWordsTest {

  @Table("jpa-things")
  static class Thing {

    @HashKey @JpaNames.Id private String id;
    @JpaNames.Version private Long version;
    @JpaNames.Transient private String hidden;
    @JpaNames.OneToMany private List<String> others;
    private String text;

    @JpaNames.Column
    String getText() {
      return text;
    }
  }

  interface Things extends DynamoRepository<Thing, String> {}

  @Test
  void areRefused(Dynabind dynabind) {
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(dynabind);
    assertThatThrownBy(() -> factory.getRepository(Things.class))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 4 problems.

            1) [Convention] Thing.version has JPA's @Version, which means nothing to dynabind.
                 at io.dynabind.spring.data.JpaWordsTest$Thing.version
               Take io.dynabind.annotation.Version instead.

            2) [Convention] Thing.hidden has JPA's @Transient, which means nothing to dynabind.
                 at io.dynabind.spring.data.JpaWordsTest$Thing.hidden
               Take io.dynabind.annotation.Ignore instead.

            3) [Convention] Thing.others has JPA's @OneToMany, which means nothing to dynabind.
                 at io.dynabind.spring.data.JpaWordsTest$Thing.others
               Take it off: dynabind has no such word.

            4) [Convention] Thing.text has JPA's @Column, which means nothing to dynabind.
                 at io.dynabind.spring.data.JpaWordsTest$Thing.text
               Take io.dynabind.annotation.Attribute instead.
            """);
  }

  @JpaNames.Entity
  @Table("jpa-shared")
  static class Shared {

    @HashKey @JpaNames.Id private String id;
    @Version @JpaNames.Version private Long version;
    @Ignore @JpaNames.Transient private String hidden;
    @JpaNames.Column private String text;
  }

  interface SharedOnes extends DynamoRepository<Shared, String> {}

  @Test
  void ofAnEntityOfBothMayStandBesideOurs(Dynabind dynabind) {
    assertThat(new DynamoRepositoryFactory(dynabind).getRepository(SharedOnes.class)).isNotNull();
  }

  @JpaNames.Entity
  @Table("jpa-unversioned")
  static class Unversioned {

    @HashKey private String id;
    @JpaNames.Version private Long version;
    @JpaNames.Column private String text;
  }

  interface UnversionedOnes extends DynamoRepository<Unversioned, String> {}

  @Test
  void versionsOfAnEntityOfBothAreRefused(Dynabind dynabind) {
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(dynabind);
    assertThatThrownBy(() -> factory.getRepository(UnversionedOnes.class))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("Cannot start dynabind: 1 problem.")
        .hasMessageContaining("Unversioned.version has JPA's @Version");
  }

  @JpaNames.Table
  record Foreign(@HashKey String id) {}

  interface Foreigners extends DynamoRepository<Foreign, String> {}

  @Test
  void theTableOfJpaIsNotOurs(Dynabind dynabind) {
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(dynabind);
    assertThatThrownBy(() -> factory.getRepository(Foreigners.class))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("is not annotated with @Table")
        .hasMessageContaining(
            "Its @Table is jakarta.persistence.JpaNames$Table, dynabind's is"
                + " io.dynabind.annotation.Table.");
  }
}
