package io.dynabind.test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What became of all requests, or of the latest of them. */
final class Exchanges {

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private final List<Consumer<? super Exchange>> observers = new CopyOnWriteArrayList<>();
  private int most = Integer.MAX_VALUE;

  void record(Exchange exchange) {
    synchronized (this) {
      exchanges.addLast(exchange);
      trim();
    }
    observers.forEach(observer -> observer.accept(exchange));
  }

  void observe(Consumer<? super Exchange> observer) {
    observers.add(observer);
  }

  synchronized void remember(int newMost) {
    most = newMost;
    trim();
  }

  private void trim() {
    while (exchanges.size() > most) {
      exchanges.removeFirst();
    }
  }

  synchronized List<Exchange> all() {
    return List.copyOf(exchanges);
  }

  synchronized void clear() {
    exchanges.clear();
  }
}
