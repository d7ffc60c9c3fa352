package io.dynabind.test.internal.http;

import io.dynabind.test.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An answer of DynamoDB with its whole body, which nobody changes. */
public final class HttpAnswer {

  private static final String CHECKSUM = "x-amz-crc32";

  private final SdkHttpResponse head;
  private final byte[] body;

  HttpAnswer(SdkHttpResponse head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /** An answer as DynamoDB gives it, with its checksum. */
  public static HttpAnswer of(int status, Map<String, Object> members) {
    byte[] body = Json.bytes(members);
    SdkHttpResponse head =
        SdkHttpFullResponse.builder()
            .statusCode(status)
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("Content-Length", String.valueOf(body.length))
            .putHeader("x-amzn-RequestId", UUID.randomUUID().toString())
            .putHeader(CHECKSUM, checksum(body))
            .build();
    return new HttpAnswer(head, body);
  }

  /** An error as DynamoDB words it. */
  public static HttpAnswer error(
      int status, String code, String message, Map<String, Object> more) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("__type", "com.amazonaws.dynamodb.v20120810#" + code);
    members.put("message", message);
    members.putAll(more);
    return of(status, members);
  }

  /** The same answer with other members. */
  public HttpAnswer with(Map<String, Object> members) {
    byte[] other = Json.bytes(members);
    SdkHttpResponse otherHead =
        head.toBuilder()
            .putHeader("Content-Length", String.valueOf(other.length))
            .putHeader(CHECKSUM, checksum(other))
            .build();
    return new HttpAnswer(otherHead, other);
  }

  /** The same answer with the checksum of another. */
  public HttpAnswer corrupted() {
    CRC32 wrong = new CRC32();
    wrong.update(body);
    String checksum = String.valueOf(wrong.getValue() ^ 1);
    return new HttpAnswer(head.toBuilder().putHeader(CHECKSUM, checksum).build(), body);
  }

  /** The first bytes, with a head that does not tell that there were more. */
  public HttpAnswer truncated(int length) {
    SdkHttpResponse shortened =
        head.toBuilder().removeHeader(CHECKSUM).removeHeader("Content-Length").build();
    return new HttpAnswer(shortened, Arrays.copyOf(body, length));
  }

  private static String checksum(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return String.valueOf(checksum.getValue());
  }

  public SdkHttpResponse head() {
    return head;
  }

  public byte[] body() {
    return body;
  }

  public int status() {
    return head.statusCode();
  }

  public boolean isSuccess() {
    return head.isSuccessful();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
