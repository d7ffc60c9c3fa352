package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.query.Hydration;
import io.dynabind.query.Plan;
import io.dynabind.query.Property;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
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
  private final PartsDriver driver;
  private final PlanNumbers<T> numbers;

  private PlanRunner(
      TableContext<T> context, EntityTable<T> table, Function<ItemReader, Optional<R>> decode) {
    this.context = context;
    this.table = table;
    this.decode = decode;
    this.plain = Decoder.plain(decode);
    this.reads = new PlanReads<>(context, decode);
    this.driver = new PartsDriver(context);
    this.numbers = new PlanNumbers<>(context, table, reads);
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

  private Parts<List<R>> reading(
      Plan plan, Decoder<R> decoder, List<ItemOperation> operations, int most) {
    return Parts.of(
        plan,
        operations,
        operation -> reads.read(decoder, operation, most),
        gets -> reads.read(gets, most),
        found -> most > 0 && Parts.size(found) >= most);
  }

  private Parts<Map<RawKey, R>> uniting(List<ItemOperation> operations, int most) {
    return new Parts<>(
        Parts.origin(operations),
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
        ? united(driver.run(uniting(operations, most)), most)
        : Parts.joined(driver.run(reading(plan, decoder(plan, arguments), operations, most)), most);
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
      return Dependent.of(driver.runAsync(uniting(operations, most)), found -> united(found, most));
    }
    return Dependent.of(
        driver.runAsync(reading(plan, decoder, operations, most)),
        found -> Parts.joined(found, most));
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
          .flatMap(parts -> united(driver.run(parts), most).stream());
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
    return PlannedPage.of(context, decoder(plan, arguments), operations, limit);
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

  /**
   * Counts.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items there are
   */
  public long count(Plan plan, @Nullable Object[] arguments) {
    return numbers.count(plan, arguments);
  }

  /**
   * Counts without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items there are
   */
  public CompletableFuture<Long> countAsync(Plan plan, @Nullable Object[] arguments) {
    return numbers.countAsync(plan, arguments);
  }

  /**
   * Tells whether there is any item.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return true if there is
   */
  public boolean exists(Plan plan, @Nullable Object[] arguments) {
    return numbers.exists(plan, arguments);
  }

  /**
   * Tells whether there is any item, without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return true if there is
   */
  public CompletableFuture<Boolean> existsAsync(Plan plan, @Nullable Object[] arguments) {
    return numbers.existsAsync(plan, arguments);
  }

  /**
   * Deletes.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items were deleted
   */
  public long delete(Plan plan, @Nullable Object[] arguments) {
    return numbers.delete(plan, arguments);
  }

  /**
   * Deletes without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items were deleted
   */
  public CompletableFuture<Long> deleteAsync(Plan plan, @Nullable Object[] arguments) {
    return numbers.deleteAsync(plan, arguments);
  }
}
