package io.dynabind.codec;

import io.dynabind.internal.codec.generated.GeneratedCodecs;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.introspect.TypeConverters;
import io.dynabind.internal.json.Jackson;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.sdk.SdkValueCodecs;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.List;
import java.util.function.Function;

/** Makes codecs of either kind, and insists on the kind. */
public enum CodecMaker {
  GENERATED,
  REFLECTIVE,
  /** Reflective at first, and then replaced by generated ones in all their places. */
  SETTLED,
  /** Of classes with names, as a build writes them; hidden ones where members are private. */
  WRITTEN;

  public <T> EntityCodec<T> make(Class<T> entity, AttributeConverter<?, ?>... converters) {
    return make(entity, List.of(new SdkValueCodecs()), converters);
  }

  <T> EntityCodec<T> make(
      Class<T> entity, List<CodecFactory> factories, AttributeConverter<?, ?>... converters) {
    Problems problems = new Problems();
    Introspector[] introspector = new Introspector[1];
    Function<TypeRef, ObjectModel> models = type -> introspector[0].object(type);
    CodecFactory reflective = new ReflectiveCodecs(models);
    CodecFactory objects =
        switch (this) {
          case REFLECTIVE -> reflective;
          case GENERATED -> new GeneratedCodecs(models, new NoFallback());
          case WRITTEN ->
              new WrittenClasses(reflective, new GeneratedCodecs(models, new NoFallback()));
          case SETTLED -> GeneratedCodecs.startingReflective(models, reflective);
        };
    CodecRegistry registry =
        CodecRegistry.of(
            new CodecSources(factories, List.of(converters), TypeConverters::of, Jackson::find),
            objects);
    introspector[0] = new Introspector(List.of(), registry::claims, problems);
    EntityModel model = introspector[0].entity(entity);
    problems.throwIfAny();
    EntityCodec<T> codec = EntityCodec.of(model, registry);
    if (this == SETTLED) {
      codec.object().settled();
    }
    boolean sealed = model.object().kind() == ObjectModel.Kind.SEALED;
    if (!sealed && !isOfItsKind(codec.object().getClass())) {
      throw new IllegalStateException("Not " + this + ": " + codec.object().getClass());
    }
    return codec;
  }

  private boolean isOfItsKind(Class<?> codec) {
    return switch (this) {
      case REFLECTIVE -> codec.getPackage() == ReflectiveCodecs.class.getPackage();
      case GENERATED, SETTLED -> codec.isHidden();
      case WRITTEN -> codec.isHidden() || codec.getName().endsWith("$DynabindCodec");
    };
  }

  /** A generated codec that falls back to reflection would prove nothing. */
  private static final class NoFallback implements CodecFactory {

    @Override
    public boolean claims(TypeRef type) {
      return true;
    }

    @Override
    public Codec<?> create(TypeRef type, CodecRegistry codecs) {
      throw new AssertionError("Not generated: " + type);
    }
  }
}
