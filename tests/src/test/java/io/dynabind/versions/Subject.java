package io.dynabind.versions;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.table.EntityTable;
import io.dynabind.test.Fault;
import java.util.UUID;
import java.util.function.Function;

/** Entities of one kind. */
record Subject<T extends Counted<T>>(Class<T> type, Function<String, T> maker) {

  private static final long OURS = 1000;

  void generate(Dynabind dynabind) {
    Lab.generate(dynabind.table(type), maker.apply("used"));
  }

  /**
   * Adds to a new item by a write whose first request breaks.
   *
   * @param others how many other writes come before the next request
   * @return what was told, which the item does not contradict
   */
  Outcome<?> add(Lab lab, Dynabind dynabind, Verb verb, boolean async, Fault fault, int others) {
    EntityTable<T> clean = lab.clean().table(type);
    String id = UUID.randomUUID().toString();
    T read = clean.insert(maker.apply(id));
    lab.script(verb.action(), fault, () -> others(clean, id, others));

    Outcome<?> outcome = verb.add(dynabind, type, read, OURS, async);

    lab.mend();
    long stored = clean.getConsistently(id).orElseThrow().number();
    assertThat(stored % OURS).isEqualTo(others);
    assertThat(stored).isLessThan(2 * OURS);
    if (outcome instanceof Applied<?>) {
      assertThat(stored).isGreaterThanOrEqualTo(OURS);
    } else if (outcome instanceof Rejected<?>) {
      assertThat(stored).isLessThan(OURS);
    }
    return outcome;
  }

  /** Writes of others, by entity and by key. */
  private static <T extends Counted<T>> void others(EntityTable<T> table, String id, int writes) {
    for (int i = 0; i < writes; i++) {
      if (i % 2 == 0) {
        table.put(table.getConsistently(id).orElseThrow().plus(1));
      } else {
        table.updateByKey(id).increment(attribute("number"), 1).execute();
      }
    }
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
