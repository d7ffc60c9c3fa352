package io.dynabind.limits;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.table.EntityTable;
import io.dynabind.table.TransactWrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What may stand in keys of the table and of indexes. */
final class KeyLimits {

  private static final int HASH = 2048;
  private static final int RANGE = 1024;

  private final Ground ground;
  private final EntityTable<Note> notes;
  private final List<Limit> limits = new ArrayList<>();

  KeyLimits(Ground ground) {
    this.ground = ground;
    this.notes = ground.notes;
  }

  private static String text(int bytes) {
    return "é".repeat(bytes / 2) + "x".repeat(bytes % 2);
  }

  private static AttributeValue value(int bytes) {
    return AttributeValue.fromS(text(bytes));
  }

  private static String tooLong(String what, int most, int found, String path, String doing) {
    return String.format(
        "Expected a %s of at most %d bytes but was one of %d at $.%s (%s Note). Store a shorter text"
            + " or a digest in the key.",
        what, most, found, path, doing);
  }

  private static String empty(String attribute, String index) {
    return String.format(
        "Key attribute '%s' of index '%s' is empty at $.%s (encoding Note). Leave it null to keep the"
            + " item out of the index.",
        attribute, index, attribute);
  }

  private void add(
      String name, Limit.Step allowed, Limit.Step beyond, Limit.Step refused, String message) {
    limits.add(new Limit(name, allowed, beyond, refused, message));
  }

  List<Limit> all() {
    tableKeys();
    byKey();
    indexKeys();
    updates();
    empties();
    queries();
    return limits;
  }

  private void tableKeys() {
    add(
        "hash key",
        () -> ground.storesAndReads(Note.of(text(HASH), "l")),
        () -> ground.putRaw(Note.of("raw", "l"), "id", value(HASH + 1)),
        () -> notes.put(Note.of(text(HASH + 1), "l")),
        tooLong("hash key", HASH, HASH + 1, "id", "encoding"));
    add(
        "range key",
        () -> ground.storesAndReads(Note.of("range", text(RANGE))),
        () -> ground.putRaw(Note.of("raw", "l"), "line", value(RANGE + 1)),
        () -> notes.put(Note.of("range", text(RANGE + 1))),
        tooLong("range key", RANGE, RANGE + 1, "line", "encoding"));
    add(
        "hash key of an update",
        () -> notes.update(notes.put(Note.of(text(HASH), "l"))),
        null,
        () -> notes.update(Note.of(text(HASH + 1), "l")),
        tooLong("hash key", HASH, HASH + 1, "id", "encoding"));
    add(
        "hash key of a delete",
        () -> notes.delete(Note.of(text(HASH), "l")),
        null,
        () -> notes.delete(Note.of(text(HASH + 1), "l")),
        tooLong("hash key", HASH, HASH + 1, "id", "encoding"));
  }

  private void byKey() {
    record Key(String id, String line) {}
    Key most = new Key(text(HASH), text(RANGE));
    add(
        "hash key of a get",
        () -> assertThat(notes.get(most)).isEmpty(),
        () -> getRaw(value(HASH + 1), value(1)),
        () -> notes.get(new Key(text(HASH + 1), "l")),
        tooLong("hash key", HASH, HASH + 1, "id", "encoding"));
    add(
        "range key of a get",
        () -> assertThat(notes.get(most)).isEmpty(),
        () -> getRaw(value(1), value(RANGE + 1)),
        () -> notes.get(new Key("h", text(RANGE + 1))),
        tooLong("range key", RANGE, RANGE + 1, "line", "encoding"));
    add(
        "hash key of a delete by key",
        () -> notes.deleteByKey(most),
        null,
        () -> notes.deleteByKey(new Key(text(HASH + 1), "l")),
        tooLong("hash key", HASH, HASH + 1, "id", "encoding"));
    add(
        "hash key of a check",
        () -> check(most).execute(),
        null,
        () -> check(new Key(text(HASH + 1), "l")).execute(),
        tooLong("hash key", HASH, HASH + 1, "id", "encoding"));
    add(
        "an empty hash key of a get",
        () -> assertThat(notes.get(new Key(" ", "l"))).isEmpty(),
        () -> getRaw(value(0), value(1)),
        () -> notes.get(new Key("", "l")),
        "Note.id is part of the key and was given an empty value");
  }

