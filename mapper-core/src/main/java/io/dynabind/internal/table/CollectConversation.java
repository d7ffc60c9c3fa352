package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.item.RawKey;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all pages of a query or scan, or the item of a get, and adds up what each answer
 * gives. Each page has the deadline to itself.
 *
 * @param <R> the sum
 */
final class CollectConversation<R> implements Conversation<R> {

  private final CallOptions options;
  private final Budget budget;
  private final boolean sparse;
  private final BiFunction<R, Answer, R> add;
  private final Predicate<R> enough;
  private ItemOperation operation;
  private R sum;

  /**
   * Makes one.
   *
   * @param sparse whether items that are examined may not be returned
   * @param start the sum of nothing
   * @param add takes an answer
   * @param enough ends it before the last page
   */
  CollectConversation(
      ItemOperation first,
      CallOptions options,
      Cursors cursors,
      boolean sparse,
      R start,
      BiFunction<R, Answer, R> add,
      Predicate<R> enough) {
    this.operation = first;
    this.options = options;
    this.budget = Budget.of(options, cursors, first);
    this.sparse = sparse;
    this.sum = start;
    this.add = add;
    this.enough = enough;
  }

  @Override
  public Step<R> next(@Nullable Attempt last) {
    if (last instanceof Attempt.Failed failed) {
      return Reads.failed(operation, failed);
    }
    if (last instanceof Attempt.Answered answered) {
      Answer answer = answered.answer();
      sum = add.apply(sum, answer);
      RawKey key = answer.lastKey();
      if (key == null || operation instanceof GetItem || enough.test(sum)) {
        return new Step.Done<>(sum);
      }
      operation = Reads.startingAfter(operation, key, sparse);
    }
    return budget.send(operation, options, List.of());
  }
}
