package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.operation.CreateTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.DescribeTimeToLive;
import io.dynabind.operation.Operation;
import io.dynabind.operation.TableStatus;
import io.dynabind.outcome.TableException;
import io.dynabind.schema.TableDefinition;
import io.dynabind.schema.TableReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparing and creating one table, in virtual time. */
final class SchemaConversationTest {

  @Table
  record Note(@HashKey String id) {}

  private static final TableDefinition DEFINITION =
      TableDefinition.of(Tables.codec(Note.class), "t");

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();

  private TableReport run(boolean create) {
    return new SyncDriver(script, time)
        .run(new SchemaConversation(DEFINITION, create, CallOptions.DEFAULT, time));
  }

  private Script described(String state) {
    return described(state, Map.of());
  }

  private Script described(String state, Map<String, String> indexes) {
    return script.answer(Answer.of(new TableStatus("t", state, indexes, 0, 0, 0, DEFINITION)));
  }

  private List<Class<? extends Operation>> sent() {
    return script.operations.stream().<Class<? extends Operation>>map(Operation::getClass).toList();
  }

  @Test
  void aTableThatIsBeingCreatedIsWaitedFor() {
    described("CREATING");
    described("CREATING");
    described("ACTIVE").done();

    assertThat(run(false)).hasToString("table t: as expected");
    assertThat(sent())
        .containsExactly(
            DescribeTable.class,
            DescribeTable.class,
            DescribeTable.class,
            DescribeTimeToLive.class);
  }

  @Test
  void aTableThatIsBeingDeletedIsMissing() {
    described("DELETING");

    assertThat(run(false).isMissing()).isTrue();
  }

  @Test
  void aTableThatIsMissingIsCreatedAndCompared() {
    script.refuse(Kind.TABLE_MISSING).done().table("ACTIVE", Map.of());
    described("ACTIVE").done();

    assertThat(run(true)).hasToString("table t: created");
    assertThat(sent())
        .containsExactly(
            DescribeTable.class,
            CreateTable.class,
            DescribeTable.class,
            DescribeTable.class,
            DescribeTimeToLive.class);
  }

  @Test
  void whatAnotherProcessCreatesMeanwhileIsNotClaimed() {
    script.refuse(Kind.TABLE_MISSING).refuse(Kind.TABLE_IN_USE).table("CREATING", Map.of());
    script.table("ACTIVE", Map.of());
    described("ACTIVE").done();

    assertThat(run(true)).hasToString("table t: as expected");
  }

  @Test
  void indexesThatAnotherProcessIsMakingAreWaitedForOnlyIfTablesAreToBeUsed() {
    described("ACTIVE", Map.of("byA", "CREATING"));
    described("ACTIVE").done();
    assertThat(run(true)).hasToString("table t: as expected");

    described("ACTIVE", Map.of("byA", "CREATING")).done();
    run(false);
    assertThat(sent()).hasSize(5);
  }

  @Test
  void aTimeToLiveThatMayNotBeAskedForEndsNothing() {
    described("ACTIVE").refuse(Kind.ACCESS_DENIED);

    assertThat(run(false).isSound()).isTrue();
  }

  @Test
  void otherFailuresAreTold() {
    script.refuse(Kind.ACCESS_DENIED);
    assertThatThrownBy(() -> run(false))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t could not be described: ACCESS_DENIED");
    described("ACTIVE").fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    assertThatThrownBy(() -> run(false))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t did not tell its time to live: TIMEOUT");
    script.table("ACTIVE", Map.of());
    assertThatThrownBy(() -> run(false))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t is described in words that are not known");
  }
}
