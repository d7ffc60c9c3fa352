package io.dynabind.internal.table;

import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.internal.cursor.CursorScope;
import io.dynabind.internal.cursor.Cursors;
import io.dynabind.internal.cursor.Start;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.outcome.Capacity;
import io.dynabind.table.Cursor;
import io.dynabind.table.Page;
import io.dynabind.table.Page.StoppedBy;
import io.dynabind.table.PageLimit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads items until a limit is reached. Each request has the deadline to itself. */
final class PageConversation<R> implements Conversation<Page<R>> {

  private final Function<ItemReader, Optional<R>> decode;
  private final PageLimit limit;
  private final CursorScope cursors;
  private final CallOptions options;
  private final RequestSize size;
  private final Budget budget;
  private final @Nullable Start start;

  /** In the order in which they are read. */
  private final List<R> found = new ArrayList<>();

  private ItemOperation operation;
  private long examined;
  private int requests;
  private double consumed;

  /** Where the page ends, once it is full; null before that. */
  private @Nullable RawKey end;

  /** Where those before the page are, once it has an item; null before that, and if none may be. */
  private @Nullable RawKey begin;

  private PageConversation(
      Function<ItemReader, Optional<R>> decode,
      ItemOperation first,
      @Nullable Start start,
      RequestSize size,
      Budget budget,
      PageLimit limit,
      CursorScope cursors,
      CallOptions options) {
    this.decode = decode;
    this.operation = first;
    this.start = start;
    this.size = size;
    this.budget = budget;
    this.limit = limit;
    this.cursors = cursors;
    this.options = options;
  }

  /**
   * A page.
   *
   * @param decode makes of an item what is asked for; empty if it counts as absent
   * @param first a query or scan from the beginning, whose limit is above zero if all items that
   *     are examined are returned, but for expired ones
   * @param sparse whether expired items may be among those examined
   */
  static <R> PageConversation<R> of(
      Function<ItemReader, Optional<R>> decode,
      ItemOperation first,
      boolean sparse,
      PageLimit limit,
      Cursors cursors,
      CallOptions options) {
    CursorScope scope = cursors.scope(first);
    Cursor cursor = limit.cursor();
    Start start = cursor == null ? null : scope.open(cursor);
    return new PageConversation<>(
        decode,
        start == null ? first : begun(first, start),
        start,
        new RequestSize(limit, Reads.limit(first) > 0, sparse),
        Budget.of(options, cursors, first),
        limit,
        scope,
        options);
  }

  private static ItemOperation begun(ItemOperation first, Start start) {
    ItemOperation way = start.back() ? ((Query) first).reversed() : first;
    return start.edge() ? way : Reads.startingAfter(way, start.key(), false);
  }

  private boolean isBack() {
    return start != null && start.back();
  }

  /** The items in the order of the query. */
  private List<R> ordered() {
    List<R> items = new ArrayList<>(found);
    if (isBack()) {
      Collections.reverse(items);
    }
    return items;
  }

  @Override
  public Step<Page<R>> next(@Nullable Attempt last) {
    if (last == null) {
      return start != null && start.passed() ? page(StoppedBy.END, null) : send();
    }
    return last instanceof Attempt.Answered answered
        ? answered(answered.answer())
        : Reads.failed(operation, (Attempt.Failed) last);
  }

  private Step<Page<R>> send() {
    operation = Reads.withLimit(operation, size.next(found.size(), examined));
    return budget.send(operation, options, this::ordered, this::rest);
  }

  /** Where what has not been asked for yet begins. */
  private @Nullable Cursor rest() {
    RawKey after = Reads.startAfter(operation);
    return after == null ? limit.cursor() : cursors.from(after, isBack());
  }

  private Step<Page<R>> answered(Answer answer) {
    requests++;
    examined += answer.scannedCount();
    consumed += Math.max(answer.consumedCapacity(), 0);
    RawKey last = answer.lastKey();
    boolean more = take(answer.items(), last);
    if (more || (end != null && !limit.isLookingAhead())) {
      return page(StoppedBy.ITEMS, end);
    }
    if (last == null) {
      return page(StoppedBy.END, null);
    }
    if (limit.examined() > 0 && examined >= limit.examined()) {
      return page(StoppedBy.EXAMINED, last);
    }
    if (limit.requests() > 0 && requests >= limit.requests()) {
      return page(StoppedBy.REQUESTS, last);
    }
    operation = Reads.startingAfter(operation, last, false);
    return send();
  }

  /**
   * Takes items until the page is full; says whether there is one more, as far as that is asked.
   */
  private boolean take(List<Supplier<ItemReader>> items, @Nullable RawKey last) {
    for (int i = 0; i < items.size(); i++) {
      if (end != null && !limit.isLookingAhead()) {
        return true;
      }
      Optional<R> item = decode.apply(items.get(i).get());
      if (item.isPresent()) {
        if (end != null) {
          return true;
        }
        found.add(item.get());
        if (begin == null && start != null && !start.isBeginning()) {
          begin = cursors.key(items.get(i).get());
        }
        if (found.size() == limit.items() && (i < items.size() - 1 || last != null)) {
          end = i < items.size() - 1 ? cursors.key(items.get(i).get()) : last;
        }
      }
    }
    return false;
  }

  private Step<Page<R>> page(StoppedBy stoppedBy, @Nullable RawKey last) {
    Cursor onward = last == null ? null : cursors.from(last, isBack());
    Cursor back = operation instanceof Query ? turned(last) : null;
    return new Step.Done<>(
        new Page<>(
            ordered(),
            isBack() ? back : onward,
            isBack() ? onward : back,
            stoppedBy,
            examined,
            requests,
            new Capacity(consumed, 0)));
  }

  /**
   * The way that the page has come: from its first item, else past all that was examined for it,
   * which the way back examines again.
   */
  private @Nullable Cursor turned(@Nullable RawKey last) {
    if (start == null || start.isBeginning()) {
      return null;
    }
    RawKey turn = begin == null ? last : begin;
    if (turn != null) {
      return cursors.from(turn, !start.back());
    }
    return cursors.fromEdge(start.key(), !start.back());
  }
}
