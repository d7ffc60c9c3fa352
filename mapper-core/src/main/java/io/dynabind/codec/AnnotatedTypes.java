package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types that name a converter themselves. */
final class AnnotatedTypes implements CodecFactory {

  private final Function<Class<?>, @Nullable Class<?>> annotated;
  private final FactoryRegistry registry;

  AnnotatedTypes(Function<Class<?>, @Nullable Class<?>> annotated, FactoryRegistry registry) {
    this.annotated = annotated;
    this.registry = registry;
  }

  @Override
  public boolean claims(TypeRef type) {
    return type.raw().getModule() != Object.class.getModule()
        && annotated.apply(type.raw()) != null;
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    Class<?> converter = annotated.apply(type.raw());
    if (converter == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    return registry.converters().codec(converter, type, type.toString());
  }
}
