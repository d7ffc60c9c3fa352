package io.dynabind.internal.table;

import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import io.dynabind.query.Plan;
import io.dynabind.table.EntityTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out plans of which a number is wanted: how many items there are, whether there is one, or
 * how many were deleted. Immutable and thread-safe.
 */
final class PlanNumbers<T> {

  private final TableContext<T> context;
  private final EntityTable<T> table;
  private final PlanReads<?> reads;
  private final PartsDriver driver;

  PlanNumbers(TableContext<T> context, EntityTable<T> table, PlanReads<?> reads) {
    this.context = context;
    this.table = table;
    this.reads = reads;
    this.driver = new PartsDriver(context);
  }

  private Parts<Long> counts(Plan plan, @Nullable Object[] arguments, boolean one) {
    List<ItemOperation> operations = plan.operations(arguments, one ? 1 : 0);
    return Parts.of(
        plan,
        operations,
        operation -> reads.count(operation, one),
        reads::count,
        counts -> one && sum(counts) > 0);
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private Parts<List<RawKey>> keys(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    List<ItemOperation> operations = plan.operations(arguments, most);
    return Parts.of(
        plan,
        operations,
        operation -> reads.keys(operation, most),
        gets -> reads.keys(gets, most),
        found -> most > 0 && !plan.unites() && Parts.size(found) >= most);
  }

  /** A key that was found several times is deleted once. */
  private static List<RawKey> found(Plan plan, List<List<RawKey>> keys) {
    return plan.unites() ? unitedKeys(keys, plan.limit()) : Parts.joined(keys, plan.limit());
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

  long count(Plan plan, @Nullable Object[] arguments) {
    return plan.unites()
        ? unitedKeys(driver.run(keys(plan, arguments)), 0).size()
        : sum(driver.run(counts(plan, arguments, false)));
  }

  CompletableFuture<Long> countAsync(Plan plan, @Nullable Object[] arguments) {
    return plan.unites()
        ? Dependent.of(
            driver.runAsync(keys(plan, arguments)), keys -> (long) unitedKeys(keys, 0).size())
        : Dependent.of(driver.runAsync(counts(plan, arguments, false)), PlanNumbers::sum);
  }

  boolean exists(Plan plan, @Nullable Object[] arguments) {
    return sum(driver.run(counts(plan, arguments, true))) > 0;
  }

  CompletableFuture<Boolean> existsAsync(Plan plan, @Nullable Object[] arguments) {
    return Dependent.of(driver.runAsync(counts(plan, arguments, true)), counts -> sum(counts) > 0);
  }

  long delete(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    BatchWriteCall call =
        plan.deletesSingly()
            ? deletionOf(PlanRunner.of(context, table).list(plan, arguments, most))
            : deletionAt(found(plan, driver.run(keys(plan, arguments))));
    return Deletion.count(call.attempt());
  }

  CompletableFuture<Long> deleteAsync(Plan plan, @Nullable Object[] arguments) {
    int most = plan.limit();
    CompletableFuture<BatchWriteCall> found =
        plan.deletesSingly()
            ? Dependent.of(
                PlanRunner.of(context, table).listAsync(plan, arguments, most), this::deletionOf)
            : Dependent.of(
                driver.runAsync(keys(plan, arguments)), keys -> deletionAt(found(plan, keys)));
    return new Deletion(found);
  }
}
