package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.outcome.ReadException;
import io.dynabind.query.Hydration;
import io.dynabind.query.Plan;
import io.dynabind.query.Property;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the plans of one entity. Several queries run at once where there is a client that
 * does not block, else one after the other. Immutable and thread-safe.
 *
 * @param <T> the entity
 * @param <R> what is made of each item
 */
public final class PlanRunner<T, R> {

  private final TableContext<T> context;
  private final EntityTable<T> table;
  private final Function<ItemReader, Optional<R>> decode;
  private final Decoder<R> plain;
  private final PlanReads<R> reads;

  private PlanRunner(
      TableContext<T> context, EntityTable<T> table, Function<ItemReader, Optional<R>> decode) {
    this.context = context;
    this.table = table;
    this.decode = decode;
    this.plain = Decoder.plain(decode);
    this.reads = new PlanReads<>(context, decode);
  }

  static <T> PlanRunner<T, T> of(TableContext<T> context, EntityTable<T> table) {
    return new PlanRunner<>(context, table, context.lifecycle()::read);
  }

  /**
   * Carries out plans that fetch some attributes of each item.
   *
   * @param type a record or interface whose parts are attributes of the entity
   * @param <P> what is made of each item
   * @return a runner for plans that fetch {@link #projected}
   * @throws IllegalArgumentException if the type is neither, or a part of it is no attribute of its
   *     type
   */
  public <P> PlanRunner<T, P> projecting(Class<P> type) {
    ItemProjection<P> projection = context.projections().get(type);
    return new PlanRunner<>(
        context,
        table,
        Reading.of(context, null, projection.attributes(), projection::make).decode());
  }

  /**
   * The same runner, whose calls are sent otherwise.
   *
   * @param options how
   * @return the runner
   */
  public PlanRunner<T, R> with(CallOptions options) {
    return new PlanRunner<>(context.with(options), table.with(options), decode);
  }

  /**
   * What is fetched for a projection.
   *
   * @param type a record or interface whose parts are attributes of the entity
   * @return the attributes
   * @throws IllegalArgumentException if the type is neither, or a part of it is no attribute of its
   *     type
   */
  public List<Property> projected(Class<?> type) {
    return context.projections().get(type).attributes().stream()
        .map(attribute -> new Property(List.of(attribute)))
        .toList();
  }

  /**
   * Whether what blocks works.
   *
   * @return true if there is a client that blocks
   */
  public boolean supportsSync() {
    return context.executor().supportsSync();
  }

  /**
   * Whether what does not block works.
   *
   * @return true if there is a client that does not block
   */
  public boolean supportsAsync() {
    return context.executor().supportsAsync();
  }

  /** Makes of items what is asked for, and fetches them first where an index gives only keys. */
  private Decoder<R> decoder(Plan plan, @Nullable Object[] arguments) {
    Hydration hydration = plan.hydration(arguments);
    return hydration == null
        ? plain
        : new Hydrating<>(context, hydration, decode, context.options());
  }

  /** Where fetching follows, a page of an index holds no more than is fetched at once. */
  private List<ItemOperation> inPages(Plan plan, List<ItemOperation> operations, int most) {
    return plan.hydrates() && most == 0
        ? operations.stream().map(o -> Reads.withLimit(o, Hydrating.FIRST_PAGE)).toList()
        : operations;
  }

  /** What the parts of a call add up to. */
  private record Parts<P>(
      String origin, List<Conversation<P>> conversations, Predicate<List<P>> enough) {}

