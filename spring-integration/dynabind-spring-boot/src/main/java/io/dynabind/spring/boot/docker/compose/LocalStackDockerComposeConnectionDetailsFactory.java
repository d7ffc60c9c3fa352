package io.dynabind.spring.boot.docker.compose;

/** Connects to a service of the image {@code localstack/localstack}. */
final class LocalStackDockerComposeConnectionDetailsFactory extends ComposedService {

  LocalStackDockerComposeConnectionDetailsFactory() {
    super(4566, "test", "localstack/localstack", "localstack/localstack-pro");
  }
}
