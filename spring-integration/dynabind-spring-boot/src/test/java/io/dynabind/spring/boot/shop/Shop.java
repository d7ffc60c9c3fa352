package io.dynabind.spring.boot.shop;

import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** The application, beside whose class the entities are. */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
public class Shop {

  /** An entity of several classes. */
  @Table("payments")
  @Discriminator("kind")
  public sealed interface Payment {
    /** The key. */
    String id();

    /** A variant. */
    @Subtype("card")
    record Card(@HashKey String id, String number) implements Payment {}

    /** Another one. */
    @Subtype("transfer")
    record Transfer(@HashKey String id, String iban) implements Payment {}
  }
}
