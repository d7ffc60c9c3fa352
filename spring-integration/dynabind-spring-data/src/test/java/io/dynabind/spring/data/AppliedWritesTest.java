package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.model.EntityModel;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.test.DynamoDbExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.NonTransientDataAccessException;

/** What comes of a write that was applied. */
final class AppliedWritesTest {

  @RegisterExtension
  static final DynamoDbExtension DYNAMO =
      new DynamoDbExtension(Payment.class).with(builder -> builder.interceptor(new Replacing()));

  @Table("payments")
  @Discriminator("kind")
  sealed interface Payment {

    String id();

    @Subtype("card")
    record Card(@HashKey String id) implements Payment {}

    @Subtype("refused")
    record Refused(@HashKey String id) implements Payment {}
  }

  interface Payments extends DynamoRepository<Payment, String> {}

  /** Refuses cards named so, and fails once a payment named so is stored. */
  private static final class Replacing implements EntityInterceptor {

    @Override
    @SuppressWarnings("unchecked") // a payment in the place of another one
    public <T> T beforeWrite(EntityModel model, T entity) {
      return entity instanceof Payment.Card card && card.id().startsWith("refused")
          ? (T) new Payment.Refused(card.id())
          : entity;
    }

    @Override
    public <T> void afterWrite(EntityModel model, T entity) {
      if (entity instanceof Payment payment && payment.id().startsWith("unannounced")) {
        throw new IllegalStateException("nobody listens");
      }
    }
  }

  private Payments payments;

  @BeforeEach
  void make(Dynabind dynabind) {
    payments = new DynamoRepositoryFactory(dynabind).getRepository(Payments.class);
  }

  @Test
  void givesBackAnotherVariantThatWasWritten() {
    Payment saved = payments.<Payment>save(new Payment.Card("refused-1"));
    Payment inserted = payments.<Payment>insert(new Payment.Card("refused-2"));
    Payment updated = payments.<Payment>update(new Payment.Card("refused-2"));

    assertThat(saved).isEqualTo(new Payment.Refused("refused-1"));
    assertThat(inserted).isEqualTo(new Payment.Refused("refused-2")).isEqualTo(updated);
    assertThat(payments.findById("refused-1")).hasValue(saved);
  }

  @Test
  void saysThatItWasAppliedWhereACallbackFailed() {
    assertThatThrownBy(() -> payments.save(new Payment.Card("unannounced")))
        .isExactlyInstanceOf(AppliedWriteException.class)
        .isInstanceOf(NonTransientDataAccessException.class)
        .hasMessageStartingWith("The write was applied, but a callback after it failed (")
        .hasCauseInstanceOf(AfterWriteException.class)
        .hasRootCauseMessage("nobody listens");
    assertThat(payments.findById("unannounced")).hasValue(new Payment.Card("unannounced"));
  }
}
