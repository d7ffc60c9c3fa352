package io.dynabind.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Decides which request meets which fault, and remembers what became of each. */
final class FaultPlan {

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

  private final Map<String, Deque<Fault>> scripts = new HashMap<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private @Nullable Random random;
  private double rate;

  static String action(SdkHttpRequest request) {
    String target = request.firstMatchingHeader("X-Amz-Target").orElse("");
    return target.substring(target.lastIndexOf('.') + 1);
  }

  synchronized void add(String action, Fault fault, int times) {
    Deque<Fault> script = scripts.computeIfAbsent(action, a -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      script.addLast(fault);
    }
  }

  synchronized void random(long seed, double newRate) {
    random = new Random(seed);
    rate = newRate;
  }

  synchronized Fault next(String action) {
    Deque<Fault> script = scripts.get(action);
    Fault scripted = script == null ? null : script.pollFirst();
    if (scripted != null) {
      return scripted;
    }
    if (random == null || !WRITES.contains(action) || random.nextDouble() >= rate) {
      return Fault.NONE;
    }
    return random.nextBoolean() ? Fault.REQUEST_LOST : Fault.ANSWER_LOST;
  }

  synchronized void record(String action, Fault fault, int status) {
    exchanges.add(new Exchange(action, fault, status));
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  synchronized void clear() {
    scripts.clear();
    exchanges.clear();
    random = null;
  }
}
