package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is read of the operations of a plan, as conversations. */
final class PlanReads<R> {

  private final TableContext<?> context;
  private final Function<ItemReader, Optional<R>> decode;

  PlanReads(TableContext<?> context, Function<ItemReader, Optional<R>> decode) {
    this.context = context;
    this.decode = decode;
  }

  private CallOptions options() {
    return context.options();
  }

  /** What is made of the items of one query, scan or get. */
  Conversation<List<R>> read(Decoder<R> decoder, ItemOperation operation, int most) {
    boolean sparse = context.lifecycle().expiry() != null || decoder.leavesOut();
    return decoder.reading(
        made ->
            new ListConversation<>(made, sparse, operation, most, options(), context.cursors()));
  }

  /** What is made of the items of one query or get, by their keys. */
  Conversation<Map<RawKey, R>> keyed(ItemOperation operation, int most) {
    return new CollectConversation<>(
        operation,
        options(),
        context.cursors(),
        context.lifecycle().expiry() != null,
        new LinkedHashMap<>(),
        (found, answer) -> {
          for (Supplier<ItemReader> item : answer.items()) {
            if (most == 0 || found.size() < most) {
              key(item)
                  .ifPresent(
                      key ->
                          decode
                              .apply(item.get())
                              .ifPresent(made -> found.put(key.canonical(), made)));
            }
          }
          return found;
        },
        found -> most > 0 && found.size() >= most);
  }

  /** What is made of the items of several keys, in the order of the gets. */
  Conversation<List<R>> read(List<GetItem> gets, int most) {
    return batch(gets, decode, most);
  }

  /** How many items are of this entity, or at least whether there is one. */
  Conversation<Long> count(ItemOperation operation, boolean one) {
    boolean counted = Reads.counts(operation);
    return new CollectConversation<>(
        operation,
        options(),
        context.cursors(),
        context.lifecycle().expiry() != null,
        0L,
        (sum, answer) -> sum + (counted ? answer.count() : seen(answer)),
        sum -> one && sum > 0);
  }

  Conversation<Long> count(List<GetItem> gets) {
    return batch(gets, reader -> isSeen(reader) ? Optional.of(reader) : Optional.empty(), 0)
        .then(found -> (long) found.size());
  }

  private long seen(Answer answer) {
    return answer.items().stream().filter(item -> isSeen(item.get())).count();
  }

  private boolean isSeen(ItemReader item) {
    return context.lifecycle().isSeenItem(item);
  }

  /** The keys of the items that are of this entity. */
  Conversation<List<RawKey>> keys(ItemOperation operation, int most) {
    return new CollectConversation<>(
        operation,
        options(),
        context.cursors(),
        context.lifecycle().expiry() != null,
        new ArrayList<>(),
        (keys, answer) -> {
          for (Supplier<ItemReader> item : answer.items()) {
            if (most == 0 || keys.size() < most) {
              key(item).ifPresent(keys::add);
            }
          }
          return keys;
        },
        keys -> most > 0 && keys.size() >= most);
  }

  Conversation<List<RawKey>> keys(List<GetItem> gets, int most) {
    List<String> names = keyNames();
    return batch(
        gets,
        reader ->
            isSeen(reader)
                ? Optional.ofNullable(RawKey.lookAhead(reader, names))
                : Optional.empty(),
        most);
  }

  private Optional<RawKey> key(Supplier<ItemReader> item) {
    ItemReader reader = item.get();
    return isSeen(reader)
        ? Optional.ofNullable(RawKey.lookAhead(reader, keyNames()))
        : Optional.empty();
  }

  private List<String> keyNames() {
    return context.codec().model().key().attributes().stream()
        .map(AttributeModel::storedName)
        .toList();
  }

  private <V> Conversation<List<V>> batch(
      List<GetItem> gets, Function<ItemReader, Optional<V>> read, int most) {
    CallOptions call = CallOptions.within(Patience.DEADLINE).and(options());
    List<PreparedOperation> chunks = new ArrayList<>();
    for (int from = 0; from < gets.size(); from += BatchGetItem.MAX_GETS) {
      int to = Math.min(gets.size(), from + BatchGetItem.MAX_GETS);
      chunks.add(
          context
              .executor()
              .prepare(new BatchGetItem(gets.get(0).origin(), gets.subList(from, to)), call));
    }
    Patience patience =
        new Patience(call, context.waiting(), () -> ThreadLocalRandom.current().nextDouble());
    return new BatchGetConversation(chunks, patience)
        .then(
            found -> {
              List<V> values = new ArrayList<>();
              for (GetItem get : gets) {
                Supplier<ItemReader> item = found.get(get);
                if (item != null && (most == 0 || values.size() < most)) {
                  read.apply(item.get()).ifPresent(values::add);
                }
              }
              return values;
            });
  }
}
