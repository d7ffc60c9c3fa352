package io.dynabind.internal.repository;

import io.dynabind.internal.table.Dependent;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.TypeRef;
import io.dynabind.operation.ExecuteStatement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a method by a statement gives what it found: all at once, as whole entities.
 *
 * @param form one of those in which finders give it
 */
record StatementForm(ReturnForm form) {

  static final String SUPPORTED =
      "Return List<%1$s>, Set<%1$s>, Optional<%1$s> or %1$s, or a CompletableFuture of one of these;"
          + " pages, streams and parts of entities come of finders and @Query.";

  static @Nullable StatementForm find(TypeRef type, Class<?> entity) {
    ReturnForm form = ReturnForm.of(type);
    return form == null || form.element().raw() != entity || !isWhole(form)
        ? null
        : new StatementForm(form);
  }

  private static boolean isWhole(ReturnForm form) {
    return switch (form.container()) {
      case ONE, OPTIONAL, LIST, SET -> true;
      case STREAM, ITERATOR, PAGE, PUBLISHER -> false;
    };
  }

  boolean async() {
    return form.isAsync();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a proxy returns the future, as an Object
  @Nullable Object finish(SyncTable<?> table, ExecuteStatement statement, String origin) {
    int most = form.container().isSingle() ? 2 : 0;
    return async()
        ? Dependent.<List<?>, @Nullable Object>of(
            widened(table.listAsync(statement, most)),
            found -> ReturnAdapters.whole(form.container(), found, origin))
        : ReturnAdapters.whole(form.container(), table.list(statement, most), origin);
  }

  @SuppressWarnings("unchecked") // it is only read
  private static CompletableFuture<List<?>> widened(CompletableFuture<?> lists) {
    return (CompletableFuture<List<?>>) lists;
  }
}
