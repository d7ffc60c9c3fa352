package io.dynabind.spring.boot.own;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An application with a Dynabind of its own, which alone is told how its entity is stored. */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
public class Till {

  /** An entity of the application. */
  @Table("receipts")
  public record Receipt(@HashKey String id, Money total) {}

  /** Nothing that could be stored without a converter. */
  public interface Money {
    /** The amount. */
    long cents();
  }

  private static final class Cents implements AttributeConverter<Money, Long> {

    @Override
    public Long toStored(Money money) {
      return money.cents();
    }

    @Override
    public Money fromStored(Long cents) {
      return () -> cents;
    }
  }

  @Bean
  Dynabind ownDynabind(DynamoDbClient client) {
    return Dynabind.builder()
        .client(client)
        .converters(new Cents())
        .entities(Receipt.class)
        .build();
  }
}
