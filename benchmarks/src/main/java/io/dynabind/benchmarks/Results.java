package io.dynabind.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** What was measured: of several rounds the median. */
final class Results {

  private record Case(String workload, String direction, String contender) {}

  private record Sample(double microseconds, double bytes) {}

  private final Map<Case, List<Sample>> samples = new LinkedHashMap<>();

  void add(String workload, String direction, String contender, RunResult result) {
    add(
        new Case(workload, direction, contender),
        result.getAggregatedResult().getIterationResults());
  }

  /** Contenders that took turns: the first iteration is the first one's, and so on. */
  void addTurns(String workload, String direction, List<String> contenders, RunResult result) {
    List<IterationResult> all = List.copyOf(result.getAggregatedResult().getIterationResults());
    for (int turn = 0; turn < contenders.size(); turn++) {
      List<IterationResult> own = new ArrayList<>();
      for (int i = turn; i < all.size(); i += contenders.size()) {
        own.add(all.get(i));
      }
      add(new Case(workload, direction, contenders.get(turn)), own);
    }
  }

  private void add(Case key, Collection<IterationResult> iterations) {
    samples
        .computeIfAbsent(key, c -> new ArrayList<>())
        .add(
            new Sample(
                quartile(iterations.stream().map(i -> i.getPrimaryResult().getScore()).toList()),
                median(iterations.stream().map(Results::allocation).toList())));
  }

  private static double allocation(IterationResult iteration) {
    Map<String, Result> results = iteration.getSecondaryResults();
    Result<?> allocation = results.get("gc.alloc.rate.norm");
    return (allocation == null ? results.get("·gc.alloc.rate.norm") : allocation).getScore();
  }

  /** The lower quartile of the iterations: what else runs on the machine only adds time. */
  private static double quartile(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 4);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private double time(Case key) {
    return median(samples.get(key).stream().map(Sample::microseconds).toList());
  }

  private double bytes(Case key) {
    return median(samples.get(key).stream().map(Sample::bytes).toList());
  }

  /** The contender's time divided by dynabind's of the same round; of those the median. */
  private double ratio(Case key) {
    String ours = Contenders.isJson(key.contender()) ? "dynabind-json" : "dynabind";
    List<Sample> base = samples.get(new Case(key.workload(), key.direction(), ours));
    if (base == null) {
      return Double.NaN;
    }
    List<Sample> others = samples.get(key);
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < others.size(); round++) {
      ratios.add(others.get(round).microseconds() / base.get(round).microseconds());
    }
    return median(ratios);
  }

  void print() {
    System.out.printf(
        Locale.ROOT,
        "%-10s %-7s %-26s %12s %12s %8s%n",
        "workload",
        "call",
        "contender",
        "us/call",
        "bytes/call",
        "ratio");
    for (Case key : samples.keySet()) {
      System.out.printf(
          Locale.ROOT,
          "%-10s %-7s %-26s %12.3f %12.0f %8.2f%n",
          key.workload(),
          key.direction(),
          key.contender(),
          time(key),
          bytes(key),
          ratio(key));
    }
  }

  /** What a contender takes more than another one, call by call. */
  void printDifferences(String contender, String base) {
    System.out.printf(Locale.ROOT, "%n%s over %s%n", contender, base);
    for (Case key : samples.keySet()) {
      if (key.contender().equals(contender)) {
        Case other = new Case(key.workload(), key.direction(), base);
        System.out.printf(
            Locale.ROOT,
            "%-10s %-9s %+8.3f us/call %+8.0f bytes/call%n",
            key.workload(),
            key.direction(),
            time(key) - time(other),
            bytes(key) - bytes(other));
      }
    }
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("workload\tdirection\tcontender\tmicroseconds\tbytes\tratio");
    for (Case key : samples.keySet()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%.4f\t%.0f\t%.3f",
              key.workload(),
              key.direction(),
              key.contender(),
              time(key),
              bytes(key),
              ratio(key)));
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }
}
