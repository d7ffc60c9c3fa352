package io.dynabind.test.internal.http;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.SdkHttpRequest;

/** A request to DynamoDB with its whole body, which nobody changes. */
public final class HttpCall {

  private final SdkHttpRequest head;
  private final byte[] body;

  HttpCall(SdkHttpRequest head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** The same request for something else; a signature that covers the body is broken by it. */
  public HttpCall with(byte[] otherBody) {
    SdkHttpRequest.Builder other = head.toBuilder();
    head.firstMatchingHeader("Content-Length")
        .ifPresent(length -> other.putHeader("Content-Length", String.valueOf(otherBody.length)));
    return new HttpCall(other.build(), otherBody);
  }

  public SdkHttpRequest head() {
    return head;
  }

  public byte[] body() {
    return body;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Such as {@code PutItem}; empty if the request is not one of DynamoDB's. */
  public String action() {
    String target = head.firstMatchingHeader("X-Amz-Target").orElse("");
    return target.substring(target.lastIndexOf('.') + 1);
  }

  /** The same for all attempts of one call of the AWS client. */
  public String invocation() {
    return head.firstMatchingHeader("amz-sdk-invocation-id").orElse("");
  }
}
