package io.dynabind.spring.data;

import io.dynabind.item.ItemFormatException;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.outcome.AttributeTakenException;
import io.dynabind.outcome.BatchException;
import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.DynabindException;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.outcome.NotAppliedException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.TableException;
import io.dynabind.outcome.TableMissingException;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.problem.MappingException;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.table.CursorException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * Tells failures of dynabind in the words of {@code org.springframework.dao}, with the failure as
 * the cause. Repositories do it by themselves; as a bean, it serves classes of yours that are
 * annotated with {@code @Repository} and use dynabind directly.
 *
 * <p>Thread-safe.
 */
public final class DynamoExceptionTranslator implements PersistenceExceptionTranslator {

  /** Makes the translator. */
  public DynamoExceptionTranslator() {}

  @Override
  public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof DynabindException own) {
      return translate(own, message);
    }
    if (failure instanceof CursorException || failure instanceof MappingException) {
      return new InvalidDataAccessApiUsageException(message, failure);
    }
    return failure instanceof ItemFormatException
        ? new TypeMismatchDataAccessException(message, failure)
        : null;
  }

  private static @Nullable DataAccessException translate(
      DynabindException failure, String message) {
    if (failure instanceof ConditionFailedException condition) {
      return condition(condition, message);
    }
    if (failure instanceof NotAppliedException notApplied) {
      return notApplied(notApplied, message);
    }
    if (failure instanceof ReadException read) {
      return read(read, message);
    }
    if (failure instanceof OutcomeUnknownException) {
      return new UnknownOutcomeException(message, failure);
    }
    if (failure instanceof AfterWriteException) {
      return new AppliedWriteException(message, failure);
    }
    if (failure instanceof CapacityExceededException) {
      return new NonTransientDataAccessResourceException(message, failure);
    }
    if (failure instanceof BatchException) {
      return new DataAccessResourceFailureException(message, failure);
    }
    return failure instanceof TableException
        ? new InvalidDataAccessResourceUsageException(message, failure)
        : null;
  }

  private static DataAccessException condition(ConditionFailedException failure, String message) {
    if (failure instanceof ItemExistsException || failure instanceof AttributeTakenException) {
      return new DuplicateKeyException(message, failure);
    }
    if (failure instanceof VersionConflictException || failure instanceof ItemMissingException) {
      return new OptimisticLockingFailureException(message, failure);
    }
    return new DataIntegrityViolationException(message, failure);
  }

  private static DataAccessException notApplied(NotAppliedException failure, String message) {
    if (failure instanceof TableMissingException) {
      return new InvalidDataAccessResourceUsageException(message, failure);
    }
    return switch (failure.reason()) {
      case THROTTLED, HOT_KEY -> new TransientDataAccessResourceException(message, failure);
      case ACCESS_DENIED -> new PermissionDeniedDataAccessException(message, failure);
      case TABLE_MISSING, INVALID, TOKEN_REUSED ->
          new InvalidDataAccessResourceUsageException(message, failure);
      case CONFLICT, CANCELED -> new ConcurrencyFailureException(message, failure);
      case NOT_SENT -> new DataAccessResourceFailureException(message, failure);
    };
  }

  private static DataAccessException read(ReadException failure, String message) {
    return switch (failure.reason()) {
      case THROTTLED, HOT_KEY -> new TransientDataAccessResourceException(message, failure);
      case ACCESS_DENIED -> new PermissionDeniedDataAccessException(message, failure);
      case TABLE_MISSING, INVALID -> new InvalidDataAccessResourceUsageException(message, failure);
      case CONFLICT -> new ConcurrencyFailureException(message, failure);
      case INTERRUPTED -> new DataAccessResourceFailureException(message, failure);
      case NO_ANSWER -> new QueryTimeoutException(message, failure);
    };
  }
}
