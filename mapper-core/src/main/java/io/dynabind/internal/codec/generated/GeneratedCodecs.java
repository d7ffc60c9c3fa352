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
 * Makes generated codecs of records and beans, at once or after some uses. Where a class cannot be
 * defined, another factory is asked, and it is said once for each reason.
 *
 * <p>Most entities of an application are not used in its first seconds, and one that is used once
 * is encoded sooner than a class is written for it. So {@link #startingReflective} gives codecs
 * that work by reflection at first. Whether a class can be generated is found out at startup all
 * the same.
 */
public final class GeneratedCodecs implements CodecFactory {

  private final Function<TypeRef, @Nullable ObjectModel> models;
  private final CodecFactory fallback;
  private final int uses;
  private final @Nullable WrittenCodecs written;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /**
   * How many values are encoded and decoded by reflection. The JVM writes classes for reflection
   * too, for each member that is called more than 15 times.
   */
  private static final int USES = 7;

  /**
   * Makes the factory of codecs that are generated at once.
   *
   * @param models gives the model of a type, or null if the type is not stored as a map of its
   *     components
   * @param fallback makes the codecs of types whose class cannot be generated
   */
  public GeneratedCodecs(Function<TypeRef, @Nullable ObjectModel> models, CodecFactory fallback) {
    this(models, fallback, 0, null);
  }

  private GeneratedCodecs(
      Function<TypeRef, @Nullable ObjectModel> models,
      CodecFactory fallback,
      int uses,
      @Nullable WrittenCodecs written) {
    this.models = models;
    this.fallback = fallback;
    this.uses = uses;
    this.written = written;
  }

  /**
   * Makes the factory of codecs whose classes a build has written, and of those that are generated
   * when they have been used a few times.
   *
   * @param models gives the model of a type, or null if the type is not stored as a map of its
   *     components
   * @param reflective makes the codecs that work until then, or for ever if no class can be
   *     generated
   * @return the factory
   */
  public static GeneratedCodecs startingReflective(
      Function<TypeRef, @Nullable ObjectModel> models, CodecFactory reflective) {
    return new GeneratedCodecs(models, reflective, USES, new WrittenCodecs());
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
        return uses == 0
            ? generate(model, ObjectCodec.componentCodecs(model, codecs))
            : starting((ObjectCodec<?>) fallback.create(type, codecs), written(model));
      } catch (IllegalAccessException e) {
        obstacle = ModuleLines.toGenerate(type.raw());
      }
    }
    Codec<?> codec = fallback.create(type, codecs);
    sayOnce(type, obstacle);
    return codec;
  }

  private void sayOnce(TypeRef type, String obstacle) {
    if (said.add(obstacle)) {
      // Looked up here, since most starts have nothing to say and need not wait for it.
      LoggerFactory.getLogger("io.dynabind")
          .warn("The codec of {} works by reflection: {}", type, obstacle);
    }
  }

  private @Nullable WrittenCodecs written(ObjectModel model) {
    return written != null && written.has(model) ? written : null;
  }

  private <T> StartingCodec<T> starting(ObjectCodec<T> reflective, @Nullable WrittenCodecs ready) {
    return new StartingCodec<>(reflective, uses, this, ready);
  }

  /** The codec for a type that has been used often enough; the one it has if that is impossible. */
  @SuppressWarnings("unchecked") // generated for the same type
  <T> ObjectCodec<T> replace(
      ObjectCodec<T> starting, ObjectCodec<T> reflective, @Nullable WrittenCodecs ready) {
    ObjectModel model = starting.model();
    try {
      @Nullable Codec<?>[] components = starting.settledCodecs();
      ObjectCodec<?> codec = ready == null ? null : ready.create(model, components);
      return (ObjectCodec<T>) (codec == null ? generate(model, components) : codec);
    } catch (IllegalAccessException | LinkageError | RuntimeException e) {
      // Nothing of this is known beforehand, and what works goes on to work.
      sayOnce(model.type(), "its class cannot be defined: " + e);
      return reflective;
    }
  }

  private static ObjectCodec<?> generate(ObjectModel model, @Nullable Codec<?>[] codecs)
      throws IllegalAccessException {
    Lookup lookup = ClassDefiner.define(model.type().raw(), CodecClassWriter.write(model));
    return instantiate(lookup, model, codecs);
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
