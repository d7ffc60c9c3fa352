package io.dynabind.internal.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What updates by key send to items that carry tokens, and what the tokens then tell. */
@SuppressWarnings("serial") // method references that name attributes are never sent anywhere
class RingUpdateTest {

  @Table
  record Account(
      @HashKey String id,
      long balance,
      @Nullable List<String> log,
      @Version @Nullable Long version,
      @WriteTokens Tokens tokens) {}

  private static final EntityCodec<Account> CODEC = Tables.codec(Account.class);
  private static final String[] SOME = {
    "aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", "dddddddddddd", "eeeeeeeeeeee"
  };

  private final Script script = new Script();
  private final SyncTable<Account> accounts = Tables.of(CODEC, script, new VirtualTime());

  private static Account account(String... tokens) {
    return new Account("a", 1, null, 3L, Tokens.parse(String.join("", tokens)));
  }

  private UpdateItem update(int number) {
    return (UpdateItem) script.operations.get(number);
  }

  private Outcome<Optional<Account>> increment() {
    return accounts.updateByKey("a").increment(Account::balance, 1).attempt();
  }

  /** The token that an update leaves. */
  private static String own(Operation update) {
    return Script.slot(update, 1).entrySet().stream()
        .filter(value -> value.getKey().equals(":v4"))
        .map(value -> value.getValue().s())
        .findFirst()
        .orElseThrow();
  }

  private void refusesAfterAmbiguity(int update, String... tokensBehindIts) {
    script.then(
        () -> {
          List<String> tokens = new ArrayList<>(List.of(own(script.operations.get(update))));
          tokens.addAll(List.of(tokensBehindIts));
          return ambiguous(account(tokens.toArray(String[]::new)));
        });
  }

  private static Attempt ambiguous(Account current) {
    Map<String, AttributeValue> item = SdkItems.write(CODEC, current);
    return new Attempt.Failed(
        Certainty.AMBIGUOUS,
        new Failure(Kind.CONDITION_FAILED, Script.cause(), () -> SdkItems.reader(item), List.of()),
        2);
  }

  @Test
  void readsTheTokensAndPutsItsOwnInFront() {
    script.page(CODEC, null, account(SOME[0], SOME[1])).done();

    assertThat(increment()).isEqualTo(new Applied<>(Optional.empty()));

    GetItem read = (GetItem) script.operations.get(0);
    assertThat(read.consistentRead()).isTrue();
    assertThat(read.projection()).isEqualTo("#n0, #n1");
    assertThat(read.placeholders().names()).isEqualTo(Map.of("#n0", "id", "#n1", "tokens"));
    UpdateItem update = update(1);
    assertThat(update.update())
        .isEqualTo(
            "SET #n0 = if_not_exists(#n0, :v0) + :v1, #n1 = if_not_exists(#n1, :v2) + :v3,"
                + " #n2[0] = :v4, #n2[1] = if_not_exists(#n2[0], :v5),"
                + " #n2[2] = if_not_exists(#n2[1], :v5), #n2[3] = if_not_exists(#n2[2], :v5),"
                + " #n2[4] = if_not_exists(#n2[3], :v5), #n2[5] = if_not_exists(#n2[4], :v5),"
                + " #n2[6] = if_not_exists(#n2[5], :v5), #n2[7] = if_not_exists(#n2[6], :v5)");
    assertThat(update.condition())
        .isEqualTo("attribute_exists(#n3) AND (contains(#n2, :v6) AND NOT (contains(#n2, :v7)))");
    assertThat(update.repeat()).isEqualTo(Repeat.GUARDED);
    Map<String, AttributeValue> values = Script.slot(update, 1);
    assertThat(values.get(":v6").s()).isEqualTo(SOME[0]);
    assertThat(values.get(":v7")).isEqualTo(values.get(":v4"));
    assertThat(values.get(":v4").s()).hasSize(Tokens.LENGTH);
    assertThat(values.get(":v5").s()).isEmpty();
    assertThat(update.toString()).doesNotContain(SOME[0]);
  }

  @Test
  void isSentAnewIfWhatWasReadIsGone() {
    script
        .page(CODEC, null, account(SOME[0]))
        .refuseFor(CODEC, account(SOME[1], SOME[2]))
        .refuseFor(CODEC, account(SOME[3]))
        .done();

    assertThat(increment()).isInstanceOf(Applied.class);

    assertThat(script.operations).hasSize(4);
    assertThat(Script.slot(update(2), 1).get(":v6").s()).isEqualTo(SOME[1]);
    assertThat(Script.slot(update(3), 1).get(":v6").s()).isEqualTo(SOME[3]);
    assertThat(own(update(3))).isEqualTo(own(update(1)));
  }

  @Test
  void gaveUpAfterAHundredTimes() {
    script.page(CODEC, null, account(SOME[0]));
    for (int i = 1; i <= 100; i++) {
      script.refuseFor(CODEC, account(SOME[i % SOME.length]));
    }
    assertThat(increment())
        .isInstanceOfSatisfying(
            NotApplied.class, n -> assertThat(n.reason()).isEqualTo(NotApplied.Reason.CONFLICT));
    assertThat(script.operations).hasSize(101);
  }

