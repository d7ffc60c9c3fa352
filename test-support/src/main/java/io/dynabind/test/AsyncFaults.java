package io.dynabind.test;

import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import io.dynabind.test.internal.http.NonBlocking;
import io.dynabind.test.internal.http.WholeAnswer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** Faults on a client that does not block. */
final class AsyncFaults implements SdkAsyncHttpClient {

  private final SdkAsyncHttpClient client;
  private final Function<HttpCall, Meeting> meetings;

  AsyncFaults(SdkAsyncHttpClient client, Function<HttpCall, Meeting> meetings) {
    this.client = client;
    this.meetings = meetings;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    SdkAsyncHttpResponseHandler handler = request.responseHandler();
    var unused =
        NonBlocking.read(request)
            .thenCompose(call -> run(request, meetings.apply(call), result))
            .whenComplete((done, failure) -> end(result, handler, failure));
    return result;
  }

  private CompletableFuture<@Nullable Void> run(
      AsyncExecuteRequest request, Meeting meeting, CompletableFuture<Void> result) {
    return passed(meeting.before())
        .thenCompose(
            released -> {
              if (result.isDone()) {
                meeting.abandon();
                return CompletableFuture.<@Nullable Void>completedFuture(null);
              }
              return ask(request, meeting, result)
                  .thenApply(meeting::end)
                  .thenCompose(ending -> passed(meeting.after()).thenApply(passed -> ending))
                  .thenCompose(ending -> NonBlocking.respond(ending, request.responseHandler()));
            });
  }

  private static CompletableFuture<@Nullable Void> passed(@Nullable Hold hold) {
    return hold == null ? CompletableFuture.completedFuture(null) : hold.arrive();
  }

  /** The server's answer; null if it is not asked. */
  private CompletableFuture<@Nullable HttpAnswer> ask(
      AsyncExecuteRequest request, Meeting meeting, CompletableFuture<Void> result) {
    HttpCall forwarded = meeting.forwarded();
    if (forwarded == null) {
      return CompletableFuture.completedFuture(null);
    }
    WholeAnswer whole = new WholeAnswer();
    CompletableFuture<Void> sent = client.execute(NonBlocking.request(request, forwarded, whole));
    var unused =
        result.whenComplete(
            (done, failure) -> {
              if (failure != null) {
                sent.cancel(true);
              }
            });
    CompletableFuture<@Nullable HttpAnswer> answered = new CompletableFuture<>();
    var unusedToo =
        whole
            .of(sent)
            .whenComplete(
                (answer, failure) -> {
                  if (failure != null) {
                    meeting.fail();
                    answered.completeExceptionally(failure);
                  } else {
                    answered.complete(answer);
                  }
                });
    return answered;
  }

  /** A cancelled request has its end already. */
  private static void end(
      CompletableFuture<Void> result,
      SdkAsyncHttpResponseHandler handler,
      @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(null);
      return;
    }
    Throwable wrapped = failure.getCause();
    Throwable cause = failure instanceof CompletionException && wrapped != null ? wrapped : failure;
    if (!result.isDone()) {
      handler.onError(cause);
      result.completeExceptionally(cause);
    }
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
