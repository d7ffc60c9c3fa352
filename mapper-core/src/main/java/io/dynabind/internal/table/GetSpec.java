package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Placeholders;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemSlot;

/**
 * What a read by key has been told so far.
 *
 * @param key the item's key
 * @param reading what is read of it
 * @param consistent whether the read is strongly consistent
 * @param call how it is sent, beyond what the table has
 */
record GetSpec<R>(ItemSlot key, Reading<R> reading, boolean consistent, CallOptions call) {

  static <T> GetSpec<T> of(TableContext<T> context, Object key) {
    return new GetSpec<>(
        context.keys().slot(key), Reading.whole(context), false, CallOptions.DEFAULT);
  }

  GetSpec<R> consistently() {
    return new GetSpec<>(key, reading, true, call);
  }

  <S> GetSpec<S> reading(Reading<S> other) {
    return new GetSpec<>(key, other, consistent, call);
  }

  GetSpec<R> with(CallOptions more) {
    return new GetSpec<>(key, reading, consistent, call.and(more));
  }

  GetConversation<R> conversation(TableContext<?> context, CallOptions more) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    String projection = reading.render(renderer);
    GetItem operation =
        new GetItem(
            context.origin("get"),
            context.name(),
            context.codec(),
            key,
            projection,
            projection == null ? Placeholders.NONE : renderer.placeholders(),
            consistent);
    return new GetConversation<>(
        reading.decode(), operation, context.options().and(call).and(more));
  }
}
