package io.dynabind.spring.data.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * A DynamoDB in memory on a port of the loopback interface: for other processes, and for clients
 * that are to wait for their answers.
 */
public final class MemoryServer implements AutoCloseable {

  private static final int BACKLOG = 4096;
  private static final String TARGET = "X-Amz-Target";

  private final SdkHttpClient memory;
  private final HttpServer server;
  private final CountDownLatch full;
  private List<HttpExchange> held = new ArrayList<>();
  private boolean isHolding;

  /** One that answers at once. */
  public MemoryServer(InMemoryDynamoDb memory) throws IOException {
    this(memory, 0);
  }

  /** One that answers nobody before so many have asked, and it is told to. */
  public MemoryServer(InMemoryDynamoDb memory, int most) throws IOException {
    this.full = new CountDownLatch(most);
    this.isHolding = most > 0;
    this.memory = memory.httpClient();
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.createContext("/", this::take);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    if (!isHeld(exchange)) {
      answer(exchange);
    }
  }

  private synchronized boolean isHeld(HttpExchange exchange) {
    if (isHolding) {
      held.add(exchange);
      full.countDown();
    }
    return isHolding;
  }

  /** Waits until so many have asked. */
  public void awaitAll() throws InterruptedException {
    full.await();
  }

  /** Answers all who wait, and from now on at once. */
  public void release() throws IOException {
    List<HttpExchange> waiting;
    synchronized (this) {
      isHolding = false;
      waiting = held;
      held = new ArrayList<>();
    }
    for (HttpExchange exchange : waiting) {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint())
            .putHeader(TARGET, exchange.getRequestHeaders().getFirst(TARGET))
            .build();
    HttpExecuteResponse response =
        memory
            .prepareRequest(
                HttpExecuteRequest.builder()
                    .request(request)
                    .contentStreamProvider(() -> new ByteArrayInputStream(body))
                    .build())
            .call();
    byte[] answer = response.responseBody().orElseThrow().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    // This server closes what is idle beyond some connections, which a client may be about to use.
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(response.httpResponse().statusCode(), answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    memory.close();
  }
}
