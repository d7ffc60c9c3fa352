package io.dynabind.samples.orders;

import io.dynabind.outcome.ConditionFailedException;
import io.dynabind.outcome.ItemMissingException;
import io.dynabind.spring.data.UnknownOutcomeException;
import io.dynabind.table.CursorException;
import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What clients are told of writes that were refused, and of requests that met no answer. */
@RestControllerAdvice
@org.springframework.core.annotation.Order(Ordered.HIGHEST_PRECEDENCE)
class OrderProblems {

  @ExceptionHandler
  ProblemDetail invalid(MethodArgumentNotValidException e) {
    ProblemDetail problem = e.getBody();
    problem.setProperty(
        "errors",
        e.getFieldErrors().stream()
            .map(error -> error.getField() + " " + error.getDefaultMessage())
            .sorted()
            .toList());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail exists(DuplicateKeyException e) {
    return problem(HttpStatus.CONFLICT, "The customer has an order with this id");
  }

  /** Only changes that carry If-Match write against a version: its precondition has failed. */
  @ExceptionHandler
  ProblemDetail changed(OptimisticLockingFailureException e) {
    return problem(
        HttpStatus.PRECONDITION_FAILED, "Somebody else changed the order. Read it again.");
  }

  @ExceptionHandler
  ProblemDetail missing(ItemMissingException e) {
    return problem(HttpStatus.NOT_FOUND, "No such order");
  }

  @ExceptionHandler
  ProblemDetail notItsTurn(ConditionFailedException e) {
    String found = e.current().map(order -> ((Order) order).status().name()).orElse("other");
    return problem(HttpStatus.CONFLICT, "The order is " + found);
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
