package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** A request that is built, and sent as often as asked. */
final class PreparedRequest<
        O extends Operation, Q extends DynamoDbRequest, R extends DynamoDbResponse>
    implements PreparedOperation {

  private final Handler<O, Q, R> handler;
  private final O operation;
  private final Q request;
  private final SdkExecutor clients;
  private final boolean detailed;

  private PreparedRequest(
      Handler<O, Q, R> handler, O operation, Q request, SdkExecutor clients, boolean detailed) {
    this.handler = handler;
    this.operation = operation;
    this.request = request;
    this.clients = clients;
    this.detailed = detailed;
  }

  static <O extends Operation, Q extends DynamoDbRequest> PreparedOperation of(
      Handler<O, Q, ?> handler, O operation, Q request, SdkExecutor clients, boolean detailed) {
    return new PreparedRequest<>(handler, operation, request, clients, detailed);
  }

  @Override
  public Operation operation() {
    return operation;
  }

  @Override
  public PreparedOperation only(List<Integer> actions) {
    return new PreparedRequest<>(
        handler,
        handler.only(operation, actions),
        handler.only(operation, request, actions),
        clients,
        detailed);
  }

  @Override
  @SuppressWarnings("unchecked") // a request's builder builds its own kind of request
  public PreparedOperation within(Duration time) {
    if (clients.endsWithin(time) && !Overrides.hasAttempts(request)) {
      return this;
    }
    DynamoDbRequest.Builder bounded = request.toBuilder();
    bounded.overrideConfiguration(Overrides.within(time, request));
    return new PreparedRequest<>(handler, operation, (Q) bounded.build(), clients, detailed);
  }

  @Override
  public Attempt attempt() {
    var client = clients.client();
    if (Thread.currentThread().isInterrupted()) {
      return Failures.interruptedBeforeSending();
    }
    // What an earlier attempt left behind, whose end and answer met.
    var unused = clients.hasLostInterrupt();
    Attempt attempt;
    try {
      attempt = answered(handler.send(client, clients.forClient(request)));
    } catch (RuntimeException e) {
      attempt = Failures.classify(operation, e);
    }
    Failures.restoreInterrupt(attempt);
    if (attempt instanceof Attempt.Failed && clients.hasLostInterrupt()) {
      Thread.currentThread().interrupt();
    }
    return attempt;
  }

  @Override
  public CompletableFuture<Attempt> attemptAsync() {
    var client = clients.asyncClient();
    CompletableFuture<R> sent;
    try {
      sent = handler.send(client, clients.forAsyncClient(request));
    } catch (RuntimeException e) {
      return CompletableFuture.completedFuture(Failures.classify(operation, e));
    }
    CompletableFuture<Attempt> result =
        sent.thenApply(this::answered).exceptionally(e -> Failures.classify(operation, e));
    var unused = result.whenComplete((attempt, error) -> cancelWith(result, sent));
    return result;
  }

  private static void cancelWith(CompletableFuture<?> result, CompletableFuture<?> sent) {
    if (result.isCancelled()) {
      sent.cancel(true);
    }
  }

  /** The SDK does not tell of the attempts before an answer: one is the least there were. */
  private Attempt answered(R response) {
    Answer answer = handler.answer(operation, request, response);
    return new Attempt.Answered(
        detailed ? answer.with(handler.details(operation, response)) : answer, 1);
  }
}
