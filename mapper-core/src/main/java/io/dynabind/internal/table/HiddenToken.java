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
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The token of a write of an entity that is counted, in an attribute that nobody maps.
 *
 * @param text the token, no other write's
 * @param version the version's attribute
 * @param expected the version that the item had to have, 0 for none; negative if it was not known
 */
record HiddenToken(String text, AttributeModel version, long expected) implements WriteToken {

  private static final int BYTES = 16;

  static HiddenToken of(AttributeModel version, long expected) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    bytes.putLong(random.nextLong()).putLong(random.nextLong());
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    return new HiddenToken(text, version, expected);
  }

  @Override
  public String beside() {
    return text;
  }

  @Override
  public List<UpdateAction> actions() {
    return List.of(
        new UpdateAction.Set(
            new AttributePath(EntityModel.WRITE_TOKEN), EncodableValue.string(text)));
  }

  @Override
  public Verdict verdict(Supplier<ItemReader> stored) {
    ItemReader item = stored.get();
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
    return "HiddenToken";
  }
}
