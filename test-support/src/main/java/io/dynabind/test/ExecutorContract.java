package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Answered;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Attempt.Failed;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.expression.Placeholders;
import io.dynabind.item.ItemFormatException;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.DescribeTable;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Query;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TableStatus;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Executor} does against a DynamoDB: extend it, hand in yours, and run it.
 *
 * <pre>{@code
 * class MyExecutorTest extends ExecutorContract {
 *   protected Executor executor() { return new MyExecutor(LocalDynamoDb.shared().endpoint()); }
 * }
 * }</pre>
 *
 * <p>Each test makes a table of its own and deletes it. The executor has to block; the cases
 * without blocking are run if it {@linkplain Executor#supportsAsync() says} that it can do so too.
 */
public abstract class ExecutorContract {

  private static final int TOO_LARGE = 400 * 1024 + 1;

  /** What is stored. */
  @Table("executor-contract")
  record Leaf(@HashKey String book, @RangeKey int page, String text) {}

  /** What can be changed after it was handed over. */
  @Table("executor-contract")
  static final class Draft {
    @HashKey String book = "";
    @RangeKey int page;
    String text = "";
  }

  private record LeafKey(String book, int page) {}

  private final String prefix = "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
  private Executor executor = new ScriptedExecutor();
  private Dynabind dynabind = start(executor);
  private EntityTable<Leaf> leaves = dynabind.table(Leaf.class);

  /** For subclasses. */
  protected ExecutorContract() {}

  /**
   * The executor to be tested, of a DynamoDB in which tables may be created and deleted.
   *
   * @return a new one, or always the same
   */
  protected abstract Executor executor();

  private Dynabind start(Executor with) {
    return Dynabind.builder()
        .executor(with)
        .tableNames(TableNames.prefix(prefix))
        .entities(Leaf.class, Draft.class)
        .build();
  }

  @BeforeEach
  final void createTable() {
    executor = executor();
    dynabind = start(executor);
    leaves = dynabind.table(Leaf.class);
    leaves.create();
  }

  @AfterEach
  final void deleteTable() {
    var unused = Thread.interrupted();
    leaves.deleteTable();
    dynabind.close();
  }

  @Test
  final void writesAndReadsItems() {
    Leaf leaf = new Leaf("b", 1, "one");
    leaves.insert(leaf);
    assertEquals(Optional.of(leaf), leaves.getConsistently(new LeafKey("b", 1)));
    leaves.update(new Leaf("b", 1, "two"));
    assertEquals("two", leaves.getConsistently(new LeafKey("b", 1)).orElseThrow().text());
    leaves.delete(leaf);
    assertEquals(Optional.empty(), leaves.getConsistently(new LeafKey("b", 1)));
  }

  @Test
  final void bringsTheItemThatWon() {
    Leaf first = leaves.insert(new Leaf("b", 1, "first"));
    Outcome<Leaf> second = leaves.attempt().insert(new Leaf("b", 1, "second"));
    Rejected<?> rejected = assertInstanceOf(Rejected.class, second);
    assertEquals(Rejected.Reason.EXISTS, rejected.reason());
    assertEquals(first, rejected.current());
  }

  @Test
  final void walksThroughPages() {
    List<Leaf> all = many(30);
    leaves.putAll(all);
    assertEquals(all, leaves.query("b").consistent().list());
    assertEquals(all.subList(0, 7), leaves.query("b").consistent().limit(7).list());
    Query first = query(7);
    Answered answered = answered(executor.prepare(first, CallOptions.DEFAULT).attempt());
    assertEquals(7, answered.answer().items().size());
    assertTrue(answered.answer().lastKey() != null, "a page that is not the last has a key");
  }

  private static List<Leaf> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Leaf("b", i, "x".repeat(i + 1))).toList();
  }

  private Query query(int limit) {
    ScriptedExecutor scripted = new ScriptedExecutor();
    scripted.answer(Answer.of(List.of()));
    try (Dynabind recorded = start(scripted)) {
      var unused = recorded.table(Leaf.class).query("b").consistent().limit(limit).list();
    }
    return (Query) scripted.operations().get(0);
  }

  @Test
  final void tellsOfBatchesWhatWasProcessed() {
    List<ItemOperation> puts = new ArrayList<>();
    many(25).forEach(leaf -> puts.add(put(leaf)));
    PreparedOperation batch =
        executor.prepare(new BatchWriteItem("contract", puts), CallOptions.DEFAULT);
    assertEquals(List.of(), answered(batch.attempt()).answer().unprocessed());
    PreparedOperation few = batch.only(List.of(3, 5));
    assertEquals(2, ((BatchWriteItem) few.operation()).writes().size());
    assertEquals(List.of(), answered(few.attempt()).answer().unprocessed());
    assertEquals(25, leaves.query("b").consistent().list().size());
  }

  @Test
  final void encodesOnceWhenItPrepares() {
    EntityCodec<Draft> codec = dynabind.codec(Draft.class);
    Draft draft = new Draft();
    draft.book = "b";
    draft.page = 1;
    draft.text = "as it was prepared";
    PreparedOperation prepared =
        executor.prepare(
            new PutItem(
                "contract",
                leaves.name(),
                codec,
                new ItemSlot.Entity<>(codec, draft, null),
                null,
                Placeholders.NONE,
                ReturnItem.NONE,
                Repeat.HARMLESS),
            CallOptions.DEFAULT);
    draft.text = "as it was changed";
    answered(prepared.attempt());
    answered(prepared.attempt());
    assertEquals(
        "as it was prepared", leaves.getConsistently(new LeafKey("b", 1)).orElseThrow().text());
  }

  @Test
  final void refusesWhatIsTooLargeBeforeItIsSent() {
    PutItem large = put(new Leaf("b", 1, "x".repeat(TOO_LARGE)));
    assertThrows(ItemFormatException.class, () -> executor.prepare(large, CallOptions.DEFAULT));
  }

  @Test
  final void appliesATransactionOnceUnderOneToken() {
    TransactWriteItems once =
        new TransactWriteItems(
            "contract",
            List.of(new TransactWriteItems.Write(put(new Leaf("b", 1, "one")))),
            UUID.randomUUID().toString());
    PreparedOperation prepared = executor.prepare(once, CallOptions.DEFAULT);
    answered(prepared.attempt());
    leaves.deleteByKey(new LeafKey("b", 1));
    answered(prepared.attempt());
    assertEquals(Optional.empty(), leaves.getConsistently(new LeafKey("b", 1)));
  }

  @Test
  final void tellsThatATableIsMissing() {
    PreparedOperation get = executor.prepare(get("no-such-table-" + prefix), CallOptions.DEFAULT);
    Failed failed = assertInstanceOf(Failed.class, get.attempt());
    assertEquals(Failure.Kind.TABLE_MISSING, failed.failure().kind());
    assertEquals(Certainty.REJECTED, failed.certainty());
    assertTrue(failed.attempts() >= 1, "attempts are counted");
  }

  @Test
  final void sendsNothingFromAnInterruptedThread() {
    PreparedOperation put = executor.prepare(put(new Leaf("b", 1, "one")), CallOptions.DEFAULT);
    Thread.currentThread().interrupt();
    Attempt attempt = put.attempt();
    assertTrue(Thread.interrupted(), "the flag is kept");
    Failed failed = assertInstanceOf(Failed.class, attempt);
    assertEquals(Failure.Kind.INTERRUPTED, failed.failure().kind());
    assertEquals(Certainty.NOT_SENT, failed.certainty());
    assertEquals(Optional.empty(), leaves.getConsistently(new LeafKey("b", 1)));
  }

  @Test
  final void describesTables() {
    DescribeTable describe = new DescribeTable("contract", leaves.name());
    Answered answered = answered(executor.prepare(describe, CallOptions.DEFAULT).attempt());
    TableStatus table = answered.answer().table();
    assertTrue(table != null && table.isUsable(), "the table was created, and is described");
  }

  @Test
  final void doesTheSameWithoutBlockingOrSaysThatItCannot() {
    PreparedOperation get = executor.prepare(get(leaves.name()), CallOptions.DEFAULT);
    if (!executor.supportsAsync()) {
      assertThrows(UnsupportedOperationException.class, get::attemptAsync);
      return;
    }
    assertEquals(0, answered(get.attemptAsync().join()).answer().items().size());
    Outcome<Leaf> first = leaves.async().attempt().insert(new Leaf("b", 1, "one")).join();
    assertInstanceOf(Applied.class, first);
    Outcome<Leaf> second = leaves.async().attempt().insert(new Leaf("b", 1, "two")).join();
    assertInstanceOf(Rejected.class, second);
    PreparedOperation missing = executor.prepare(get("none-" + prefix), CallOptions.DEFAULT);
    var failing = missing.attemptAsync();
    assertInstanceOf(Failed.class, failing.join());
    assertFalse(failing.isCompletedExceptionally());
  }

  private PutItem put(Leaf leaf) {
    EntityCodec<Leaf> codec = dynabind.codec(Leaf.class);
    return new PutItem(
        "contract",
        leaves.name(),
        codec,
        new ItemSlot.Entity<>(codec, leaf, null),
        null,
        Placeholders.NONE,
        ReturnItem.NONE,
        Repeat.HARMLESS);
  }

  private GetItem get(String table) {
    EntityCodec<Leaf> codec = dynabind.codec(Leaf.class);
    return new GetItem(
        "contract",
        table,
        codec,
        new ItemSlot.EntityKey<>(codec, new Leaf("b", 1, "")),
        null,
        Placeholders.NONE,
        true);
  }

  private static Answered answered(Attempt attempt) {
    return assertInstanceOf(Answered.class, attempt);
  }
}
