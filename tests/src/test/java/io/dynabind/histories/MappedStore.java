package io.dynabind.histories;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.histories.Event.Told;
import io.dynabind.histories.Event.Word;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.Rejected;
import io.dynabind.table.EntityTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dynabind as it is; some verbs by their asynchronous form. Half of the items are inserted exactly
 * once, so that more of them are there; the others plainly.
 */
class MappedStore<T> implements Store {

  private final Kind<T> kind;
  private final EntityTable<T> table;

  MappedStore(Dynabind dynabind, Kind<T> kind) {
    this.kind = kind;
    table = dynabind.table(kind.type());
  }

  @Override
  public Told read(String key) {
    try {
      return Told.seen(Word.READ, table.getConsistently(key).map(kind.page()).orElse(null));
    } catch (ReadException e) {
      return Told.of(Word.UNKNOWN);
    }
  }

  @Override
  public Told insert(Page page) {
    T entity = kind.entity().apply(page);
    return page.trace().hashCode() % 2 == 0
        ? told(table.prepare().insert(entity).exactlyOnce().attempt())
        : told(table.attempt().insert(entity));
  }

  @Override
  public Told put(Page page) {
    T entity = kind.entity().apply(page);
    return switch (page.trace().size() % 3) {
      case 0 -> told(table.attempt().put(entity));
      case 1 -> told(table.attempt().update(entity));
      default -> told(table.async().attempt().put(entity).join());
    };
  }

  @Override
  public Told append(String key, String write) {
    Outcome<?> outcome =
        table.updateByKey(key).appendAll(attribute("trace"), List.of(write)).attempt();
    return outcome instanceof Applied<?> ? Told.of(Word.APPLIED) : told(outcome);
  }

  @Override
  public Told delete(Page page) {
    Outcome<T> outcome = table.attempt().delete(kind.entity().apply(page));
    return outcome instanceof Applied<?> ? new Told(Word.DELETED, page, false) : told(outcome);
  }

  private Told told(Outcome<?> outcome) {
    if (outcome instanceof Applied<?> applied) {
      return Told.seen(Word.APPLIED, page(applied.value()));
    }
    if (outcome instanceof Rejected<?> rejected) {
      boolean missing = rejected.reason() == Rejected.Reason.MISSING;
      return new Told(Word.REJECTED, page(rejected.current()), missing);
    }
    return Told.of(outcome instanceof NotApplied<?> ? Word.NOT_APPLIED : Word.UNKNOWN);
  }

  private @Nullable Page page(@Nullable Object entity) {
    return entity == null ? null : kind.page().apply(kind.type().cast(entity));
  }
}
