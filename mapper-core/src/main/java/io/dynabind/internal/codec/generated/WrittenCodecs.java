package io.dynabind.internal.codec.generated;

import io.dynabind.codec.Codec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.PackageCodecs;
import io.dynabind.model.ObjectModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Finds the codec classes that a build has written. A failing search looks into every jar of a
 * class path, so that it is made once for each package, not for each type.
 */
final class WrittenCodecs {

  private static final PackageCodecs NONE =
      new PackageCodecs() {
        @Override
        public @Nullable String fingerprint(String type) {
          return null;
        }

        @Override
        public @Nullable ObjectCodec<?> create(
            String type, String fingerprint, ObjectModel model, @Nullable Codec<?>[] codecs) {
          return null;
        }
      };

  private final Map<ClassLoader, Map<String, PackageCodecs>> found = new HashMap<>();

  /**
   * Whether a build has written the class that would be generated now. One that is another is said.
   *
   * @param model the type's facts
   */
  boolean has(ObjectModel model) {
    String written = fingerprint(model.type().raw());
    return written != null && isFresh(written, model);
  }

  private @Nullable String fingerprint(Class<?> type) {
    PackageCodecs codecs = codecs(type);
    try {
      return codecs.fingerprint(type.getName());
    } catch (LinkageError | SecurityException e) {
      // It is of another form, or damaged, for all types of the package.
      ignore(type);
      sayAll(codecs.getClass().getName(), e);
      return null;
    }
  }

  private synchronized void ignore(Class<?> type) {
    found
        .computeIfAbsent(type.getClassLoader(), loader -> new HashMap<>())
        .put(type.getPackageName(), NONE);
  }

  /**
   * Makes the codec of a type by the class that a build has written, which is loaded for that.
   *
   * @param model the type's facts
   * @param codecs a codec for each component
   * @return the codec, or null if there is no such class, or another one, which is said
   */
  @Nullable ObjectCodec<?> create(ObjectModel model, @Nullable Codec<?>[] codecs) {
    String type = model.type().raw().getName();
    try {
      ObjectCodec<?> codec =
          codecs(model.type().raw()).create(type, Fingerprint.of(model), model, codecs);
      if (codec == null) {
        say(ignored(type), "it was written for another shape than " + model + " has now");
      }
      return codec;
    } catch (LinkageError | SecurityException e) {
      say(ignored(type), e.toString());
      return null;
    }
  }

  private synchronized PackageCodecs codecs(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == null) {
      return NONE;
    }
    Map<String, PackageCodecs> packages = found.get(loader);
    if (packages == null) {
      packages = new HashMap<>();
      found.put(loader, packages);
    }
    String name = type.getPackageName();
    PackageCodecs codecs = packages.get(name);
    if (codecs == null) {
      codecs = find(name, loader);
      packages.put(name, codecs);
    }
    return codecs;
  }

  private static PackageCodecs find(String packageName, ClassLoader loader) {
    String name =
        packageName.isEmpty() ? PackageCodecs.NAME : packageName + "." + PackageCodecs.NAME;
    try {
      Class<?> type = Class.forName(name, false, loader);
      // Those of a parent belong to another package of the same name.
      if (type.getClassLoader() == loader && PackageCodecs.class.isAssignableFrom(type)) {
        return (PackageCodecs) type.getConstructor().newInstance();
      }
    } catch (ClassNotFoundException e) {
      return NONE;
    } catch (ReflectiveOperationException | LinkageError | SecurityException e) {
      sayAll(name, e);
    }
    return NONE;
  }

  private static boolean isFresh(String written, ObjectModel model) {
    String type = model.type().raw().getName();
    if (!written.equals(Fingerprint.of(model))) {
      say(ignored(type), "it was written for another shape than " + model + " has now");
      return false;
    }
    String obstacle = Reach.obstacleBeside(model);
    if (obstacle != null) {
      say(ignored(type), obstacle);
    }
    return obstacle == null;
  }

  private static String ignored(String type) {
    return "The codec class "
        + CodecClassName.of(type)
        + ", which a build has written for "
        + type
        + ", is ignored";
  }

  private static void sayAll(String packageCodecs, Throwable why) {
    say(
        packageCodecs + " is ignored, and with it all codec classes of its package",
        why.toString());
  }

  private static void say(String what, String why) {
    LoggerFactory.getLogger("io.dynabind")
        .warn("{}: {}. Run the build's processing again; until then it works without.", what, why);
  }
}
