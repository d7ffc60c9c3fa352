package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The token that a write of a versioned entity leaves in its item. When the answer to a write was
 * lost, the item tells whose write it holds.
 *
 * @param text the token, no other write's
 * @param version the version's attribute
 * @param expected the version that the item had to have, 0 for none; negative if it was not known
 */
record WriteToken(String text, AttributeModel version, long expected) {

  private static final int BYTES = 16;

  /** What an item tells of a write. */
  enum Verdict {
    /** It is as the write left it. */
    APPLIED,
    /** Another write took the version that this one would have made, and now it never will. */
    OVERTAKEN,
    /** Later writes have covered all traces, or there are none. */
    UNDECIDED
  }

  static WriteToken of(AttributeModel version, long expected) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(random.nextLong()).putLong(random.nextLong());
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    return new WriteToken(text, version, expected);
  }

  /** Leaves the token in the item of an update. */
  UpdateAction action() {
    return new UpdateAction.Set(
        new AttributePath(EntityModel.WRITE_TOKEN), EncodableValue.string(text));
  }

  /**
   * Looks at an item as it is now.
   *
   * @param item stands before it
   */
  Verdict verdict(ItemReader item) {
    item.beginMap();
    Scalar found = item.lookAhead(EntityModel.WRITE_TOKEN);
    if (found != null && found.type() == AttributeType.S && found.text().equals(text)) {
      return Verdict.APPLIED;
    }
    // An item that was not there, or of unknown version, may have been deleted and made again.
    boolean overtaken = expected > 0 && version(item) == expected + 1;
    return overtaken ? Verdict.OVERTAKEN : Verdict.UNDECIDED;
  }

  private long version(ItemReader item) {
    Scalar found = item.lookAhead(version.storedName());
    if (found == null || found.type() != AttributeType.N) {
      return -1;
    }
    BigDecimal number = new BigDecimal(found.text());
    return number.scale() > 0 || number.precision() > 18 ? -1 : number.longValue();
  }

  @Override
  public String toString() {
    return "WriteToken";
  }
}
