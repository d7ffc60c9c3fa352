package io.dynabind.internal.repository;

import io.dynabind.model.TypeRef;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a writing method tells how the write ended. Chosen once for each method.
 *
 * @param async whether it does not block
 * @param item whether the item comes back
 * @param tells whether an item that is missing is told, and no exception
 * @param finish makes the method's result
 */
record WriteForm(
    boolean async,
    boolean item,
    boolean tells,
    Function<Outcome<? extends Optional<?>>, @Nullable Object> finish) {

  static final String SUPPORTED =
      "Return void, boolean, %1$s, Optional<%1$s>, Outcome<%1$s> or Outcome<Void>, or a"
          + " CompletableFuture of one of these (of Void for nothing).";

  /** Finds the form of a return type; null if it is not supported. */
  static @Nullable WriteForm find(TypeRef type, Class<?> entity) {
    if (!ReturnForm.isFuture(type)) {
      return type.raw() == Void.class ? null : of(type, entity);
    }
    WriteForm form = type.arguments().isEmpty() ? null : of(type.argument(0), entity);
    return form == null ? null : new WriteForm(true, form.item, form.tells, form.finish);
  }

  private static @Nullable WriteForm of(TypeRef type, Class<?> entity) {
    Class<?> raw = type.boxed().raw();
    if (raw == Void.class || raw == void.class) {
      return new WriteForm(false, false, false, WriteForm::nothing);
    }
    if (raw == Boolean.class) {
      return new WriteForm(false, false, true, WriteForm::isApplied);
    }
    if (raw == entity) {
      return new WriteForm(false, true, false, outcome -> item(outcome).orElse(null));
    }
    if (raw == Optional.class && holds(type, entity)) {
      return new WriteForm(false, true, false, WriteForm::optional);
    }
    if (raw == Outcome.class && holds(type, entity)) {
      return new WriteForm(
          false, true, false, outcome -> mapped(outcome, found -> found.orElse(null)));
    }
    return raw == Outcome.class && holds(type, Void.class)
        ? new WriteForm(false, false, false, outcome -> mapped(outcome, found -> null))
        : null;
  }

  private static boolean holds(TypeRef type, Class<?> content) {
    return type.arguments().size() == 1 && type.argument(0).raw() == content;
  }

  private static @Nullable Object nothing(Outcome<?> outcome) {
    Object unused = outcome.orElseThrow();
    return null;
  }

  private static Object isApplied(Outcome<?> outcome) {
    if (outcome instanceof Rejected<?>) {
      return false;
    }
    Object unused = outcome.orElseThrow();
    return true;
  }

  private static Object optional(Outcome<? extends Optional<?>> outcome) {
    return outcome instanceof Rejected<?> ? Optional.empty() : item(outcome);
  }

  private static Optional<?> item(Outcome<? extends Optional<?>> outcome) {
    return outcome.orElseThrow();
  }

  private static Outcome<?> mapped(
      Outcome<? extends Optional<?>> outcome, Function<Optional<?>, @Nullable Object> value) {
    if (outcome instanceof Applied<? extends Optional<?>> applied) {
      return new Applied<@Nullable Object>(value.apply(applied.value()), applied.callbackFailure());
    }
    if (outcome instanceof Rejected<?> r) {
      return new Rejected<>(r.reason(), r.write(), r.current(), r.taken());
    }
    if (outcome instanceof NotApplied<?> n) {
      return new NotApplied<>(n.reason(), n.write(), n.cause(), n.throttling());
    }
    Unknown<?> unknown = (Unknown<?>) outcome;
    return new Unknown<>(unknown.write(), unknown.cause());
  }
}
