package io.dynabind.versions;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.EntityTable;
import io.dynabind.test.Fault;
import io.dynabind.versions.Lab.Side;
import io.dynabind.versions.RingSchedule.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities that carry the tokens of their last writes: nothing is unknown behind seven others. */
final class WriteTokensTest {

  @Table("text-ring-records")
  record TextRing(
      @HashKey String id,
      long number,
      @Version @Nullable String version,
      @WriteTokens @Nullable Tokens tokens)
      implements Counted<TextRing> {

    @Override
    public TextRing plus(long amount) {
      return new TextRing(id, number + amount, version, tokens);
    }
  }

  /** A bean, whose tokens are set once it was written. */
  @Table("ring-beans")
  public static final class Bean implements Counted<Bean> {
    @HashKey private String id = "";
    private long number;
    @Version private int version;
    @WriteTokens private Tokens tokens = Tokens.none();

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
      bean.tokens = tokens;
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

    public int getVersion() {
      return version;
    }

    public void setVersion(int version) {
      this.version = version;
    }

    public Tokens getTokens() {
      return tokens;
    }

    public void setTokens(Tokens tokens) {
      this.tokens = tokens;
    }
  }

  private static final List<Subject<?>> SUBJECTS =
      List.of(
          RingSchedule.SUBJECT,
          new Subject<>(TextRing.class, id -> new TextRing(id, 0, null, null)),
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

  private static List<Cell> cells(Subject<?> subject, int from, int to) {
    List<Cell> cells = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      for (int bits = 0; bits < 8; bits++) {
        Side side = (bits & 1) == 0 ? Side.BUILT : Side.GIVEN;
        boolean async = (bits & 2) == 0;
        Fault fault = (bits & 4) == 0 ? Fault.REQUEST_LOST : Fault.ANSWER_LOST;
        for (int others = from; others <= to; others++) {
          boolean inMemory = async == (side == Side.BUILT);
          boolean all = inMemory && subject.type() == Ring.class;
          if (all || others % RingSchedule.MOST_OTHERS < 2) {
            cells.add(new Cell(subject, verb, inMemory, side, async, fault, others));
          }
        }
      }
    }
    return cells;
  }

  static List<Cell> upToSevenOthers() {
    List<Cell> cells = new ArrayList<>();
    SUBJECTS.forEach(subject -> cells.addAll(cells(subject, 0, RingSchedule.MOST_OTHERS)));
    return cells;
  }

  static List<Cell> eightOthersAndMore() {
    List<Cell> cells = new ArrayList<>();
    SUBJECTS.forEach(
        subject ->
            cells.addAll(
                cells(subject, RingSchedule.MOST_OTHERS + 1, RingSchedule.MOST_OTHERS + 2)));
    return cells;
  }

  @ParameterizedTest
  @MethodSource("upToSevenOthers")
  void nothingIsUnknownBehindSevenOthers(Cell cell) {
    Outcome<?> outcome = labs.run(cell);
    assertThat(outcome).isInstanceOf(cell.isOvertaken() ? Rejected.class : Applied.class);
    if (outcome instanceof Rejected<?> rejected) {
      assertThat(rejected.reason()).isEqualTo(Rejected.Reason.VERSION);
      assertThat(rejected.current()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("eightOthersAndMore")
  void whatIsBehindEightOthersIsNeverToldWrongly(Cell cell) {
    Outcome<?> outcome = labs.run(cell);
    if (cell.verb() != Verb.EXACTLY_ONCE) {
      assertThat(outcome).isInstanceOf(Unknown.class);
    }
  }

  /** Deletes an item; the first request breaks, and others write before the next one. */
  private static Outcome<Ring> delete(Side side, boolean async, Fault fault, int others) {
    Lab memory = labs.memory();
    EntityTable<Ring> clean = memory.clean().table(Ring.class);
    String id = UUID.randomUUID().toString();
    Ring read = clean.insert(Ring.of(id));
    memory.script(
        "DeleteItem",
        fault,
        () -> {
          for (int i = 0; i < others; i++) {
            clean.put(clean.getConsistently(id).orElseThrow().plus(1));
          }
        });
    EntityTable<Ring> table = memory.breaking(side).table(Ring.class);
    Outcome<Ring> outcome =
        async ? table.async().attempt().delete(read).join() : table.attempt().delete(read);
    memory.mend();
    boolean gone = clean.getConsistently(id).isEmpty();
    assertThat(gone).isEqualTo(fault == Fault.ANSWER_LOST || others == 0);
    return outcome;
  }

  @ParameterizedTest
  @CsvSource({"BUILT,false", "BUILT,true", "GIVEN,false", "GIVEN,true"})
  void deletionsAreDecidedWhileTheItemIsThere(Side side, boolean async) {
    assertThat(delete(side, async, Fault.REQUEST_LOST, 0)).isInstanceOf(Applied.class);
    for (int others = 1; others <= RingSchedule.MOST_OTHERS; others++) {
      assertThat(delete(side, async, Fault.REQUEST_LOST, others))
          .isInstanceOfSatisfying(
              Rejected.class, r -> assertThat(r.reason()).isEqualTo(Rejected.Reason.VERSION));
    }
    assertThat(delete(side, async, Fault.REQUEST_LOST, RingSchedule.MOST_OTHERS + 1))
        .isInstanceOf(Unknown.class);
    assertThat(delete(side, async, Fault.ANSWER_LOST, 0)).isInstanceOf(Unknown.class);
  }

  @Test
  void everyWriteLeavesOneMoreTokenUpToEight() {
    EntityTable<Ring> table = labs.clean().table(Ring.class);
    String id = UUID.randomUUID().toString();
    List<String> texts = new ArrayList<>();
    Ring last = table.insert(Ring.of(id));
    for (int i = 1; i <= 12; i++) {
      if (i % 3 == 0) {
        last = table.put(last.plus(1));
      } else if (i % 3 == 1) {
        table.updateByKey(id).increment(attribute("number"), 1).execute();
        last = table.getConsistently(id).orElseThrow();
      } else {
        last = table.saveChanged(last, last.plus(1));
      }
      assertThat(table.getConsistently(id)).contains(last);
      assertThat(last.tokens().text()).hasSize(Tokens.LENGTH * Math.min(i + 1, Tokens.MOST));
      texts.add(last.tokens().text());
    }
    for (int i = 1; i < texts.size(); i++) {
      String tail = texts.get(i).substring(Tokens.LENGTH);
      assertThat(texts.get(i - 1)).startsWith(tail);
    }
    assertThat(last.number()).isEqualTo(12);
    assertThat(last.version()).isEqualTo(13);
  }
}
