package io.dynabind.internal.table;

import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A version that no other write makes is its write's token. Texts do not tell how many writes lie
 * between two of them: an item with another version may have had this one before.
 *
 * @param version the version's attribute
 * @param text the version that the write makes
 */
record VersionToken(AttributeModel version, String text) implements WriteToken {

  @Override
  public @Nullable String beside() {
    return null;
  }

  @Override
  public List<UpdateAction> actions() {
    return List.of();
  }

  @Override
  public Verdict verdict(Supplier<ItemReader> stored) {
    ItemReader item = stored.get();
    item.beginMap();
    Scalar found = item.lookAhead(version.storedName());
    boolean own = found != null && found.type() == AttributeType.S && found.text().equals(text);
    return own ? Verdict.APPLIED : Verdict.UNDECIDED;
  }

  @Override
  public String toString() {
    return "VersionToken";
  }
}
