package io.dynabind.internal.executor.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.operation.ConditionCheck;
import io.dynabind.operation.CreateTable;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.DeleteTable;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.Operation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Query;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.Scan;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import io.dynabind.schema.TableDefinition;
import io.dynabind.test.LocalDynamoDb;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every operation against a server, with both kinds of clients. */
final class SdkExecutorTest {

  private static DynamoDbClient client;
  private static DynamoDbAsyncClient asyncClient;
  private static SdkExecutor executor;

  private final String table = "note-" + UUID.randomUUID();

  @BeforeAll
  static void connect() {
    client = LocalDynamoDb.shared().client();
    asyncClient = LocalDynamoDb.shared().asyncClient();
    executor = new SdkExecutor(client, asyncClient);
  }

  @AfterAll
  static void disconnect() {
    client.close();
    asyncClient.close();
  }

  @BeforeEach
  void createTable() {
    Way.SYNC.answer(new CreateTable("test", TableDefinition.of(Note.CODEC, table)));
  }

  @AfterEach
  void deleteTable() {
    Way.SYNC.attempt(new DeleteTable("test", table));
  }

  /** The two ways to send, which everything works on. */
  enum Way {
    SYNC {
      @Override
      Attempt attempt(Operation operation) {
        return executor.prepare(operation, CallOptions.DEFAULT).attempt();
      }
    },
    ASYNC {
      @Override
      Attempt attempt(Operation operation) {
        return executor.prepare(operation, CallOptions.DEFAULT).attemptAsync().join();
      }
    };

    abstract Attempt attempt(Operation operation);

    Answer answer(Operation operation) {
      Attempt attempt = attempt(operation);
      assertThat(attempt).as(operation.toString()).isInstanceOf(Attempt.Answered.class);
      return ((Attempt.Answered) attempt).answer();
    }

    Failure refusal(Operation operation) {
      Attempt.Failed failed = (Attempt.Failed) attempt(operation);
      assertThat(failed.certainty()).isEqualTo(Attempt.Certainty.REJECTED);
      assertThat(failed.attempts()).isEqualTo(1);
      return failed.failure();
    }
  }

  private static List<Note> notes(Answer answer) {
    return answer.items().stream().map(item -> Note.CODEC.decode(item.get())).toList();
  }

  private PutItem put(Note note, @Nullable String condition, ReturnItem returning) {
    return new PutItem(
        "test",
        table,
        Note.CODEC,
        note.item(),
        condition,
        Placeholders.NONE,
        returning,
        condition == null ? Repeat.HARMLESS : Repeat.GUARDED);
  }

  private UpdateItem update(String id, String text, @Nullable String expected, ReturnItem item) {
    Map<String, EncodableValue<?>> values = new TreeMap<>(Map.of(":v0", Note.string(text)));
    if (expected != null) {
      values.put(":v1", Note.string(expected));
    }
    return new UpdateItem(
        "test",
        table,
        Note.CODEC,
        Note.key(id),
        "SET #n0 = :v0",
        expected == null ? null : "#n0 = :v1",
        new Placeholders(Map.of("#n0", "text"), values),
        item,
        Repeat.HARMLESS);
  }

  private DeleteItem delete(String id, @Nullable String condition, ReturnItem returning) {
    return new DeleteItem(
        "test",
        table,
        Note.CODEC,
        Note.key(id),
        condition,
        Placeholders.NONE,
        returning,
        Repeat.HARMLESS);
  }

  private GetItem get(String id) {
    return new GetItem("test", table, Note.CODEC, Note.key(id), null, Placeholders.NONE, true);
  }

  private Scan scan(@Nullable String filter, Placeholders placeholders, int segment, int total) {
    return new Scan(
        "test",
        table,
        Note.CODEC,
        null,
        filter,
        null,
        placeholders,
        null,
        0,
        segment,
        total,
        false);
  }

