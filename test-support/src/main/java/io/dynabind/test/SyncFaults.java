package io.dynabind.test;

import io.dynabind.test.internal.http.Blocking;
import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Faults on a client that blocks. */
final class SyncFaults implements SdkHttpClient {

  private final SdkHttpClient client;
  private final Function<HttpCall, Meeting> meetings;

  SyncFaults(SdkHttpClient client, Function<HttpCall, Meeting> meetings) {
    this.client = client;
    this.meetings = meetings;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Prepared(request);
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }

  /** One request, which the AWS client may abort from another thread. */
  private final class Prepared implements ExecutableHttpRequest {

    private final HttpExecuteRequest request;
    private final CompletableFuture<@Nullable Void> aborted = new CompletableFuture<>();

    Prepared(HttpExecuteRequest request) {
      this.request = request;
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
      Meeting meeting = meetings.apply(Blocking.read(request));
      try {
        Hold.pass(meeting.before(), aborted);
      } catch (IOException e) {
        meeting.abandon();
        throw e;
      }
      HttpCall forwarded = meeting.forwarded();
      HttpAnswer answer = forwarded == null ? null : ask(meeting, forwarded);
      var ending = meeting.end(answer);
      Hold.pass(meeting.after(), aborted);
      return Blocking.respond(ending);
    }

    private HttpAnswer ask(Meeting meeting, HttpCall forwarded) throws IOException {
      ExecutableHttpRequest prepared = client.prepareRequest(Blocking.request(request, forwarded));
      var unused = aborted.thenRun(prepared::abort);
      try {
        return Blocking.read(prepared.call());
      } catch (IOException | RuntimeException e) {
        meeting.fail();
        throw e;
      }
    }

    @Override
    public void abort() {
      aborted.complete(null);
    }
  }
}
