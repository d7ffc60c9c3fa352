package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.words.Customer;
import io.dynabind.spring.boot.words.Customers;
import io.dynabind.spring.boot.words.Office;
import io.dynabind.spring.boot.words.Phone;
import io.dynabind.test.LocalDynamoDb;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SpringDataMappingAutoConfigurationTest {

  @Test
  void knowsTheWordsCallbacksAndConvertersOfTheApplication() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                DynabindAutoConfiguration.class, DynamoRepositoriesAutoConfiguration.class))
        .withUserConfiguration(Office.class)
        .withPropertyValues(
            "dynabind.table.prefix=t" + UUID.randomUUID() + "-",
            "dynabind.schema.mode=create-missing",
            "dynabind.endpoint=" + LocalDynamoDb.shared().endpoint(),
            "dynabind.region=us-east-1",
            "dynabind.credentials.access-key-id=local",
            "dynabind.credentials.secret-access-key=local")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              Customers customers = context.getBean(Customers.class);
              Customer saved = customers.save(new Customer("c", new Phone("1"), null, null));
              assertThat(saved).isEqualTo(new Customer("c", new Phone("1"), "ann", 1L));
              assertThat(customers.findById("c")).hasValue(saved);
            });
  }
}
