package io.dynabind.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.Attempt.Certainty;
import io.dynabind.executor.Failure;
import io.dynabind.executor.Failure.Kind;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.UpdateItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Versions that are made up for each write, and are its token. */
@SuppressWarnings("serial") // method references that name attributes are never sent anywhere
class TextVersionTest {

  @Table
  record Page(@HashKey String id, @Nullable String text, @Version @Nullable String version) {}

  @Table
  record Sheet(@HashKey String id, int count, @Version @Nullable UUID version) {}

  private static final EntityCodec<Page> PAGE = Tables.codec(Page.class);
  private static final EntityCodec<Sheet> SHEET = Tables.codec(Sheet.class);
  private static final UUID OLD = UUID.fromString("01234567-89ab-4def-8123-456789abcdef");

  private final Script script = new Script();
  private final SyncTable<Page> pages = Tables.of(PAGE, script, new VirtualTime());
  private final SyncTable<Sheet> sheets = Tables.of(SHEET, script, new VirtualTime());

  private Operation sent(int number) {
    return script.operations.get(number);
  }

  private static @Nullable String version(Page page) {
    return page.version();
  }

  @Test
  void insertsWithANewVersionAndNothingBeside() {
    script.done().done();
    Page first = pages.insert(new Page("p", "x", "of another life"));
    Page second = pages.insert(new Page("p", "x", null));

    assertThat(UUID.fromString(version(first))).hasToString(version(first));
    assertThat(first).isNotEqualTo(second);
    assertThat(Script.slot(sent(0), 0))
        .isEqualTo(
            Map.of(
                "id", AttributeValue.fromS("p"),
                "text", AttributeValue.fromS("x"),
                "version", AttributeValue.fromS(version(first))));
    assertThat(((PutItem) sent(0)).condition()).isEqualTo("attribute_not_exists(#n0)");
  }

  @ParameterizedTest
  @NullAndEmptySource
  void putsWhereNoneIsStored(@Nullable String none) {
    script.done();
    Page put = pages.put(new Page("p", "x", none));
    assertThat(version(put)).hasSize(36);
    PutItem sent = (PutItem) sent(0);
    assertThat(sent.condition()).isEqualTo("attribute_not_exists(#n0)");
    assertThat(sent.placeholders().names()).isEqualTo(Map.of("#n0", "version"));
    assertThat(sent.repeat()).isEqualTo(Repeat.HARMFUL);
  }

  @Test
  void putsOverTheVersionItKnows() {
    script.done();
    Sheet put = sheets.put(new Sheet("s", 1, OLD));
    assertThat(put.version()).isNotNull().isNotEqualTo(OLD);
    assertThat(((PutItem) sent(0)).condition()).isEqualTo("#n0 = :v0");
    assertThat(Script.slot(sent(0), 1))
        .isEqualTo(Map.of(":v0", AttributeValue.fromS(OLD.toString())));
  }

  @Test
  void deletesTheVersionItKnows() {
    script.done();
    sheets.delete(new Sheet("s", 1, OLD));
    assertThat(((DeleteItem) sent(0)).condition()).isEqualTo("#n0 = :v0");
  }

  @Test
  void updatesOverTheVersionItKnows() {
    script.done().done().done();
    Sheet updated = sheets.update(new Sheet("s", 1, OLD));
    UpdateItem update = (UpdateItem) sent(0);
    assertThat(update.update()).isEqualTo("SET #n0 = :v0, #n1 = :v1");
    assertThat(update.condition()).isEqualTo("attribute_exists(#n2) AND #n1 = :v2");
    assertThat(update.repeat()).isEqualTo(Repeat.GUARDED);
    assertThat(updated.version()).isNotEqualTo(OLD);

    Sheet changed = sheets.saveChanged(updated, new Sheet("s", 2, null));
    assertThat(((UpdateItem) sent(1)).update()).isEqualTo("SET #n0 = :v0, #n1 = :v1");
    assertThat(changed.version()).isNotNull().isNotEqualTo(updated.version());

    sheets.update(new Sheet("s", 1, null));
    UpdateItem adopting = (UpdateItem) sent(2);
    assertThat(adopting.condition())
        .isEqualTo("attribute_exists(#n2) AND attribute_not_exists(#n1)");
    assertThat(adopting.repeat()).isEqualTo(Repeat.GUARDED);
  }

