package io.dynabind.internal.table;

import io.dynabind.annotation.Tokens;
import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemReader;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.UpdateItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An update by key of an item that carries the tokens of its last writes, in the two forms that it
 * may take. One is for an item that has tokens: it puts its own in front of them, if the latest of
 * those that were read is still there and its own is not. However often it is sent, it is applied
 * once: after it was, its own is there as long as the one that was read is. The other form begins
 * the tokens of an item that has none.
 *
 * <p>Values are written when this is made, whatever becomes of them until it is sent.
 *
 * @param <T> the entity
 */
final class RingUpdate<T> {

  /** A token that is not known yet, and never written. */
  private enum Unread {
    TOKEN
  }

  /** Stands for the token that will have been read. */
  static final EncodableValue<?> MARK =
      EncodableValue.of(EncodableValue.string("").codec(), Unread.TOKEN);

  private final Ring ring;
  private final Write<Optional<T>> marked;
  private final Write<Optional<T>> beginning;
  private final boolean creates;

  /**
   * Makes one.
   *
   * @param ring where the tokens are
   * @param marked the form for an item that has tokens, with {@link #MARK} for the latest
   * @param beginning the form for an item that has none
   * @param creates whether the item is created if it is not there
   */
  RingUpdate(Ring ring, Write<Optional<T>> marked, Write<Optional<T>> beginning, boolean creates) {
    this.ring = ring;
    this.marked = recorded(marked);
    this.beginning = recorded(beginning);
    this.creates = creates;
  }

  /** An update in one of its forms. */
  record Form<T>(Write<Optional<T>> write, @Nullable String mark) {}

  /** Asks for the item's tokens. */
  GetItem read() {
    UpdateItem update = (UpdateItem) beginning.operation();
    List<AttributePath> paths = new ArrayList<>();
    update.codec().model().key().attributes().forEach(a -> paths.add(AttributePath.of(a)));
    paths.add(ring.path());
    ExpressionRenderer renderer = new ExpressionRenderer();
    String projection = renderer.renderProjection(paths);
    return new GetItem(
        update.origin(),
        update.table(),
        update.codec(),
        update.key(),
        projection,
        renderer.placeholders(),
        true);
  }

  /** What every form tells of itself. */
  Write<Optional<T>> any() {
    return beginning;
  }

  /**
   * The form for an item.
   *
   * @param item as it is, or null
   * @return null if there must be an item
   */
  @Nullable Form<T> form(@Nullable ItemReader item) {
    if (item == null) {
      return creates ? new Form<>(beginning, null) : null;
    }
    String mark = Ring.latest(ring.read(item));
    return mark == null
        ? new Form<>(beginning, null)
        : new Form<>(filled(marked, EncodableValue.string(mark)), mark);
  }

  /** Whether a form was refused because its item is another one by now. */
  boolean isOutdated(Form<T> form, @Nullable ItemReader item) {
    if (item == null) {
      return creates && form.mark() != null;
    }
    Tokens tokens = ring.read(item);
    return form.mark() == null ? Ring.latest(tokens) != null : !Ring.holds(tokens, form.mark());
  }

  private static boolean isUnread(EncodableValue<?> value) {
    return value.value() == Unread.TOKEN;
  }

  private static <R> Write<R> recorded(Write<R> write) {
    UpdateItem update = (UpdateItem) write.operation();
    Map<String, EncodableValue<?>> values = new LinkedHashMap<>();
    update
        .placeholders()
        .values()
        .forEach((name, value) -> values.put(name, isUnread(value) ? value : Recording.of(value)));
    return write.sending(with(update, values));
  }

  private static <R> Write<R> filled(Write<R> write, EncodableValue<?> mark) {
    UpdateItem update = (UpdateItem) write.operation();
    Map<String, EncodableValue<?>> values = new LinkedHashMap<>(update.placeholders().values());
    values.replaceAll((name, value) -> isUnread(value) ? mark : value);
    return write.sending(with(update, values));
  }

  private static UpdateItem with(UpdateItem update, Map<String, EncodableValue<?>> values) {
    Placeholders old = update.placeholders();
    return new UpdateItem(
        update.origin(),
        update.table(),
        update.codec(),
        update.key(),
        update.update(),
        update.condition(),
        new Placeholders(old.names(), values, old.places()),
        update.returning(),
        update.repeat());
  }
}
