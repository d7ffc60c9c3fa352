package io.dynabind.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TableClass;
import io.dynabind.annotation.Throughput;
import io.dynabind.annotation.TimeToLive;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TableReportTest {

  private static TableReport compare(Class<?> expected, Class<?> live) {
    return compare(expected, live, Map.of(), true);
  }

  private static TableReport compare(
      Class<?> expected, Class<?> live, Map<String, String> states, boolean timeToLiveKnown) {
    return TableReport.compared(
        TableDefinitionTest.define(expected),
        new LiveTable(TableDefinitionTest.define(live), states, timeToLiveKnown),
        false);
  }

  @Table
  @GlobalIndex(name = "byA", hashKey = "a", projection = Projection.INCLUDE, include = "b")
  @LocalIndex(name = "byB", rangeKey = "b")
  record Plain(@HashKey String id, @RangeKey String page, String a, String b, String c) {}

  @Test
  void whatIsTheSameDoesNotDiffer() {
    TableReport report = compare(Plain.class, Plain.class);

    assertThat(report.isSound()).isTrue();
    assertThat(report).hasToString("table live: as expected");
  }

  @Test
  void aMissingTableIsPrintedWhole() {
    TableReport report = TableReport.missing(TableDefinitionTest.define(Plain.class));

    assertThat(report.isMissing()).isTrue();
    assertThat(report.isSound()).isFalse();
    assertThat(report.toString()).startsWith("missing: table live\n  key: hash id S, range page S");
  }

  @Test
  void keysAndIndexesBreakEntities() {
    @Table
    @GlobalIndex(name = "byB", hashKey = "b")
    @GlobalIndex(name = "byC", hashKey = "c")
    @LocalIndex(name = "byA", rangeKey = "a")
    record Other(@HashKey long id, @RangeKey String page, String a, String b, String c) {}

    TableReport report = compare(Plain.class, Other.class);

    assertThat(report.isSound()).isFalse();
    assertThat(report)
        .hasToString(
            """
            table live: differs
              error: has the key (hash id N, range page S), not (hash id S, range page S)
              error: has a local index byA, not a global one
              error: has a global index byB, not a local one
              note: has another one: global index byC (hash c S, projects ALL)""");
  }

  @Test
  void keysOfIndexesAndTheirTypesAreCompared() {
    @Table
    @GlobalIndex(
        name = "byA",
        hashKey = "a",
        rangeKey = "c",
        projection = Projection.INCLUDE,
        include = "b")
    @LocalIndex(name = "byB", rangeKey = "b")
    record Other(@HashKey String id, @RangeKey String page, String a, long b, String c) {}

    assertThat(compare(Plain.class, Other.class))
        .hasToString(
            """
            table live: differs
              error: has a global index byA with the key (hash a S, range c S), not (hash a S)
              error: has a local index byB with the key (hash id S, range b N), not (hash id S, range b S)""");
  }

  @Test
  void anIndexThatHoldsLessBreaksAndOneThatHoldsMoreIsNoted() {
    @Table
    @GlobalIndex(name = "byA", hashKey = "a", projection = Projection.INCLUDE, include = "c")
    @LocalIndex(name = "byB", rangeKey = "b", projection = Projection.KEYS_ONLY)
    record Less(@HashKey String id, @RangeKey String page, String a, String b, String c) {}
    @Table
    @GlobalIndex(
        name = "byA",
        hashKey = "a",
        projection = Projection.INCLUDE,
        include = {"c", "b"})
    @LocalIndex(name = "byB", rangeKey = "b")
    record More(@HashKey String id, @RangeKey String page, String a, String b, String c) {}

    assertThat(compare(Plain.class, Less.class))
        .hasToString(
            """
            table live: differs
              error: has a global index byA that projects INCLUDE [c], not INCLUDE [b]
              error: has a local index byB that projects KEYS_ONLY, not ALL""");
    TableReport more = compare(Plain.class, More.class);
    assertThat(more.isSound()).isTrue();
    assertThat(more)
        .hasToString(
            """
            table live: differs
              note: has a global index byA that projects INCLUDE [c, b], not INCLUDE [b]""");
  }

  @Test
  void anIndexThatIsBeingMadeCannotBeQueried() {
    assertThat(compare(Plain.class, Plain.class, Map.of("byA", "CREATING"), true))
        .hasToString(
            """
            table live: differs
              error: has a global index byA that is CREATING and cannot be queried""");
    assertThat(compare(Plain.class, Plain.class, Map.of("byA", "UPDATING"), true).isSound())
        .isTrue();
  }

  @Table(
      billing = Billing.PROVISIONED,
      throughput = @Throughput(read = 5, write = 3),
      stream = Stream.NEW_IMAGE,
      deletionProtection = true,
      tableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
      encryption = Encryption.KMS_KEY)
  @GlobalIndex(name = "byA", hashKey = "a", throughput = @Throughput(read = 2, write = 1))
  record Rich(@HashKey String id, String a, @TimeToLive Instant expires) {}

  @Test
  void optionsAreWarnings() {
    @Table(billing = Billing.PROVISIONED, throughput = @Throughput(read = 5, write = 1))
    @GlobalIndex(name = "byA", hashKey = "a", throughput = @Throughput(read = 1, write = 1))
    record Poor(@HashKey String id, String a) {}

    TableReport report = compare(Rich.class, Poor.class);

    assertThat(report.isSound()).isTrue();
    assertThat(report)
        .hasToString(
            """
            table live: differs
              warning: has a global index byA with 1 read and 1 write units, not 2 and 1
              warning: has nothing as its time to live, not 'expires'
              warning: has 5 read and 1 write units, not 5 and 3
              warning: has a stream of NONE, not of NEW_IMAGE
              warning: may be deleted: its protection is off
              warning: is of the class STANDARD, not STANDARD_INFREQUENT_ACCESS
              warning: is encrypted by AWS_OWNED_KEY, not by KMS_KEY""");
  }

  @Test
  void whatNoEntityToldIsNotedOrWarnedOf() {
    @Table
    @GlobalIndex(name = "byA", hashKey = "a")
    record Silent(@HashKey String id, String a) {}

    assertThat(compare(Silent.class, Rich.class))
        .hasToString(
            """
            table live: differs
              warning: deletes items by the time in 'expires', of which none was told
              warning: is billed PROVISIONED, not ON_DEMAND
              note: has a stream of NEW_IMAGE, not of NONE
              note: is protected from deletion
              warning: is of the class STANDARD_INFREQUENT_ACCESS, not STANDARD
              warning: is encrypted by KMS_KEY, not by AWS_OWNED_KEY""");
  }

  @Test
  void aTimeToLiveThatMayNotBeAskedForIsNoted() {
    assertThat(compare(Rich.class, Rich.class, Map.of(), false))
        .hasToString(
            """
            table live: differs
              note: does not tell what its time to live is: not permitted to ask""");
  }

  @Test
  void optionsOfSharedTablesThatOneEntityLeavesOutAreTheOthers() {
    @Table
    record Silent(@HashKey String id) {}
    TableDefinition rich = TableDefinitionTest.define(Rich.class);
    TableDefinition silent = TableDefinitionTest.define(Silent.class);

    assertThat(silent.conflicts(rich)).isEmpty();
    assertThat(silent.and(rich)).hasToString(rich.toString());
    assertThat(rich.and(silent)).hasToString(rich.toString());
  }

  @Test
  void contradictionsAreToldWithBothSides() {
    @Table(stream = Stream.OLD_IMAGE)
    @GlobalIndex(name = "byA", hashKey = "a")
    record Other(@HashKey String id, long a, @TimeToLive Instant ends) {}

    assertThat(
            TableDefinitionTest.define(Rich.class)
                .conflicts(TableDefinitionTest.define(Other.class)))
        .containsExactly(
            "the type of a: S and N",
            "the stream: NEW_IMAGE and OLD_IMAGE",
            "the time to live: expires and ends");
  }

  @Test
  void anIndexOfASharedTableHoldsWhatEitherEntityNeeds() {
    @Table
    @GlobalIndex(name = "byA", hashKey = "a", projection = Projection.INCLUDE, include = "b")
    record Some(@HashKey String id, String a, String b) {}
    @Table
    @GlobalIndex(
        name = "byA",
        hashKey = "a",
        projection = Projection.INCLUDE,
        include = "c",
        throughput = @Throughput(read = 2, write = 1))
    record Others(@HashKey String id, String a, String c) {}
    @Table
    @GlobalIndex(name = "byA", hashKey = "a")
    record All(@HashKey String id, String a) {}
    TableDefinition some = TableDefinitionTest.define(Some.class);
    TableDefinition both = some.and(TableDefinitionTest.define(Others.class));

    assertThat(some.conflicts(TableDefinitionTest.define(Others.class))).isEmpty();
    assertThat(both.toString()).contains("byA: hash a S, projects INCLUDE [b, c], 2 read 1 write");
    assertThat(both.and(TableDefinitionTest.define(All.class)).toString())
        .contains("byA: hash a S, projects ALL, 2 read 1 write");
  }
}
