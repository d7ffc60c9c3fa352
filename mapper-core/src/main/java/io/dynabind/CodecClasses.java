package io.dynabind;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.internal.codec.generated.CodecFiles;
import io.dynabind.operation.Operation;
import io.dynabind.problem.MappingException;
import io.dynabind.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codec classes that a build writes, so that a program generates none: for functions that start
 * often, and for archives of classes (AppCDS), which take no classes that are made at run time.
 * They take the place of the generated ones, no sooner: the first items of a type are read and
 * written by reflection all the same, which is cheaper than loading a class for them.
 *
 * <pre>{@code
 * Dynabind.builder()
 *     .entities(Order.class)
 *     .repositories(Customers.class)
 *     .converters(new MoneyConverter()) // what the start is told of the mapping, too
 *     .codecClasses()
 *     .writeTo(Path.of("target/classes"));
 * }</pre>
 *
 * <p>Each class stands in the package of its type, beside which one more, {@code DynabindCodecs},
 * leads to it; a start looks for them by itself. A codec class carries a fingerprint of all that it
 * depends on: the members and stored names of its type, and dynabind's own form. If that differs at
 * a start, the class is ignored, a warning says so, and the codec comes to be as if there were
 * none. So a class that is too old is never wrong.
 *
 * <p>A class beside a type reaches what is public, protected or the package's. What reads or makes
 * a type by private members keeps a codec that is made at run time; {@link #left()} says which.
 *
 * <p>Immutable and thread-safe.
 */
public final class CodecClasses {

  private final Map<String, byte[]> files;
  private final Map<Class<?>, String> left;

  private CodecClasses(CodecFiles files) {
    this.files = files.write();
    this.left = Collections.unmodifiableMap(new LinkedHashMap<>(files.left()));
  }

  static CodecClasses of(Settings settings) {
    CodecFiles files = new CodecFiles();
    new Startup(settings, NOTHING_SENT, Map.of(), List.of(), files)
        .run(settings.entities(), settings.repositories());
    return new CodecClasses(files);
  }

  /** Lets every repository be planned: it is no matter here which clients there will be. */
  private static final Executor NOTHING_SENT =
      new Executor() {
        @Override
        public PreparedOperation prepare(Operation operation, CallOptions options) {
          throw new IllegalStateException("Nothing is sent while classes are written");
        }

        @Override
        public boolean supportsSync() {
          return true;
        }

        @Override
        public boolean supportsAsync() {
          return true;
        }
      };

  /**
   * The class files, for build tools that write them themselves.
   *
   * @return the bytes of each, by its path below the root of the classes, such as {@code
   *     com/acme/Order$DynabindCodec.class}; copies of them, in the order of the paths
   */
  public Map<String, byte[]> files() {
    Map<String, byte[]> copies = new TreeMap<>();
    files.forEach((path, bytes) -> copies.put(path, bytes.clone()));
    return copies;
  }

  /**
   * The types whose codecs are made at run time all the same.
   *
   * @return why, by type; empty if there are none
   */
  public Map<Class<?>, String> left() {
    return left;
  }

  /**
   * Writes the class files. Those that are there already are replaced.
   *
   * @param classes the root of the classes, such as {@code target/classes}; made if need be
   * @throws IOException if a file cannot be written
   */
  public void writeTo(Path classes) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = classes.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /**
   * Says what was written and what was left.
   *
   * @return one line for each class file, and one for each type without
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    files.keySet().forEach(path -> text.append(path).append(System.lineSeparator()));
    left.forEach(
        (type, reason) ->
            text.append("The codec of ")
                .append(type.getName())
                .append(" is made at run time: ")
                .append(reason)
                .append(System.lineSeparator()));
    return text.toString();
  }

  /**
   * Writes the codec classes of entities and repositories that need neither converters nor
   * conventions, for builds that start programs.
   *
   * <pre>{@code
   * java -cp target/classes:... io.dynabind.CodecClasses target/classes com.acme.Orders com.acme.Customer
   * }</pre>
   *
   * @param arguments the root of the classes, then the names of entities and of repositories, which
   *     bring their entities along
   * @throws IOException if a file cannot be written
   * @throws ClassNotFoundException if there is no class of such a name
   * @throws MappingException with every problem of a phase at once
   */
  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException(
          "Name the directory of the classes, and then entities or repositories");
    }
    Dynabind.Builder builder = Dynabind.builder();
    for (int i = 1; i < arguments.length; i++) {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Class<?> type = Class.forName(arguments[i], false, loader);
      if (Repository.class.isAssignableFrom(type)) {
        builder.repositories(type);
      } else {
        builder.entities(type);
      }
    }
    CodecClasses classes = builder.codecClasses();
    classes.writeTo(Path.of(arguments[0]));
    System.out.print(classes);
  }
}
