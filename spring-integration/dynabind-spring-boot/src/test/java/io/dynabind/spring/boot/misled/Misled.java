package io.dynabind.spring.boot.misled;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** An application with a method that names an index which is not there. */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
public class Misled {

  /** Is found by its seat too. */
  @Table("tickets")
  @GlobalIndex(name = "bySeat", hashKey = "seat")
  public record Ticket(@HashKey String id, String seat) {}
}
