package io.dynabind.internal.executor.retry;

import static io.dynabind.executor.Attempt.Certainty.AMBIGUOUS;
import static io.dynabind.executor.Attempt.Certainty.NOT_SENT;
import static io.dynabind.executor.Attempt.Certainty.REJECTED;
import static io.dynabind.internal.executor.retry.Script.answered;
import static io.dynabind.internal.executor.retry.Script.cancelled;
import static io.dynabind.internal.executor.retry.Script.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RetryingExecutorTest {

  /** The two drivers, which every rule holds for. */
  enum Driver {
    SYNC {
      @Override
      Attempt run(PreparedOperation prepared) {
        return prepared.attempt();
      }
    },
    ASYNC {
      @Override
      Attempt run(PreparedOperation prepared) {
        CompletableFuture<Attempt> future = prepared.attemptAsync();
        assertThat(future).isCompleted();
        return future.join();
      }
    };

    abstract Attempt run(PreparedOperation prepared);
  }

  private final VirtualClock clock = new VirtualClock();

  private RetryPolicy policy(int maxAttempts, double random) {
    RetryPolicy standard = RetryPolicy.DEFAULT;
    return new RetryPolicy(
        maxAttempts,
        standard.deadline(),
        standard.base(),
        standard.throttledBase(),
        standard.cap(),
        () -> random);
  }

  private PreparedOperation prepare(Script script, Operation operation) {
    return new RetryingExecutor(script, policy(10, 1), clock)
        .prepare(operation, CallOptions.DEFAULT);
  }

  private Attempt run(Driver driver, Operation operation, Script script) {
    return driver.run(prepare(script, operation));
  }

  private static void assertFailed(Attempt attempt, Certainty certainty, Kind kind, int attempts) {
    assertThat(attempt).isInstanceOf(Attempt.Failed.class);
    Attempt.Failed failed = (Attempt.Failed) attempt;
    assertThat(failed.certainty()).isEqualTo(certainty);
    assertThat(failed.failure().kind()).isEqualTo(kind);
    assertThat(failed.attempts()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @EnumSource
  void repeatsUntilAnswered(Driver driver) {
    Script script =
        new Script(
            failed(REJECTED, Kind.THROTTLED),
            failed(AMBIGUOUS, Kind.TIMEOUT),
            failed(NOT_SENT, Kind.CONNECTION),
            answered());

    Attempt attempt = run(driver, Operations.GUARDED, script);

    assertThat(attempt).isInstanceOf(Attempt.Answered.class);
    assertThat(attempt.attempts()).isEqualTo(3);
    assertThat(script.prepared).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void doesNotRepeatWhatWillFailAgain(Driver driver) {
    Script script = new Script(failed(REJECTED, Kind.INVALID));

    assertFailed(run(driver, Operations.READ, script), REJECTED, Kind.INVALID, 1);
    assertThat(clock.pauses).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void doesNotRepeatHarmfulWritesAfterALostAnswer(Driver driver) {
    Script script = new Script(failed(AMBIGUOUS, Kind.TIMEOUT));

    assertFailed(run(driver, Operations.HARMFUL, script), AMBIGUOUS, Kind.TIMEOUT, 1);
  }

  @ParameterizedTest
  @EnumSource
  void repeatsHarmfulWritesThatSurelyHadNoEffect(Driver driver) {
    Script script =
        new Script(failed(REJECTED, Kind.THROTTLED), failed(NOT_SENT, Kind.CONNECTION), answered());

    assertThat(run(driver, Operations.HARMFUL, script)).isInstanceOf(Attempt.Answered.class);
  }

  @ParameterizedTest
  @EnumSource
  void takesARefusalAtItsWordIfNothingWasLost(Driver driver) {
    Script script =
        new Script(failed(REJECTED, Kind.THROTTLED), failed(REJECTED, Kind.CONDITION_FAILED));

    assertFailed(run(driver, Operations.GUARDED, script), REJECTED, Kind.CONDITION_FAILED, 2);
  }

  @ParameterizedTest
  @EnumSource
  void takesARefusalAfterALostAnswerForUndecidedAndKeepsItsItem(Driver driver) {
    Supplier<ItemReader> current =
        () -> {
          throw new AssertionError("nobody reads it here");
        };
    Attempt refused =
        new Attempt.Failed(
            REJECTED,
            new Failure(Kind.CONDITION_FAILED, new IllegalStateException(), current, List.of()),
            1);
    Script script = new Script(failed(AMBIGUOUS, Kind.CONNECTION), refused);

    Attempt attempt = run(driver, Operations.GUARDED, script);

    assertFailed(attempt, AMBIGUOUS, Kind.CONDITION_FAILED, 2);
    assertThat(((Attempt.Failed) attempt).failure().current()).isSameAs(current);
  }

  @ParameterizedTest
  @EnumSource
  void takesATableInUseAfterALostAnswerForUndecided(Driver driver) {
    Script script =
        new Script(failed(AMBIGUOUS, Kind.SERVER_ERROR), failed(REJECTED, Kind.TABLE_IN_USE));

    assertFailed(run(driver, Operations.GUARDED, script), AMBIGUOUS, Kind.TABLE_IN_USE, 2);
  }

  @ParameterizedTest
  @EnumSource
  void staysAmbiguousHoweverSureLaterFailuresAre(Driver driver) {
    Script script =
        new Script(
            failed(AMBIGUOUS, Kind.TIMEOUT),
            failed(REJECTED, Kind.THROTTLED),
            failed(NOT_SENT, Kind.CONNECTION));

    Attempt attempt =
        driver.run(
            new RetryingExecutor(script, policy(3, 1), clock)
                .prepare(Operations.GUARDED, CallOptions.DEFAULT));

    assertFailed(attempt, AMBIGUOUS, Kind.CONNECTION, 2);
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheRefusalOfAReadAsItIs(Driver driver) {
    Script script =
        new Script(failed(AMBIGUOUS, Kind.TIMEOUT), failed(REJECTED, Kind.TABLE_MISSING));

    assertFailed(run(driver, Operations.READ, script), REJECTED, Kind.TABLE_MISSING, 2);
  }

  @ParameterizedTest
  @EnumSource
  void isDecidedByTheCancellationOfATransactionWithAToken(Driver driver) {
    Script script =
        new Script(failed(AMBIGUOUS, Kind.TIMEOUT), cancelled("ConditionalCheckFailed"));

    assertFailed(run(driver, Operations.TOKEN, script), REJECTED, Kind.TRANSACTION_CANCELED, 2);
  }

  @ParameterizedTest
  @EnumSource
  void isDecidedByNoOtherRefusalOfATransactionWithAToken(Driver driver) {
    Script script =
        new Script(failed(AMBIGUOUS, Kind.TIMEOUT), failed(REJECTED, Kind.ACCESS_DENIED));

    assertFailed(run(driver, Operations.TOKEN, script), AMBIGUOUS, Kind.ACCESS_DENIED, 2);
  }

  @ParameterizedTest
  @EnumSource
  void stopsAfterTheMostAttempts(Driver driver) {
    Script script =
        new Script(
            failed(REJECTED, Kind.THROTTLED),
            failed(REJECTED, Kind.THROTTLED),
            failed(REJECTED, Kind.HOT_KEY),
            answered());

    Attempt attempt =
        driver.run(
            new RetryingExecutor(script, policy(3, 0), clock)
                .prepare(Operations.GUARDED, CallOptions.DEFAULT));

    assertFailed(attempt, REJECTED, Kind.HOT_KEY, 3);
    assertThat(clock.pauses).containsExactly(Duration.ZERO, Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource
  void doublesTheCeilingOfPausesUpToTheCap(Driver driver) {
    Script script =
        new Script(
            failed(NOT_SENT, Kind.CONNECTION),
            failed(NOT_SENT, Kind.CONNECTION),
            failed(REJECTED, Kind.THROTTLED),
            failed(REJECTED, Kind.THROTTLED),
            failed(REJECTED, Kind.THROTTLED),
            failed(NOT_SENT, Kind.CONNECTION),
            answered());

    run(driver, Operations.GUARDED, script);

    assertThat(clock.pauses)
        .containsExactly(
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMillis(800),
            Duration.ofSeconds(1),
            Duration.ofMillis(800));
  }

  @Test
  void pausesForARandomPartOfTheCeiling() {
    assertThat(policy(10, 0.5).pause(2, true)).isEqualTo(Duration.ofMillis(100));
    assertThat(policy(10, 0).pause(9, true)).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource
  void beginsNoAttemptAfterTheDeadline(Driver driver) {
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());
    script.whileSending = () -> clock.pass(Duration.ofMillis(4_900));

    assertFailed(run(driver, Operations.READ, script), REJECTED, Kind.THROTTLED, 1);
    assertThat(clock.pauses).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void beginsAnAttemptJustBeforeTheDeadline(Driver driver) {
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());
    script.whileSending = () -> clock.pass(Duration.ofMillis(4_899));

    assertThat(run(driver, Operations.READ, script)).isInstanceOf(Attempt.Answered.class);
  }

  @ParameterizedTest
  @EnumSource
  void letsACallBringItsOwnDeadline(Driver driver) {
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());
    CallOptions options = new CallOptions(Duration.ofMillis(50), Map.of());

    Attempt attempt =
        driver.run(
            new RetryingExecutor(script, policy(10, 1), clock).prepare(Operations.READ, options));

    assertFailed(attempt, REJECTED, Kind.THROTTLED, 1);
  }

  @ParameterizedTest
  @EnumSource
  void givesEachAttemptTheTimeThatIsLeft(Driver driver) {
    Script script =
        new Script(failed(AMBIGUOUS, Kind.TIMEOUT), failed(REJECTED, Kind.THROTTLED), answered());
    script.whileSending = () -> clock.pass(Duration.ofMillis(1_000));

    run(driver, Operations.GUARDED, script);

    assertThat(clock.pauses).containsExactly(Duration.ofMillis(25), Duration.ofMillis(200));
    assertThat(script.bounds)
        .containsExactly(
            Duration.ofMillis(5_000), Duration.ofMillis(3_975), Duration.ofMillis(2_775));
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheBoundThatIsSetFromOutside(Driver driver) {
    Script script = new Script(failed(REJECTED, Kind.CONNECTION), answered());
    PreparedOperation prepared = prepare(script, Operations.READ);

    assertThat(prepared.within(Duration.ofSeconds(9))).isSameAs(prepared);
    driver.run(prepared.within(Duration.ofMillis(40)));

    assertThat(script.bounds).containsExactly(Duration.ofMillis(40), Duration.ofMillis(15));
  }

  private Attempt spend(Driver driver, RetryBudget budget, Attempt... attempts) {
    RetryingExecutor executor =
        new RetryingExecutor(new Script(attempts), policy(10, 0), clock, budget);
    return driver.run(executor.prepare(Operations.READ, CallOptions.DEFAULT));
  }

  @ParameterizedTest
  @EnumSource
  void retriesAsLongAsAllCallsTogetherHaveABudget(Driver driver) {
    RetryBudget budget = RetryBudget.of(2);
    Attempt down = failed(REJECTED, Kind.SERVER_ERROR);

    assertFailed(spend(driver, budget, down, down, down), REJECTED, Kind.SERVER_ERROR, 3);
    assertFailed(spend(driver, budget, down), REJECTED, Kind.SERVER_ERROR, 1);
  }

  @ParameterizedTest
  @EnumSource
  void earnsAFifthOfARetryByEachAnswerAtOnce(Driver driver) {
    RetryBudget budget = RetryBudget.of(1);
    Attempt down = failed(REJECTED, Kind.THROTTLED);
    assertFailed(spend(driver, budget, down, down), REJECTED, Kind.THROTTLED, 2);

    for (int i = 0; i < 4; i++) {
      spend(driver, budget, answered());
    }
    assertFailed(spend(driver, budget, down), REJECTED, Kind.THROTTLED, 1);

    // whatever the word is, the service works
    spend(driver, budget, failed(REJECTED, Kind.CONDITION_FAILED));
    assertThat(spend(driver, budget, down, answered())).isInstanceOf(Attempt.Answered.class);
  }

  @ParameterizedTest
  @EnumSource
  void getsBackWhatASuccessfulRetryHasCostAndNoMoreThanItHad(Driver driver) {
    RetryBudget budget = RetryBudget.of(1);
    Attempt down = failed(REJECTED, Kind.SERVER_ERROR);
    for (int i = 0; i < 20; i++) {
      assertThat(spend(driver, budget, down, answered())).isInstanceOf(Attempt.Answered.class);
    }
    assertFailed(spend(driver, budget, down, down), REJECTED, Kind.SERVER_ERROR, 2);
  }

  @ParameterizedTest
  @EnumSource
  void countsEachCallForItself(Driver driver) {
    Script script =
        new Script(failed(AMBIGUOUS, Kind.TIMEOUT), answered(), failed(REJECTED, Kind.INVALID));
    PreparedOperation prepared = prepare(script, Operations.GUARDED);

    driver.run(prepared);

    assertFailed(driver.run(prepared), REJECTED, Kind.INVALID, 1);
    assertThat(script.prepared).isEqualTo(1);
  }

  @Test
  void endsThePauseWhenTheThreadIsInterruptedAndKeepsTheFlag() {
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());
    script.whileSending = () -> Thread.currentThread().interrupt();

    Attempt attempt = prepare(script, Operations.GUARDED).attempt();

    assertThat(Thread.interrupted()).isTrue();
    assertFailed(attempt, REJECTED, Kind.INTERRUPTED, 1);
    assertThat(((Attempt.Failed) attempt).failure().cause())
        .isInstanceOf(InterruptedException.class)
        .hasSuppressedException(new IllegalStateException("THROTTLED"));
  }

  @Test
  void staysAmbiguousWhenInterruptedAfterALostAnswer() {
    Script script = new Script(failed(AMBIGUOUS, Kind.TIMEOUT), answered());
    script.whileSending = () -> Thread.currentThread().interrupt();

    Attempt attempt = prepare(script, Operations.GUARDED).attempt();

    assertThat(Thread.interrupted()).isTrue();
    assertFailed(attempt, AMBIGUOUS, Kind.INTERRUPTED, 1);
  }

  @Test
  void blocksNoThreadBetweenAsynchronousAttempts() {
    clock.holdsDelays = true;
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());

    CompletableFuture<Attempt> future = prepare(script, Operations.GUARDED).attemptAsync();

    assertThat(future).isNotDone();
    assertThat(script.sent).isEqualTo(1);
    clock.pending.get(0).complete(null);
    assertThat(future.join()).isInstanceOf(Attempt.Answered.class);
  }

  @Test
  void beginsNoAttemptAfterTheFutureWasCancelled() {
    clock.holdsDelays = true;
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());
    CompletableFuture<Attempt> future = prepare(script, Operations.GUARDED).attemptAsync();

    future.cancel(true);

    assertThat(clock.pending.get(0)).isCancelled();
    assertThat(script.sent).isEqualTo(1);
    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
  }

  @Test
  void beginsNoAttemptWhenTheFutureIsCancelledDuringAnUncancellableDelay() {
    clock.holdsDelays = true;
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());
    CompletableFuture<Attempt> future = prepare(script, Operations.GUARDED).attemptAsync();
    CompletableFuture<Void> delay = clock.pending.get(0);

    future.cancel(true);
    delay.obtrudeValue(null);

    assertThat(script.sent).isEqualTo(1);
  }

  @Test
  void waitsInRealTimeWithoutBlocking() {
    RetryClock system = RetryClock.system();
    Script script = new Script(failed(REJECTED, Kind.THROTTLED), answered());

    Attempt attempt =
        new RetryingExecutor(script, RetryPolicy.DEFAULT, system)
            .prepare(Operations.READ, CallOptions.DEFAULT)
            .attemptAsync()
            .join();

    assertThat(attempt).isInstanceOf(Attempt.Answered.class);
  }
}
