package io.dynabind.test;

import java.io.IOException;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** What runs in the server's process. Its standard input stays open as long as its parent lives. */
final class LocalDynamoDbMain {

  static final String READY = "DynamoDB Local is ready";

  private LocalDynamoDbMain() {}

  /**
   * Serves until standard input ends.
   *
   * @param arguments the port
   * @throws Exception if the server does not start
   */
  public static void main(String[] arguments) throws Exception {
    DynamoDBProxyServer server =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {"-inMemory", "-disableTelemetry", "-port", arguments[0]});
    server.start();
    System.out.println(READY);
    waitForParent();
    server.stop();
    System.exit(0);
  }

  private static void waitForParent() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is ever sent; the end of the stream is the message.
    }
  }
}
