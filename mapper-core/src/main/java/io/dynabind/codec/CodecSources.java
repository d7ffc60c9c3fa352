package io.dynabind.codec;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an application brings into a {@link CodecRegistry}.
 *
 * @param factories factories that are asked before dynabind's own, in order
 * @param converters converters for whole types, asked before the factories
 * @param annotated gives the converter's class that is written on a class, or null if there is none
 * @param json gives what writes JSON text, or null if there is nothing; asked when it is needed
 */
public record CodecSources(
    List<CodecFactory> factories,
    List<AttributeConverter<?, ?>> converters,
    Function<Class<?>, @Nullable Class<?>> annotated,
    Supplier<@Nullable JsonText> json) {

  /** Freezes the lists. */
  public CodecSources {
    factories = List.copyOf(factories);
    converters = List.copyOf(converters);
  }
}