  private TransactWrite check(Object key) {
    return ground.dynabind.transactWrite().check(notes, key, attribute("id").notExists());
  }

  private void getRaw(AttributeValue id, AttributeValue line) {
    ground.plain.getItem(r -> r.tableName(notes.name()).key(Map.of("id", id, "line", line)));
  }

  private void indexKeys() {
    Note note = Note.of("index", "l");
    add(
        "hash key of a global index",
        () -> ground.storesAndReads(note.owner(text(HASH), "p")),
        () -> ground.putRaw(note.owner("o", "p"), "owner", value(HASH + 1)),
        () -> notes.put(note.owner(text(HASH + 1), "p")),
        tooLong("hash key of index 'byOwner'", HASH, HASH + 1, "owner", "encoding"));
    add(
        "range key of a global index",
        () -> ground.storesAndReads(note.owner("o", text(RANGE))),
        () -> ground.putRaw(note.owner("o", "p"), "placed", value(RANGE + 1)),
        () -> notes.put(note.owner("o", text(RANGE + 1))),
        tooLong("range key of index 'byOwner'", RANGE, RANGE + 1, "placed", "encoding"));
    add(
        "range key of a local index",
        () -> ground.storesAndReads(note.title(text(RANGE))),
        () -> ground.putRaw(note, "title", value(RANGE + 1)),
        () -> notes.put(note.title(text(RANGE + 1))),
        tooLong("range key of index 'byTitle'", RANGE, RANGE + 1, "title", "encoding"));
    add(
        "hash key of two attributes",
        () -> ground.storesAndReads(note.both(text(1000), text(HASH - 1000))),
        () -> ground.putRaw(note.both(text(1000), "s"), "second", value(HASH - 999)),
        () -> notes.put(note.both(text(1000), text(HASH - 999))),
        tooLong("hash key of index 'byBoth'", HASH, HASH + 1, "second", "encoding"));
    byte[] bytes = new byte[HASH + 1];
    add(
        "binary hash key",
        () -> ground.storesAndReads(note.data(new byte[HASH])),
        () -> ground.putRaw(note, "data", AttributeValue.fromB(SdkBytes.fromByteArray(bytes))),
        () -> notes.put(note.data(bytes)),
        tooLong("hash key of index 'byData'", HASH, HASH + 1, "data", "encoding"));
  }

  private void updates() {
    Note note = Note.of("updated", "l");
    add(
        "hash key of an index in an update",
        () -> updates(note.owner(text(HASH), "p")),
        () -> updateRaw(Map.of("owner", value(HASH + 1), "placed", value(1))),
        () -> notes.update(note.owner(text(HASH + 1), "p")),
        tooLong("hash key of index 'byOwner'", HASH, HASH + 1, "owner", "encoding"));
    add(
        "hash key of two attributes in an update",
        () -> updates(note.both(text(1000), text(HASH - 1000))),
        () -> updateRaw(Map.of("first", value(1000), "second", value(HASH - 999))),
        () -> notes.update(note.both(text(1000), text(HASH - 999))),
        tooLong("hash key of index 'byBoth'", HASH, HASH + 1, "second", "encoding"));
    add(
        "an empty range key of an index in an update",
        () -> updates(note.title(" ").body("")),
        () -> updateRaw(Map.of("title", value(0))),
        () -> notes.update(note.title("").body("")),
        empty("title", "byTitle"));
  }

  private void updates(Note note) {
    notes.put(Note.of(note.id(), note.line()));
    notes.update(note);
    assertThat(notes.getConsistently(note)).contains(note);
  }

