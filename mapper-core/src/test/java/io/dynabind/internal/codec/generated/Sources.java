package io.dynabind.internal.codec.generated;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Sources of a test's own, compiled, and loaded by a loader below that of the test. */
final class Sources {

  private Sources() {}

  /** Compiles sources, each beginning with its package, if it has one, and gives their loader. */
  static URLClassLoader load(Path folder, ClassLoader parent, Source... sources)
      throws IOException {
    return load(folder, parent, List.of("-parameters"), sources);
  }

  static URLClassLoader load(
      Path folder, ClassLoader parent, List<String> options, Source... sources) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-d", folder.toString(), "-proc:none", "--release", "17"));
    arguments.addAll(options);
    arguments.add("-cp");
    arguments.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    for (Source source : sources) {
      Path file = folder.resolve(source.path);
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.text).toString());
    }
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("The sources do not compile");
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent);
  }

  /** One compilation unit and where it stands. */
  record Source(String path, String text) {}
}
