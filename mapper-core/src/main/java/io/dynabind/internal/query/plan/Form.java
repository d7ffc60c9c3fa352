package io.dynabind.internal.query.plan;

import io.dynabind.query.Operator;
import io.dynabind.query.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the arguments of a call make of the criteria whose text depends on them. Calls of one form
 * have the same texts.
 *
 * @param marks for each such criterion how many values it has, or one of the constants
 */
record Form(List<Integer> marks) {

  /** The criterion is left out. */
  static final int DROPPED = -2;

  /** What is absent is asked for. */
  static final int NOTHING = -1;

  /** One value, as nearly always. */
  static final int USUAL = 1;

  /** Whether the text of a criterion depends on the arguments. */
  static boolean varies(Asked asked, boolean inKey) {
    Operator operator = asked.operator();
    if (asked.criterion().optional()) {
      return true;
    }
    boolean given =
        operator.arity() > 0 && asked.criterion().values().get(0) instanceof Value.Argument;
    boolean maybeNothing = operator == Operator.EQUALS || operator == Operator.NOT_EQUALS;
    return !inKey && given && (maybeNothing || operator.takesCollection());
  }

  static Form of(List<Asked> varying, List<Integer> several, Call call) {
    List<Integer> marks = new ArrayList<>(varying.size());
    for (Asked asked : varying) {
      marks.add(mark(asked, call));
    }
    several.forEach(position -> marks.add(FreeFilter.size(call.arguments()[position])));
    return new Form(marks);
  }

  private static int mark(Asked asked, Call call) {
    if (asked.criterion().optional() && call.isNull(asked)) {
      return DROPPED;
    }
    if (asked.operator().takesCollection()) {
      return call.elements(asked).size();
    }
    return call.asksForNothing(asked) ? NOTHING : USUAL;
  }

  boolean isUsual() {
    return marks.stream().allMatch(mark -> mark == USUAL);
  }

  static Form usual(int size) {
    return new Form(Collections.nCopies(size, USUAL));
  }

  int of(List<Asked> varying, Asked asked) {
    int place = varying.indexOf(asked);
    return place < 0 ? USUAL : marks.get(place);
  }

  /** How many values the parameters of a free filter have that may hold several. */
  List<Integer> ofFree(List<Asked> varying) {
    return marks.subList(varying.size(), marks.size());
  }
}
