package io.dynabind.internal.repository;

import io.dynabind.internal.table.Dependent;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.model.TypeRef;
import io.dynabind.query.Plan;
import io.dynabind.query.Subject;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The forms in which methods that count, ask or delete say so. */
final class NumberAdapters {

  private NumberAdapters() {}

  /** What such methods may return. */
  static String supported(Subject subject) {
    return switch (subject) {
      case COUNT -> "Return long or int, or a CompletableFuture of it.";
      case EXISTS -> "Return boolean, or a CompletableFuture of it.";
      default -> "Return void, or long or int for the number of items, or a CompletableFuture.";
    };
  }

  /** Finds the adapter of a return type; null if the type does not fit the subject. */
  static @Nullable ReturnAdapter find(TypeRef type, Subject subject) {
    boolean async = ReturnForm.isFuture(type);
    if (async && type.arguments().isEmpty()) {
      return null;
    }
    Class<?> raw = (async ? type.argument(0) : type).boxed().raw();
    if (subject == Subject.EXISTS) {
      return raw == Boolean.class ? exists(async) : null;
    }
    LongFunction<@Nullable Object> form = form(raw, subject);
    return form == null ? null : number(async, subject == Subject.DELETE, form);
  }

  private static @Nullable LongFunction<@Nullable Object> form(Class<?> raw, Subject subject) {
    if (raw == Long.class) {
      return number -> number;
    }
    if (raw == Integer.class) {
      return number -> Math.toIntExact(number);
    }
    boolean nothing = raw == Void.class || raw == void.class;
    return nothing && subject == Subject.DELETE ? number -> null : null;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  private static ReturnAdapter exists(boolean async) {
    return async
        ? (plan, runner, arguments, origin) -> runner.existsAsync(plan, arguments)
        : (plan, runner, arguments, origin) -> runner.exists(plan, arguments);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  private static ReturnAdapter number(
      boolean async, boolean delete, LongFunction<@Nullable Object> form) {
    if (async) {
      return (plan, runner, arguments, origin) ->
          Dependent.<Long, @Nullable Object>of(later(plan, runner, arguments, delete), form::apply);
    }
    return (plan, runner, arguments, origin) ->
        form.apply(delete ? runner.delete(plan, arguments) : runner.count(plan, arguments));
  }

  private static CompletableFuture<Long> later(
      Plan plan, PlanRunner<?, ?> runner, @Nullable Object[] arguments, boolean delete) {
    return delete ? runner.deleteAsync(plan, arguments) : runner.countAsync(plan, arguments);
  }
}
