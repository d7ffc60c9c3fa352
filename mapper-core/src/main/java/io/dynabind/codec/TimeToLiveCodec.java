package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Stores a time to live that is given as a number, and refuses one that looks like milliseconds:
 * DynamoDB would take it for a time in tens of thousands of years, and never delete the item. What
 * is stored already can be read all the same.
 */
final class TimeToLiveCodec<T> implements Codec<T> {

  /** The year 5138 in seconds, and 1973 in milliseconds. */
  private static final BigDecimal LATEST = BigDecimal.valueOf(100_000_000_000L);

  private final Codec<T> seconds;

  private TimeToLiveCodec(Codec<T> seconds) {
    this.seconds = seconds;
  }

  static <T> Codec<T> of(Codec<T> seconds) {
    return new TimeToLiveCodec<>(seconds);
  }

  @Override
  public void encode(ItemWriter writer, T value) {
    if (ScalarWriter.identity(seconds, value) instanceof BigDecimal number
        && number.compareTo(LATEST) > 0) {
      throw writer.failure(
          "Expected a time to live in seconds since 1970 but was one after the year 5000, as"
              + " milliseconds are");
    }
    seconds.encode(writer, value);
  }

  @Override
  public T decode(ItemReader reader) {
    return seconds.decode(reader);
  }

  @Override
  public T decode(ValueReader values, Object value) {
    return seconds.decode(values, value);
  }

  @Override
  public @Nullable AttributeType type() {
    return seconds.type();
  }

  @Override
  public boolean isOrdered() {
    return seconds.isOrdered();
  }

  @Override
  public boolean isAbsent(@Nullable T value) {
    return seconds.isAbsent(value);
  }

  @Override
  public @Nullable T absent() {
    return seconds.absent();
  }

  @Override
  public Codec<T> settled() {
    Codec<T> settled = seconds.settled();
    return settled == seconds ? this : new TimeToLiveCodec<>(settled);
  }
}
