package io.dynabind.versions;

import io.dynabind.Dynabind;
import io.dynabind.outcome.Outcome;
import io.dynabind.versions.Lab.Side;
import java.util.List;

/** Both servers with tables for some entities, and clients of them that break. */
final class Labs implements AutoCloseable {

  private final Lab local;
  private final Lab memory;
  private final Dynabind localBuilt;
  private final Dynabind localGiven;

  /** In memory codecs work by reflection still, on the other server they are generated. */
  Labs(List<Subject<?>> subjects) {
    Class<?>[] types = subjects.stream().map(Subject::type).toArray(Class<?>[]::new);
    local = Lab.local(types);
    memory = Lab.memory(types);
    localBuilt = local.breaking(Side.BUILT);
    localGiven = local.breaking(Side.GIVEN);
    for (Subject<?> subject : subjects) {
      subject.generate(localBuilt);
      subject.generate(localGiven);
    }
  }

  /** Does what the cell says; the outcome does not contradict the item. */
  Outcome<?> run(Cell cell) {
    Lab lab = cell.inMemory() ? memory : local;
    return cell.subject()
        .add(lab, dynabind(cell), cell.verb(), cell.async(), cell.fault(), cell.others());
  }

  private Dynabind dynabind(Cell cell) {
    if (cell.inMemory()) {
      return memory.breaking(cell.side());
    }
    return cell.side() == Side.BUILT ? localBuilt : localGiven;
  }

  /** One that does not break. */
  Dynabind clean() {
    return local.clean();
  }

  Lab memory() {
    return memory;
  }

  void mend() {
    local.mend();
    memory.mend();
  }

  @Override
  public void close() {
    local.close();
    memory.close();
  }
}
