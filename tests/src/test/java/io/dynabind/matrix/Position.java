package io.dynabind.matrix;

import io.dynabind.test.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** At which attempt of a call a fault happens; those before it fail in a way that is harmless. */
enum Position {
  FIRST {
    @Override
    int before(Side side) {
      return 0;
    }
  },
  MIDDLE {
    @Override
    int before(Side side) {
      return (side.attempts - 1) / 2;
    }
  },
  LAST {
    @Override
    int before(Side side) {
      return side.attempts - 1;
    }
  };

  abstract int before(Side side);

  List<Fault> script(Side side, Fault harmless, Fault fault) {
    List<Fault> script = new ArrayList<>(Collections.nCopies(before(side), harmless));
    script.add(fault);
    return script;
  }
}
