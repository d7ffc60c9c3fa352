package io.dynabind.matrix;

import io.dynabind.test.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** At which attempt of a call a fault happens; those before it fail in a way that is harmless. */
enum Position {
  FIRST(0),
  MIDDLE(4),
  LAST(9);

  /** The most attempts of a call. */
  static final int ATTEMPTS = 10;

  private final int before;

  Position(int before) {
    this.before = before;
  }

  List<Fault> script(Fault harmless, Fault fault) {
    List<Fault> script = new ArrayList<>(Collections.nCopies(before, harmless));
    script.add(fault);
    return script;
  }
}
