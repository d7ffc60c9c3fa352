package io.dynabind.limits;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An item with keys of all kinds. */
@Table("notes")
@GlobalIndex(name = "byOwner", hashKey = "owner", rangeKey = "placed")
@GlobalIndex(
    name = "byBoth",
    hashKey = {"first", "second"})
@GlobalIndex(name = "byData", hashKey = "data")
@LocalIndex(name = "byTitle", rangeKey = "title")
record Note(
    @HashKey String id,
    @RangeKey String line,
    @Nullable String body,
    @Nullable String owner,
    @Nullable String placed,
    @Nullable String first,
    @Nullable String second,
    @Nullable ByteBuffer data,
    @Nullable String title,
    @Nullable BigDecimal number) {

  static Note of(String id, String line) {
    return new Note(id, line, null, null, null, null, null, null, null, null);
  }

  static Note number(String id, String number) {
    return new Note(id, "l", null, null, null, null, null, null, null, new BigDecimal(number));
  }

  Note body(String text) {
    return new Note(id, line, text, owner, placed, first, second, data, title, number);
  }

  Note owner(String owner, String placed) {
    return new Note(id, line, body, owner, placed, first, second, data, title, number);
  }

  Note both(String first, String second) {
    return new Note(id, line, body, owner, placed, first, second, data, title, number);
  }

  Note data(byte[] bytes) {
    return new Note(
        id, line, body, owner, placed, first, second, ByteBuffer.wrap(bytes), title, number);
  }

  Note title(String text) {
    return new Note(id, line, body, owner, placed, first, second, data, text, number);
  }
}
