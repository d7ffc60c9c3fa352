package io.dynabind.test;

import io.dynabind.test.internal.fault.Actions;
import java.util.List;
import java.util.Random;

/** Any of some faults that fits, at a rate. */
final class RandomPlan implements FaultPlan {

  private final Random random;
  private final double rate;
  private final List<Fault> faults;

  RandomPlan(Random random, double rate, List<Fault> faults) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("A rate is from 0 to 1, not " + rate);
    }
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("A random plan needs at least one fault");
    }
    this.random = random;
    this.rate = rate;
    this.faults = faults;
  }

  @Override
  public synchronized Fault next(String action, String request) {
    List<Fault> fitting = faults.stream().filter(fault -> fault.fits(action)).toList();
    if (!Actions.isOfItems(action) || fitting.isEmpty() || random.nextDouble() >= rate) {
      return Fault.NONE;
    }
    return fitting.get(random.nextInt(fitting.size()));
  }
}
