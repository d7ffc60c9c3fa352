package io.dynabind.samples.orders;

import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.spring.data.UnknownOutcomeException;
import io.dynabind.table.CursorException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** What clients are told of writes that were refused, and of requests that met no answer. */
@RestControllerAdvice
@org.springframework.core.annotation.Order(Ordered.HIGHEST_PRECEDENCE)
class OrderProblems {

  /** Names what is not valid, be it in the path, a parameter or the body. */
  @ExceptionHandler
  ProblemDetail invalid(HandlerMethodValidationException e) {
    ProblemDetail problem = e.getBody();
    problem.setProperty(
        "errors",
        e.getParameterValidationResults().stream()
            .flatMap(
                result -> result.getResolvableErrors().stream().map(error -> text(result, error)))
            .sorted()
            .toList());
    return problem;
  }

  private static String text(ParameterValidationResult result, MessageSourceResolvable error) {
    String name =
        error instanceof FieldError field
            ? field.getField()
            : result.getMethodParameter().getParameterName();
    return name + " " + error.getDefaultMessage();
  }

  @ExceptionHandler
  ProblemDetail exists(DuplicateKeyException e) {
    return problem(HttpStatus.CONFLICT, "The customer has an order with this id");
  }

  /** Only changes that carry If-Match write against a version: its precondition has failed. */
  @ExceptionHandler
  ProblemDetail changed(OptimisticLockingFailureException e) {
    if (e.getCause() instanceof ItemMissingException) {
      return problem(HttpStatus.NOT_FOUND, "No such order");
    }
    return problem(
        HttpStatus.PRECONDITION_FAILED, "Somebody else changed the order. Read it again.");
  }

  /** The condition of a step was false: the answer of DynamoDB has the order as it is. */
  @ExceptionHandler
  ProblemDetail notItsTurn(DataIntegrityViolationException e) {
    if (e.getCause() instanceof ConditionFailedException failed
        && failed.current().orElse(null) instanceof Order order) {
      return problem(HttpStatus.CONFLICT, "The order is " + order.status());
    }
    throw e;
  }

  /** DynamoDB could not be reached. */
  @ExceptionHandler
  ProblemDetail unreachable(DataAccessResourceFailureException e) {
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was changed. Try again later.");
  }

  /** Nobody knows whether it was written; a client that reads the order will. */
  @ExceptionHandler
  ProblemDetail unknown(UnknownOutcomeException e) {
    return problem(
        HttpStatus.GATEWAY_TIMEOUT,
        "The change may have been made. Read the order before you send it again.");
  }

  @ExceptionHandler
  ProblemDetail late(QueryTimeoutException e) {
    return problem(HttpStatus.GATEWAY_TIMEOUT, "DynamoDB did not answer in time");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(TransientDataAccessException e) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was changed. Try again."));
  }

  /** A token that was altered, is too old, or was made by another query. */
  @ExceptionHandler
  ProblemDetail token(InvalidDataAccessApiUsageException e) {
    if (e.getCause() instanceof CursorException) {
      return problem(HttpStatus.BAD_REQUEST, "This is no page of these orders");
    }
    throw e;
  }

  private static ProblemDetail problem(HttpStatus status, String detail) {
    return ProblemDetail.forStatusAndDetail(status, detail);
  }
}
