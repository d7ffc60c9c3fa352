package io.dynabind.spring.aot.shop;

import io.dynabind.codec.AttributeConverter;

/**
 * An amount. No codec class is written for it: the converter takes it.
 *
 * @param cents the amount
 */
public record Money(long cents) {

  static final class Converter implements AttributeConverter<Money, Long> {

    @Override
    public Long toStored(Money money) {
      return money.cents();
    }

    @Override
    public Money fromStored(Long cents) {
      return new Money(cents);
    }
  }
}
