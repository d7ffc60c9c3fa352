package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Placeholders;
import io.dynabind.internal.table.Tables;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.ItemCollection;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** What is asked beside the data, and read from the SDK's responses. */
class DetailsTest {

  @Table
  record Note(@HashKey String id) {}

  private static final EntityCodec<Note> CODEC = Tables.codec(Note.class);

  private static ItemCollectionMetrics metrics(AttributeValue key) {
    return ItemCollectionMetrics.builder()
        .itemCollectionKey(Map.of("id", key))
        .sizeEstimateRangeGB(1.0, 2.0)
        .build();
  }

  @Test
  void areAskedForOnDemand() {
    PutItem put =
        new PutItem(
            "here",
            "t",
            CODEC,
            new ItemSlot.Entity<>(CODEC, new Note("a")),
            null,
            Placeholders.NONE,
            ReturnItem.NONE,
            Repeat.HARMLESS);
    PutItemRequest plain = (PutItemRequest) SdkExecutor.request(put, CallOptions.DEFAULT);
    PutItemRequest detailed = (PutItemRequest) SdkExecutor.request(put, CallOptions.DETAILED);
    assertThat(plain.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.TOTAL);
    assertThat(plain.returnItemCollectionMetrics()).isNull();
    assertThat(detailed.returnConsumedCapacity()).isEqualTo(ReturnConsumedCapacity.INDEXES);
    assertThat(detailed.returnItemCollectionMetrics()).isEqualTo(ReturnItemCollectionMetrics.SIZE);
  }

  @Test
  void areEmptyWhereNothingIsSaid() {
    assertThat(Details.of(PutItemResponse.builder().build()))
        .isEqualTo(new AnswerDetails(null, List.of(), List.of()));
  }

  @Test
  void knowUnitsByTheActionUnlessTheyAreNamed() {
    var consumed =
        software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity.builder()
            .tableName("t")
            .capacityUnits(5.0)
            .table(t -> t.capacityUnits(2.0))
            .globalSecondaryIndexes(
                Map.of(
                    "g",
                    software.amazon.awssdk.services.dynamodb.model.Capacity.builder()
                        .capacityUnits(3.0)
                        .readCapacityUnits(1.0)
                        .writeCapacityUnits(2.0)
                        .build()))
            .build();
    AnswerDetails details =
        Details.of(PutItemResponse.builder().build(), Details.Access.WRITE, consumed, List.of());
    assertThat(details.capacity())
        .containsExactly(
            new ConsumedCapacity(
                "t", new Capacity(0, 5), new Capacity(0, 2), Map.of("g", new Capacity(1, 2))));
  }

  @Test
  void tellItemCollectionsByTheirKeys() {
    assertThat(Details.collections("t", metrics(AttributeValue.fromS("a"))))
        .containsExactly(new ItemCollection("t", "a", 1, 2));
    assertThat(Details.collections(Map.of("t", List.of(metrics(AttributeValue.fromN("12"))))))
        .containsExactly(new ItemCollection("t", new BigDecimal("12"), 1, 2));
    byte[] bytes = {1, 2};
    assertThat(
            Details.collections("t", metrics(AttributeValue.fromB(SdkBytes.fromByteArray(bytes)))))
        .containsExactly(new ItemCollection("t", ByteBuffer.wrap(bytes), 1, 2));
    assertThat(Details.collections("t", null)).isEmpty();
  }
}
