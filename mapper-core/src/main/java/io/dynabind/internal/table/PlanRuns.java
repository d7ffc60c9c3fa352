package io.dynabind.internal.table;

import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.query.Plan;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the plans of one entity. Several queries run at once where there is a client that
 * does not block, else one after the other.
 *
 * @param <T> the entity
 */
final class PlanRuns<T> {

  private final TableContext<T> context;
  private final EntityTable<T> table;
  private final PlanReads<T> reads;

  PlanRuns(TableContext<T> context, EntityTable<T> table) {
    this.context = context;
    this.table = table;
    this.reads = new PlanReads<>(context);
  }

  /** What the parts of a call add up to. */
  private record Parts<P>(List<Conversation<P>> conversations, Predicate<List<P>> enough) {}

  private <P> List<P> run(Parts<P> parts) {
    if (parts.conversations().size() > 1 && context.executor().supportsAsync()) {
      return joined(runAsync(parts));
    }
    List<P> results = new ArrayList<>();
    for (Conversation<P> part : parts.conversations()) {
      if (!parts.enough().test(results)) {
        results.add(context.sync().run(part));
      }
    }
    return results;
  }

  private <P> CompletableFuture<List<P>> runAsync(Parts<P> parts) {
    if (parts.conversations().size() == 1) {
      return Dependent.of(context.async().run(parts.conversations().get(0)), List::of);
    }
    List<Supplier<CompletableFuture<P>>> calls = new ArrayList<>();
    for (Conversation<P> part : parts.conversations()) {
      calls.add(() -> context.async().run(part));
    }
    return FanOut.of(calls, parts.enough());
  }

  private static <R> R joined(CompletableFuture<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("The thread was interrupted while queries were under way");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Each query is a part of its own; all gets together are one. */
  private <P> List<Conversation<P>> parts(
      Plan plan,
      List<ItemOperation> operations,
      Function<ItemOperation, Conversation<P>> single,
      Function<List<GetItem>, Conversation<P>> batch) {
    if (plan.access() == Plan.Access.BATCH_GET_ITEM && operations.size() > 1) {
      return List.of(batch.apply(operations.stream().map(GetItem.class::cast).toList()));
    }
    return operations.stream().map(single).toList();
  }

  private Parts<List<T>> entities(Plan plan, @Nullable Object[] arguments, int most) {
    List<Conversation<List<T>>> parts =
        parts(
            plan,
            plan.operations(arguments, most),
            operation -> reads.entities(operation, most),
            gets -> reads.entities(gets, most));
    return new Parts<>(parts, found -> most > 0 && size(found) >= most);
  }

  private static int size(List<? extends List<?>> lists) {
    return lists.stream().mapToInt(List::size).sum();
  }

  private static <V> List<V> joined(List<List<V>> lists, int most) {
    if (lists.size() == 1) {
      return lists.get(0);
    }
    Stream<V> all = lists.stream().flatMap(List::stream);
    return most == 0 ? all.toList() : all.limit(most).toList();
  }

  List<T> list(Plan plan, @Nullable Object[] arguments, int most) {
    return joined(run(entities(plan, arguments, most)), most);
  }

  CompletableFuture<List<T>> listAsync(Plan plan, @Nullable Object[] arguments, int most) {
    return Dependent.of(runAsync(entities(plan, arguments, most)), found -> joined(found, most));
  }

  /** One query after the other, each page as it is asked for. */
  Stream<T> stream(Plan plan, @Nullable Object[] arguments, int most) {
    List<ItemOperation> operations = plan.operations(arguments, most);
    if (plan.access() == Plan.Access.BATCH_GET_ITEM && operations.size() > 1) {
      List<GetItem> gets = operations.stream().map(GetItem.class::cast).toList();
      return Stream.of(gets).flatMap(g -> context.sync().run(reads.entities(g, most)).stream());
    }
    if (operations.size() == 1) {
      return pages(operations.get(0), most);
    }
    Stream<T> all = operations.stream().flatMap(operation -> pages(operation, 0));
    return most == 0 ? all : all.limit(most);
  }

  private Stream<T> pages(ItemOperation operation, int most) {
    return PageIterator.stream(
        context.sync(), context.lifecycle(), operation, most, context.options());
  }

  private Parts<Long> counts(Plan plan, @Nullable Object[] arguments, boolean one) {
    List<Conversation<Long>> parts =
        parts(
            plan,
            plan.operations(arguments, one ? 1 : 0),
            operation -> reads.count(operation, one),
            reads::count);
    return new Parts<>(parts, counts -> one && sum(counts) > 0);
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  long count(Plan plan, @Nullable Object[] arguments) {
    return sum(run(counts(plan, arguments, false)));
  }

  CompletableFuture<Long> countAsync(Plan plan, @Nullable Object[] arguments) {
    return Dependent.of(runAsync(counts(plan, arguments, false)), PlanRuns::sum);
  }

  boolean exists(Plan plan, @Nullable Object[] arguments) {
    return sum(run(counts(plan, arguments, true))) > 0;
  }

  CompletableFuture<Boolean> existsAsync(Plan plan, @Nullable Object[] arguments) {
    return Dependent.of(runAsync(counts(plan, arguments, true)), counts -> sum(counts) > 0);
  }

  private Parts<List<RawKey>> keys(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    List<Conversation<List<RawKey>>> parts =
        parts(
            plan,
            plan.operations(arguments, most),
            operation -> reads.keys(operation, most),
            gets -> reads.keys(gets, most));
    return new Parts<>(parts, found -> most > 0 && size(found) >= most);
  }

  private BatchWriteCall batch() {
    return new BatchWriteCall(context.executor(), context.waiting(), context.options());
  }

  private BatchWriteCall deletionOf(List<T> entities) {
    BatchWriteCall call = batch();
    call.conditionally().deleteAll(table, entities);
    return call;
  }

  private BatchWriteCall deletionAt(List<RawKey> keys) {
    BatchWriteCall call = batch();
    keys.forEach(key -> call.deleteAt(context, key));
    return call;
  }

  long delete(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    BatchWriteCall call =
        plan.deletesSingly()
            ? deletionOf(list(plan, arguments, most))
            : deletionAt(joined(run(keys(plan, arguments)), most));
    return Deletion.count(call.attempt());
  }

  CompletableFuture<Long> deleteAsync(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    CompletableFuture<BatchWriteCall> found =
        plan.deletesSingly()
            ? Dependent.of(listAsync(plan, arguments, most), this::deletionOf)
            : Dependent.of(runAsync(keys(plan, arguments)), keys -> deletionAt(joined(keys, most)));
    return new Deletion(found);
  }
}
