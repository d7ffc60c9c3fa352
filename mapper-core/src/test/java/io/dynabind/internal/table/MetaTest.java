package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemReader;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.CallMeta;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.ItemCollection;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.BatchItems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of a call beside its result. */
class MetaTest {

  @Table
  record Account(@HashKey String id, long balance, @Version @Nullable Long version) {}

  @Table
  record Note(@HashKey String id) {}

  private static final EntityCodec<Account> CODEC = Tables.codec(Account.class);
  private static final EntityCodec<Note> NOTES = Tables.codec(Note.class);
  private static final Account ACCOUNT = new Account("secret", 1, 1L);
  private static final ItemCollection COLLECTION = new ItemCollection("t", "secret", 0, 1);

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Account> accounts = Tables.of(CODEC, script, time);
  private final SyncTable<Note> notes = Tables.of(NOTES, script, time);

  private static AnswerDetails details(String id, Capacity own, Capacity index) {
    ConsumedCapacity consumed =
        new ConsumedCapacity("t", own.plus(index), own, Map.of("byBalance", index));
    return new AnswerDetails(id, List.of(consumed), List.of(COLLECTION));
  }

  private static final AnswerDetails WRITTEN = details("w", new Capacity(0, 1), new Capacity(0, 2));

  private static Supplier<ItemReader> stored(Account account) {
    return () -> SdkItems.reader(SdkItems.write(CODEC, account));
  }

  @Test
  void isOfWrites() {
    script.answer(Answer.DONE.with(WRITTEN)).answer(Answer.DONE.with(WRITTEN));

    WithMeta<Outcome<Account>> put = accounts.prepare().put(ACCOUNT).attemptWithMeta();

    assertThat(put.value()).isEqualTo(new Applied<>(new Account("secret", 1, 2L)));
    assertThat(put.meta())
        .isEqualTo(
            new CallMeta(1, Duration.ZERO, List.of("w"), WRITTEN.capacity(), List.of(COLLECTION)));
    assertThat(put.meta().consumed()).isEqualTo(new Capacity(0, 3));
    assertThat(accounts.async().prepare().put(ACCOUNT).attemptWithMeta().join()).isEqualTo(put);
    assertThat(script.options).containsOnly(CallOptions.DETAILED);
  }

  @Test
  void countsTheReadAfterALostAnswerToo() {
    Failure lost = Failure.of(Failure.Kind.TIMEOUT, Script.cause());
    script.then(
        () -> {
          time.after(Duration.ofMillis(40)).join();
          return new Attempt.Failed(Attempt.Certainty.AMBIGUOUS, lost, 3);
        });
    AnswerDetails read = details("r", new Capacity(1, 0), Capacity.NONE);
    script.answer(Answer.of(List.of(stored(new Account("secret", 9, 9L)))).with(read));

    WithMeta<Outcome<Account>> put = accounts.prepare().put(ACCOUNT).attemptWithMeta();

    assertThat(put.value()).isInstanceOf(Unknown.class);
    assertThat(put.meta().attempts()).isEqualTo(4);
    assertThat(put.meta().time()).isEqualTo(Duration.ofMillis(40));
    assertThat(put.meta().requestIds()).containsExactly("r");
    assertThat(put.meta().consumed()).isEqualTo(new Capacity(1, 0));
  }

  @Test
  void sumsThePagesOfAQuery() {
    AnswerDetails one = details("1", new Capacity(0.5, 0), new Capacity(1, 0));
    AnswerDetails two = details("2", new Capacity(2, 0), new Capacity(0.5, 0));
    script.page(CODEC, Tables.key("secret"), ACCOUNT).page(CODEC, null, ACCOUNT);
    script.detail(one, two);

    WithMeta<List<Account>> found = accounts.query("secret").listWithMeta();

    assertThat(found.value()).hasSize(2);
    assertThat(found.meta().requestIds()).containsExactly("1", "2");
    assertThat(found.meta().attempts()).isEqualTo(2);
    assertThat(found.meta().capacity())
        .containsExactly(
            new ConsumedCapacity(
                "t",
                new Capacity(4, 0),
                new Capacity(2.5, 0),
                Map.of("byBalance", new Capacity(1.5, 0))));
  }

  @Test
  void isOfEveryRequestOfABatch() {
    AnswerDetails plain = details("b", new Capacity(0, 1), Capacity.NONE);
    script.done().answer(Answer.DONE.with(WRITTEN));
    script.detail(plain);
    BatchWriteCall batch = new BatchWriteCall(script, time, CallOptions.DEFAULT);
    batch.put(notes, new Note("a")).put(accounts, ACCOUNT).conditionally();

    WithMeta<BatchResult> result = batch.attemptWithMeta();

    assertThat(result.value().applied()).isEqualTo(2);
    assertThat(result.meta().requestIds()).containsExactly("b", "w");
    assertThat(result.meta().consumed()).isEqualTo(new Capacity(0, 4));
  }

  @Test
  void isOfBatchesOfReads() {
    AnswerDetails read = details("r", new Capacity(1, 0), Capacity.NONE);
    script.answer(Answer.DONE.with(read)).answer(Answer.DONE.with(read));
    BatchGetCall batch = new BatchGetCall(script, time, CallOptions.DEFAULT);
    batch.get(notes, "a");

    WithMeta<BatchItems> items = batch.executeWithMeta();

    assertThat(items.meta().consumed().units()).isEqualTo(1);
    assertThat(batch.executeWithMetaAsync().join().meta()).isEqualTo(items.meta());
  }

  @Test
  void isNotAskedForWithoutNeed() {
    script.done().done();
    accounts.put(ACCOUNT);
    new BatchWriteCall(script, time, CallOptions.DEFAULT).put(notes, new Note("a")).execute();
    assertThat(script.options).noneMatch(CallOptions::detailed);
  }

  @Test
  void showsNoValues() {
    script.answer(Answer.DONE.with(WRITTEN));
    assertThat(accounts.prepare().put(ACCOUNT).attemptWithMeta().toString())
        .startsWith("WithMeta[CallMeta[attempts=1, time=PT0S, requestIds=[w], capacity=[")
        .contains("ItemCollection[t, 0.0 to 1.0 GB]")
        .doesNotContain("secret");
  }
}
