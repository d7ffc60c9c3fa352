package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;

/** What stands for null where an attribute stores it as NULL. */
enum StoredNull implements Codec<StoredNull> {
  INSTANCE;

  static final EncodableValue<?> VALUE = new EncodableValue<>(INSTANCE, INSTANCE);

  @Override
  public void encode(ItemWriter writer, StoredNull value) {
    writer.nul();
  }

  @Override
  public StoredNull decode(ItemReader reader) {
    if (!reader.nul()) {
      throw reader.mismatch("NULL");
    }
    return this;
  }

  @Override
  public AttributeType type() {
    return AttributeType.NULL;
  }
}
