package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    CountDownLatch failing = new CountDownLatch(1);
    LateClient<AutoCloseable> late =
        client(
            () -> {
              closed.incrementAndGet();
              failing.countDown();
              throw new IllegalStateException("still busy");
            });
    late.get();
    late.close();
    failing.await();
    late.close();
    assertThat(closed).hasValue(1);
  }
}
