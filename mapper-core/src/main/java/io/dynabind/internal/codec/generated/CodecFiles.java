package io.dynabind.internal.codec.generated;

import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the types of which a startup makes codecs, and writes the classes of these codecs as
 * files with names: in the package of their types, so that they reach what is not private.
 */
public final class CodecFiles {

  private final Map<Class<?>, ObjectModel> models = new LinkedHashMap<>();
  private final Map<Class<?>, String> left = new LinkedHashMap<>();

  /** Begins without any types. */
  public CodecFiles() {}

  /**
   * Gives a factory that notes down what it makes codecs of.
   *
   * @param factory makes them
   * @return the factory to be used
   */
  public CodecFactory noting(CodecFactory factory) {
    return new CodecFactory() {
      @Override
      public boolean claims(TypeRef type) {
        return factory.claims(type);
      }

      @Override
      public Codec<?> create(TypeRef type, CodecRegistry codecs) {
        Codec<?> codec = factory.create(type, codecs);
        if (codec instanceof ObjectCodec<?> object) {
          note(object.model());
        }
        return codec;
      }
    };
  }

  private void note(ObjectModel model) {
    if (model.kind() == ObjectModel.Kind.SEALED) {
      return;
    }
    Class<?> type = model.type().raw();
    String obstacle = obstacle(model);
    if (obstacle != null) {
      left.putIfAbsent(type, obstacle);
      return;
    }
    ObjectModel other = models.putIfAbsent(type, model);
    if (other != null && !Fingerprint.of(other).equals(Fingerprint.of(model))) {
      left.putIfAbsent(
          type, "it is stored in two shapes, as " + other.type() + " and as " + model.type());
    }
  }

  private static @Nullable String obstacle(ObjectModel model) {
    return model.type().raw().getClassLoader() == null
        ? "its package is the JVM's own"
        : Reach.obstacleBeside(model);
  }

  /**
   * The types whose codecs come to be at run time all the same.
   *
   * @return the reason for each
   */
  public Map<Class<?>, String> left() {
    return left;
  }

  /**
   * Writes all classes.
   *
   * @return the bytes of each by its path, such as {@code com/acme/Order$DynabindCodec.class}
   */
  public Map<String, byte[]> write() {
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, List<ObjectModel>> packages = new TreeMap<>();
    models.forEach(
        (type, model) -> {
          if (!left.containsKey(type)) {
            files.put(path(CodecClassName.of(type.getName())), CodecClassWriter.writeNamed(model));
            packages.computeIfAbsent(type.getPackageName(), p -> new ArrayList<>()).add(model);
          }
        });
    packages.forEach(
        (name, written) -> {
          PackageClassWriter writer = new PackageClassWriter(name, written);
          files.put(path(writer.name()), writer.write());
        });
    return files;
  }

  private static String path(String className) {
    return className.replace('.', '/') + ".class";
  }
}
