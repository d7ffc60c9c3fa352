package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Versions that count the writes: stored ones start at 1; null or zero stands for none. */
record CountedVersion(EntityCodec<?> codec, AttributeModel version) implements VersionKind {

  private static final long UNKNOWN = -1;
  private static final int MOST_DIGITS = 18;

  @Override
  public @Nullable Object demanded(@Nullable Object value) {
    long current = number(value);
    if (current < 0) {
      throw new IllegalArgumentException(
          codec.model() + "." + version + " is negative, but stored versions start at 1");
    }
    return current == 0 ? null : value;
  }

  @Override
  public Object after(@Nullable Object before) {
    long current = number(before);
    long last = isInteger() ? Integer.MAX_VALUE : Long.MAX_VALUE;
    if (current == last) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s has reached the last version of type %s",
              codec.model(), version, version.type()));
    }
    return boxed(current + 1);
  }

  @Override
  public WriteToken token(@Nullable Object before, Object made) {
    return HiddenToken.of(version, number(before));
  }

  @Override
  public Renewal renewal() {
    UpdateAction raise =
        new UpdateAction.Increment(AttributePath.of(version), encoded(0), encoded(1), false);
    return Renewal.of(raise, HiddenToken.of(version, UNKNOWN));
  }

  @Override
  public @Nullable Object read(ItemReader item) {
    item.beginMap();
    Scalar found = item.lookAhead(version.storedName());
    if (found == null || found.type() != AttributeType.N) {
      return null;
    }
    BigDecimal number = new BigDecimal(found.text());
    return number.scale() > 0 || number.precision() > MOST_DIGITS ? null : number.longValue();
  }

  @Override
  public boolean isNext(Object before, @Nullable Object found) {
    return found != null && number(found) == number(before) + 1;
  }

  @Override
  public boolean isLater(Object before, @Nullable Object found) {
    return number(found) > number(before);
  }

  private static long number(@Nullable Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  private Operand encoded(long value) {
    return new Operand.Encoded(EncodableValue.of(codec.codec(version), boxed(value)));
  }

  private boolean isInteger() {
    return version.type().boxed().raw() == Integer.class;
  }

  private Object boxed(long value) {
    return isInteger() ? (Object) Math.toIntExact(value) : (Object) value;
  }
}
