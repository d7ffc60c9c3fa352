package io.dynabind.codec;

import io.dynabind.internal.codec.generated.CodecFiles;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes codecs of the classes that a build would write, each defined in the package of its type;
 * another factory makes those of types that have none.
 */
final class WrittenClasses implements CodecFactory {

  /** A loader defines a name once. */
  private static final Map<Class<?>, Written> DEFINED = new HashMap<>();

  private record Written(Class<?> type, byte[] bytes) {}

  private final CodecFactory reflective;
  private final CodecFactory other;

  WrittenClasses(CodecFactory reflective, CodecFactory other) {
    this.reflective = reflective;
    this.other = other;
  }

  @Override
  public boolean claims(TypeRef type) {
    return reflective.claims(type);
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    CodecFiles files = new CodecFiles();
    Codec<?> codec = files.noting(reflective).create(type, codecs);
    if (!(codec instanceof ObjectCodec<?> object)
        || object.model().kind() == ObjectModel.Kind.SEALED) {
      return codec;
    }
    if (!files.left().isEmpty()) {
      return other.create(type, codecs);
    }
    Class<?> owner = type.raw();
    byte[] bytes = files.write().get(owner.getName().replace('.', '/') + "$DynabindCodec.class");
    try {
      Constructor<?> constructor =
          define(owner, bytes).getDeclaredConstructor(ObjectModel.class, Codec[].class);
      constructor.setAccessible(true);
      return (Codec<?>)
          constructor.newInstance(
              object.model(), ObjectCodec.componentCodecs(object.model(), codecs));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("The codec class of " + type + " does not work", e);
    }
  }

  private static synchronized Class<?> define(Class<?> owner, byte[] bytes)
      throws IllegalAccessException {
    Written known = DEFINED.get(owner);
    if (known == null) {
      Class<?> type =
          MethodHandles.privateLookupIn(owner, MethodHandles.lookup()).defineClass(bytes);
      known = new Written(type, bytes);
      DEFINED.put(owner, known);
    }
    if (!Arrays.equals(known.bytes(), bytes)) {
      throw new IllegalStateException(owner + " has two shapes in one JVM");
    }
    return known.type();
  }
}
