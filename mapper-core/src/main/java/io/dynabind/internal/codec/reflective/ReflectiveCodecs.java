package io.dynabind.internal.codec.reflective;

import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.List;
import java.util.function.Function;
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
    List<ComponentModel> components = model.components();
    @Nullable Codec<?>[] componentCodecs = new Codec<?>[components.size()];
    for (int c = 0; c < componentCodecs.length; c++) {
      if (components.get(c).storage() != ComponentModel.Storage.IGNORED) {
        componentCodecs[c] = codecs.get(components.get(c));
      }
    }
    try {
      return new ReflectiveCodec<>(model, componentCodecs, Members.of(model));
    } catch (IllegalAccessException e) {
      throw closed(model, e);
    }
  }

  private static MappingException closed(ObjectModel model, IllegalAccessException cause) {
    Class<?> type = model.type().raw();
    MappingException exception =
        new MappingException(
            List.of(
                new Problem(
                    ProblemId.CLOSED_MODULE,
                    String.format(
                        "%s is in module %s, which does not open package %s to io.dynabind.core.",
                        type.getSimpleName(), type.getModule().getName(), type.getPackageName()),
                    "at " + type.getName(),
                    String.format(
                        "Add to module-info.java of %s: opens %s to io.dynabind.core;",
                        type.getModule().getName(), type.getPackageName()))));
    exception.addSuppressed(cause);
    return exception;
  }
}
