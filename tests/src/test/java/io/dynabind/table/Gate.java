package io.dynabind.table;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * A server behind real connections on the loopback. While it is guarded, each request waits here,
 * unanswered, until somebody has seen it and said what becomes of it.
 */
final class Gate implements AutoCloseable {

  /** What becomes of a request. */
  enum End {
    /** The server works and answers. */
    ANSWERED,
    /** The server works, and the connection is closed. */
    LOST
  }

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final SdkHttpClient inside = memory.httpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final SynchronousQueue<String> arrivals = new SynchronousQueue<>();
  private final SynchronousQueue<End> ends = new SynchronousQueue<>();
  private final HttpServer server;
  private volatile boolean guarded;

  Gate() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  InMemoryDynamoDb memory() {
    return memory;
  }

  void guard(boolean on) {
    guarded = on;
  }

  /** Waits for a request; gives its action. */
  String arrival() throws InterruptedException {
    return arrivals.take();
  }

  /** Says what becomes of the request that has arrived. */
  void end(End end) throws InterruptedException {
    ends.put(end);
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    End end = End.ANSWERED;
    try {
      if (guarded) {
        arrivals.put(target);
        end = ends.take();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    HttpExecuteResponse answer = ask(target, body);
    if (end == End.ANSWERED) {
      byte[] bytes = answer.responseBody().orElseThrow().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.httpResponse().statusCode(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private HttpExecuteResponse ask(@Nullable String target, byte[] body) throws IOException {
    SdkHttpFullRequest request =
        SdkHttpFullRequest.builder()
            .uri(memory.endpoint())
            .method(SdkHttpMethod.POST)
            .putHeader("X-Amz-Target", String.valueOf(target))
            .contentStreamProvider(() -> new ByteArrayInputStream(body))
            .build();
    return inside
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build())
        .call();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    inside.close();
  }
}
