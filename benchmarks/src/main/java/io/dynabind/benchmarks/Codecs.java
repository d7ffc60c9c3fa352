package io.dynabind.benchmarks;

import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.codec.generated.GeneratedCodecs;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.sdk.SdkValueCodecs;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.function.Function;

/** Makes codecs of either kind, without the rest of a startup. */
final class Codecs {

  /** What applications have: reflective at first and generated then; or one of the two. */
  enum Kind {
    STARTING,
    GENERATED,
    REFLECTIVE;

    static Kind of(String contender) {
      return contender.endsWith("generated")
          ? GENERATED
          : contender.endsWith("reflective") ? REFLECTIVE : STARTING;
    }
  }

  private Codecs() {}

  static <T> EntityCodec<T> of(Class<T> entity, Kind kind) {
    return of(List.<Class<?>>of(entity), kind).codec(entity);
  }

  /** Makes the codecs of several entities. */
  static Codecs.Made of(List<Class<?>> entities, Kind kind) {
    Problems problems = new Problems();
    Introspector[] introspector = new Introspector[1];
    Function<TypeRef, ObjectModel> models = type -> introspector[0].object(type);
    CodecFactory reflective = new ReflectiveCodecs(models);
    CodecFactory objects =
        kind == Kind.STARTING
            ? GeneratedCodecs.startingReflective(models, reflective)
            : kind == Kind.GENERATED ? new GeneratedCodecs(models, reflective) : reflective;
    CodecRegistry registry = CodecRegistry.of(List.of(new SdkValueCodecs()), List.of(), objects);
    introspector[0] = new Introspector(List.of(), registry::claims, problems);
    Made made = new Made(registry, introspector[0]);
    for (Class<?> entity : entities) {
      made.codec(entity);
    }
    problems.throwIfAny();
    return made;
  }

  record Made(CodecRegistry registry, Introspector introspector) {

    @SuppressWarnings("unchecked") // the codec of the entity's own type
    <T> EntityCodec<T> codec(Class<T> entity) {
      EntityModel model = introspector.entity(entity);
      return new EntityCodec<>(model, (ObjectCodec<T>) registry.get(model.object().type()));
    }
  }
}
