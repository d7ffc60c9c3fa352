package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.outcome.TableException;
import io.dynabind.outcome.TableExistsException;
import io.dynabind.outcome.TableMissingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables are created and deleted in virtual time, by either driver. */
final class CreateTableTest {

  @Table
  @GlobalIndex(name = "byUser", hashKey = "user")
  record Session(@HashKey String id, String user, @TimeToLive Instant expiresAt) {}

  @Table
  record Plain(@HashKey String id) {}

  private static final EntityCodec<Session> SESSION = Tables.codec(Session.class);
  private static final EntityCodec<Plain> PLAIN = Tables.codec(Plain.class);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();

  /** The two drivers. */
  enum Way {
    SYNC {
      @Override
      void create(SyncTable<?> table) {
        table.create();
      }

      @Override
      boolean createIfMissing(SyncTable<?> table) {
        return table.createIfMissing();
      }

      @Override
      void delete(SyncTable<?> table) {
        table.deleteTable();
      }
    },
    ASYNC {
      @Override
      void create(SyncTable<?> table) {
        join(() -> table.async().create().join());
      }

      @Override
      boolean createIfMissing(SyncTable<?> table) {
        return table.async().createIfMissing().join();
      }

      @Override
      void delete(SyncTable<?> table) {
        join(() -> table.async().deleteTable().join());
      }
    };

    abstract void create(SyncTable<?> table);

    abstract boolean createIfMissing(SyncTable<?> table);

    abstract void delete(SyncTable<?> table);

    static void join(Runnable future) {
      try {
        future.run();
      } catch (CompletionException e) {
        throw (RuntimeException) e.getCause();
      }
    }
  }

  private SyncTable<Session> sessions() {
    return Tables.of(SESSION, script, time);
  }

  private SyncTable<Plain> plains() {
    return Tables.of(PLAIN, script, time);
  }

  private List<String> sent() {
    return script.operations.stream().map(o -> o.getClass().getSimpleName()).toList();
  }

