package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.table.EntityTable;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What updates by key tell whose item is of another variant, and is written all the same. */
final class UpdatesOfVariantsTest {

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

    @Update("SET amount = amount + :more")
    @Condition("amount < :most")
    Optional<Card> raise(String id, long more, long most);

    @Update("SET amount = :amount")
    Card set(String id, long amount);

    @Update("SET amount = :amount")
    Outcome<Card> trySet(String id, long amount);
  }

  private static void run(Consumer<Dynabind> test) {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (Dynabind dynabind =
        Dynabind.builder()
            .endpoint(memory.endpoint())
            .region(memory.region())
            .credentials(memory.credentials())
            .httpClient(memory.httpClient())
            .entities(Payment.class, Card.class)
            .repositories(Cards.class)
            .build()) {
      dynabind.table(Payment.class).create();
      test.accept(dynabind);
    }
  }

  @Test
  void emptyIsNeverAnUpdateThatWasApplied() {
    run(
        dynabind -> {
          EntityTable<Payment> payments = dynabind.table(Payment.class);
          Cards cards = dynabind.repository(Cards.class);
          payments.put(new Card("c", 1));
          payments.put(new Transfer("t", 1));

          assertThat(cards.raise("c", 1, 100)).contains(new Card("c", 2));
          assertThat(cards.raise("c", 1, 0)).isEmpty();
          assertThatThrownBy(() -> cards.raise("t", 1, 100))
              .isInstanceOf(AfterWriteException.class)
              .hasMessage(
                  "The write was applied, but the item that came back cannot be read as Card"
                      + " (updateByKey of Card by Cards.raise, key id, condition"
                      + " attribute_exists(id) AND amount < ?, 1 attempt)");
          assertThatThrownBy(() -> cards.set("t", 7)).hasMessageContaining("was applied");
          Outcome<Card> tried = cards.trySet("t", 8);
          assertThat(tried).isInstanceOf(Applied.class);
          assertThat(((Applied<Card>) tried).value()).isNull();
          assertThatThrownBy(tried::orElseThrow).isInstanceOf(AfterWriteException.class);
          assertThat(payments.get("t")).contains(new Transfer("t", 8));
        });
  }
}