  @Test
  void updatesByKeySetANewOne() {
    script.done();
    pages.updateByKey("p").set(Page::text, "new").execute();
    UpdateItem update = (UpdateItem) sent(0);
    assertThat(update.update()).isEqualTo("SET #n0 = :v0, #n1 = :v1");
    assertThat(update.placeholders().names())
        .isEqualTo(Map.of("#n0", "text", "#n1", "version", "#n2", "id"));
    assertThat(UUID.fromString(Script.slot(update, 1).get(":v1").s())).isNotNull();
    assertThat(update.repeat()).isEqualTo(Repeat.HARMFUL);
  }

  @Test
  void tellsAnotherVersionFromAnotherCondition() {
    Sheet other = new Sheet("s", 9, UUID.randomUUID());
    script.refuseFor(SHEET, other).refuseFor(SHEET, new Sheet("s", 9, null)).refuse(missing());
    assertThat(rejected(sheets.attempt().put(new Sheet("s", 1, OLD)))).isEqualTo("VERSION");
    assertThat(rejected(sheets.attempt().put(new Sheet("s", 1, OLD)))).isEqualTo("VERSION");
    assertThat(rejected(sheets.attempt().delete(new Sheet("s", 1, OLD)))).isEqualTo("MISSING");
  }

  private static Kind missing() {
    return Kind.CONDITION_FAILED;
  }

  private static String rejected(Outcome<?> outcome) {
    return ((Rejected<?>) outcome).reason().name();
  }

  /** Makes a refusal, after an attempt without an answer, that comes with an item. */
  private void refusesWith(UnaryOperator<Map<String, AttributeValue>> change) {
    script.then(
        () -> {
          Map<String, AttributeValue> item = new HashMap<>(Script.slot(sent(0), 0));
          Map<String, AttributeValue> stored = change.apply(item);
          return new Attempt.Failed(
              Certainty.AMBIGUOUS,
              new Failure(
                  Kind.CONDITION_FAILED, Script.cause(), () -> SdkItems.reader(stored), List.of()),
              2);
        });
  }

  private static Map<String, AttributeValue> with(Map<String, AttributeValue> item, UUID version) {
    item.put("version", AttributeValue.fromS(version.toString()));
    return item;
  }

  @Test
  void isAppliedIfTheItemHasItsVersion() {
    refusesWith(item -> item);
    Outcome<Sheet> outcome = sheets.attempt().put(new Sheet("s", 1, OLD));
    UUID made = UUID.fromString(Script.slot(sent(0), 0).get("version").s());
    assertThat(outcome).isEqualTo(new Applied<>(new Sheet("s", 1, made)));
  }

  @Test
  void isUnknownIfTheItemHasAnotherThatMayHaveFollowedIt() {
    refusesWith(item -> with(item, UUID.randomUUID()));
    assertThat(sheets.attempt().put(new Sheet("s", 1, OLD))).isInstanceOf(Unknown.class);
  }

  @Test
  void isUnknownIfTheItemHasTheOldOneAndTheRequestMayStillArrive() {
    refusesWith(item -> with(item, OLD));
    assertThat(sheets.attempt().put(new Sheet("s", 1, OLD))).isInstanceOf(Unknown.class);
  }

  @Test
  void readsTheItemAfterAnUpdateByKeyWithoutAnAnswer() {
    script.fail(Certainty.AMBIGUOUS, Kind.TIMEOUT);
    script.then(
        () -> {
          String made =
              Script.slot(sent(0), 1).values().stream()
                  .map(AttributeValue::s)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElseThrow();
          Map<String, AttributeValue> stored =
              SdkItems.write(SHEET, new Sheet("s", 2, UUID.fromString(made)));
          return new Attempt.Answered(Answer.of(List.of(() -> SdkItems.reader(stored))), 1);
        });
    assertThat(sheets.updateByKey("s").increment(Sheet::count, 1).attempt())
        .isEqualTo(new Applied<>(Optional.empty()));
  }
}
