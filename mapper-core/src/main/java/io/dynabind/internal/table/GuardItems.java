package io.dynabind.internal.table;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the guards of one table: items that hold nothing but whose value they guard. */
final class GuardItems {

  private static final String FREE_OR_OWN = "attribute_not_exists(#k) OR #o = :o";

  private final EntityCodec<?> codec;
  private final List<String> key;

  GuardItems(EntityCodec<?> codec) {
    this.codec = codec;
    this.key = codec.model().key().attributes().stream().map(AttributeModel::storedName).toList();
  }

  String hashKey() {
    return key.get(0);
  }

  /** Takes a value, unless another item has it. */
  TransactWriteItems.Action take(
      ItemOperation write, String guard, String attribute, String owner) {
    Map<String, EncodableValue<?>> item = key(guard);
    item.put(EntityModel.GUARD, EncodableValue.string(attribute));
    item.put(EntityModel.GUARD_OWNER, EncodableValue.string(owner));
    return new TransactWriteItems.Write(
        new PutItem(
            write.origin(),
            write.table(),
            codec,
            new ItemSlot.Values(item),
            FREE_OR_OWN,
            owned(owner),
            ReturnItem.NONE,
            Repeat.GUARDED));
  }

  /** Gives a value up, unless it is another item's. */
  TransactWriteItems.Action giveUp(ItemOperation write, String guard, String owner) {
    return new TransactWriteItems.Write(
        new DeleteItem(
            write.origin(),
            write.table(),
            codec,
            new ItemSlot.Values(key(guard)),
            FREE_OR_OWN,
            owned(owner),
            ReturnItem.NONE,
            Repeat.GUARDED));
  }

  private Map<String, EncodableValue<?>> key(String guard) {
    Map<String, EncodableValue<?>> values = new LinkedHashMap<>();
    values.put(key.get(0), EncodableValue.string(guard));
    if (key.size() > 1) {
      values.put(key.get(1), EncodableValue.string(EntityModel.GUARD));
    }
    return values;
  }

  private Placeholders owned(String owner) {
    return new Placeholders(
        Map.of("#k", key.get(0), "#o", EntityModel.GUARD_OWNER),
        Map.of(":o", EncodableValue.string(owner)));
  }

  /** The key of an item as one text, different for each. */
  String owner(ItemSlot item) {
    RawKey raw = RawKey.written(item::write);
    String hash = text(raw, key.get(0));
    return key.size() == 1 ? hash : UniqueGuards.escaped(hash) + "#" + text(raw, key.get(1));
  }

  private static String text(RawKey raw, String name) {
    Scalar scalar = Objects.requireNonNull(raw.get(name), name);
    return scalar.text();
  }
}
