package io.dynabind.internal.codec.reflective;

import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.SealedCodec;
import io.dynabind.internal.problem.ModuleLines;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Member;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes reflective codecs of records and beans. */
public final class ReflectiveCodecs implements CodecFactory {

  private final Function<TypeRef, @Nullable ObjectModel> models;

  /**
   * Makes the factory.
   *
   * @param models gives the model of a type, or null if the type is not stored as a map of its
   *     components
   */
  public ReflectiveCodecs(Function<TypeRef, @Nullable ObjectModel> models) {
    this.models = models;
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
    @Nullable Codec<?>[] componentCodecs = ObjectCodec.componentCodecs(model, codecs);
    try {
      return new ReflectiveCodec<>(model, componentCodecs, Members.of(model));
    } catch (IllegalAccessException e) {
      throw closed(model, e);
    }
  }

  private static MappingException closed(ObjectModel model, IllegalAccessException cause) {
    Class<?> type = closedType(model);
    String lines = ModuleLines.of(type);
    MappingException exception =
        new MappingException(
            List.of(
                new Problem(
                    ProblemId.CLOSED_MODULE,
                    String.format(
                        "%s is in module %s, which does not open package %s to %s.",
                        type.getSimpleName(),
                        type.getModule().getName(),
                        type.getPackageName(),
                        ModuleLines.target()),
                    Problems.at(model.type().raw()),
                    Character.toUpperCase(lines.charAt(0)) + lines.substring(1))));
    exception.addSuppressed(cause);
    return exception;
  }

  /** The type itself, or the superclass or builder in another module whose members are closed. */
  private static Class<?> closedType(ObjectModel model) {
    Class<?> type = model.type().raw();
    return Stream.concat(
            Stream.of(type, model.maker().start().getDeclaringClass(), model.maker().target()),
            model.components().stream()
                .flatMap(component -> Stream.of(component.reader(), component.writer()))
                .filter(Objects::nonNull)
                .map(Member::getDeclaringClass))
        .filter(declaring -> !ModuleLines.isOpen(declaring))
        .findFirst()
        .orElse(type);
  }
}
