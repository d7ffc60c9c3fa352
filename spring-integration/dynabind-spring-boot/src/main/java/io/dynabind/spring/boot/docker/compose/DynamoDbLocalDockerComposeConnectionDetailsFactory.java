package io.dynabind.spring.boot.docker.compose;

/** Connects to a service of the image {@code amazon/dynamodb-local}. */
final class DynamoDbLocalDockerComposeConnectionDetailsFactory extends ComposedService {

  DynamoDbLocalDockerComposeConnectionDetailsFactory() {
    super(8000, "local", "amazon/dynamodb-local");
  }
}