  @Test
  void isRejectedIfTheCallersConditionIsFalse() {
    script
        .page(CODEC, null, account(SOME[0]))
        .refuseFor(CODEC, account(SOME[1], SOME[0]))
        .page(CODEC, null, account())
        .refuseFor(CODEC, account());
    for (int i = 0; i < 2; i++) {
      Outcome<Optional<Account>> outcome =
          accounts
              .updateByKey("a")
              .increment(Account::balance, 1)
              .when(attribute(Account::balance).gt(5L))
              .attempt();
      assertThat(((Rejected<?>) outcome).reason()).isEqualTo(Rejected.Reason.CONDITION);
    }
    assertThat(script.operations).hasSize(4);
  }

  @Test
  void beginsTheTokensOfAnItemThatHasNone() {
    script.page(CODEC, null, account()).done();
    assertThat(increment()).isInstanceOf(Applied.class);
    assertThat(update(1).update())
        .isEqualTo(
            "SET #n0 = if_not_exists(#n0, :v0) + :v1, #n1 = if_not_exists(#n1, :v2) + :v3, #n2 ="
                + " :v4");
    assertThat(update(1).condition())
        .isEqualTo("attribute_exists(#n3) AND attribute_not_exists(#n2)");
    assertThat(Script.slot(update(1), 1).get(":v4").l()).hasSize(1);
    assertThat(update(1).repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void takesUpTheTokensThatAnotherHasBegun() {
    script.page(CODEC, null, account()).refuseFor(CODEC, account(SOME[0])).done();
    assertThat(increment()).isInstanceOf(Applied.class);
    assertThat(Script.slot(update(2), 1).get(":v6").s()).isEqualTo(SOME[0]);
  }

  @Test
  void isMissingWithoutBeingSent() {
    script.answer(Answer.of(List.of()));
    assertThat(((Rejected<?>) increment()).reason()).isEqualTo(Rejected.Reason.MISSING);
    assertThat(script.operations).hasSize(1);
  }

  @Test
  void createsWhereAskedTo() {
    script.answer(Answer.of(List.of())).done();
    assertThat(accounts.updateByKey("a").increment(Account::balance, 1).orCreate().attempt())
        .isInstanceOf(Applied.class);
    assertThat(update(1).condition()).isEqualTo("attribute_not_exists(#n2)");
    assertThat(update(1).repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void hasNoEffectIfTheItemCannotBeRead() {
    script.refuse(Kind.THROTTLED).fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    assertThat(((NotApplied<?>) increment()).reason()).isEqualTo(NotApplied.Reason.THROTTLED);
    assertThat(((NotApplied<?>) increment()).reason()).isEqualTo(NotApplied.Reason.NOT_SENT);
  }

  @Test
  void isAppliedIfItsTokenIsAmongThem() {
    script.page(CODEC, null, account(SOME[0]));
    refusesAfterAmbiguity(1, SOME[0]);
    assertThat(increment()).isInstanceOf(Applied.class);
  }

  @Test
  void isUnknownIfNeitherItsTokenNorTheOneBeforeIsLeft() {
    script.page(CODEC, null, account(SOME[0])).then(ambiguous(account(SOME[1], SOME[2])));
    assertThat(increment()).isInstanceOf(Unknown.class);
  }

  @Test
  void isUnknownIfItMayStillArrive() {
    script.page(CODEC, null, account(SOME[0])).then(ambiguous(account(SOME[1], SOME[0])));
    assertThat(increment()).isInstanceOf(Unknown.class);
  }

  @Test
  void isSentOnceIfTheOldItemIsWanted() {
    script.page(CODEC, null, account(SOME[0])).fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    assertThat(
            accounts
                .updateByKey("a")
                .increment(Account::balance, 1)
                .returning(ReturnItem.OLD)
                .attempt())
        .isInstanceOf(Unknown.class);
    assertThat(update(1).repeat()).isEqualTo(Repeat.HARMFUL);
  }

  @Test
  void sendsTheValuesAsTheyWereWhenItWasCalled() {
    CompletableFuture<Attempt> answer = new CompletableFuture<>();
    script.answersWith(answer);
    List<String> log = new ArrayList<>(List.of("first"));
    var unused = accounts.async().updateByKey("a").set(Account::log, log).attempt();
    log.add("second");
    Map<String, AttributeValue> item = new HashMap<>(SdkItems.write(CODEC, account(SOME[0])));
    answer.complete(new Attempt.Answered(Answer.of(List.of(() -> SdkItems.reader(item))), 1));
    assertThat(Script.slot(update(1), 1).get(":v0"))
        .isEqualTo(AttributeValue.fromL(List.of(AttributeValue.fromS("first"))));
  }

  @Test
  void refusesWhatIsWrongAtOnce() {
    assertThatThrownBy(
            () -> accounts.async().updateByKey("a").set(Account::tokens, Tokens.none()).attempt())
        .hasMessage(
            "Account.tokens holds the tokens of writes, which every write changes by itself");
    assertThatThrownBy(
            () ->
                accounts
                    .async()
                    .updateByKey("a")
                    .append(Account::log, "half a pair: \ud800")
                    .attempt())
        .hasMessageContaining("half of a surrogate pair");
    assertThat(script.operations).isEmpty();
  }
}
