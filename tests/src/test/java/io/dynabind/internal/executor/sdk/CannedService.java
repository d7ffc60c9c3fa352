package io.dynabind.internal.executor.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on the loopback that answers what it was told, in order. */
final class CannedService implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Reply> replies = new ArrayDeque<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;

  /** Writes one answer. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;
  }

  CannedService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  int requests() {
    return requests.get();
  }

  CannedService then(Reply reply) {
    synchronized (replies) {
      replies.add(reply);
    }
    return this;
  }

  CannedService then(int status, String body) {
    return then(exchange -> send(exchange, status, body, null));
  }

  /** An error as DynamoDB words it, with further members of its JSON. */
  CannedService error(int status, String code, String members) {
    String body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#"
            + code
            + "\",\"message\":\"no\""
            + members
            + "}";
    return then(status, body);
  }

  CannedService error(int status, String code) {
    return error(status, code, "");
  }

  /** A whole answer whose checksum is another's. */
  CannedService damaged() {
    return then(exchange -> send(exchange, 200, "{}", "1"));
  }

  /** Takes the request and closes the connection without an answer. */
  CannedService lost() {
    return then(HttpExchange::close);
  }

  /** Takes the request and never answers. */
  CannedService silent(Runnable arrived) {
    return then(
        exchange -> {
          arrived.run();
          try {
            closing.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
  }

  /** Answers after a time. */
  CannedService late(Duration time, String body) {
    return then(
        exchange -> {
          try {
            if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
              exchange.close();
              return;
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          send(exchange, 200, body, null);
        });
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    Reply reply;
    synchronized (replies) {
      reply = replies.size() > 1 ? replies.remove() : replies.element();
    }
    reply.to(exchange);
  }

  private static void send(HttpExchange exchange, int status, String body, String checksum)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
    exchange.getResponseHeaders().add("x-amzn-RequestId", "REQUEST1");
    if (checksum != null) {
      exchange.getResponseHeaders().add("x-amz-crc32", checksum);
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