  private <P> List<P> run(Parts<P> parts) {
    if (parts.conversations().size() > 1 && context.executor().supportsAsync()) {
      return joined(parts.origin(), runAsync(parts));
    }
    List<P> results = new ArrayList<>(parts.conversations().size());
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

  private <V> V joined(String origin, CompletableFuture<V> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new ReadException(
          ReadException.Reason.INTERRUPTED, context.codec().model().name(), origin, 1, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
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
    return operations.size() == 1
        ? List.of(single.apply(operations.get(0)))
        : operations.stream().map(single).toList();
  }

  private Parts<List<R>> reading(
      Plan plan, Decoder<R> decoder, List<ItemOperation> operations, int most) {
    List<Conversation<List<R>>> parts =
        parts(
            plan,
            operations,
            operation -> reads.read(decoder, operation, most),
            gets -> reads.read(gets, most));
    return new Parts<>(origin(operations), parts, found -> most > 0 && size(found) >= most);
  }

  private Parts<Map<RawKey, R>> uniting(List<ItemOperation> operations, int most) {
    return new Parts<>(
        origin(operations),
        operations.stream().map(operation -> reads.keyed(operation, most)).toList(),
        found -> most > 0 && distinct(found).size() >= most);
  }

  /** Each item once, where it was found first. */
  private static <V> Map<RawKey, V> distinct(List<Map<RawKey, V>> found) {
    Map<RawKey, V> all = new LinkedHashMap<>();
    found.forEach(each -> each.forEach(all::putIfAbsent));
    return all;
  }

  private static <V> List<V> united(List<Map<RawKey, V>> found, int most) {
    Stream<V> all = distinct(found).values().stream();
    return most == 0 ? all.toList() : all.limit(most).toList();
  }

  private static String origin(List<ItemOperation> operations) {
    return operations.isEmpty() ? "" : operations.get(0).origin();
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

  /**
   * Reads all pages.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most items that are wanted, 0 for all
   * @return what was made of the items
   */
  public List<R> list(Plan plan, @Nullable Object[] arguments, int most) {
    List<ItemOperation> operations = plan.operations(arguments, most);
    return plan.unites()
        ? united(run(uniting(operations, most)), most)
        : joined(run(reading(plan, decoder(plan, arguments), operations, most)), most);
  }

  /**
   * Reads all pages without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most items that are wanted, 0 for all
   * @return what was made of the items
   */
  public CompletableFuture<List<R>> listAsync(Plan plan, @Nullable Object[] arguments, int most) {
    return listAsync(plan, decoder(plan, arguments), plan.operations(arguments, most), most);
  }

  private CompletableFuture<List<R>> listAsync(
      Plan plan, Decoder<R> decoder, List<ItemOperation> operations, int most) {
    if (plan.unites()) {
      return Dependent.of(runAsync(uniting(operations, most)), found -> united(found, most));
    }
    return Dependent.of(
        runAsync(reading(plan, decoder, operations, most)), found -> joined(found, most));
  }

  /**
   * Reads one query after the other, each page as it is asked for.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most items that are wanted, 0 for all
   * @return what was made of the items
   */
  public Stream<R> stream(Plan plan, @Nullable Object[] arguments, int most) {
    List<ItemOperation> operations = plan.operations(arguments, most);
    if (plan.access() == Plan.Access.BATCH_GET_ITEM && operations.size() > 1) {
      List<GetItem> gets = operations.stream().map(GetItem.class::cast).toList();
      return Stream.of(gets).flatMap(g -> context.sync().run(reads.read(g, most)).stream());
    }
    if (plan.unites()) {
      return Stream.of(uniting(operations, most))
          .flatMap(parts -> united(run(parts), most).stream());
    }
    Decoder<R> decoder = decoder(plan, arguments);
    return PageIterator.stream(
        context.sync(),
        decoder,
        sparse(decoder),
        inPages(plan, operations, most),
        most,
        context.options(),
        context.cursors());
  }

  private boolean sparse(Decoder<R> decoder) {
    return context.lifecycle().expiry() != null || decoder.leavesOut();
  }

  /**
   * Reads a page.
   *
   * @param plan a plan of one request, as far as pages go
   * @param arguments the values of the call
   * @param limit how far the page goes, and after what it begins
   * @return the page
   */
  public Page<R> page(Plan plan, @Nullable Object[] arguments, PageLimit limit) {
    return context.sync().run(paging(plan, arguments, limit));
  }

  /**
   * Reads a page without blocking.
   *
   * @param plan a plan of one request, as far as pages go
   * @param arguments the values of the call
   * @param limit how far the page goes, and after what it begins
   * @return the page
   */
  public CompletableFuture<Page<R>> pageAsync(
      Plan plan, @Nullable Object[] arguments, PageLimit limit) {
    return context.async().run(paging(plan, arguments, limit));
  }

  private Conversation<Page<R>> paging(Plan plan, @Nullable Object[] arguments, PageLimit limit) {
    List<ItemOperation> operations = plan.operations(arguments, Math.max(1, limit.items()));
    return PlannedPage.of(context, decoder(plan, arguments), operations, plan.limit(), limit);
  }

  /**
   * Publishes one query after the other, each page as it is asked for.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most items that are wanted, 0 for all
   * @return what is made of the items
   */
  public Flow.Publisher<R> publisher(Plan plan, @Nullable Object[] arguments, int most) {
    List<ItemOperation> operations = plan.operations(arguments, most);
    if (operations.isEmpty() || plan.unites() || operations.get(0) instanceof GetItem) {
      return PagePublisher.of(() -> listAsync(plan, plain, operations, most), most);
    }
    Decoder<R> decoder = decoder(plan, arguments);
    return PagePublisher.of(
        context,
        decoder,
        sparse(decoder),
        inPages(plan, operations, most),
        most,
        context.options());
  }

  private Parts<Long> counts(Plan plan, @Nullable Object[] arguments, boolean one) {
    List<ItemOperation> operations = plan.operations(arguments, one ? 1 : 0);
    List<Conversation<Long>> parts =
        parts(plan, operations, operation -> reads.count(operation, one), reads::count);
    return new Parts<>(origin(operations), parts, counts -> one && sum(counts) > 0);
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Counts.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items there are
   */
  public long count(Plan plan, @Nullable Object[] arguments) {
    return plan.unites()
        ? unitedKeys(run(keys(plan, arguments)), 0).size()
        : sum(run(counts(plan, arguments, false)));
  }

  /**
   * Counts without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items there are
   */
  public CompletableFuture<Long> countAsync(Plan plan, @Nullable Object[] arguments) {
    return plan.unites()
        ? Dependent.of(runAsync(keys(plan, arguments)), keys -> (long) unitedKeys(keys, 0).size())
        : Dependent.of(runAsync(counts(plan, arguments, false)), PlanRunner::sum);
  }

  /**
   * Tells whether there is any item.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return true if there is
   */
  public boolean exists(Plan plan, @Nullable Object[] arguments) {
    return sum(run(counts(plan, arguments, true))) > 0;
  }

  /**
   * Tells whether there is any item, without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return true if there is
   */
  public CompletableFuture<Boolean> existsAsync(Plan plan, @Nullable Object[] arguments) {
    return Dependent.of(runAsync(counts(plan, arguments, true)), counts -> sum(counts) > 0);
  }

  private Parts<List<RawKey>> keys(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    List<ItemOperation> operations = plan.operations(arguments, most);
    List<Conversation<List<RawKey>>> parts =
        parts(
            plan,
            operations,
            operation -> reads.keys(operation, most),
            gets -> reads.keys(gets, most));
    return new Parts<>(
        origin(operations), parts, found -> most > 0 && !plan.unites() && size(found) >= most);
  }

  /** A key that was found several times is deleted once. */
  private static List<RawKey> found(Plan plan, List<List<RawKey>> keys) {
    return plan.unites() ? unitedKeys(keys, plan.limit()) : joined(keys, plan.limit());
  }

  private static List<RawKey> unitedKeys(List<List<RawKey>> keys, int most) {
    Set<RawKey> seen = new HashSet<>();
    Stream<RawKey> all =
        keys.stream().flatMap(List::stream).filter(key -> seen.add(key.canonical()));
    return most == 0 ? all.toList() : all.limit(most).toList();
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

  /**
   * Deletes.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items were deleted
   */
  public long delete(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    BatchWriteCall call =
        plan.deletesSingly()
            ? deletionOf(of(context, table).list(plan, arguments, most))
            : deletionAt(found(plan, run(keys(plan, arguments))));
    return Deletion.count(call.attempt());
  }

  /**
   * Deletes without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items were deleted
   */
  public CompletableFuture<Long> deleteAsync(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    CompletableFuture<BatchWriteCall> found =
        plan.deletesSingly()
            ? Dependent.of(of(context, table).listAsync(plan, arguments, most), this::deletionOf)
            : Dependent.of(runAsync(keys(plan, arguments)), keys -> deletionAt(found(plan, keys)));
    return new Deletion(found);
  }
}
