package io.dynabind.versions;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.EntityTable;
import io.dynabind.test.Fault;
import io.dynabind.versions.Lab.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions that are texts: what they refuse, and what they decide when an answer was lost. */
final class TextVersionsTest {

  @Table("text-records")
  record Text(@HashKey String id, long number, @Version @Nullable String version)
      implements Counted<Text> {

    @Override
    public Text plus(long amount) {
      return new Text(id, number + amount, version);
    }
  }

  @Table("uuid-records")
  record Unique(@HashKey String id, long number, @Version @Nullable UUID version)
      implements Counted<Unique> {

    @Override
    public Unique plus(long amount) {
      return new Unique(id, number + amount, version);
    }
  }

  /** A bean, whose version is set once it was written. */
  @Table("text-beans")
  public static final class Bean implements Counted<Bean> {
    @HashKey private String id = "";
    private long number;
    @Version private String version = "";

    static Bean of(String id) {
      Bean bean = new Bean();
      bean.id = id;
      return bean;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public long number() {
      return number;
    }

    @Override
    public Bean plus(long amount) {
      Bean bean = of(id);
      bean.number = number + amount;
      bean.version = version;
      return bean;
    }

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }

    public long getNumber() {
      return number;
    }

    public void setNumber(long number) {
      this.number = number;
    }

    public String getVersion() {
      return version;
    }

    public void setVersion(String version) {
      this.version = version;
    }
  }

  private static final List<Subject<?>> SUBJECTS =
      List.of(
          new Subject<>(Text.class, id -> new Text(id, 0, null)),
          new Subject<>(Unique.class, id -> new Unique(id, 0, null)),
          new Subject<>(Bean.class, Bean::of));

  private static Labs labs;

  @BeforeAll
  static void connect() {
    labs = new Labs(SUBJECTS);
  }

  @AfterAll
  static void disconnect() {
    labs.close();
  }

  @AfterEach
  void mend() {
    labs.mend();
  }

  static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (Subject<?> subject : SUBJECTS) {
      for (Verb verb : Verb.values()) {
        for (int bits = 0; bits < 16; bits++) {
          boolean inMemory = (bits & 1) == 0;
          boolean async = (bits & 2) == 0;
          Side side = (bits & 4) == 0 ? Side.BUILT : Side.GIVEN;
          Fault fault = (bits & 8) == 0 ? Fault.REQUEST_LOST : Fault.ANSWER_LOST;
          for (int others = 0; others <= 1; others++) {
            if ((side == Side.BUILT) == async) {
              cells.add(new Cell(subject, verb, inMemory, side, async, fault, others));
            }
          }
        }
      }
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aLostAnswerIsDecidedByTheVersionAlone(Cell cell) {
    Outcome<?> outcome = labs.run(cell);
    assertThat(outcome).isInstanceOf(expected(cell));
  }

  /** What others do hides ours, and what ours found. */
  private static Class<?> expected(Cell cell) {
    boolean lostRequest = cell.fault() == Fault.REQUEST_LOST;
    return switch (cell.verb()) {
      case BY_KEY -> cell.others() == 0 && !lostRequest ? Applied.class : Unknown.class;
      case EXACTLY_ONCE -> cell.others() == 0 || !lostRequest ? Applied.class : Rejected.class;
      default -> cell.others() == 0 ? Applied.class : Unknown.class;
    };
  }

  @Test
  void everyWriteMakesAnotherVersion() {
    EntityTable<Unique> table = labs.clean().table(Unique.class);
    String id = UUID.randomUUID().toString();
    List<UUID> versions = new ArrayList<>();
    Unique first = table.insert(new Unique(id, 0, null));
    versions.add(first.version());
    Unique second = table.put(first.plus(1));
    versions.add(second.version());
    versions.add(table.update(second.plus(1)).version());
    table.updateByKey(id).increment(attribute("number"), 1).execute();
    Unique third = table.getConsistently(id).orElseThrow();
    versions.add(third.version());
    versions.add(table.saveChanged(third, third.plus(1)).version());
    assertThat(versions).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(table.getConsistently(id).orElseThrow().number()).isEqualTo(4);
  }

  @Test
  void whoHoldsTheVersionOfADeletedItemMeetsAConflict() {
    EntityTable<Text> table = labs.clean().table(Text.class);
    String id = UUID.randomUUID().toString();
    Text held = table.insert(new Text(id, 1, null));
    table.delete(held);
    Text again = table.insert(new Text(id, 1, null));

    assertThat(table.attempt().put(held.plus(1)))
        .isInstanceOfSatisfying(
            Rejected.class,
            r -> {
              assertThat(r.reason()).isEqualTo(Rejected.Reason.VERSION);
              assertThat(r.current()).isEqualTo(again);
            });
    assertThat(table.attempt().update(held.plus(1))).isInstanceOf(Rejected.class);
    assertThat(table.attempt().delete(held)).isInstanceOf(Rejected.class);
    assertThat(table.getConsistently(id)).contains(again);
  }
}
