package io.dynabind.spring.boot.wrong;

import io.dynabind.annotation.Table;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** An application with a mistake. */
@AutoConfigurationPackage
@Configuration(proxyBeanMethods = false)
public class Wrong {

  /** Has no key. */
  @Table
  public record Keyless(String id) {}
}
