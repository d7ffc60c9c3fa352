package io.dynabind.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.expression.Placeholders;
import io.dynabind.internal.size.ItemSize;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The sizes of items and transactions. */
final class ItemLimits {

  private static final int MOST = 409_600;
  private static final int MOST_OF_TRANSACTION = 4_194_304;

  /** Names, the hash key of four letters and the range key of one. */
  private static final int BESIDE_BODY = "id".length() + 4 + "line".length() + 1 + "body".length();

  private static final String REPAIR =
      " (encoding %s). Store large values compressed, divided among several items, or outside of"
          + " DynamoDB.";

  private final Ground ground;

  ItemLimits(Ground ground) {
    this.ground = ground;
  }

  static Note sized(String id, int bytes) {
    String text = "é".repeat(1000);
    return Note.of(id, "l").body(text + "x".repeat(bytes - BESIDE_BODY - 2000));
  }

  private static String message(String found) {
    return "Expected an item of at most 409600 bytes but "
        + found
        + ", of which 409590 are at $.body"
        + String.format(REPAIR, "Note");
  }

  List<Limit> all() {
    List<Limit> limits = new ArrayList<>();
    String one = message("was one of 409601");
    Note most = sized("most", MOST);
    Note more = sized("more", MOST + 1);
    AttributeValue body = AttributeValue.fromS(String.valueOf(more.body()));
    Limit.Step beyond = () -> ground.putRaw(Note.of("more", "l"), "body", body);
    limits.add(
        new Limit(
            "item put",
            () -> ground.storesAndReads(most),
            beyond,
            () -> ground.notes.put(more),
            one));
    limits.add(
        new Limit(
            "item inserted",
            () -> inserts(sized("inse", MOST)),
            beyond,
            () -> ground.notes.insert(more),
            one));
    limits.add(
        new Limit(
            "item put asynchronously",
            () -> ground.notes.async().put(most).get(),
            beyond,
            () -> join(more),
            one));
    limits.add(
        new Limit(
            "item updated",
            () -> updates(sized("upda", MOST)),
            () -> updateRaw(body),
            () -> ground.notes.update(sized("upda", MOST + 1)),
            message("the update alone sets 409601")));
    limits.add(
        new Limit(
            "item of a transaction",
            () -> ground.answers(transaction(List.of(put(most)))),
            null,
            () -> ground.execute(transaction(List.of(put(more)))),
            one));
    limits.add(
        new Limit(
            "items of a transaction",
            () -> ground.answers(transaction(puts(MOST_OF_TRANSACTION))),
            () -> putsRaw(MOST_OF_TRANSACTION + 1),
            () -> ground.execute(transaction(puts(MOST_OF_TRANSACTION + 1))),
            "The transaction test has 4194305 bytes of items, but DynamoDB takes at most 4194304."
                + " Write large items on their own, before those that refer to them."));
    limits.add(
        new Limit(
            "actions of a transaction",
            () -> ground.answers(transaction(small(100))),
            null,
            () -> ground.execute(transaction(small(101))),
            "A transaction takes 1 to 100 actions, not 101"));
    for (int seed = 1; seed <= 8; seed++) {
      limits.add(anything(seed));
    }
    return limits;
  }

  private void inserts(Note note) {
    ground.notes.delete(note);
    ground.notes.insert(note);
    assertThat(ground.notes.getConsistently(note)).contains(note);
  }

  private void updates(Note note) {
    ground.notes.put(Note.of(note.id(), note.line()));
    ground.notes.update(note);
    assertThat(ground.notes.getConsistently(note)).contains(note);
  }

  private void updateRaw(AttributeValue body) {
    ground.plain.updateItem(
        request ->
            request
                .tableName(ground.notes.name())
                .key(SdkItems.write(ground.dynabind.codec(Note.class), Note.of("upda", "l")))
                .updateExpression("SET body = :body")
                .expressionAttributeValues(Map.of(":body", body)));
  }

  private void join(Note note) throws Exception {
    try {
      ground.notes.async().put(note).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private TransactWriteItems.Action put(Note note) {
    return new TransactWriteItems.Write(
        new PutItem(
            "test",
            ground.notes.name(),
            ground.dynabind.codec(Note.class),
            new ItemSlot.Entity<>(ground.dynabind.codec(Note.class), note),
            null,
            Placeholders.NONE,
            ReturnItem.NONE,
            Repeat.HARMLESS));
  }

  private static TransactWriteItems transaction(List<TransactWriteItems.Action> actions) {
    return new TransactWriteItems("test", actions, null);
  }

  private List<TransactWriteItems.Action> puts(int bytes) {
    return notes(bytes).stream().map(this::put).toList();
  }

  private static List<Note> notes(int bytes) {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      notes.add(sized("t00" + i, 400_000));
    }
    notes.add(sized("last", bytes - 10 * 400_000));
    return notes;
  }

  private void putsRaw(int bytes) {
    List<TransactWriteItem> items = new ArrayList<>();
    for (Note note : notes(bytes)) {
      Map<String, AttributeValue> item = SdkItems.write(ground.dynabind.codec(Note.class), note);
      items.add(
          TransactWriteItem.builder()
              .put(put -> put.tableName(ground.notes.name()).item(item))
              .build());
    }
    ground.plain.transactWriteItems(request -> request.transactItems(items));
  }

  private List<TransactWriteItems.Action> small(int count) {
    List<TransactWriteItems.Action> actions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      actions.add(put(Note.of("a" + i, "l")));
    }
    return actions;
  }

  /** An item of all types, filled to the limit: ours counts as the server does. */
  private Limit anything(int seed) {
    Map<String, AttributeValue> item = new RandomItem(seed).item("any" + seed);
    int rest = MOST - (int) ItemSize.of(SdkItems.reader(item)).bytes() - "filler".length();
    Map<String, AttributeValue> more = filled(item, rest + 1);
    return new Limit(
        "item of all types " + seed,
        () -> storesExactly(filled(item, rest)),
        () -> ground.plain.putItem(r -> r.tableName(ground.documents.name()).item(more)),
        () -> ground.documents.put(document(more)),
        "Expected an item of at most 409600 bytes but was one of 409601, of which "
            + (rest + 1 + "filler".length())
            + " are at $.filler"
            + String.format(REPAIR, "documents"));
  }

  private static Map<String, AttributeValue> filled(Map<String, AttributeValue> item, int bytes) {
    Map<String, AttributeValue> filled = new HashMap<>(item);
    filled.put("filler", AttributeValue.fromS("x".repeat(bytes)));
    return filled;
  }

  /** Attribute values are written as they are. */
  private static Map<String, @Nullable Object> document(Map<String, AttributeValue> item) {
    Map<String, @Nullable Object> document = new HashMap<>(item);
    document.put("id", item.get("id").s());
    document.put("line", item.get("line").s());
    return document;
  }

  private void storesExactly(Map<String, AttributeValue> item) {
    ground.documents.put(document(item));
    Map<String, AttributeValue> key = Map.of("id", item.get("id"), "line", item.get("line"));
    assertThat(
            ground
                .plain
                .getItem(r -> r.tableName(ground.documents.name()).key(key).consistentRead(true))
                .item())
        .hasSameSizeAs(item)
        .satisfies(
            stored -> assertThat(ItemSize.of(SdkItems.reader(stored)).bytes()).isEqualTo(MOST));
  }
}
