package io.dynabind.spring.boot.test;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Names the tables of a context as no other one does, and lets them be created. Behind what the
 * test and the environment say, before what the application's files do. Equal to each other, so
 * that test classes share contexts.
 */
record OwnTables() implements ContextCustomizer {

  /** Names the property with the text that is before the names of all tables of the context. */
  static final String MARK = "dynabind.test.tables";

  static final String MODE = "dynabind.schema.mode";
  static final String SOURCE = "Tables of this test context";

  private static final String PREFIX = "dynabind.table.prefix";
  private static final int LETTERS = 12;

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    ConfigurableEnvironment environment = context.getEnvironment();
    String mark =
        "test-" + UUID.randomUUID().toString().replace("-", "").substring(0, LETTERS) + "-";
    environment
        .getPropertySources()
        .addAfter(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                SOURCE,
                Map.of(
                    MARK,
                    mark,
                    PREFIX,
                    mark + environment.getProperty(PREFIX, ""),
                    MODE,
                    "create-missing")));
  }
}
