package io.dynabind.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * DynamoDB Local was asked for, by {@code dynabind.local.enabled} or by a test, and is not on the
 * class path. Its licence forbids that somebody else brings it.
 */
public final class LocalDynamoDbMissingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private static final String STARTER = "io.dynabind.test.LocalDynamoDb";
  private static final String SERVER = "software.amazon.dynamodb.services.local.main.ServerRunner";

  private LocalDynamoDbMissingException() {
    super(
        "DynamoDB Local is to be started, but software.amazon.dynamodb:DynamoDBLocal and"
            + " io.dynabind:dynabind-test are not both on the class path.");
  }

  /**
   * Looks for what starts DynamoDB Local, and for the server.
   *
   * @param loader where to look; null for the thread's
   * @throws LocalDynamoDbMissingException if one of them is not there
   */
  public static void throwIfMissing(@Nullable ClassLoader loader) {
    if (!ClassUtils.isPresent(STARTER, loader) || !ClassUtils.isPresent(SERVER, loader)) {
      throw new LocalDynamoDbMissingException();
    }
  }
}
