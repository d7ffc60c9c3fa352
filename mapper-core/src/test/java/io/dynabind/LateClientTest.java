package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A client that is built when it is needed, and for whose end nobody waits. */
class LateClientTest {

  private final AtomicInteger built = new AtomicInteger();

  private LateClient<AutoCloseable> client(AutoCloseable client) {
    return new LateClient<>(
        () -> {
          built.incrementAndGet();
          return client;
        });
  }

  @Test
  void isBuiltOnceWhenItIsFirstUsed() {
    AutoCloseable client = () -> {};
    LateClient<AutoCloseable> late = client(client);
    assertThat(built).hasValue(0);
    assertThat(late.get()).isSameAs(client);
    assertThat(late.get()).isSameAs(client);
    assertThat(built).hasValue(1);
    late.close();
  }

  @Test
  void isNotBuiltToBeClosed() {
    LateClient<AutoCloseable> late = client(() -> {});
    late.close();
    assertThatThrownBy(late::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This Dynabind is closed");
    assertThat(built).hasValue(0);
  }

  @Test
  void closesWithoutWaiting() throws InterruptedException {
    CountDownLatch patience = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    LateClient<AutoCloseable> late =
        client(
            () -> {
              patience.await();
              ended.countDown();
            });
    late.get();
    late.close();
    assertThat(ended.getCount()).isEqualTo(1);
    patience.countDown();
    ended.await();
  }

  @Test
  void isClosedOnceAndKeepsFailuresFromTheApplication() throws InterruptedException {
    AtomicInteger closed = new AtomicInteger();
    LateClient<AutoCloseable> late =
        client(
            () -> {
              closed.incrementAndGet();
              throw new IllegalStateException("still busy");
            });
    late.get();
    PrintStream standard = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    CountDownLatch logged = new CountDownLatch(1);
    System.setErr(
        new PrintStream(log, true, StandardCharsets.UTF_8) {
          @Override
          public void flush() {
            super.flush();
            if (log.toString(StandardCharsets.UTF_8).contains("still busy")) {
              logged.countDown();
            }
          }
        });
    try {
      late.close();
      logged.await();
      late.close();
    } finally {
      System.setErr(standard);
    }

    assertThat(closed).hasValue(1);
    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("The asynchronous client could not be closed");
  }
}
