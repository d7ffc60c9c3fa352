package io.dynabind.modules;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Table;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * A small project of the test's own: compiled by the JDK's compiler, and run in a JVM of its own
 * with our classes as modules.
 */
final class ModuleProject {

  private final Path folder;
  private final List<Path> libraries = new ArrayList<>();

  ModuleProject(Path folder) {
    this.folder = folder;
    libraries.add(place(Table.class));
    libraries.add(place(Dynabind.class));
    Arrays.stream(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> NEEDED.stream().anyMatch(path.getFileName().toString()::startsWith))
        .forEach(libraries::add);
  }

  /** What core needs beside itself; everything of the SDK, whose modules are automatic. */
  private static final List<String> NEEDED =
      List.of(
          "dynamodb-2",
          "aws-core",
          "aws-json-protocol",
          "json-utils",
          "third-party-jackson",
          "protocol-core",
          "sdk-core",
          "auth",
          "identity-spi",
          "http-auth",
          "http-client-spi",
          "regions",
          "utils",
          "annotations-2",
          "endpoints-spi",
          "metrics-spi",
          "profiles",
          "retries",
          "checksums",
          "reactive-streams",
          "eventstream",
          "byte-buddy",
          "jackson-core-3",
          "slf4j",
          "jspecify");

  /** Another project that uses this one as a library. */
  ModuleProject with(Path another) {
    ModuleProject user = new ModuleProject(another);
    user.libraries.add(folder.resolve("classes"));
    return user;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private String libraryPath() {
    return String.join(File.pathSeparator, libraries.stream().map(Path::toString).toList());
  }

  /** Compiles sources, given by path, with the libraries as modules or on the class path. */
  void compile(Map<String, String> sources, boolean modular) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", folder.resolve("classes").toString(), "--release", "17", "-nowarn"));
    arguments.add(modular ? "--module-path" : "--class-path");
    arguments.add(libraryPath());
    sources.forEach((path, text) -> arguments.add(write(path, text).toString()));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("The project does not compile");
    }
  }

  private Path write(String path, String text) {
    try {
      Path file = folder.resolve("src").resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the project's main class as a module. */
  String runModule(String module, String main, String... options) {
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(
        List.of(
            "--module-path",
            libraryPath() + File.pathSeparator + folder.resolve("classes"),
            "--module",
            module + "/" + main));
    return run(command);
  }

  /** Runs the project's main class from the class path, with our classes as modules. */
  String runClassPath(String main) {
    return run(
        List.of(
            "--module-path",
            libraryPath(),
            "--add-modules",
            "io.dynabind.core",
            "--class-path",
            folder.resolve("classes").toString(),
            main));
  }

  /** Runs the project's main class from the class path, with our classes, beside a module. */
  String runBeside(ModuleProject module, String name, String main) {
    Path classes = module.folder.resolve("classes");
    Path annotations = place(Table.class);
    List<String> classPath =
        libraries.stream()
            .filter(path -> !path.equals(classes) && !path.equals(annotations))
            .map(Path::toString)
            .toList();
    return run(
        List.of(
            "--module-path",
            annotations + File.pathSeparator + classes,
            "--add-modules",
            name,
            "--class-path",
            String.join(File.pathSeparator, classPath)
                + File.pathSeparator
                + folder.resolve("classes"),
            main));
  }

  private String run(List<String> arguments) {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(arguments);
      Path output = folder.resolve("output.txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The project does not end");
      }
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
