package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.outcome.Throttling;
import io.dynabind.outcome.Throttling.Access;
import io.dynabind.outcome.Throttling.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

class ThrottlingReasonsTest {

  private static ThrottlingReason reason(String text) {
    return ThrottlingReason.builder().reason(text).resource("arn").build();
  }

  @ParameterizedTest
  @CsvSource({
    "TableReadProvisionedThroughputExceeded, TABLE, READ",
    "TableWriteProvisionedThroughputExceeded, TABLE, WRITE",
    "IndexReadProvisionedThroughputExceeded, INDEX, READ",
    "IndexWriteProvisionedThroughputExceeded, INDEX, WRITE",
    "TableReadKeyRangeThroughputExceeded, HOT_KEY_RANGE, READ",
    "IndexWriteKeyRangeThroughputExceeded, HOT_KEY_RANGE, WRITE",
    "TableWriteAccountLimitExceeded, ACCOUNT, WRITE",
    "IndexReadAccountLimitExceeded, ACCOUNT, READ",
    "TableReadMaxOnDemandThroughputExceeded, ON_DEMAND_MAXIMUM, READ",
    "IndexWriteMaxOnDemandThroughputExceeded, ON_DEMAND_MAXIMUM, WRITE",
    "SomethingOfTheFuture, OTHER, OTHER",
  })
  void areReadFromTheirTexts(String text, Limit limit, Access access) {
    ThrottlingException refusal =
        ThrottlingException.builder().throttlingReasons(reason(text)).build();
    assertThat(ThrottlingReasons.of(refusal)).containsExactly(new Throttling(limit, access, "arn"));
  }

  @Test
  void areInThreeKindsOfExceptions() {
    ThrottlingReason reason = reason("TableWriteAccountLimitExceeded");
    List<Throttling> read = List.of(new Throttling(Limit.ACCOUNT, Access.WRITE, "arn"));
    assertThat(
            ThrottlingReasons.of(
                ProvisionedThroughputExceededException.builder().throttlingReasons(reason).build()))
        .isEqualTo(read);
    assertThat(
            ThrottlingReasons.of(
                RequestLimitExceededException.builder().throttlingReasons(reason).build()))
        .isEqualTo(read);
    assertThat(ThrottlingReasons.of(InternalServerErrorException.builder().build())).isEmpty();
    assertThat(ThrottlingReasons.of(ThrottlingException.builder().build())).isEmpty();
  }

  @Test
  void mayBeEmpty() {
    ThrottlingException refusal =
        ThrottlingException.builder().throttlingReasons(ThrottlingReason.builder().build()).build();
    assertThat(ThrottlingReasons.of(refusal))
        .containsExactly(new Throttling(Limit.OTHER, Access.OTHER, null));
  }
}
