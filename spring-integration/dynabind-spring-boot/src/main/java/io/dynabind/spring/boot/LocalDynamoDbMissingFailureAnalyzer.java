package io.dynabind.spring.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which dependencies are missing. */
final class LocalDynamoDbMissingFailureAnalyzer
    extends AbstractFailureAnalyzer<LocalDynamoDbMissingException> {

  private static final String ACTION =
      """
      Add these dependencies, the second of which tests have by dynabind-spring-boot-starter-test. \
      For an application that you start yourself write <optional>true</optional> in place of the \
      scope, so that they stay out of its jar.

        <dependency>
          <groupId>software.amazon.dynamodb</groupId>
          <artifactId>DynamoDBLocal</artifactId>
          <version>3.3.1</version>
          <scope>test</scope>
        </dependency>
        <dependency>
          <groupId>io.dynabind</groupId>
          <artifactId>dynabind-test</artifactId>
          <scope>test</scope>
        </dependency>

      Or set dynabind.local.enabled to false, and say by dynabind.endpoint or a container where \
      DynamoDB is.""";

  @Override
  protected FailureAnalysis analyze(Throwable root, LocalDynamoDbMissingException cause) {
    return new FailureAnalysis(cause.getMessage(), ACTION, cause);
  }
}
