package io.dynabind.spring.data.wordsguide;

import io.dynabind.spring.data.convert.DynamoCustomConversions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

@Configuration
class MoneyConversions {

  record Money(long cents, String currency) {}

  @Bean
  DynamoCustomConversions conversions() {
    return new DynamoCustomConversions(List.of(new MoneyToText(), new TextToMoney()));
  }

  @WritingConverter
  static final class MoneyToText implements Converter<Money, String> {
    @Override
    public String convert(Money money) {
      return money.cents() + " " + money.currency();
    }
  }

  @ReadingConverter
  static final class TextToMoney implements Converter<String, Money> {
    @Override
    public Money convert(String text) {
      String[] parts = text.split(" ");
      return new Money(Long.parseLong(parts[0]), parts[1]);
    }
  }
}
