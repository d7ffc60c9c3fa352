package io.dynabind.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Contenders at one call of a repository, which take turns: every iteration is the next one's. They
 * share the JVM and the compiled client below them, so that neither the machine's neighbours nor
 * what the compiler happened to inline is taken for a difference between them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {

  /** HTTP or STUB. */
  @Param("HTTP")
  public String client;

  /** Which call. */
  @Param("find")
  public String call;

  /** Who takes turns, with commas between them. */
  @Param("")
  public String contenders;

  private final List<Work> works = new ArrayList<>();
  private int turn;
  private Work work = () -> null;

  /** Makes the contenders. */
  @Setup
  public void make() {
    for (String contender : contenders.split(",")) {
      works.add(RepositoryCalls.work(client, call, contender));
    }
  }

  /** Ends what the contenders have begun. */
  @TearDown
  public void end() {
    works.forEach(Work::close);
  }

  /** It is the next one's turn. */
  @Setup(Level.Iteration)
  public void next() {
    work = works.get(turn++ % works.size());
  }

  /**
   * One call.
   *
   * @return what came out
   */
  @Benchmark
  public Object call() {
    return work.call();
  }
}
