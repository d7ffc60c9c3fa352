package io.dynabind.spring.boot.indexed;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** An application whose table wants an index. */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
public class Indexed {

  /** Is found by its seat too. */
  @Table("tickets")
  @GlobalIndex(name = "bySeat", hashKey = "seat")
  public record Ticket(@HashKey String id, String seat) {}
}
