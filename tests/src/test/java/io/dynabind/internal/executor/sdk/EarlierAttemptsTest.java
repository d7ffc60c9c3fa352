package io.dynabind.internal.executor.sdk;

import static io.dynabind.executor.Attempt.Certainty.AMBIGUOUS;
import static io.dynabind.executor.Attempt.Certainty.NOT_SENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.executor.Attempt;
import io.dynabind.operation.Repeat;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Which texts of earlier attempts tell that nothing was sent. */
class EarlierAttemptsTest {

  private static final String HTTP = "Unable to execute HTTP request: ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection refused",
        "Connection refused: localhost/127.0.0.1:8000",
        "Connect to http://localhost:8000 [localhost/127.0.0.1] failed: Connection refused",
        "Acquire operation took longer than the configured maximum time. This indicates that a"
            + " request cannot get a connection from the pool within the specified maximum time.",
        "Too many outstanding acquire operations",
      })
  void isSureOfAttemptsThatNeverHadAConnection(String earlier) {
    assertThat(refusedAfter(HTTP + earlier).certainty()).isEqualTo(NOT_SENT);
    assertThat(refusedAfter(HTTP + earlier).attempts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unable to execute HTTP request: Connection reset",
        "Unable to execute HTTP request: The connection was closed: Connection refused",
        "Connection refused",
        "Read timed out",
        "",
      })
  void isNotSureOfOthers(String earlier) {
    assertThat(refusedAfter(earlier).certainty()).isEqualTo(AMBIGUOUS);
  }

  @Test
  void isNotSureWhenAnAttemptIsMissing() {
    SdkClientException thrown = refused(3);
    thrown.addSuppressed(attempt(1, HTTP + "Connection refused"));

    assertThat(Failures.classify(Note.put(Repeat.GUARDED), thrown).certainty())
        .isEqualTo(AMBIGUOUS);
  }

  /** A transaction in progress is refused with the same text. */
  @Test
  void isNotSureOfRefusalsOfTransactions() {
    SdkClientException thrown = refused(2);
    thrown.addSuppressed(
        attempt(
            1, "No (Service: DynamoDb, Status Code: 400, Request ID: x) (SDK Attempt Count: 1)"));

    assertThat(Failures.classify(Note.put(Repeat.GUARDED), thrown).certainty()).isEqualTo(NOT_SENT);
    assertThat(Failures.classify(Note.transaction("token"), thrown).certainty())
        .isEqualTo(AMBIGUOUS);
  }

  private static Attempt.Failed refusedAfter(String earlier) {
    SdkClientException thrown = refused(2);
    thrown.addSuppressed(attempt(1, earlier));
    return Failures.classify(Note.put(Repeat.GUARDED), thrown);
  }

  private static SdkClientException refused(int attempts) {
    return SdkClientException.builder()
        .message(HTTP + "Connection refused: localhost/127.0.0.1:1")
        .cause(new ConnectException("Connection refused"))
        .numAttempts(attempts)
        .build();
  }

  private static SdkClientException attempt(int number, String text) {
    return SdkClientException.create("Request attempt " + number + " failure: " + text);
  }
}
