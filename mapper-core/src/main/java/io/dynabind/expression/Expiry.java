package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells items that have expired, and that DynamoDB is about to delete, from all others: those whose
 * time to live is now or before. DynamoDB never deletes items that expired more than five years
 * ago, and those whose attribute is no number; for dynabind, too, they are as good as any.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-before-you-start.html">Using
 *     Time to Live</a>
 */
public final class Expiry {

  private static final int YEARS = 5;

  private final AttributeModel timeToLive;
  private final Clock clock;

  private Expiry(AttributeModel timeToLive, Clock clock) {
    this.timeToLive = timeToLive;
    this.clock = clock;
  }

  /**
   * What tells the expired items of an entity.
   *
   * @param model the entity
   * @param clock tells the time
   * @return null if its items do not expire, or are to be seen until they are deleted
   */
  public static @Nullable Expiry of(EntityModel model, Clock clock) {
    AttributeModel timeToLive = model.timeToLive();
    return timeToLive == null || timeToLive.component().options().showsExpired()
        ? null
        : new Expiry(timeToLive, clock);
  }

  /**
   * The attribute that tells when an item expires.
   *
   * @return the attribute
   */
  public AttributeModel timeToLive() {
    return timeToLive;
  }

  /**
   * What holds for an item that has expired by now.
   *
   * @return the condition
   */
  public Condition expired() {
    return new Condition.Between(AttributePath.of(timeToLive), oldest(), now());
  }

  /**
   * The first value of {@link #expired()}, at this moment.
   *
   * @return the earliest time to live that counts as expired
   */
  public EncodableValue<?> oldest() {
    return EncodableValue.number(oldest(clock.instant()));
  }

  /**
   * The second value of {@link #expired()}, at this moment.
   *
   * @return the latest time to live that counts as expired
   */
  public EncodableValue<?> now() {
    return EncodableValue.number(clock.instant().getEpochSecond());
  }

  /**
   * The filter that only items pass which have not expired.
   *
   * @param excluded attributes that a filter may not name: the key of what is queried
   * @return the condition; null if the time to live is excluded, so that each item must be looked
   *     at
   */
  public @Nullable Condition unexpired(List<AttributeModel> excluded) {
    return excluded.contains(timeToLive) ? null : new Condition.Not(expired());
  }

  /**
   * Whether an item has expired.
   *
   * @param item stands in the map of the item
   * @return true if it has
   */
  public boolean isExpired(ItemReader item) {
    Scalar found = item.lookAhead(timeToLive.storedName());
    if (found == null || found.type() != AttributeType.N) {
      return false;
    }
    Instant now = clock.instant();
    BigDecimal seconds = new BigDecimal(found.text());
    return seconds.compareTo(BigDecimal.valueOf(now.getEpochSecond())) <= 0
        && seconds.compareTo(BigDecimal.valueOf(oldest(now))) >= 0;
  }

  private static long oldest(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minusYears(YEARS).toEpochSecond();
  }

  @Override
  public String toString() {
    return "expired by " + timeToLive.storedName();
  }
}
