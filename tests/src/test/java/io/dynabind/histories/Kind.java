package io.dynabind.histories;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entities by which pages are stored.
 *
 * @param type the entity
 * @param page makes a page of it
 * @param entity makes it of a page
 * @param <T> the entity
 */
record Kind<T>(Class<T> type, Function<T, Page> page, Function<Page, T> entity) {

  /** Its versions start again after a deletion, so that a stale one may fit: see the controls. */
  @Table("numbered")
  record Numbered(@HashKey String id, List<String> trace, @Version @Nullable Long version) {}

  @Table("lettered")
  record Lettered(@HashKey String id, List<String> trace, @Version @Nullable String version) {}

  static final Kind<Numbered> NUMBERED =
      new Kind<>(
          Numbered.class,
          entity -> new Page(entity.id(), entity.trace(), entity.version()),
          page -> new Numbered(page.id(), page.trace(), (Long) page.version()));

  static final Kind<Lettered> LETTERED =
      new Kind<>(
          Lettered.class,
          entity -> new Page(entity.id(), entity.trace(), entity.version()),
          page -> new Lettered(page.id(), page.trace(), (String) page.version()));
}
