package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.ReadException;
import io.dynabind.table.EntityTable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A call that has another deadline than the clients that were built. */
final class CallDeadlinesTest {

  @Table("messages")
  record Message(@HashKey String id) {}

  private final CannedService service = new CannedService().late(Duration.ofMillis(400), "{}");
  private final Dynabind dynabind =
      Dynabind.builder()
          .endpoint(service.endpoint())
          .region(Region.US_EAST_1)
          .credentials(AnonymousCredentialsProvider.create())
          .entities(Message.class)
          .deadline(Duration.ofMillis(100))
          .build();
  private final EntityTable<Message> table = dynabind.table(Message.class);
  private final EntityTable<Message> patient =
      table.with(CallOptions.within(Duration.ofSeconds(20)));

  @AfterEach
  void close() {
    dynabind.close();
    service.close();
  }

  @Test
  void aLateAnswerIsWaitedForWhereTheCallHasTheTime() {
    assertThat(patient.get("m-1")).isEmpty();
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void aLateAnswerIsWaitedForWhereTheCallHasTheTimeWithoutBlocking() {
    assertThat(patient.async().get("m-1").join()).isEmpty();
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void aLateAnswerIsNotWaitedForElsewhere() {
    assertThatThrownBy(() -> table.get("m-1")).isInstanceOf(ReadException.class);
  }
}
