package io.dynabind.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One contender at one item, alone in its JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {

  /** Which item. */
  @Param("ORDER")
  public String workload;

  /** encode, decode, get or put. */
  @Param("encode")
  public String direction;

  /** Who does it. */
  @Param("dynabind")
  public String contender;

  private Work work;

  /** Makes the contender. */
  @Setup
  public void make() {
    work = Contenders.work(workload, direction, contender);
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
