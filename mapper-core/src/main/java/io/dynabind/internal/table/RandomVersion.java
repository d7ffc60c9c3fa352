package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Versions that are made up, a UUID for each write: a String or UUID, of which null and the empty
 * text stand for none. An item that was deleted and made again never has an old one.
 */
record RandomVersion(EntityCodec<?> codec, AttributeModel version) implements VersionKind {

  @Override
  public @Nullable Object demanded(@Nullable Object value) {
    return value instanceof String text && text.isEmpty() ? null : value;
  }

  @Override
  public Object after(@Nullable Object before) {
    UUID made = UUID.randomUUID();
    return version.type().raw() == UUID.class ? made : made.toString();
  }

  @Override
  public WriteToken token(@Nullable Object before, Object made) {
    return new VersionToken(version, made.toString());
  }

  @Override
  public Renewal renewal() {
    Object made = after(null);
    EncodableValue<?> value = EncodableValue.of(codec.codec(version), made);
    return Renewal.of(new UpdateAction.Set(AttributePath.of(version), value), token(null, made));
  }

  @Override
  public @Nullable Object read(ItemReader item) {
    item.beginMap();
    Scalar found = item.lookAhead(version.storedName());
    return found == null || found.type() != AttributeType.S ? null : found.text();
  }

  @Override
  public boolean isNext(Object before, @Nullable Object found) {
    return false;
  }

  @Override
  public boolean isLater(Object before, @Nullable Object found) {
    return found != null && !found.equals(before.toString());
  }
}
