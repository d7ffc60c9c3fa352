package io.dynabind.internal.table;

import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What queries and scans give in the caller's thread. */
interface SyncForms<R> extends Results<R>, Selecting<R> {

  @Override
  default List<R> list() {
    return selection().list();
  }

  @Override
  default Stream<R> stream() {
    return selection().stream();
  }

  @Override
  default WithMeta<List<R>> listWithMeta() {
    return selection().listWithMeta();
  }

  @Override
  default Page<R> page(PageLimit limit) {
    Selection<R> selection = selection();
    return selection.run(selection.page(limit));
  }

  @Override
  default Optional<R> first() {
    Selection<R> selection = selection();
    return selection.run(selection.first());
  }

  @Override
  default boolean exists() {
    Selection<Boolean> presence = presence();
    return presence.run(presence.exists());
  }

  @Override
  default long count() {
    Selection<Boolean> counting = counting();
    return counting.run(counting.count());
  }
}
