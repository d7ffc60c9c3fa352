package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.item.ItemFormatException;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;
import io.dynabind.test.InMemoryDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What deletions tell that give the item back, and cannot read it. */
final class ReturnedItemsTest {

  @Table("payments")
  @Discriminator("kind")
  sealed interface Payment {

    @HashKey
    String id();
  }

  @Subtype("card")
  record Card(@HashKey String id, long amount) implements Payment {}

  @Subtype("transfer")
  record Transfer(@HashKey String id, long amount) implements Payment {}

  interface Cards extends Repository<Card, String> {

    @Delete
    Optional<Card> take(String id);

    @Delete
    @Nullable Card takeOrNull(String id);

    @Delete
    Outcome<Card> tryTake(String id);

    @Delete
    boolean drop(String id);

    @Delete
    CompletableFuture<Optional<Card>> takeLater(String id);
  }

  private record Ground(Dynabind dynabind, DynamoDbClient raw) {

    Cards cards() {
      return dynabind.repository(Cards.class);
    }

    void putTransfer() {
      dynabind.table(Payment.class).put(new Transfer("t", 1));
    }

    void putTorn() {
      raw.putItem(
          put ->
              put.tableName("payments")
                  .item(
                      Map.of(
                          "id", AttributeValue.fromS("x"),
                          "kind", AttributeValue.fromS("card"),
                          "amount", AttributeValue.fromS("much"))));
    }

    boolean isThere(String id) {
      return raw.getItem(
              get -> get.tableName("payments").key(Map.of("id", AttributeValue.fromS(id))))
          .hasItem();
    }
  }

  private static void run(Consumer<Ground> test) {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (Dynabind dynabind =
            Dynabind.builder()
                .endpoint(memory.endpoint())
                .region(memory.region())
                .credentials(memory.credentials())
                .httpClient(memory.httpClient())
                .asyncHttpClient(memory.asyncHttpClient())
                .entities(Payment.class, Card.class)
                .repositories(Cards.class)
                .build();
        DynamoDbClient raw =
            DynamoDbClient.builder()
                .endpointOverride(memory.endpoint())
                .region(memory.region())
                .credentialsProvider(memory.credentials())
                .httpClient(memory.httpClient())
                .build()) {
      dynabind.table(Payment.class).create();
      test.accept(new Ground(dynabind, raw));
    }
  }

  private static final String OF_CARD =
      "The write was applied, but the item that came back cannot be read as Card (deleteByKey of"
          + " Card by Cards.%s, key id, 1 attempt)";

  @Test
  void nothingIsNeverAnItemOfAnotherVariantThatWasDeleted() {
    run(
        ground -> {
          ground.putTransfer();
          AfterWriteException taken =
              catchThrowableOfType(AfterWriteException.class, () -> ground.cards().take("t"));
          assertThat(taken).hasMessage(String.format(OF_CARD, "take")).hasNoCause();
          assertThat(taken.written()).isEqualTo(Optional.empty());
          assertThat(ground.isThere("t")).isFalse();
          assertThat(ground.cards().take("t")).isEmpty();

          ground.putTransfer();
          assertThatThrownBy(() -> ground.cards().takeOrNull("t"))
              .hasMessage(String.format(OF_CARD, "takeOrNull"));
          assertThat(ground.cards().takeOrNull("t")).isNull();

          ground.putTransfer();
          assertThat(ground.cards().drop("t")).isTrue();
        });
  }

  @Test
  void anOutcomeSaysThatItWasAppliedAndWhatCannotBeRead() {
    run(
        ground -> {
          ground.putTransfer();
          Outcome<Card> outcome = ground.cards().tryTake("t");
          assertThat(outcome).isInstanceOf(Applied.class);
          Applied<Card> applied = (Applied<Card>) outcome;
          assertThat(applied.value()).isNull();
          assertThat(applied.callbackFailure()).hasMessage(String.format(OF_CARD, "tryTake"));
          assertThat(ground.cards().tryTake("t")).isEqualTo(new Applied<Card>(null));
        });
  }

  @Test
  void nothingIsNeverAnItemThatDoesNotFitAndWasDeleted() {
    String log =
        logged(
            () ->
                run(
                    ground -> {
                      ground.putTorn();
                      assertThatThrownBy(() -> ground.cards().take("x"))
                          .isInstanceOf(AfterWriteException.class)
                          .hasMessage(String.format(OF_CARD, "take"))
                          .cause()
                          .isInstanceOf(ItemFormatException.class)
                          .hasMessageContaining("$.amount");
                      assertThat(ground.isThere("x")).isFalse();

                      ground.putTorn();
                      CompletableFuture<Optional<Card>> later = ground.cards().takeLater("x");
                      assertThatThrownBy(later::join)
                          .isInstanceOf(CompletionException.class)
                          .hasCauseInstanceOf(AfterWriteException.class);
                      assertThat(ground.cards().takeLater("x").join()).isEmpty();
                    }));
    assertThat(log).contains("The item that was returned to Cards.take does not fit");
  }

  @Test
  void verbsThatGiveTheOldItemBackTellTheSame() {
    String log =
        logged(
            () ->
                run(
                    ground -> {
                      EntityTable<Card> cards = ground.dynabind().table(Card.class);
                      ground.putTorn();
                      ground.putTransfer();
                      assertThatThrownBy(
                              () ->
                                  cards
                                      .updateByKey("t")
                                      .set(Card::amount, 2L)
                                      .returning(ReturnItem.OLD)
                                      .execute())
                          .isInstanceOf(AfterWriteException.class)
                          .hasNoCause();
                      assertThatThrownBy(
                              () ->
                                  cards
                                      .updateByKey("x")
                                      .set(Card::amount, 2L)
                                      .returning(ReturnItem.OLD)
                                      .execute())
                          .isInstanceOf(AfterWriteException.class)
                          .hasCauseInstanceOf(ItemFormatException.class);
                      assertThat(cards.get("x")).contains(new Card("x", 2));
                    }));
    assertThat(log).contains("does not fit");
  }

  private static String logged(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
