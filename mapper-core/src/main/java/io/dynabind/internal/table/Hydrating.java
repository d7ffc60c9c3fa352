package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemSlot;
import io.dynabind.query.Hydration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Fetches the items whose keys a query or scan of an index gives. Immutable and thread-safe.
 *
 * @param context the table
 * @param hydration how they are fetched, and what must hold of them
 * @param decode makes of an item what is asked for; empty if it counts as absent
 * @param options how it is sent
 */
record Hydrating<R>(
    TableContext<?> context,
    Hydration hydration,
    Function<ItemReader, Optional<R>> decode,
    CallOptions options)
    implements Decoder<R> {

  /** As many as a batch takes are read at first, and more from page to page. */
  static final int FIRST_PAGE = BatchGetItem.MAX_GETS;

  @Override
  public boolean leavesOut() {
    return true;
  }

  @Override
  public <S> Conversation<S> reading(
      Function<Function<ItemReader, Optional<R>>, Conversation<S>> made) {
    FetchedItems<R> fetched = new FetchedItems<>(new Recheck(hydration.check()), decode);
    return new HydratingConversation<>(made.apply(fetched::decode), this, fetched);
  }

  /** The stored names of the table's key. */
  List<String> keyNames() {
    return context.codec().model().key().attributes().stream()
        .map(AttributeModel::storedName)
        .toList();
  }

  GetItem get(String origin, RawKey key) {
    return new GetItem(
        origin,
        context.name(),
        context.codec(),
        new ItemSlot.Raw(key),
        hydration.projection(),
        hydration.placeholders(),
        hydration.consistent());
  }

  /** Each batch, or what of it is asked for again, has the deadline to itself. */
  BatchGetConversation fetching(List<GetItem> gets) {
    CallOptions call = CallOptions.within(Patience.DEADLINE).and(options);
    List<PreparedOperation> chunks = new ArrayList<>();
    for (int from = 0; from < gets.size(); from += BatchGetItem.MAX_GETS) {
      int to = Math.min(gets.size(), from + BatchGetItem.MAX_GETS);
      chunks.add(
          context
              .executor()
              .prepare(new BatchGetItem(gets.get(0).origin(), gets.subList(from, to)), call));
    }
    return new BatchGetConversation(
        chunks,
        new Patience(call, context.waiting(), () -> ThreadLocalRandom.current().nextDouble()));
  }
}