  @ParameterizedTest
  @EnumSource
  void putsAndGetsAnItem(Way way) {
    Answer written = way.answer(put(new Note("1", "one"), null, ReturnItem.NONE));

    assertThat(written.items()).isEmpty();
    assertThat(written.consumedCapacity()).isPositive();
    Answer read = way.answer(get("1"));
    assertThat(notes(read)).containsExactly(new Note("1", "one"));
    assertThat(notes(read)).as("a new reader each time").hasSize(1);
    assertThat(read.consumedCapacity()).isPositive();
    assertThat(way.answer(get("2")).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void getsWhatIsProjected(Way way) {
    way.answer(put(new Note("1", "one"), null, ReturnItem.NONE));
    Placeholders names = new Placeholders(Map.of("#n0", "id"), Map.of());

    Answer answer =
        way.answer(new GetItem("test", table, Note.CODEC, Note.key("1"), "#n0", names, false));

    assertThat(notes(answer)).containsExactly(new Note("1", null));
  }

  @ParameterizedTest
  @EnumSource
  void returnsTheOldItemOfAPut(Way way) {
    assertThat(way.answer(put(new Note("1", "a"), null, ReturnItem.OLD)).items()).isEmpty();

    assertThat(notes(way.answer(put(new Note("1", "b"), null, ReturnItem.OLD))))
        .containsExactly(new Note("1", "a"));
  }

  @ParameterizedTest
  @EnumSource
  void returnsTheItemThatRefusesAPut(Way way) {
    way.answer(put(new Note("1", "won"), null, ReturnItem.NONE));

    Failure refusal =
        way.refusal(put(new Note("1", "lost"), "attribute_not_exists(id)", ReturnItem.NONE));

    assertThat(refusal.kind()).isEqualTo(Failure.Kind.CONDITION_FAILED);
    assertThat(refusal.currentItem().map(Note.CODEC::decode)).contains(new Note("1", "won"));
  }

  @ParameterizedTest
  @EnumSource
  void updatesAnItemAndReturnsIt(Way way) {
    assertThat(notes(way.answer(update("1", "a", null, ReturnItem.NEW))))
        .containsExactly(new Note("1", "a"));
    assertThat(notes(way.answer(update("1", "b", "a", ReturnItem.OLD))))
        .containsExactly(new Note("1", "a"));

    Failure refusal = way.refusal(update("1", "c", "a", ReturnItem.NEW));

    assertThat(refusal.currentItem().map(Note.CODEC::decode)).contains(new Note("1", "b"));
  }

  @ParameterizedTest
  @EnumSource
  void updatesAnItemThatIsOnlyToBeThere(Way way) {
    UpdateItem touch =
        new UpdateItem(
            "test",
            table,
            Note.CODEC,
            Note.key("1"),
            null,
            null,
            Placeholders.NONE,
            ReturnItem.NEW,
            Repeat.HARMLESS);

    assertThat(notes(way.answer(touch))).containsExactly(new Note("1", null));
  }

  @ParameterizedTest
  @EnumSource
  void deletesAnItem(Way way) {
    way.answer(put(new Note("1", "a"), null, ReturnItem.NONE));

    assertThat(notes(way.answer(delete("1", null, ReturnItem.OLD))))
        .containsExactly(new Note("1", "a"));
    assertThat(way.answer(delete("1", null, ReturnItem.OLD)).items()).isEmpty();

    Failure refusal = way.refusal(delete("1", "attribute_exists(id)", ReturnItem.NONE));
    assertThat(refusal.kind()).isEqualTo(Failure.Kind.CONDITION_FAILED);
    assertThat(refusal.currentItem()).as("an absent item").isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void writesATransaction(Way way) {
    way.answer(put(new Note("gone", "a"), null, ReturnItem.NONE));
    way.answer(put(new Note("checked", "a"), null, ReturnItem.NONE));

    Answer answer = way.answer(transaction("put", UUID.randomUUID().toString()));

    assertThat(answer.consumedCapacity()).isPositive();
    assertThat(notes(way.answer(scan(null, Placeholders.NONE, 0, 1))))
        .containsExactlyInAnyOrder(
            new Note("put", "new"), new Note("updated", "new"), new Note("checked", "a"));
  }

  private TransactWriteItems transaction(String id, @Nullable String token) {
    return new TransactWriteItems(
        "test",
        List.of(
            new TransactWriteItems.Write(
                put(new Note(id, "new"), "attribute_not_exists(id)", ReturnItem.NONE)),
            new TransactWriteItems.Write(update("updated", "new", null, ReturnItem.NONE)),
            new TransactWriteItems.Write(delete("gone", null, ReturnItem.NONE)),
            new ConditionCheck(
                table,
                Note.CODEC,
                Note.key("checked"),
                "#n0 = :v0",
                new Placeholders(Map.of("#n0", "text"), Map.of(":v0", Note.string("a"))))),
        token);
  }

  @ParameterizedTest
  @EnumSource
  void saysOfEachActionWhyATransactionWasCancelled(Way way) {
    way.answer(put(new Note("put", "won"), null, ReturnItem.NONE));
    way.answer(put(new Note("checked", "b"), null, ReturnItem.NONE));

    Failure refusal = way.refusal(transaction("put", null));

    assertThat(refusal.kind()).isEqualTo(Failure.Kind.TRANSACTION_CANCELED);
    assertThat(refusal.cancellations())
        .extracting(Failure.Cancellation::code)
        .containsExactly("ConditionalCheckFailed", "None", "None", "ConditionalCheckFailed");
    assertThat(Note.CODEC.decode(refusal.cancellations().get(0).current().get()))
        .isEqualTo(new Note("put", "won"));
    assertThat(Note.CODEC.decode(refusal.cancellations().get(3).current().get()))
        .isEqualTo(new Note("checked", "b"));
  }

  @ParameterizedTest
  @EnumSource
  void takesARepeatedTransactionUnderOneTokenForOne(Way way) {
    way.answer(put(new Note("checked", "a"), null, ReturnItem.NONE));
    TransactWriteItems transaction = transaction("put", UUID.randomUUID().toString());

    way.answer(transaction);
    way.answer(transaction);
  }

  @ParameterizedTest
  @EnumSource
  void queriesPageAfterPage(Way way) {
    @Table
    record Line(@HashKey String text, @RangeKey long number, boolean blank) {}
    EntityCodec<Line> codec = Entities.codec(Line.class);
    String lines = "line-" + UUID.randomUUID();
    way.answer(new CreateTable("test", TableDefinition.of(codec, lines)));
    for (int i = 1; i <= 4; i++) {
      ItemSlot line = new ItemSlot.Entity<>(codec, new Line("a", i, i == 3));
      way.answer(
          new PutItem(
              "test",
              lines,
              codec,
              line,
              null,
              Placeholders.NONE,
              ReturnItem.NONE,
              Repeat.HARMLESS));
    }
    EncodableValue<?> no =
        EncodableValue.of(codec.codec(codec.model().attribute("blank").orElseThrow()), false);
    Query query =
        new Query(
            "test",
            lines,
            codec,
            null,
            "#n0 = :v0",
            "#n1 = :v1",
            "#n0, #n1, #n2",
            new Placeholders(
                Map.of("#n0", "text", "#n1", "blank", "#n2", "number"),
                Map.of(":v0", Note.string("a"), ":v1", no)),
            null,
            3,
            false,
            true);

    Answer first = way.answer(query);
    Answer second = way.answer(query.startingAfter(first.lastKey()));
    way.answer(new DeleteTable("test", lines));

    assertThat(first.scannedCount()).isEqualTo(3);
    assertThat(first.consumedCapacity()).isPositive();
    assertThat(first.items().stream().map(item -> codec.decode(item.get())))
        .containsExactly(new Line("a", 4, false), new Line("a", 2, false));
    assertThat(first.lastKey())
        .isEqualTo(RawKey.of(Map.of("text", Scalar.string("a"), "number", Scalar.number("2"))));
    assertThat(second.items().stream().map(item -> codec.decode(item.get())))
        .containsExactly(new Line("a", 1, false));
    assertThat(second.lastKey()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void scansPageAfterPage(Way way) {
    for (int i = 0; i < 3; i++) {
      way.answer(put(new Note("" + i, "text"), null, ReturnItem.NONE));
    }
    Scan scan =
        new Scan(
            "test",
            table,
            Note.CODEC,
            null,
            "#n0 <> :v0",
            null,
            new Placeholders(Map.of("#n0", "id"), Map.of(":v0", Note.string("1"))),
            null,
            2,
            0,
            1,
            true);

    Answer first = way.answer(scan);
    Answer second = way.answer(scan.startingAfter(first.lastKey()));

    assertThat(first.scannedCount()).isEqualTo(2);
    assertThat(second.scannedCount()).isEqualTo(1);
    assertThat(Stream.of(first, second).flatMap(page -> notes(page).stream()))
        .containsExactlyInAnyOrder(new Note("0", "text"), new Note("2", "text"));
  }

  @ParameterizedTest
  @EnumSource
  void scansEachItemInOneSegment(Way way) {
    for (int i = 0; i < 10; i++) {
      way.answer(put(new Note("" + i, null), null, ReturnItem.NONE));
    }

    Stream<Answer> segments =
        Stream.of(0, 1, 2).map(i -> way.answer(scan(null, Placeholders.NONE, i, 3)));

    assertThat(segments.flatMap(segment -> notes(segment).stream()))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void describesCreatesAndDeletesTables(Way way) {
    String name = "other-" + UUID.randomUUID();
    CreateTable create = new CreateTable("test", TableDefinition.of(Note.CODEC, name));
    DescribeTable describe = new DescribeTable("test", name);
    assertThat(way.refusal(describe).kind()).isEqualTo(Failure.Kind.TABLE_MISSING);

    assertThat(way.answer(create).table().name()).isEqualTo(name);
    assertThat(way.refusal(create).kind()).isEqualTo(Failure.Kind.TABLE_IN_USE);
    assertThat(way.answer(describe).table().isUsable()).isTrue();
    assertThat(way.answer(describe).table().itemCount()).isZero();
    assertThat(way.answer(new DeleteTable("test", name)).table().name()).isEqualTo(name);
    assertThat(way.refusal(new DeleteTable("test", name)).kind())
        .isEqualTo(Failure.Kind.TABLE_MISSING);
  }

  @Test
  void refusesBeforeSendingWhatCannotBeStored() {
    Operation nothing = put(new Note(null, "text"), null, ReturnItem.NONE);

    assertThatThrownBy(() -> executor.prepare(nothing, CallOptions.DEFAULT))
        .isInstanceOf(ItemFormatException.class)
        .hasMessageContaining("Key attribute 'id' is null");
  }
}
