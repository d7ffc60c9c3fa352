package io.dynabind.internal.table;

import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.schema.TableDefinition;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes tables of entities over a script. */
public final class Tables {

  private Tables() {}

  /** The registry and the introspector need each other. */
  private static final class Models implements Function<TypeRef, @Nullable ObjectModel> {

    private @Nullable Introspector introspector;

    @Override
    public @Nullable ObjectModel apply(TypeRef type) {
      return introspector == null ? null : introspector.object(type);
    }
  }

  /**
   * The codec of an entity.
   *
   * @param type the entity's class
   * @param <T> the entity
   * @return a reflective codec
   */
  public static <T> EntityCodec<T> codec(Class<T> type) {
    Problems problems = new Problems();
    Models models = new Models();
    CodecRegistry registry = CodecRegistry.of(List.of(), List.of(), new ReflectiveCodecs(models));
    models.introspector = new Introspector(List.of(), registry::claims, problems);
    EntityModel model = models.introspector.entity(type);
    problems.throwIfAny();
    return EntityCodec.of(Objects.requireNonNull(model), registry);
  }

  static RawKey key(String id) {
    return RawKey.of(Map.of("id", Scalar.string(id)));
  }

  static <T> SyncTable<T> of(EntityCodec<T> codec, Script script, VirtualTime time) {
    return new SyncTable<>(
        codec, TableDefinition.of(codec, "t"), script, time, Sources.of(Clock.systemUTC()));
  }
}
