package io.dynabind.internal.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Failure;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.GetItem;
import io.dynabind.outcome.ReadException;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.KeyGet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads by key with options. */
class PrepareGetTest {

  enum State {
    OPEN
  }

  @Table
  record Ticket(
      @HashKey String id,
      State state,
      @Attribute(
              value = "at",
              formerly = {"opened", "since"})
          Instant openedAt,
      @Nullable Integer rank,
      List<String> notes) {}

  @Table
  @Discriminator("kind")
  sealed interface Shape permits Circle, Square {
    @HashKey
    String id();
  }

  @Subtype("circle")
  record Circle(@HashKey String id, int radius) implements Shape {}

  @Subtype("square")
  record Square(@HashKey String id, int side) implements Shape {}

  private static final EntityCodec<Ticket> TICKETS = Tables.codec(Ticket.class);
  private static final EntityCodec<Circle> CIRCLES = Tables.codec(Circle.class);
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Script script = new Script();
  private final VirtualTime time = new VirtualTime();
  private final SyncTable<Ticket> tickets = Tables.of(TICKETS, script, time);

  private void stored(Map<String, AttributeValue> item) {
    script.answer(Answer.of(List.of(() -> SdkItems.reader(item))));
  }

  private GetItem sent() {
    return (GetItem) script.operations.get(0);
  }

  @Test
  void readsTheEntityAsGetDoes() {
    Ticket ticket = new Ticket("t", State.OPEN, NOON, null, List.of());
    stored(SdkItems.write(TICKETS, ticket));
    stored(SdkItems.write(TICKETS, ticket));
    assertThat(tickets.prepareGet("t").consistent().execute()).contains(ticket);
    assertThat(tickets.async().prepareGet("t").execute().join()).contains(ticket);
    assertThat(sent().consistentRead()).isTrue();
    assertThat(sent().projection()).isNull();
    assertThat(((GetItem) script.operations.get(1)).consistentRead()).isFalse();
  }

  @Test
  void readsNullUnderTheCurrentNameAsTheWholeEntityDoes() {
    Map<String, AttributeValue> item =
        Map.of(
            "id", AttributeValue.fromS("t"),
            "at", AttributeValue.fromNul(true),
            "since", AttributeValue.fromS("2020-01-01T00:00:00Z"));
    stored(item);
    stored(item);

    assertThat(tickets.get("t").orElseThrow().openedAt()).isNull();
    assertThat(tickets.prepareGet("t").project(attribute("openedAt")).execute()).contains(Map.of());
  }

  @Test
  void readsSomeAttributesInTheTypesOfTheirComponents() {
    stored(
        Map.of(
            "id", AttributeValue.fromS("t"),
            "state", AttributeValue.fromS("OPEN"),
            "at", AttributeValue.fromS("2026-11-21T12:00:00Z"),
            "since", AttributeValue.fromS("2020-01-01T00:00:00Z"),
            "rank", AttributeValue.fromNul(true)));

    Optional<Map<String, @Nullable Object>> some =
        tickets
            .prepareGet("t")
            .project(attribute("openedAt"), attribute("state"), attribute("rank"))
            .execute();

    assertThat(some.orElseThrow())
        .containsExactly(Map.entry("openedAt", NOON), Map.entry("state", State.OPEN));
    assertThat(sent().projection()).isEqualTo("#n0, #n1, #n2, #n3, #n4, #n5");
    assertThat(sent().placeholders().names().values())
        .containsExactlyInAnyOrder("id", "at", "opened", "since", "state", "rank");
    assertThatThrownBy(() -> some.orElseThrow().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void readsFormerNamesWhereTheCurrentOneIsMissing() {
    stored(
        Map.of(
            "id", AttributeValue.fromS("t"),
            "since", AttributeValue.fromS("2020-01-01T00:00:00Z")));
    assertThat(tickets.async().prepareGet("t").project(attribute("openedAt")).execute().join())
        .contains(Map.of("openedAt", Instant.parse("2020-01-01T00:00:00Z")));
  }

  @Test
  void tellsAnItemWithoutTheAttributesFromNoItem() {
    stored(Map.of("id", AttributeValue.fromS("t")));
    script.answer(Answer.DONE);
    KeyGet<Map<String, @Nullable Object>> get = tickets.prepareGet("t").project(attribute("rank"));
    assertThat(get.execute()).contains(Map.of());
    assertThat(get.execute()).isEmpty();
  }

  @Test
  void givesNothingOfAnotherVariant() {
    SyncTable<Circle> circles = Tables.of(CIRCLES, script, time);
    stored(
        Map.of(
            "id", AttributeValue.fromS("s"),
            "kind", AttributeValue.fromS("square")));
    stored(
        Map.of(
            "id", AttributeValue.fromS("c"),
            "kind", AttributeValue.fromS("circle"),
            "radius", AttributeValue.fromN("2")));
    KeyGet<Map<String, @Nullable Object>> get =
        circles.prepareGet("s").project(attribute("radius"));
    assertThat(get.execute()).isEmpty();
    assertThat(get.execute()).contains(Map.of("radius", 2));
  }

  @Test
  void carriesOptionsAndMeta() {
    AnswerDetails details = new AnswerDetails("r", List.of(), List.of());
    script.answer(Answer.DONE.with(details)).answer(Answer.DONE.with(details));
    WithMeta<Optional<Ticket>> read =
        tickets.prepareGet("t").deadline(Duration.ofSeconds(1)).executeWithMeta();
    assertThat(read.value()).isEmpty();
    assertThat(read.meta().requestIds()).containsExactly("r");
    assertThat(tickets.async().prepareGet("t").executeWithMeta().join()).isEqualTo(read);
    assertThat(script.options)
        .containsExactly(
            CallOptions.within(Duration.ofSeconds(1)).and(CallOptions.DETAILED),
            CallOptions.DETAILED);
  }

  @Test
  void refusesPartsAndNothing() {
    KeyGet<Ticket> get = tickets.prepareGet("t");
    assertThatThrownBy(() -> get.project(attribute("notes[0]")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Ticket.notes[0] is not a whole attribute: name the one that holds it");
    assertThatThrownBy(get::project)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A projection names at least one attribute");
  }

  @Test
  void failsAsReadsDo() {
    script.refuse(Failure.Kind.THROTTLED);
    assertThatThrownBy(() -> tickets.prepareGet("t").execute()).isInstanceOf(ReadException.class);
    stored(Map.of("id", AttributeValue.fromS("t"), "state", AttributeValue.fromN("1")));
    assertThatThrownBy(() -> tickets.prepareGet("t").project(attribute("state")).execute())
        .isInstanceOf(ItemFormatException.class)
        .hasMessage("Expected S but was N at $.state (decoding Ticket)");
  }
}
