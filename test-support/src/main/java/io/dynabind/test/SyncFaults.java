package io.dynabind.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** Faults on a client that blocks. */
final class SyncFaults implements SdkHttpClient {

  private final SdkHttpClient client;
  private final FaultPlan plan;

  SyncFaults(SdkHttpClient client, FaultPlan plan) {
    this.client = client;
    this.plan = plan;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String action = FaultPlan.action(request.httpRequest());
    ExecutableHttpRequest prepared = client.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return execute(action, prepared);
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private HttpExecuteResponse execute(String action, ExecutableHttpRequest prepared)
      throws IOException {
    Fault fault = plan.next(action);
    if (fault == Fault.REQUEST_LOST) {
      plan.record(action, fault, 0);
      throw new IOException("Fault: the request was lost");
    }
    HttpExecuteResponse response;
    try {
      response = prepared.call();
    } catch (IOException e) {
      plan.record(action, fault, 0);
      throw e;
    }
    plan.record(action, fault, response.httpResponse().statusCode());
    if (fault == Fault.ANSWER_LOST) {
      if (response.responseBody().isPresent()) {
        try (InputStream body = response.responseBody().get()) {
          body.transferTo(OutputStream.nullOutputStream());
        }
      }
      throw new IOException("Fault: the answer was lost");
    }
    return response;
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
