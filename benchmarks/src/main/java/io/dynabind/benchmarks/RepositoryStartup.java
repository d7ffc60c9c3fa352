package io.dynabind.benchmarks;

import io.dynabind.benchmarks.ColdStart.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts JVMs that build a Dynabind with a repository of 1 or 100 methods, and reads how long it
 * took from the builder to what is built; the client is a stub that is there before.
 */
final class RepositoryStartup {

  private static final List<Integer> SIZES = List.of(1, 100);

  private RepositoryStartup() {}

  static void run(Path target, int rounds) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(target.resolve("repository-startup"));
    String classPath =
        ColdStart.jars(directory, ColdStart.compile(directory, StartupSources.all(SIZES)));
    Map<Integer, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (int size : SIZES) {
        samples
            .computeIfAbsent(size, s -> new ArrayList<>())
            .add(ColdStart.start(classPath, StartupSources.PROGRAM, "dynabind", size));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("methods\tmilliseconds\tclasses");
    System.out.printf("%n%-10s %10s %10s%n", "methods", "ms", "classes");
    samples.forEach(
        (size, list) -> {
          double millis = ColdStart.median(list);
          long classes = list.get(0).classes();
          lines.add(String.format(Locale.ROOT, "%d\t%.1f\t%d", size, millis, classes));
          System.out.printf(Locale.ROOT, "%-10d %10.1f %10d%n", size, millis, classes);
        });
    Files.write(target.resolve("repository-startup.tsv"), lines);
  }
}
