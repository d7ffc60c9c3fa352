package io.dynabind.internal.repository;

import io.dynabind.internal.table.Dependent;
import io.dynabind.model.TypeRef;
import io.dynabind.query.Plan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which finders return entities. */
final class ReturnAdapters {

  static final String SUPPORTED =
      "Return List<%1$s>, Stream<%1$s>, Optional<%1$s>, %1$s (null if there is none), or a"
          + " CompletableFuture of a List, an Optional or one entity.";

  private ReturnAdapters() {}

  /** Finds the adapter of a return type; null if the type is not supported. */
  static @Nullable ReturnAdapter find(TypeRef type, Class<?> entity) {
    if (isFuture(type)) {
      return type.arguments().isEmpty() ? null : async(type.argument(0), entity);
    }
    if (holds(type, List.class, entity)) {
      return (plan, runner, arguments, origin) -> runner.list(plan, arguments, plan.limit());
    }
    if (holds(type, Stream.class, entity)) {
      return (plan, runner, arguments, origin) -> runner.stream(plan, arguments, plan.limit());
    }
    if (holds(type, Optional.class, entity)) {
      return (plan, runner, arguments, origin) ->
          single(runner.list(plan, arguments, atMostTwo(plan)), origin);
    }
    if (type.raw() == entity) {
      return (plan, runner, arguments, origin) ->
          single(runner.list(plan, arguments, atMostTwo(plan)), origin).orElse(null);
    }
    return null;
  }

  static boolean isFuture(TypeRef type) {
    return type.raw() == CompletableFuture.class || type.raw() == CompletionStage.class;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  private static @Nullable ReturnAdapter async(TypeRef type, Class<?> entity) {
    if (holds(type, List.class, entity)) {
      return (plan, runner, arguments, origin) -> runner.listAsync(plan, arguments, plan.limit());
    }
    if (holds(type, Optional.class, entity)) {
      return ReturnAdapters::one;
    }
    if (type.raw() == entity) {
      return (plan, runner, arguments, origin) ->
          Dependent.<Optional<Object>, @Nullable Object>of(
              one(plan, runner, arguments, origin), found -> found.orElse(null));
    }
    return null;
  }

  private static CompletableFuture<Optional<Object>> one(
      Plan plan, PlanRunner<?> runner, @Nullable Object[] arguments, String origin) {
    return Dependent.of(
        runner.listAsync(plan, arguments, atMostTwo(plan)), entities -> single(entities, origin));
  }

  private static boolean holds(TypeRef type, Class<?> container, Class<?> entity) {
    return type.raw() == container
        && type.arguments().size() == 1
        && type.argument(0).raw() == entity;
  }

  /** A second entity shows that there is more than one. */
  private static int atMostTwo(Plan plan) {
    return plan.limit() == 0 ? 2 : Math.min(2, plan.limit());
  }

  private static Optional<Object> single(List<?> entities, String origin) {
    if (entities.size() > 1) {
      throw new IllegalStateException(
          origin
              + " returns one entity, but several answer it; return a List, or say findFirstBy…");
    }
    return entities.stream().map(Object.class::cast).findFirst();
  }
}
