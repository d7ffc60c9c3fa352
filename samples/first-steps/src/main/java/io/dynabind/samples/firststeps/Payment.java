package io.dynabind.samples.firststeps;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;

@Table("payments")
@Discriminator("kind")
public sealed interface Payment {

  @HashKey
  String id();

  @Subtype("card")
  record Card(String id, BigDecimal amount, String lastDigits) implements Payment {}

  @Subtype(value = "transfer", formerly = "wire")
  record Transfer(String id, BigDecimal amount, String iban) implements Payment {}

  @Subtype(value = "other", fallback = true)
  record Other(String id, BigDecimal amount, @Attribute("kind") String found) implements Payment {}
}
