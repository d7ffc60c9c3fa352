package io.dynabind.benchmarks;

import io.dynabind.Dynabind;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Starts JVMs that encode the first item of each of 1, 10 or 100 entity classes, and reads how long
 * it took from {@code main} on, and how many classes were loaded meanwhile. The contenders take
 * turns. Those that end in 20 encode twenty items, by when codecs work without reflection: by
 * classes that are generated, or that a build has written.
 */
final class ColdStart {

  private static final List<String> CONTENDERS =
      List.of(
          "dynabind",
          "dynabind-reflective",
          "dynabind-generated",
          "dynabind-20",
          "dynabind-written-20",
          "enhanced-bean",
          "enhanced-static");
  private static final int LARGEST = 100;
  private static final List<Integer> SIZES = List.of(1, 10, LARGEST);
  private static final int ATTRIBUTES = 10;

  private ColdStart() {}

  /** What one start took, and how many classes it loaded. */
  record Sample(double millis, long classes) {}

  static void run(Path target, int rounds) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(target.resolve("cold-start"));
    Path classes = compile(directory, ColdSources.all(LARGEST, ATTRIBUTES));
    String classPath = jars(directory, classes);
    String written =
        written(directory, classes) + classPath.substring(classPath.indexOf(File.pathSeparator));
    Map<String, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (int size : SIZES) {
        for (String contender : CONTENDERS) {
          samples
              .computeIfAbsent(size + "\t" + contender, k -> new ArrayList<>())
              .add(
                  start(
                      contender.contains("written") ? written : classPath,
                      program(contender),
                      contender,
                      size));
        }
      }
    }
    report(target, samples);
  }

  /** The same classes in a jar that has their codec classes, too, as a build writes them. */
  private static Path written(Path directory, Path classes) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Dynabind.Builder builder = Dynabind.builder();
      for (int e = 0; e < LARGEST; e++) {
        builder.entities(loader.loadClass("io.dynabind.benchmarks.cold.Record" + e));
      }
      return jar(classes, directory.resolve("written.jar"), builder.codecClasses().files());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The entities have been compiled", e);
    }
  }

  private static void report(Path target, Map<String, List<Sample>> samples) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("entities\tcontender\tmilliseconds\tclasses\tratio");
    System.out.printf(
        "%n%-10s %-22s %10s %10s %8s%n", "entities", "contender", "ms", "classes", "ratio");
    samples.forEach(
        (key, list) -> {
          String[] parts = key.split("\t");
          double ours = median(samples.get(parts[0] + "\tdynabind"));
          double millis = median(list);
          long loaded = list.get(0).classes();
          lines.add(
              String.format(Locale.ROOT, "%s\t%.1f\t%d\t%.2f", key, millis, loaded, millis / ours));
          System.out.printf(
              Locale.ROOT,
              "%-10s %-22s %10.1f %10d %8.2f%n",
              parts[0],
              parts[1],
              millis,
              loaded,
              millis / ours);
        });
    Files.write(target.resolve("cold-start.tsv"), lines);
  }

  static double median(List<Sample> samples) {
    return samples.stream().map(Sample::millis).sorted().toList().get(samples.size() / 2);
  }

  /** Starts a program of the folder {@code cold} in a JVM of its own. */
  static Sample start(String classPath, String program, String contender, int size)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                classPath,
                "io.dynabind.benchmarks.cold." + program,
                contender,
                Integer.toString(size))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The JVM of " + contender + " failed: " + said);
    }
    String[] figures = said.strip().split(" ");
    return new Sample(Double.parseDouble(figures[0]), Long.parseLong(figures[1]));
  }

  /** Everything comes out of jars, as it does where it is deployed: directories are slower. */
  static String jars(Path directory, Path entities) throws IOException {
    List<String> places = new ArrayList<>();
    places.add(entities.toString());
    places.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    for (int i = 0; i < places.size(); i++) {
      Path place = Path.of(places.get(i));
      if (Files.isDirectory(place)) {
        places.set(i, jar(place, directory.resolve("classes-" + i + ".jar"), Map.of()).toString());
      }
    }
    return String.join(File.pathSeparator, places);
  }

  private static Path jar(Path classes, Path jar, Map<String, byte[]> more) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), new Manifest());
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, out);
      }
      for (Map.Entry<String, byte[]> file : more.entrySet()) {
        out.putNextEntry(new JarEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return jar;
  }

  private static String program(String contender) {
    return contender.startsWith("dynabind") ? "DynabindStart" : "EnhancedStart";
  }

  /** Makes the entities and the programs, since a hundred classes are not written by hand. */
  static Path compile(Path directory, Map<String, String> all) throws IOException {
    Path sources = Files.createDirectories(directory.resolve("src/io/dynabind/benchmarks/cold"));
    Path classes = Files.createDirectories(directory.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : all.entrySet()) {
      files.add(Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-proc:none",
              "-parameters",
              "-cp",
              System.getProperty("java.class.path"));
      boolean done =
          compiler
              .getTask(
                  null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!done) {
        throw new IllegalStateException("The entities of the cold start do not compile");
      }
    }
    return classes;
  }
}
