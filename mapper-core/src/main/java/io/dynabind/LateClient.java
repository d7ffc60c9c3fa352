package io.dynabind;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client that is built when it is first used, and closed in a thread of its own: the event loop
 * of the SDK's HTTP client stays for two quiet seconds before it ends, for which nobody waits.
 * Thread-safe.
 *
 * @param <C> the client
 */
final class LateClient<C extends AutoCloseable> implements Supplier<C>, AutoCloseable {

  private final Supplier<C> builder;
  private volatile @Nullable C client;
  private boolean closed;

  LateClient(Supplier<C> builder) {
    this.builder = builder;
  }

  @Override
  public C get() {
    C known = client;
    return known == null ? build() : known;
  }

  private synchronized C build() {
    C known = client;
    if (closed) {
      throw new IllegalStateException("This Dynabind is closed");
    }
    if (known == null) {
      known = builder.get();
      client = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    C open = client;
    if (open != null && !closed) {
      Thread closing = new Thread(() -> close(open), "dynabind-close");
      closing.setDaemon(true);
      closing.start();
    }
    closed = true;
  }

  private static void close(AutoCloseable client) {
    try {
      client.close();
    } catch (Exception e) {
      Logger log = LoggerFactory.getLogger(Dynabind.class);
      log.warn("The asynchronous client could not be closed", e);
    }
  }
}