  @ParameterizedTest
  @EnumSource
  void waitsForTableAndIndexesThenTurnsOnTimeToLive(Way way) {
    script
        .table("CREATING", Map.of("byUser", "CREATING"))
        .refuse(Kind.TABLE_MISSING)
        .table("CREATING", Map.of("byUser", "CREATING"))
        .table("ACTIVE", Map.of("byUser", "CREATING"))
        .table("ACTIVE", Map.of("byUser", "ACTIVE"))
        .done();
    way.create(sessions());
    assertThat(sent())
        .containsExactly(
            "CreateTable",
            "DescribeTable",
            "DescribeTable",
            "DescribeTable",
            "DescribeTable",
            "UpdateTimeToLive");
    assertThat(time.pauses)
        .containsExactly(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200));
  }

  @ParameterizedTest
  @EnumSource
  void refusesTableThatExists(Way way) {
    script.refuse(Kind.TABLE_IN_USE);
    assertThatThrownBy(() -> way.create(plains()))
        .isInstanceOf(TableExistsException.class)
        .hasMessage("Table t exists already")
        .hasRootCauseMessage("scripted");
  }

  @ParameterizedTest
  @EnumSource
  void waitsForTableThatSomebodyElseIsCreating(Way way) {
    script
        .refuse(Kind.TABLE_IN_USE)
        .table("CREATING", Map.of("byUser", "CREATING"))
        .table("ACTIVE", Map.of("byUser", "ACTIVE"));
    assertThat(way.createIfMissing(sessions())).isFalse();
    assertThat(sent()).containsExactly("CreateTable", "DescribeTable", "DescribeTable");
  }

  @ParameterizedTest
  @EnumSource
  void takesTableAsItsOwnAfterLostAnswer(Way way) {
    script
        .fail(Certainty.AMBIGUOUS, Kind.TABLE_IN_USE)
        .table("ACTIVE", Map.of("byUser", "ACTIVE"))
        .done();
    way.create(sessions());
    assertThat(sent()).containsExactly("CreateTable", "DescribeTable", "UpdateTimeToLive");
  }

  @ParameterizedTest
  @EnumSource
  void asksForTimeToLiveWhoseAnswerWasLost(Way way) {
    script
        .table("CREATING", Map.of())
        .table("ACTIVE", Map.of("byUser", "ACTIVE"))
        .fail(Certainty.AMBIGUOUS, Kind.INVALID)
        .answer(new Answer(List.of(), 0, null, -1, null, "expiresAt"));
    way.create(sessions());
    assertThat(sent()).endsWith("UpdateTimeToLive", "DescribeTimeToLive");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatTimeToLiveIsOff(Way way) {
    script
        .table("CREATING", Map.of())
        .table("ACTIVE", Map.of("byUser", "ACTIVE"))
        .fail(Certainty.AMBIGUOUS, Kind.TIMEOUT)
        .answer(Answer.DONE);
    assertThatThrownBy(() -> way.create(sessions()))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t was created, but its time to live could not be turned on: TIMEOUT");
  }

  @ParameterizedTest
  @EnumSource
  void losesPatienceAfterTenMinutes(Way way) {
    Collections.nCopies(200, 0).forEach(i -> script.table("CREATING", Map.of()));
    assertThatThrownBy(() -> way.create(plains()))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t cannot be used after 10 minutes");
    assertThat(time.pauses.get(time.pauses.size() - 1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(time.elapsed()).isBetween(Duration.ofMinutes(10), Duration.ofSeconds(605));
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatTheServiceRefused(Way way) {
    script.refuse(Kind.ACCESS_DENIED);
    assertThatThrownBy(() -> way.create(plains()))
        .isInstanceOfSatisfying(TableException.class, e -> assertThat(e.table()).isEqualTo("t"))
        .hasMessage("Table t could not be created: ACCESS_DENIED");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatChangeMayHaveHappenedAfterLostAnswer(Way way) {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT).fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    assertThatThrownBy(() -> way.create(plains()))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t may have been created, but the answer was lost: TIMEOUT");
    assertThatThrownBy(() -> way.delete(plains()))
        .isInstanceOf(TableException.class)
        .hasMessage("Table t may have been deleted, but the answer was lost: TIMEOUT");
  }

  @ParameterizedTest
  @EnumSource
  void createsTableThatSomebodyElseWasDeleting(Way way) {
    script
        .refuse(Kind.TABLE_IN_USE)
        .table("DELETING", Map.of())
        .refuse(Kind.TABLE_MISSING)
        .table("CREATING", Map.of())
        .table("ACTIVE", Map.of());
    assertThat(way.createIfMissing(plains())).isTrue();
    assertThat(sent())
        .containsExactly(
            "CreateTable", "DescribeTable", "DescribeTable", "CreateTable", "DescribeTable");
  }

  @ParameterizedTest
  @EnumSource
  void waitsForTableWhoseCreationBySomebodyElseDoesNotShowYet(Way way) {
    script
        .refuse(Kind.TABLE_IN_USE)
        .refuse(Kind.TABLE_MISSING)
        .refuse(Kind.TABLE_IN_USE)
        .table("ACTIVE", Map.of());
    assertThat(way.createIfMissing(plains())).isFalse();
    assertThat(sent())
        .containsExactly("CreateTable", "DescribeTable", "CreateTable", "DescribeTable");
  }

  @ParameterizedTest
  @EnumSource
  void waitsUntilTableIsGone(Way way) {
    script.table("DELETING", Map.of()).table("DELETING", Map.of()).refuse(Kind.TABLE_MISSING);
    way.delete(plains());
    assertThat(sent()).containsExactly("DeleteTable", "DescribeTable", "DescribeTable");
    assertThat(time.pauses).containsExactly(Duration.ofMillis(50));
  }

  @ParameterizedTest
  @EnumSource
  void refusesToDeleteTableThatIsMissing(Way way) {
    script.refuse(Kind.TABLE_MISSING);
    assertThatThrownBy(() -> way.delete(plains()))
        .isInstanceOf(TableMissingException.class)
        .hasMessage(
            "Not applied: TABLE_MISSING (deleteTable of Plain by EntityTable<Plain>.deleteTable, 1"
                + " attempt)");
  }

  @ParameterizedTest
  @EnumSource
  void takesMissingTableAsDeletedAfterLostAnswer(Way way) {
    script.fail(Certainty.AMBIGUOUS, Kind.TABLE_MISSING);
    way.delete(plains());
    assertThat(sent()).containsExactly("DeleteTable");
  }

  @Test
  void keepsInterruptFlagOfThreadThatWaits() {
    script.table("CREATING", Map.of()).table("CREATING", Map.of());
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> plains().create())
        .isInstanceOf(TableException.class)
        .hasMessage("Table t could not be described: INTERRUPTED");
    assertThat(Thread.interrupted()).isTrue();
  }
}
