package io.dynabind.test;

import io.dynabind.test.internal.fault.Actions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Decides which request meets which fault.
 *
 * <pre>{@code
 * FaultPlan plan =
 *     FaultPlan.nth("PutItem", 3, Fault.ANSWER_LOST)
 *         .and(FaultPlan.random(42, 0.1, Fault.SERVER_ERROR, Fault.HOT_KEY).on("UpdateItem"));
 * FaultClient faults = new FaultClient().plan(plan);
 * }</pre>
 *
 * <p>Own plans are written as functions: {@code (action, request) -> request.contains("c-1") ?
 * Fault.ANSWER_LOST : Fault.NONE}. The plans made here are thread-safe and count on while they are
 * used; own ones must be thread-safe too, if clients are used by several threads.
 */
@FunctionalInterface
public interface FaultPlan {

  /**
   * Decides about one request. Each attempt of the AWS client is a request of its own.
   *
   * @param action the DynamoDB action, such as {@code PutItem}
   * @param request the request's JSON
   * @return what happens to it; must {@linkplain Fault#fits fit} the action
   */
  Fault next(String action, String request);

  /**
   * A plan without faults.
   *
   * @return always {@link Fault#NONE}
   */
  static FaultPlan none() {
    return (action, request) -> Fault.NONE;
  }

  /**
   * Breaks writes at random, half of them before and half after they were applied.
   *
   * @param seed makes the run repeatable, as far as the order of requests is
   * @param rate the share of writes that break, from 0 to 1
   * @return a plan
   * @throws IllegalArgumentException if the rate is not from 0 to 1
   */
  static FaultPlan random(long seed, double rate) {
    return random(seed, rate, Fault.REQUEST_LOST, Fault.ANSWER_LOST)
        .on(Actions.WRITES.toArray(String[]::new));
  }

  /**
   * Lets requests that read or write items meet one of some faults at random.
   *
   * @param seed makes the run repeatable, as far as the order of requests is
   * @param rate the share of requests with a fault, from 0 to 1, among those that one of the faults
   *     fits
   * @param faults each as likely as the others that fit; at least one
   * @return a plan
   * @throws IllegalArgumentException if the rate is not from 0 to 1, or no fault is given
   */
  static FaultPlan random(long seed, double rate, Fault... faults) {
    return new RandomPlan(new Random(seed), rate, List.of(faults));
  }

  /**
   * One fault for the nth request of an action.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param n counts from 1, from now on
   * @param fault what happens to it
   * @return a plan
   * @throws IllegalArgumentException if n is less than 1 or the fault does not fit the action
   */
  static FaultPlan nth(String action, int n, Fault fault) {
    if (n < 1) {
      throw new IllegalArgumentException("Requests are counted from 1, not " + n);
    }
    List<Fault> faults = new ArrayList<>();
    for (int i = 1; i < n; i++) {
      faults.add(Fault.NONE);
    }
    faults.add(fault);
    return first(action, faults.toArray(Fault[]::new));
  }

  /**
   * Faults for the first requests of an action, in order.
   *
   * @param action the DynamoDB action, such as {@code UpdateItem}
   * @param faults the first is for the next request, {@link Fault#NONE} leaves one alone
   * @return a plan
   * @throws IllegalArgumentException if a fault does not fit the action
   */
  static FaultPlan first(String action, Fault... faults) {
    List<Fault> script = List.of(faults);
    script.forEach(fault -> FaultClient.requireFit(fault, action));
    AtomicInteger count = new AtomicInteger();
    return (asked, request) -> {
      if (!asked.equals(action)) {
        return Fault.NONE;
      }
      int i = count.getAndIncrement();
      return i < script.size() ? script.get(i) : Fault.NONE;
    };
  }

  /**
   * This plan for some actions only; it is not asked about others.
   *
   * @param actions the DynamoDB actions, such as {@code UpdateItem}
   * @return a plan
   */
  default FaultPlan on(String... actions) {
    Set<String> only = Set.of(actions);
    return (action, request) -> only.contains(action) ? next(action, request) : Fault.NONE;
  }

  /**
   * This plan and another. Both are asked about each request, so that both count it; where both
   * know a fault, this one's happens.
   *
   * @param other the other plan
   * @return a plan
   */
  default FaultPlan and(FaultPlan other) {
    return (action, request) -> {
      Fault first = next(action, request);
      Fault second = other.next(action, request);
      return first == Fault.NONE ? second : first;
    };
  }
}
