package io.dynabind.internal.table;

import io.dynabind.outcome.WithMeta;
import io.dynabind.table.AsyncResults;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** What queries and scans give without blocking. */
interface AsyncForms<R> extends AsyncResults<R>, Selecting<R> {

  @Override
  default CompletableFuture<List<R>> list() {
    return selection().listAsync();
  }

  @Override
  default CompletableFuture<WithMeta<List<R>>> listWithMeta() {
    return selection().listWithMetaAsync();
  }

  @Override
  default CompletableFuture<Page<R>> page(PageLimit limit) {
    Selection<R> selection = selection();
    return selection.runAsync(selection.page(limit));
  }

  @Override
  default Flow.Publisher<R> publisher() {
    return selection().publisher();
  }

  @Override
  default CompletableFuture<Optional<R>> first() {
    Selection<R> selection = selection();
    return selection.runAsync(selection.first());
  }

  @Override
  default CompletableFuture<Boolean> exists() {
    Selection<Boolean> presence = presence();
    return presence.runAsync(presence.exists());
  }

  @Override
  default CompletableFuture<Long> count() {
    Selection<Boolean> counting = counting();
    return counting.runAsync(counting.count());
  }
}
