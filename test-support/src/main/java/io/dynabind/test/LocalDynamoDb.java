package io.dynabind.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local, in memory, in a process of its own that ends with this one.
 *
 * <pre>{@code
 * try (LocalDynamoDb local = LocalDynamoDb.start();
 *     DynamoDbClient client = local.client()) {
 *   client.listTables();
 * }
 * }</pre>
 *
 * <p>The server is taken from the class path: add {@code
 * software.amazon.dynamodb:DynamoDBLocal:3.3.1} and import the AWS SDK's BOM. It listens on a free
 * port of the loopback interface. With the system property {@value #ENDPOINT_PROPERTY} nothing is
 * started, and that endpoint is used instead.
 *
 * <p>Thread-safe.
 */
public final class LocalDynamoDb implements AutoCloseable {

  /** Names the system property with the endpoint of a server that is running already. */
  public static final String ENDPOINT_PROPERTY = "dynabind.test.endpoint";

  private static final int TRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final URI endpoint;
  private final @Nullable ServerProcess process;

  private LocalDynamoDb(URI endpoint, @Nullable ServerProcess process) {
    this.endpoint = endpoint;
    this.process = process;
  }

  /** The one server that tests of this JVM share. */
  private static final class Shared {
    static final LocalDynamoDb INSTANCE = start();
  }

  /**
   * The server that all callers in this JVM share; started by the first. Closing it has no effect;
   * it ends with the JVM.
   *
   * @return the shared server
   * @throws IllegalStateException if DynamoDB Local is not on the class path, or does not start
   */
  public static LocalDynamoDb shared() {
    return new LocalDynamoDb(Shared.INSTANCE.endpoint, null);
  }

  /**
   * Starts a server of the caller's own and waits until it answers.
   *
   * @return the server, to be closed
   * @throws IllegalStateException if DynamoDB Local is not on the class path, or does not start
   */
  public static LocalDynamoDb start() {
    String given = System.getProperty(ENDPOINT_PROPERTY);
    if (given != null && !given.isBlank()) {
      return new LocalDynamoDb(URI.create(given.strip()), null);
    }
    IllegalStateException last = null;
    for (int i = 0; i < TRIES; i++) {
      int port = freePort();
      try {
        ServerProcess process = ServerProcess.start(port, PATIENCE);
        return new LocalDynamoDb(URI.create("http://localhost:" + port), process);
      } catch (ServerProcess.PortTakenException e) {
        last = e;
      }
    }
    throw new IllegalStateException("Found no free port for DynamoDB Local", last);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("The loopback interface gives no port", e);
    }
  }

  /**
   * Where the server listens.
   *
   * @return such as {@code http://localhost:40123}
   */
  public URI endpoint() {
    return endpoint;
  }

  /**
   * The region to be used with the server.
   *
   * @return any region
   */
  public Region region() {
    return Region.US_EAST_1;
  }

  /**
   * Credentials that the server takes.
   *
   * @return dummies
   */
  public AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }

  /**
   * Makes a client that blocks.
   *
   * @return a new client, to be closed by the caller
   */
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(region())
        .credentialsProvider(credentials())
        .build();
  }

  /**
   * Makes a client that does not block.
   *
   * @return a new client, to be closed by the caller
   */
  public DynamoDbAsyncClient asyncClient() {
    return DynamoDbAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(region())
        .credentialsProvider(credentials())
        .build();
  }

  /** Ends the server, if it was started for the caller alone. */
  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
