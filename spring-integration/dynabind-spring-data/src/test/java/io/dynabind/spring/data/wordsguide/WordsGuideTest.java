package io.dynabind.spring.data.wordsguide;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.test.DynamoDbTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the guide for Spring says of Spring Data's own words, done. */
@DynamoDbTest
final class WordsGuideTest {

  @Test
  void worksAsTheGuideSays(DynamoDbClient client) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
      context.register(Persistence.class, Auditing.class, Callbacks.class, MoneyConversions.class);
      context.refresh();
      context.getBean(Dynabind.class).table(Invoice.class).create();
      Invoices invoices = context.getBean(Invoices.class);

      Invoice saved = invoices.save(Invoice.of("i", " text "));

      assertThat(saved.text()).isEqualTo("text");
      assertThat(saved.createdBy()).isEqualTo("ann");
      assertThat(saved.createdAt()).isNotNull().isEqualTo(saved.changedAt());
      assertThat(invoices.findById("i")).hasValue(saved);
      assertThat(context.getBean(Callbacks.class).written).containsExactly("i");
      context.getBean(Dynabind.class).table(Invoice.class).deleteTable();
    }
  }
}
