package io.dynabind.spring.aot;

import io.dynabind.spring.aot.shop.Shop;
import io.dynabind.test.LocalDynamoDb;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One start of the application in a JVM of its own.
 *
 * @param said what it printed
 * @param classes what its JVM said of each class that it loaded
 */
record Start(List<String> said, List<String> classes) {

  /** A hidden class, as the JVM names it. */
  private static final Pattern GENERATED = Pattern.compile("DynabindCodec[/+]0x");

  /** Starts the application with its classes in front of the class path of the tests. */
  static Start of(Path classes, Path log, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log + ":none:filesize=0");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classes + File.pathSeparator + libraries()));
    command.add(Shop.class.getName());
    command.add("--dynabind.endpoint=" + LocalDynamoDb.shared().endpoint());
    command.add("--dynabind.region=us-east-1");
    command.add("--dynabind.credentials.access-key-id=local");
    command.add("--dynabind.credentials.secret-access-key=local");
    command.add("--dynabind.schema.mode=create-missing");
    command.add("--dynabind.table.prefix=t" + UUID.randomUUID() + "-");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The application failed: " + said);
    }
    return new Start(said.lines().toList(), Files.readAllLines(log));
  }

  /** All but the classes of the application. */
  private static String libraries() {
    String own = application().toString();
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(place -> !place.equals(own))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Where the build has put the application, and what it has processed. */
  static Path application() {
    try {
      return Path.of(Shop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The loaded classes that were made by dynabind at run time, or to make such. */
  List<String> generating() {
    return classes.stream()
        .filter(
            line ->
                GENERATED.matcher(line).find()
                    || line.contains("DynabindDoor")
                    || line.contains("net.bytebuddy."))
        .toList();
  }

  /** The loaded classes of the application that come from a file and have a part in their names. */
  List<String> loaded(String part) {
    return classes.stream()
        .filter(line -> line.contains("source: file:"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .filter(name -> name.startsWith("io.dynabind.spring.aot.shop.") && name.contains(part))
        .toList();
  }

  /** What it said that has a part. */
  List<String> said(String part) {
    return said.stream().filter(line -> line.contains(part)).toList();
  }

  /** Copies the application without what the build has made for it. */
  static Path unprocessed(Path target) throws IOException {
    return copy(
        target, name -> Stream.of("Dynabind", "__", "SpringCGLIB").noneMatch(name::contains));
  }

  /** Copies the application. */
  static Path copy(Path target, Predicate<String> wanted) throws IOException {
    Path from = application();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (wanted.test(file.getFileName().toString())) {
          Path to = target.resolve(from.relativize(file));
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    return target;
  }
}
