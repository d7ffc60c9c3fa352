package io.dynabind.test.internal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;

/** Between whole messages and the interface that blocks. */
public final class Blocking {

  private Blocking() {}

  public static HttpCall read(HttpExecuteRequest request) throws IOException {
    if (request.contentStreamProvider().isEmpty()) {
      return new HttpCall(request.httpRequest(), new byte[0]);
    }
    try (InputStream body = request.contentStreamProvider().get().newStream()) {
      return new HttpCall(request.httpRequest(), body.readAllBytes());
    }
  }

  /** The request that carries the call. */
  public static HttpExecuteRequest request(HttpExecuteRequest original, HttpCall call) {
    return HttpExecuteRequest.builder()
        .request(call.head())
        .contentStreamProvider(ContentStreamProvider.fromByteArray(call.body()))
        .metricCollector(original.metricCollector().orElse(null))
        .build();
  }

  public static HttpAnswer read(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return new HttpAnswer(response.httpResponse(), new byte[0]);
    }
    try (InputStream body = response.responseBody().get()) {
      return new HttpAnswer(response.httpResponse(), body.readAllBytes());
    }
  }

  /** Lets a request end as it is told. */
  public static HttpExecuteResponse respond(Ending ending) throws IOException {
    HttpAnswer answer = ending.answer();
    Exception failure = ending.failure();
    if (answer == null) {
      throw unchecked(failure);
    }
    InputStream body = new Body(ending.body(), (IOException) failure);
    return HttpExecuteResponse.builder()
        .response(answer.head())
        .responseBody(AbortableInputStream.create(body))
        .build();
  }

  private static RuntimeException unchecked(@Nullable Exception failure) throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }

  /** Bytes, and what comes after them. */
  private static final class Body extends InputStream {

    private final ByteArrayInputStream bytes;
    private final @Nullable IOException end;

    Body(byte[] bytes, @Nullable IOException end) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      return orEnd(bytes.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return orEnd(bytes.read(target, offset, length));
    }

    private int orEnd(int read) throws IOException {
      if (read < 0 && end != null) {
        throw end;
      }
      return read;
    }
  }
}
