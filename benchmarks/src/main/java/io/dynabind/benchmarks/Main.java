package io.dynabind.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks: {@code quick}, {@code full}, {@code cold}, {@code calls [CALL...]} of a
 * repository, {@code adapter [CALL...]} of one of Spring Data's, {@code startup} of repositories,
 * or {@code one WORKLOAD DIRECTION [CONTENDER...]}. Every contender has a JVM of its own, and the
 * rounds go from contender to contender, so that those which are compared were measured close to
 * each other.
 */
public final class Main {

  /** How much is measured. */
  private record Size(int rounds, int warmups, int measurements) {}

  private static final Size QUICK = new Size(1, 4, 10);
  private static final Size FULL = new Size(5, 5, 40);
  private static final Size CALLS = new Size(5, 16, 40);
  private static final Size ADAPTER = new Size(3, 12, 40);
  private static final Size ONE = new Size(3, 3, 24);

  private Main() {}

  /**
   * Runs.
   *
   * @param arguments the size and, for one, what is measured
   * @throws IOException if no results can be written
   * @throws RunnerException if a benchmark fails
   * @throws InterruptedException if the run is interrupted
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, InterruptedException {
    Path target = Path.of(System.getProperty("benchmarks.target", "target"));
    switch (arguments.length == 0 ? "quick" : arguments[0]) {
      case "quick" -> all(QUICK, target, 5);
      case "full" -> all(FULL, target, 15);
      case "cold" -> ColdStart.run(target, 7);
      case "startup" -> RepositoryStartup.run(target, 11);
      case "calls" -> calls(target, List.of(arguments).subList(1, arguments.length));
      case "adapter" -> adapter(target, List.of(arguments).subList(1, arguments.length));
      case "one" -> one(List.of(arguments).subList(1, arguments.length));
      default ->
          throw new IllegalArgumentException(
              "quick, full, cold, calls, adapter, startup or one ...");
    }
  }

  private static void all(Size size, Path target, int coldStarts)
      throws IOException, RunnerException, InterruptedException {
    Results results = new Results();
    for (int round = 0; round < size.rounds(); round++) {
      for (String workload : Contenders.workloads()) {
        for (String direction : List.of("encode", "decode")) {
          measure(size, workload, direction, Contenders.of(direction), results);
        }
      }
      for (String direction : List.of("get", "put")) {
        measure(size, "ORDER", direction, Contenders.of(direction), results);
      }
    }
    results.print();
    results.write(target.resolve("ratios.tsv"));
    ColdStart.run(target, coldStarts);
  }

  private static void calls(Path target, List<String> only) throws IOException, RunnerException {
    Results results = new Results();
    for (int round = 0; round < CALLS.rounds(); round++) {
      for (String client : named(RepositoryCalls.CLIENTS, only)) {
        for (String call : named(RepositoryCalls.CALLS, only)) {
          takeTurns(CALLS, client, call, RepositoryCalls.CONTENDERS, results);
        }
      }
    }
    results.print();
    results.write(target.resolve("calls.tsv"));
  }

  private static void adapter(Path target, List<String> only) throws IOException, RunnerException {
    Results results = new Results();
    List<String> contenders = RepositoryCalls.ADAPTER_CONTENDERS;
    for (int round = 0; round < ADAPTER.rounds(); round++) {
      for (String client : named(RepositoryCalls.CLIENTS, only)) {
        for (String call : named(RepositoryCalls.ADAPTER_CALLS, only)) {
          takeTurns(ADAPTER, client, call, contenders, results);
        }
      }
    }
    results.print();
    results.printDifferences(contenders.get(1), contenders.get(0));
    results.write(target.resolve("adapter.tsv"));
  }

  /** Those that are named; all, if none is. */
  private static List<String> named(List<String> all, List<String> only) {
    List<String> named = all.stream().filter(only::contains).toList();
    return named.isEmpty() ? all : named;
  }

  private static void one(List<String> arguments) throws RunnerException {
    String direction = arguments.get(1);
    List<String> contenders =
        arguments.size() > 2
            ? new ArrayList<>(arguments.subList(2, arguments.size()))
            : Contenders.of(direction);
    Results results = new Results();
    for (int round = 0; round < ONE.rounds(); round++) {
      measure(ONE, arguments.get(0), direction, contenders, results);
    }
    results.print();
  }

  private static void takeTurns(
      Size size, String client, String call, List<String> contenders, Results results)
      throws RunnerException {
    ChainedOptionsBuilder options =
        options(
                CallBenchmark.class,
                size.warmups() * contenders.size(),
                size.measurements() * contenders.size())
            .param("client", client)
            .param("call", call)
            .param("contenders", String.join(",", contenders));
    for (RunResult result : new Runner(options.build()).run()) {
      results.addTurns(client, call, contenders, result);
    }
  }

  private static void measure(
      Size size, String workload, String direction, List<String> contenders, Results results)
      throws RunnerException {
    for (String contender : contenders) {
      ChainedOptionsBuilder options =
          options(CodecBenchmark.class, size.warmups(), size.measurements())
              .param("workload", workload)
              .param("direction", direction)
              .param("contender", contender);
      for (RunResult result : new Runner(options.build()).run()) {
        results.add(workload, direction, contender, result);
      }
    }
  }

  private static ChainedOptionsBuilder options(Class<?> benchmark, int warmups, int measurements) {
    return new OptionsBuilder()
        .include(benchmark.getName() + ".call")
        .forks(1)
        .warmupIterations(warmups)
        .warmupTime(TimeValue.milliseconds(400))
        .measurementIterations(measurements)
        .measurementTime(TimeValue.milliseconds(50))
        .jvmArgsAppend(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-Daws.java.v1.disableDeprecationAnnouncement=true")
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .addProfiler(GCProfiler.class);
  }
}
