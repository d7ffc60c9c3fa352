package io.dynabind.internal.executor.sdk;

import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Makes codecs of annotated classes as a startup does. */
final class Entities {

  private Entities() {}

  static <T> EntityCodec<T> codec(Class<T> type) {
    AtomicReference<Introspector> introspector = new AtomicReference<>();
    Function<TypeRef, ObjectModel> models = ref -> introspector.get().object(ref);
    CodecRegistry codecs = CodecRegistry.of(List.of(), List.of(), new ReflectiveCodecs(models));
    Problems problems = new Problems();
    introspector.set(new Introspector(List.of(), codecs::claims, problems));
    EntityModel model = introspector.get().entity(type);
    problems.throwIfAny();
    @SuppressWarnings("unchecked") // asked for by its own type
    ObjectCodec<T> codec = (ObjectCodec<T>) codecs.get(model.object().type());
    return new EntityCodec<>(model, codec);
  }
}
