package io.dynabind.eventloop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A DynamoDB on a port, which answers nobody before so many have asked. */
final class HoldingServer implements AutoCloseable {

  private static final int BACKLOG = 4096;
  private static final String NO_ITEMS = "{\"Items\":[]}";

  private final SdkHttpClient memory;
  private final HttpServer server;
  private final int most;
  private final CountDownLatch full = new CountDownLatch(1);
  private List<HttpExchange> held = new ArrayList<>();
  private boolean released;

  HoldingServer(InMemoryDynamoDb memory, int most) throws IOException {
    this.memory = memory.httpClient();
    this.most = most;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.createContext("/", this::take);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    if (!isHeld(exchange)) {
      answer(exchange);
    }
  }

  private synchronized boolean isHeld(HttpExchange exchange) {
    if (released) {
      return false;
    }
    held.add(exchange);
    if (held.size() == most) {
      full.countDown();
    }
    return true;
  }

  /** Waits until so many requests are under way. */
  void awaitAll() throws InterruptedException {
    full.await();
  }

  /** Answers all that wait, and from now on at once. */
  int release() throws IOException {
    List<HttpExchange> waiting;
    synchronized (this) {
      released = true;
      waiting = held;
      held = new ArrayList<>();
    }
    for (HttpExchange exchange : waiting) {
      answer(exchange);
    }
    return waiting.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target.endsWith(".ExecuteStatement")) {
      send(exchange, 200, NO_ITEMS.getBytes(StandardCharsets.UTF_8));
      return;
    }
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint())
            .putHeader("X-Amz-Target", target)
            .build();
    HttpExecuteResponse response =
        memory
            .prepareRequest(
                HttpExecuteRequest.builder()
                    .request(request)
                    .contentStreamProvider(() -> new java.io.ByteArrayInputStream(body))
                    .build())
            .call();
    byte[] answer = response.responseBody().orElseThrow().readAllBytes();
    send(exchange, response.httpResponse().statusCode(), answer);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) {
    try {
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      // This server closes what is idle beyond some connections, which a client may be about to
      // use.
      exchange.getResponseHeaders().set("Connection", "close");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    memory.close();
  }
}
