package io.dynabind.spring.data.walk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A DynamoDB in memory on a port of the loopback interface, for other processes. */
final class MemoryServer implements AutoCloseable {

  private static final String TARGET = "X-Amz-Target";

  private final SdkHttpClient memory;
  private final HttpServer server;

  MemoryServer(InMemoryDynamoDb memory) throws IOException {
    this.memory = memory.httpClient();
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
