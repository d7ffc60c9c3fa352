package io.dynabind.internal.codec.generated;

import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.SealedCodec;
import io.dynabind.internal.problem.ModuleLines;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Makes generated codecs of records and beans. Where a class cannot be defined, another factory is
 * asked, and it is said once for each reason.
 */
public final class GeneratedCodecs implements CodecFactory {

  private final Function<TypeRef, @Nullable ObjectModel> models;
  private final CodecFactory fallback;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /**
   * Makes the factory.
   *
   * @param models gives the model of a type, or null if the type is not stored as a map of its
   *     components
   * @param fallback makes the codecs of types whose class cannot be generated
   */
  public GeneratedCodecs(Function<TypeRef, @Nullable ObjectModel> models, CodecFactory fallback) {
    this.models = models;
    this.fallback = fallback;
  }

  @Override
  public boolean claims(TypeRef type) {
    return models.apply(type) != null;
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    ObjectModel model = models.apply(type);
    if (model == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    if (model.kind() == ObjectModel.Kind.SEALED) {
      return SealedCodec.of(model, codecs);
    }
    String obstacle = Reach.obstacle(model);
    if (obstacle == null) {
      try {
        return generate(model, codecs);
      } catch (IllegalAccessException e) {
        obstacle = ModuleLines.toGenerate(type.raw());
      }
    }
    Codec<?> codec = fallback.create(type, codecs);
    if (said.add(obstacle)) {
      // Looked up here, since most starts have nothing to say and need not wait for it.
      LoggerFactory.getLogger("io.dynabind")
          .warn("The codec of {} works by reflection: {}", type, obstacle);
    }
    return codec;
  }

  private static ObjectCodec<?> generate(ObjectModel model, CodecRegistry codecs)
      throws IllegalAccessException {
    Lookup lookup = ClassDefiner.define(model.type().raw(), CodecClassWriter.write(model));
    return instantiate(lookup, model, ObjectCodec.componentCodecs(model, codecs));
  }

  private static ObjectCodec<?> instantiate(
      Lookup lookup, ObjectModel model, @Nullable Codec<?>[] codecs) throws IllegalAccessException {
    try {
      MethodHandle constructor =
          lookup.findConstructor(
              lookup.lookupClass(),
              MethodType.methodType(void.class, ObjectModel.class, Codec[].class));
      return (ObjectCodec<?>) constructor.invoke(model, codecs);
    } catch (IllegalAccessException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("The codec of " + model + " could not be made", e);
    }
  }
}
