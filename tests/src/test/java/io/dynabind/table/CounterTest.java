package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Counter;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.model.EntityModel;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Unknown;
import io.dynabind.table.Server.Connection;
import io.dynabind.test.FaultClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counters on a server: who counts, what comes back, and what a lost answer does to them. */
@SuppressWarnings("serial") // method references to records that are not public
final class CounterTest {

  @Table("counted-pages")
  record Page(@HashKey String url, @Nullable String text, @Counter long revisions) {}

  @Table("counted-lives")
  record Game(
      @HashKey String id,
      @Nullable String player,
      @Counter(start = 3, by = -1) @Nullable Integer lives,
      @Counter(start = 100, by = 10) @Nullable Long score,
      @Version @Nullable Long version) {}

  /** A bean. */
  @Table("counted-beans")
  static final class Visit {

    @HashKey @Nullable String id;
    @Counter int count;
  }

  private static final FaultClient FAULTS = new FaultClient();

  /** What was written last, as those see it who are called afterwards. */
  private static volatile @Nullable Object seen;

  private static final class Watch implements EntityInterceptor {

    @Override
    public <T> void afterWrite(EntityModel model, T entity) {
      seen = entity;
    }
  }

  private static Connection connection;
  private static Dynabind dynabind;

  @BeforeAll
  static void connect() {
    connection = Server.LOCAL.connect(FAULTS);
    dynabind = connection.builder().interceptor(new Watch()).build();
    dynabind.table(Page.class).create();
    dynabind.table(Game.class).create();
    dynabind.table(Visit.class).create();
  }

  @AfterAll
  static void disconnect() {
    dynabind.table(Page.class).deleteTable();
    dynabind.table(Game.class).deleteTable();
    dynabind.table(Visit.class).deleteTable();
    dynabind.close();
    connection.close();
  }

  @BeforeEach
  void mend() {
    FAULTS.clear();
  }

  private static EntityTable<Page> pages() {
    return dynabind.table(Page.class);
  }

  private static EntityTable<Game> games() {
    return dynabind.table(Game.class);
  }

  private static long stored(String url) {
    return pages().getConsistently(url).orElseThrow().revisions();
  }

  @Test
  void aNewItemHasTheFirstNumber() {
    assertThat(pages().insert(new Page("new", null, 7)).revisions()).isZero();
    assertThat(stored("new")).isZero();
    Game game = games().insert(new Game("new", "p", null, null, null));
    assertThat(game).isEqualTo(new Game("new", "p", 3, 100L, 1L));
    assertThat(games().getConsistently("new")).contains(game);
  }

  @Test
  void everyUpdateCountsWhateverTheEntitySays() {
    for (int i = 0; i < 10; i++) {
      String url = "page-" + i;
      pages().insert(new Page(url, "a", 0));
      pages().updateByKey(url).set(Page::text, "b").execute();
      Page updated = pages().update(new Page(url, "c", 77));
      assertThat(updated).isEqualTo(new Page(url, "c", 2));
      Page saved = pages().saveChanged(new Page(url, "c", 5), new Page(url, "d", 6));
      assertThat(saved).isEqualTo(new Page(url, "d", 3));
      assertThat(stored(url)).isEqualTo(3);
    }
  }

  @Test
  void aDifferenceInTheCounterIsNoChange() {
    FAULTS.clear();
    Page after = new Page("same", "a", 9);
    assertThat(pages().saveChanged(new Page("same", "a", 1), after)).isSameAs(after);
    assertThat(FAULTS.exchanges()).isEmpty();
  }

  @Test
  void anItemWithoutTheAttributeBeginsWithTheFirstNumber() {
    Game created =
        games()
            .updateByKey("created")
            .set(Game::player, "p")
            .orCreate()
            .returning(ReturnItem.NEW)
            .execute()
            .orElseThrow();
    assertThat(created).isEqualTo(new Game("created", "p", 3, 100L, 1L));
    Game updated = games().update(created);
    assertThat(updated).isEqualTo(new Game("created", "p", 2, 110L, 2L));
    Page orCreated = pages().prepare().update(new Page("or", "a", 5)).orCreate().execute();
    assertThat(orCreated.revisions()).isZero();
  }

  @Test
  void aPutBeginsAgain() {
    pages().insert(new Page("put", "a", 0));
    pages().update(new Page("put", "a", 0));
    assertThat(stored("put")).isEqualTo(1);
    assertThat(pages().put(new Page("put", "b", 1)).revisions()).isZero();
    assertThat(stored("put")).isZero();
  }

