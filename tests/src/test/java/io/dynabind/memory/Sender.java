package io.dynabind.memory;

import io.dynabind.test.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Sends JSON as it is to an HTTP client. */
record Sender(SdkHttpClient http, URI endpoint) {

  private static final String CREDENTIAL =
      "AWS4-HMAC-SHA256 Credential=local/20261121/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  /** An answer: its status, and its members. */
  record Answer(int status, Map<String, Object> members) {

    /** The word for what went wrong, if something did. */
    String code() {
      if (status == 200) {
        return "OK";
      }
      String type = String.valueOf(members.get("__type"));
      return type.substring(type.indexOf('#') + 1);
    }
  }

  Answer send(String action, Map<String, Object> request) {
    byte[] body = Json.bytes(request);
    SdkHttpRequest head =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .putHeader("Host", endpoint.getAuthority())
            .putHeader("X-Amz-Target", "DynamoDB_20120810." + action)
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("Content-Length", String.valueOf(body.length))
            .putHeader("Authorization", CREDENTIAL)
            .build();
    HttpExecuteRequest sent =
        HttpExecuteRequest.builder()
            .request(head)
            .contentStreamProvider(ContentStreamProvider.fromByteArray(body))
            .build();
    try {
      HttpExecuteResponse response = http.prepareRequest(sent).call();
      try (var answer = response.responseBody().orElseThrow()) {
        String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.httpResponse().statusCode(), Json.object(Json.parse(text)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
