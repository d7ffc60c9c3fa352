package io.dynabind.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The process in which DynamoDB Local runs; it ends when its standard input does. */
final class ServerProcess implements AutoCloseable {

  private static final String SERVER = "software.amazon.dynamodb.services.local.main.ServerRunner";
  private static final int LINES_KEPT = 60;

  private final Process process;
  private final Deque<String> output = new ArrayDeque<>();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  /** Somebody else was faster. */
  static final class PortTakenException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PortTakenException(String message) {
      super(message);
    }
  }

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess start(int port, Duration patience) {
    requireServer();
    ServerProcess server = inOwnLoader(() -> launched(port));
    server.await(patience);
    return server;
  }

  /** The threads of the process inherit a loader: not that of an application which is restarted. */
  private static ServerProcess inOwnLoader(Supplier<ServerProcess> launch) {
    Thread caller = Thread.currentThread();
    ClassLoader before = caller.getContextClassLoader();
    caller.setContextClassLoader(ServerProcess.class.getClassLoader());
    try {
      return launch.get();
    } finally {
      caller.setContextClassLoader(before);
    }
  }

  private static ServerProcess launched(int port) {
    ServerProcess server;
    try {
      server = new ServerProcess(command(port).start());
    } catch (IOException e) {
      throw new IllegalStateException("The process for DynamoDB Local cannot be started", e);
    }
    Thread drain = new Thread(server::drain, "dynamodb-local-output");
    drain.setDaemon(true);
    drain.start();
    return server;
  }

  private static void requireServer() {
    String resource = SERVER.replace('.', '/') + ".class";
    if (ServerProcess.class.getClassLoader().getResource(resource) == null) {
      throw new IllegalStateException(
          "DynamoDB Local is not on the class path. Add the test dependency"
              + " software.amazon.dynamodb:DynamoDBLocal:3.3.1 and import the BOM"
              + " software.amazon.awssdk:bom, or name a running server with -D"
              + LocalDynamoDb.ENDPOINT_PROPERTY
              + "=http://localhost:8000.");
    }
  }

  /** The class path goes through a file: it may be longer than a command line. */
  private static ProcessBuilder command(int port) throws IOException {
    String classPath = System.getProperty("java.class.path", "");
    String modulePath = System.getProperty("jdk.module.path", "");
    if (!modulePath.isEmpty()) {
      classPath = classPath + System.getProperty("path.separator") + modulePath;
    }
    Path arguments = Files.createTempFile("dynamodb-local", ".args");
    arguments.toFile().deleteOnExit();
    Files.writeString(
        arguments,
        "-Xmx1g -Dorg.slf4j.simpleLogger.defaultLogLevel=warn\n-cp\n\""
            + classPath.replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String main = LocalDynamoDbMain.class.getName();
    return new ProcessBuilder(List.of(java, "@" + arguments, main, Integer.toString(port)))
        .redirectErrorStream(true);
  }

  private void drain() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(LocalDynamoDbMain.READY)) {
          ready.complete(true);
        }
        keep(line);
      }
    } catch (IOException e) {
      keep(e.toString());
    }
    ready.complete(false);
  }

  private synchronized void keep(String line) {
    if (output.size() == LINES_KEPT) {
      output.removeFirst();
    }
    output.addLast(line);
  }

  private synchronized String output() {
    return String.join(System.lineSeparator(), output);
  }

  private void await(Duration patience) {
    try {
      if (ready.get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      keep("It did not say that it is ready within " + patience.toSeconds() + " seconds.");
    }
    close();
    String said = output();
    if (said.contains("Address already in use")) {
      throw new PortTakenException(said);
    }
    throw new IllegalStateException("DynamoDB Local did not start. It said:\n" + said);
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
