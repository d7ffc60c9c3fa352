package io.dynabind.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.test.Exchange;
import io.dynabind.test.Fault;
import io.dynabind.test.FaultPlan;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every verb that blocks, in a thread that is interrupted before it sends anything, while its
 * request is on its way, or in the pause that follows: the flag stays, nothing more is sent, and
 * what is told is no more than what is known.
 */
final class InterruptedVerbsTest {

  private static final List<Fault> FAULTS =
      List.of(
          Fault.NONE,
          Fault.CONNECTION_REFUSED,
          Fault.TABLE_THROTTLED,
          Fault.CONFLICT,
          Fault.REQUEST_LOST,
          Fault.ANSWER_LOST);

  /** When the thread is interrupted. */
  enum When {
    /** While the request is on its way. */
    SENDING,
    /** When the attempt is over, before the pause for the next one. */
    PAUSING
  }

  private static Ground ground;

  /** Called when an attempt is over. */
  private static Runnable over = () -> {};

  @BeforeAll
  static void begin() {
    ground =
        new Ground(
            "",
            new InMemoryDynamoDb().credentials(),
            builder -> builder.listener((operation, attempt, time) -> over.run()));
  }

  @AfterAll
  static void end() {
    ground.close();
  }

  /** Whatever a test has found, the next one begins anew. */
  @AfterEach
  void calm() {
    var unused = Thread.interrupted();
    ground.faults.plan(FaultPlan.none());
    over = () -> {};
  }

  /** A verb, and what happens to the request during which its thread is interrupted. */
  record Case(Recipe recipe, Fault fault, When when) {

    @Override
    public String toString() {
      return recipe.name() + ", " + fault + ", " + when;
    }
  }

  static Stream<Recipe> blocking() {
    return Recipes.all().stream().filter(recipe -> recipe.sync() != null);
  }

  static List<Case> onTheirWay() {
    List<Case> cases = new ArrayList<>();
    blocking()
        .forEach(
            recipe ->
                FAULTS.stream()
                    .filter(fault -> fault.fits(recipe.action()))
                    .forEach(
                        fault ->
                            Stream.of(When.values())
                                .forEach(when -> cases.add(new Case(recipe, fault, when)))));
    return cases;
  }

  private static Seen call(Recipe recipe) {
    return Seen.of(recipe.form(), () -> Objects.requireNonNull(recipe.sync()).on(ground));
  }

  @ParameterizedTest
  @MethodSource("blocking")
  void sendsNothingOnceItsThreadIsInterrupted(Recipe recipe) {
    ground.next();
    recipe.subject().prepare(ground);
    Thread.currentThread().interrupt();
    Seen seen = call(recipe);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(ground.faults.exchanges()).isEmpty();
    assertThat(seen.word())
        .isIn(
            "NotApplied NOT_SENT",
            "NotApplied, NotApplied",
            "NotApplied",
            "ReadException INTERRUPTED");
    assertThat(recipe.subject().stored(ground)).isEqualTo(recipe.subject().before);
    recipe.subject().cleanUp(ground);
  }

  @ParameterizedTest
  @MethodSource("onTheirWay")
  void tellsWhatIsKnownWhenItsThreadIsInterruptedOnTheWay(Case each) {
    Recipe recipe = each.recipe();
    ground.next();
    recipe.subject().prepare(ground);
    boolean[] met = new boolean[1];
    ground.faults.plan(
        (action, request) -> {
          if (met[0] || !action.equals(recipe.action())) {
            return Fault.NONE;
          }
          met[0] = true;
          if (each.when() == When.SENDING) {
            Thread.currentThread().interrupt();
          } else {
            over = Thread.currentThread()::interrupt;
          }
          return each.fault();
        });
    Seen seen = call(recipe);
    boolean flag = Thread.interrupted();
    List<Exchange> exchanges = ground.faults.exchanges();
    calm();

    assertThat(flag).isTrue();
    assertThat(exchanges.get(exchanges.size() - 1).action()).isEqualTo(recipe.action());
    assertThat(exchanges).filteredOn(e -> e.action().equals(recipe.action())).hasSize(1);
    boolean done = exchanges.stream().anyMatch(e -> e.isApplied() && Expected.changes(e.action()));
    assertThat(expected(each, done)).contains(seen.kind().split(", ")[0]);
    String stored = done ? recipe.subject().after : recipe.subject().before;
    assertThat(recipe.subject().stored(ground)).isEqualTo(stored);
    recipe.subject().cleanUp(ground);
  }

  /**
   * What arrives while the thread is interrupted the AWS client may not hand over. A table that is
   * being waited for is not usable yet, which is told by another text.
   */
  private static List<String> expected(Case each, boolean done) {
    Heard heard = Heard.of(each.fault());
    boolean hears = each.when() == When.PAUSING;
    Form form = each.recipe().form();
    if (form == Form.DESCRIPTION) {
      return heard == Heard.PART ? List.of("Read", "NotApplied") : List.of("NotApplied");
    }
    if (form == Form.READ) {
      // Deletions follow what truncate reads.
      return heard == Heard.PART
          ? List.of("Read", "ReadException", "NotApplied")
          : List.of("ReadException");
    }
    if (form == Form.ASKING || (form == Form.TABLE && heard == Heard.PART)) {
      return List.of("Applied", "Unknown", "NotApplied");
    }
    if (heard == Heard.PART) {
      String told = done ? "Applied" : "Rejected";
      return hears ? List.of(told) : List.of(told, "Unknown");
    }
    boolean unknown = heard.isSilence() || (heard != Heard.NOT_SENT && !hears);
    return unknown && !heard.isSilence()
        ? List.of("Unknown", "NotApplied")
        : List.of(unknown ? "Unknown" : "NotApplied");
  }
}