  private void updateRaw(Map<String, AttributeValue> assigned) {
    Map<String, AttributeValue> values = new HashMap<>();
    assigned.forEach((name, value) -> values.put(":" + name, value));
    String update =
        assigned.keySet().stream()
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(", ", "SET ", ""));
    Map<String, AttributeValue> key =
        Map.of("id", AttributeValue.fromS("updated"), "line", AttributeValue.fromS("l"));
    ground.plain.updateItem(
        r ->
            r.tableName(notes.name())
                .key(key)
                .updateExpression(update)
                .expressionAttributeValues(values));
  }

  private void empties() {
    Note note = Note.of("empty", "l");
    add(
        "an empty hash key",
        () -> ground.storesAndReads(Note.of(" ", "l")),
        () -> ground.putRaw(note, "id", value(0)),
        () -> notes.put(Note.of("", "l")),
        "Key attribute 'id' is empty at $.id (encoding Note)");
    add(
        "an empty hash key of a global index",
        () -> ground.storesAndReads(note.owner(" ", "p")),
        () -> ground.putRaw(note.owner("o", "p"), "owner", value(0)),
        () -> notes.put(note.owner("", "p")),
        empty("owner", "byOwner"));
    add(
        "an empty range key of a local index",
        () -> ground.storesAndReads(note.title(" ").body("")),
        () -> ground.putRaw(note, "title", value(0)),
        () -> notes.put(note.title("")),
        empty("title", "byTitle"));
    add(
        "an empty binary key of an index",
        () -> ground.storesAndReads(note.data(new byte[1])),
        () ->
            ground.putRaw(note, "data", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[0]))),
        () -> notes.insert(note.data(new byte[0])),
        empty("data", "byData"));
  }

  private void queries() {
    add(
        "range key of a query",
        () -> assertThat(notes.query("h").rangeKey().gt(text(RANGE)).list()).isEmpty(),
        () -> queryRaw("line > :r", text(RANGE + 1)),
        () -> notes.query("h").rangeKey().gt(text(RANGE + 1)).list(),
        tooLong("range key", RANGE, RANGE + 1, "line", "querying"));
    add(
        "upper bound of a query",
        () -> assertThat(notes.query("h").rangeKey().between("a", text(RANGE)).list()).isEmpty(),
        () -> queryRaw("line BETWEEN :h AND :r", text(RANGE + 1)),
        () -> notes.query("h").rangeKey().between("a", text(RANGE + 1)).list(),
        tooLong("range key", RANGE, RANGE + 1, "line", "querying"));
    add(
        "beginning of a range key",
        () ->
            assertThat(notes.query("o").index("byOwner").rangeKey().startsWith(text(RANGE)).list())
                .isEmpty(),
        () -> queryOwner("o", " AND begins_with(placed, :r)", text(RANGE + 1)),
        () -> notes.query("o").index("byOwner").rangeKey().startsWith(text(RANGE + 1)).list(),
        tooLong("range key of index 'byOwner'", RANGE, RANGE + 1, "placed", "querying"));
    add(
        "an empty range key of a query",
        () -> assertThat(notes.query("h").rangeKey().eq(" ").list()).isEmpty(),
        () -> queryRaw("line = :r", ""),
        () -> notes.query("h").rangeKey().eq("").list(),
        "Key attribute 'line' is empty at $.line (querying Note)");
    add(
        "an empty hash key of a query",
        () -> assertThat(notes.query(" ").index("byOwner").list()).isEmpty(),
        () -> queryOwner("", "", null),
        () -> notes.query("").index("byOwner").list(),
        "Key attribute 'owner' of index 'byOwner' is empty at $.owner (querying Note)");
    add(
        "the limit of a query",
        () -> assertThat(notes.query("h").limit(1).list()).isEmpty(),
        () -> ground.plain.scan(r -> r.tableName(notes.name()).limit(0)),
        () -> notes.query("h").limit(0).list(),
        "A limit is 1 or more, not 0");
  }

  private void queryRaw(String condition, String range) {
    ground.plain.query(
        r ->
            r.tableName(notes.name())
                .keyConditionExpression("id = :h AND " + condition)
                .expressionAttributeValues(
                    Map.of(":h", AttributeValue.fromS("h"), ":r", AttributeValue.fromS(range))));
  }

  private void queryOwner(String owner, String condition, @Nullable String placed) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":h", AttributeValue.fromS(owner));
    if (placed != null) {
      values.put(":r", AttributeValue.fromS(placed));
    }
    ground.plain.query(
        r ->
            r.tableName(notes.name())
                .indexName("byOwner")
                .keyConditionExpression("#owner = :h" + condition)
                .expressionAttributeNames(Map.of("#owner", "owner"))
                .expressionAttributeValues(values));
  }
}