  @Test
  void theCallersItemComesBackIfThereIsOne() {
    Page before = pages().insert(new Page("old", "a", 0));
    assertThat(
            pages().prepare().update(new Page("old", "b", 0)).returning(ReturnItem.OLD).execute())
        .contains(before);
    assertThat(
            pages().prepare().update(new Page("old", "c", 0)).returning(ReturnItem.NEW).execute())
        .contains(new Page("old", "c", 2));
  }

  @Test
  void aCounterIsNotForUpdatesByKey() {
    assertThatThrownBy(() -> pages().updateByKey("p").increment(Page::revisions, 1).attempt())
        .hasMessage("Page.revisions is a counter, which every update raises by itself");
  }

  @Test
  void aBeanIsGivenTheNewNumber() {
    EntityTable<Visit> visits = dynabind.table(Visit.class);
    Visit visit = new Visit();
    visit.id = "v";
    visit.count = 9;
    assertThat(visits.insert(visit)).isSameAs(visit);
    assertThat(visit.count).isZero();
    visits.updateByKey("v").execute();
    assertThat(visits.update(visit)).isSameAs(visit);
    assertThat(visit.count).isEqualTo(2);
  }

  @Test
  void aLostAnswerOfAPlainEntityIsUnknownAndCountsOnce() {
    pages().insert(new Page("lost", "a", 0));
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(pages().attempt().update(new Page("lost", "b", 0))).isInstanceOf(Unknown.class);
    assertThat(stored("lost")).isEqualTo(1);
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(pages().updateByKey("lost").set(Page::text, "c").attempt())
        .isInstanceOf(Unknown.class);
    assertThat(stored("lost")).isEqualTo(2);
  }

  @Test
  void aLostAnswerOfAVersionedEntityIsDecidedByItsToken() {
    Game game = games().insert(new Game("lost", "p", null, null, null));
    FAULTS.loseAnswer("UpdateItem", 1);
    Outcome<Game> outcome = games().attempt().update(game);
    assertThat(outcome).isInstanceOf(Applied.class);
    assertThat(outcome.orElseThrow()).isEqualTo(new Game("lost", "p", 2, 110L, 2L));
    FAULTS.loseAnswer("UpdateItem", 1);
    assertThat(games().updateByKey("lost").attempt()).isInstanceOf(Applied.class);
    assertThat(games().getConsistently("lost")).contains(new Game("lost", "p", 1, 120L, 3L));
  }

  @Test
  void whatIsCalledAfterwardsSeesTheNewNumber() {
    pages().insert(new Page("seen", "a", 7));
    assertThat(seen).isEqualTo(new Page("seen", "a", 0));
    pages().update(new Page("seen", "b", 7));
    assertThat(seen).isEqualTo(new Page("seen", "b", 1));
  }

  @Test
  void transactionsCountToo() {
    pages().insert(new Page("in-1", "a", 0));
    pages().insert(new Page("in-2", "a", 0));
    dynabind
        .transactWrite()
        .update(pages(), new Page("in-1", "b", 9))
        .updateByKey(pages(), "in-2", page -> page.set(Page::text, "b"))
        .insert(pages(), new Page("in-3", "b", 9))
        .execute();
    assertThat(stored("in-1")).isEqualTo(1);
    assertThat(stored("in-2")).isEqualTo(1);
    assertThat(stored("in-3")).isZero();
  }

  @Test
  void exactlyOnceCountsOnceAndKeepsTheNumberItWasGiven() {
    pages().insert(new Page("once", "a", 0));
    FAULTS.loseAnswer("TransactWriteItems", 1);
    Page updated = pages().prepare().update(new Page("once", "b", 41)).exactlyOnce().execute();
    assertThat(updated).isEqualTo(new Page("once", "b", 41));
    assertThat(stored("once")).isEqualTo(1);
  }

  @Test
  void withoutBlockingItCountsToo() {
    AsyncEntityTable<Page> table = pages().async();
    table.insert(new Page("async", "a", 0)).join();
    assertThat(table.update(new Page("async", "b", 0)).join().revisions()).isEqualTo(1);
    table.updateByKey("async").execute().join();
    assertThat(stored("async")).isEqualTo(2);
  }
}
