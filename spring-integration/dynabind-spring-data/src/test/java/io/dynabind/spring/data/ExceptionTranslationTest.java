package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.DynabindException;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.test.ScriptedExecutor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Each failure beneath has its word in Spring's, now, later, and while a stream is read. */
final class ExceptionTranslationTest {

  @Table("letters")
  record Letter(@HashKey String to, @RangeKey int number) {}

  record LetterKey(String to, int number) {}

  interface Letters extends DynamoRepository<Letter, LetterKey> {

    List<Letter> findByTo(String to);

    Stream<Letter> streamByTo(String to);

    CompletableFuture<List<Letter>> readByTo(String to);
  }

  private final ScriptedExecutor executor = new ScriptedExecutor();
  private final Letters letters =
      new DynamoRepositoryFactory(Dynabind.builder().executor(executor).build())
          .getRepository(Letters.class);

  static List<Arguments> reads() {
    return List.of(
        arguments(Certainty.REJECTED, Kind.THROTTLED, TransientDataAccessResourceException.class),
        arguments(Certainty.REJECTED, Kind.HOT_KEY, TransientDataAccessResourceException.class),
        arguments(
            Certainty.REJECTED, Kind.ACCESS_DENIED, PermissionDeniedDataAccessException.class),
        arguments(
            Certainty.REJECTED, Kind.TABLE_MISSING, InvalidDataAccessResourceUsageException.class),
        arguments(Certainty.REJECTED, Kind.INVALID, InvalidDataAccessResourceUsageException.class),
        arguments(Certainty.REJECTED, Kind.CONFLICT, ConcurrencyFailureException.class),
        arguments(Certainty.AMBIGUOUS, Kind.TIMEOUT, QueryTimeoutException.class),
        arguments(Certainty.NOT_SENT, Kind.CONNECTION, QueryTimeoutException.class),
        arguments(Certainty.AMBIGUOUS, Kind.INTERRUPTED, DataAccessResourceFailureException.class));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void translatesReads(
      Certainty certainty, Kind kind, Class<? extends DataAccessException> expected) {
    executor.fail(certainty, kind).fail(certainty, kind).fail(certainty, kind);

    requireTranslated(catchThrowable(() -> letters.findByTo("ann")), expected);
    requireTranslated(catchThrowable(() -> letters.streamByTo("ann").toList()), expected);
    Throwable later = catchThrowable(() -> letters.readByTo("ann").join());
    requireTranslated(later.getCause(), expected);
  }

  static List<Arguments> writes() {
    return List.of(
        arguments(Certainty.REJECTED, Kind.THROTTLED, TransientDataAccessResourceException.class),
        arguments(
            Certainty.REJECTED, Kind.ACCESS_DENIED, PermissionDeniedDataAccessException.class),
        arguments(
            Certainty.REJECTED, Kind.TABLE_MISSING, InvalidDataAccessResourceUsageException.class),
        arguments(Certainty.REJECTED, Kind.INVALID, InvalidDataAccessResourceUsageException.class),
        arguments(Certainty.REJECTED, Kind.CONFLICT, ConcurrencyFailureException.class),
        arguments(Certainty.NOT_SENT, Kind.CONNECTION, DataAccessResourceFailureException.class),
        arguments(Certainty.AMBIGUOUS, Kind.TIMEOUT, UnknownOutcomeException.class));
  }

  @ParameterizedTest
  @MethodSource("writes")
  void translatesWrites(
      Certainty certainty, Kind kind, Class<? extends DataAccessException> expected) {
    executor.fail(certainty, kind);

    requireTranslated(catchThrowable(() -> letters.insert(new Letter("ann", 1))), expected);
  }

  private static void requireTranslated(
      Throwable failure, Class<? extends DataAccessException> expected) {
    assertThat(failure).isExactlyInstanceOf(expected);
    assertThat(failure.getCause()).isInstanceOf(DynabindException.class);
  }

  @Test
  void aBudgetThatIsSpentIsNotTransient() {
    CapacityExceededException spent =
        new CapacityExceededException(Capacity.meter(1), "Letters.findByTo", List.of(), null);

    assertThat(new DynamoExceptionTranslator().translateExceptionIfPossible(spent))
        .isExactlyInstanceOf(NonTransientDataAccessResourceException.class)
        .hasMessage(spent.getMessage())
        .hasCause(spent);
  }

  @Test
  void leavesOtherFailuresAsTheyAre() {
    assertThat(catchThrowable(() -> letters.findByTo(null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new DynamoExceptionTranslator().translateExceptionIfPossible(new RuntimeException()))
        .isNull();
  }
}
