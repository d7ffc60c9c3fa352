package io.dynabind.matrix;

import io.dynabind.test.Exchange;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One call of a verb with one fault at one attempt, and what there is to be said against how it
 * went.
 */
record Cell(Recipe recipe, Fault fault, Position position, boolean isAsync, Side side) {

  /** How a cell went. */
  record Result(Seen seen, List<String> flaws) {}

  Result run(Ground ground) {
    ground.next();
    Subject subject = recipe.subject();
    subject.prepare(ground);
    Recipe.Call call = Objects.requireNonNull(isAsync ? recipe.async() : recipe.sync());
    List<Fault> script =
        position.script(side, recipe.form().harmless(side, recipe.action()), fault);
    boolean forever = recipe.form() == Form.BATCH && position == Position.LAST;
    ground.faults.plan(forever ? forever() : first(script));
    Seen seen = Seen.of(recipe.form(), () -> call.on(ground));
    ground.faults.plan(FaultPlan.none());
    List<Exchange> exchanges = ground.faults.exchanges();
    List<Exchange> sent =
        exchanges.stream().filter(exchange -> exchange.action().equals(recipe.action())).toList();
    Expected expected = expected(ground, script, sent);
    List<String> flaws = new ArrayList<>(expected.flaws());
    compare("outcome", expected.word(), seen.word(), flaws);
    compare("requests", expected.requests(), sent.size(), flaws);
    if (seen.attempts() >= 0) {
      compare("attempts", expected.attempts(), seen.attempts(), flaws);
    }
    if (seen.word().equals("Read")) {
      Object value = Objects.requireNonNull(recipe.value()).on(ground);
      compare("what was read", value, seen.value(), flaws);
    }
    compare("what is stored", state(exchanges, ground.ids()), subject.stored(ground), flaws);
    pauses(ground, script, sent, flaws);
    subject.cleanUp(ground);
    return new Result(seen, flaws);
  }

  private Expected expected(Ground ground, List<Fault> script, List<Exchange> sent) {
    if (recipe.form() == Form.BATCH) {
      return Expected.ofBatch(recipe, sent, ground.ids());
    }
    return side == Side.GIVEN && recipe.form() != Form.ASKING
        ? Expected.ofGiven(recipe, sent, isAsync)
        : Expected.of(recipe, script, sent, isAsync);
  }

  private FaultPlan first(List<Fault> script) {
    return FaultPlan.first(recipe.action(), script.toArray(Fault[]::new));
  }

  private FaultPlan forever() {
    return (action, request) -> action.equals(recipe.action()) ? fault : Fault.NONE;
  }

  /** As the server has it: what it answered decides. */
  private String state(List<Exchange> exchanges, List<String> ids) {
    Subject subject = recipe.subject();
    if (recipe.form() == Form.BATCH) {
      return Expected.batchState(recipe, exchanges, ids);
    }
    boolean done =
        exchanges.stream()
            .anyMatch(exchange -> exchange.isApplied() && Expected.changes(exchange.action()));
    return done ? subject.after : subject.before;
  }

  private static void compare(String what, Object expected, Object found, List<String> flaws) {
    if (!Objects.equals(expected, found)) {
      flaws.add(what + ": expected " + expected + " but was " + found);
    }
  }

  /** Each pause is within its ceiling, and there is one before each repeated request. */
  private void pauses(Ground ground, List<Fault> script, List<Exchange> sent, List<String> flaws) {
    List<Duration> retries = ground.time.retries();
    if (side == Side.GIVEN) {
      compare("pauses of ours", List.of(), retries, flaws);
    } else {
      int pauses = retries.size() + ground.time.waits().size();
      int unpaused = fault == Fault.EMPTY_PAGE ? 1 : 0;
      compare("pauses", sent.size() - 1 - unpaused, pauses, flaws);
    }
    Duration sum = Duration.ZERO;
    for (Duration pause : retries) {
      sum = sum.plus(pause);
    }
    for (Duration wait : ground.time.waits()) {
      sum = sum.plus(wait);
      if (wait.compareTo(Policy.LONGEST_WAIT) > 0) {
        flaws.add("waited " + wait);
      }
    }
    if (sum.compareTo(Policy.longest(recipe.form())) > 0) {
      flaws.add("waited for " + sum + " in all");
    }
    if (recipe.form() != Form.BATCH) {
      for (int i = 0; i < Math.min(script.size(), retries.size()); i++) {
        Duration ceiling = Policy.ceiling(i, Heard.of(script.get(i)));
        if (retries.get(i).compareTo(ceiling) > 0) {
          flaws.add("pause " + (i + 1) + " of " + retries.get(i) + " is above " + ceiling);
        }
      }
    }
  }

  @Override
  public String toString() {
    return recipe.name()
        + (isAsync ? " (async, " : " (")
        + side
        + "), "
        + fault
        + " at "
        + position;
  }
}
