package io.dynabind.internal.repository;

import io.dynabind.internal.table.Dependent;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.TypeRef;
import io.dynabind.operation.ExecuteStatement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a method by a statement gives what it found.
 *
 * @param async whether it does not block
 * @param shape one or several
 */
record StatementForm(boolean async, Shape shape) {

  static final String SUPPORTED =
      "Return List<%1$s>, Optional<%1$s> or %1$s, or a CompletableFuture of one of these.";

  private enum Shape {
    LIST,
    OPTIONAL,
    ONE
  }

  static @Nullable StatementForm find(TypeRef type, Class<?> entity) {
    boolean async = ReturnForm.isFuture(type);
    TypeRef content = async && !type.arguments().isEmpty() ? type.argument(0) : type;
    Shape shape = shape(content, entity);
    return shape == null ? null : new StatementForm(async, shape);
  }

  private static @Nullable Shape shape(TypeRef type, Class<?> entity) {
    if (type.raw() == entity) {
      return Shape.ONE;
    }
    boolean ofEntity = type.arguments().size() == 1 && type.argument(0).raw() == entity;
    if (!ofEntity) {
      return null;
    }
    return type.raw() == List.class
        ? Shape.LIST
        : type.raw() == Optional.class ? Shape.OPTIONAL : null;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  @Nullable Object finish(SyncTable<?> table, ExecuteStatement statement, String origin) {
    int most = shape == Shape.LIST ? 0 : 2;
    return async
        ? Dependent.<List<?>, @Nullable Object>of(
            widened(table.listAsync(statement, most)), found -> shaped(found, origin))
        : shaped(table.list(statement, most), origin);
  }

  @SuppressWarnings("unchecked") // it is only read
  private static java.util.concurrent.CompletableFuture<List<?>> widened(
      java.util.concurrent.CompletableFuture<?> lists) {
    return (java.util.concurrent.CompletableFuture<List<?>>) lists;
  }

  private @Nullable Object shaped(List<?> found, String origin) {
    if (shape == Shape.LIST) {
      return found;
    }
    if (found.size() > 1) {
      throw new IllegalStateException(
          origin + " returns one entity, but several answer it; return a List");
    }
    Optional<?> one = found.stream().findFirst();
    return shape == Shape.OPTIONAL ? one : one.orElse(null);
  }
}
