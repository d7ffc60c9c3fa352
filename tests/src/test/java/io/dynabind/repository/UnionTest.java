package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Union;
import io.dynabind.annotation.Version;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Capacity;
import io.dynabind.problem.MappingException;
import io.dynabind.table.CapacityExceededException;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableNames;
import io.dynabind.test.FaultClient;
import io.dynabind.test.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

/** Sides of an Or that are queries of their own, and of whose items each comes once. */
final class UnionTest {

  @Table("bids")
  @GlobalIndex(name = "byBidder", hashKey = "bidder", rangeKey = "amount")
  record Bid(@HashKey String lot, @RangeKey int number, String bidder, int amount) {}

  record BidKey(String lot, int number) {}

  record Amount(int amount) {}

  @Table("chairs")
  @GlobalIndex(name = "byOwner", hashKey = "owner")
  record Chair(@HashKey String id, String owner, @Version @Nullable Long version) {}

  interface Bids extends Repository<Bid, BidKey> {

    @Union
    List<Bid> findByLotOrBidder(String lot, String bidder);

    @Union
    CompletableFuture<List<Bid>> findByLotAndNumberOrBidderAndAmountGreaterThan(
        String lot, int number, String bidder, int amount);

    @Union
    Set<Amount> readByLotOrBidder(String lot, String bidder);

    @Union
    Stream<Bid> streamByLotOrLot(String one, String other);

    @Union
    List<Bid> findFirst3ByLotOrBidder(String lot, String bidder);

    @Union
    Optional<Bid> findByLotAndNumberOrLotAndNumber(String l1, int n1, String l2, int n2);

    @Union
    long countByLotOrBidder(String lot, String bidder);

    @Union
    CompletableFuture<Integer> countByLotOrLotOrBidder(String l1, String l2, String bidder);

    @Union
    boolean existsByLotOrBidder(String lot, String bidder);

    @Union
    long deleteByLotOrBidder(String lot, String bidder);
  }

  interface Chairs extends Repository<Chair, String> {

    @Union
    CompletableFuture<Long> deleteByIdOrOwner(String id, String owner);
  }

  private final FaultClient requests = new FaultClient();
  private final List<AutoCloseable> closing = new ArrayList<>();
  private final List<Bid> all =
      IntStream.range(0, 40)
          .mapToObj(n -> new Bid("l" + n % 4, n, n % 3 == 0 ? "ann" : "bob", n * 10))
          .toList();
  private Dynabind dynabind;
  private Bids bids;

  private Dynabind.Builder builder() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    SdkHttpClient http = Apache5HttpClient.create();
    SdkAsyncHttpClient asyncHttp = NettyNioAsyncHttpClient.create();
    closing.addAll(List.of(http, asyncHttp));
    return Dynabind.builder()
        .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
        .endpoint(server.endpoint())
        .region(server.region())
        .credentials(server.credentials())
        .httpClient(requests.wrap(http))
        .asyncHttpClient(requests.wrap(asyncHttp))
        .entities(Bid.class, Chair.class);
  }

  @BeforeEach
  void create() {
    dynabind = builder().repositories(Bids.class, Chairs.class).build();
    closing.add(0, dynabind);
    EntityTable<Bid> table = dynabind.table(Bid.class);
    table.create();
    closing.add(0, table::deleteTable);
    table.putAll(all);
    bids = dynabind.repository(Bids.class);
    requests.clear();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : closing) {
      each.close();
    }
  }

  private List<Bid> of(Predicate<Bid> first, Predicate<Bid> second) {
    List<Bid> found = new ArrayList<>(all.stream().filter(first).toList());
    all.stream().filter(second.and(bid -> !found.contains(bid))).forEach(found::add);
    return found;
  }

  private static Predicate<Bid> lot(String lot) {
    return bid -> bid.lot().equals(lot);
  }

  private static Predicate<Bid> bidder(String bidder) {
    return bid -> bid.bidder().equals(bidder);
  }

  @Test
  void whatSeveralSidesFindComesOnceWhereItWasFoundFirst() {
    assertThat(bids.findByLotOrBidder("l1", "ann")).isEqualTo(of(lot("l1"), bidder("ann")));
    assertThat(requests.exchanges()).hasSize(2);
    assertThat(bids.findByLotOrBidder("l1", "l1")).isEqualTo(of(lot("l1"), lot("l1")));
    assertThat(bids.findByLotAndNumberOrBidderAndAmountGreaterThan("l3", 39, "ann", 350).join())
        .containsExactly(all.get(39), all.get(36));
    assertThat(bids.streamByLotOrLot("l2", "l0")).isEqualTo(of(lot("l2"), lot("l0")));
    assertThat(bids.streamByLotOrLot("l2", "l2")).isEqualTo(of(lot("l2"), lot("l2")));
    assertThat(bids.readByLotOrBidder("l1", "ann")).hasSize(of(lot("l1"), bidder("ann")).size());
    assertThat(bids.findFirst3ByLotOrBidder("l1", "ann"))
        .isEqualTo(of(lot("l1"), bidder("ann")).subList(0, 3));
    assertThat(bids.findByLotAndNumberOrLotAndNumber("l1", 1, "l1", 1)).contains(all.get(1));
    assertThatThrownBy(() -> bids.findByLotAndNumberOrLotAndNumber("l1", 1, "l2", 2))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void eachItemCountsOnce() {
    int many = of(lot("l1"), bidder("ann")).size();
    assertThat(bids.countByLotOrBidder("l1", "ann")).isEqualTo(many);
    assertThat(bids.countByLotOrLotOrBidder("l1", "l1", "ann").join()).isEqualTo(many);
    assertThat(bids.existsByLotOrBidder("none", "ann")).isTrue();
    assertThat(bids.existsByLotOrBidder("none", "nobody")).isFalse();
    assertThat(bids.deleteByLotOrBidder("l1", "ann")).isEqualTo(many);
    assertThat(bids.countByLotOrBidder("l1", "ann")).isZero();
    assertThat(dynabind.table(Bid.class).scan().count()).isEqualTo(all.size() - many);
  }

  @Test
  void aVersionedItemIsDeletedOnce() {
    EntityTable<Chair> chairs = dynabind.table(Chair.class);
    chairs.create();
    closing.add(0, chairs::deleteTable);
    chairs.insert(new Chair("c1", "ann", null));
    chairs.insert(new Chair("c2", "ann", null));
    assertThat(dynabind.repository(Chairs.class).deleteByIdOrOwner("c1", "ann").join())
        .isEqualTo(2);
  }

  interface Wrong extends Repository<Bid, BidKey> {

    List<Bid> findByLotOrBidder(String lot, String bidder);

    @Union
    Page<Bid> readByLotOrBidder(String lot, String bidder, PageLimit limit);

    @Union
    List<Bid> findByLotOrBidderOrderByAmount(String lot, String bidder);

    @Union
    List<Bid> findByLotOrAmount(String lot, int amount);
  }

  @Test
  void whatAUnionCannotDoIsRefusedWithItsReason() {
    assertThatThrownBy(() -> builder().repositories(Wrong.class).build())
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "[SeparateKeys] findByLotOrBidder joins by Or what only several queries answer: the"
                + " sides have different key conditions.")
        .hasMessageContaining("or let each side be a query of its own: @Union.")
        .hasMessageContaining(
            "readByLotOrBidder returns a Page, but takes several requests, which have no pages.")
        .hasMessageContaining(
            "[SeveralKeys] findByLotOrBidderOrderByAmount sorts by 'amount', but asks for several"
                + " keys, of which each gives an order of its own.")
        .hasMessageContaining(
            "[ScanRefused] findByLotOrAmount would scan the table: no key of Bid answers it.");
  }

  @Test
  void aSpentBudgetLeavesNoPlaceToGoOnFrom() {
    Bids metered = dynabind.repository(Bids.class, CallOptions.metered(Capacity.meter(0.1)));
    metered.findByLotOrBidder("l1", "ann");

    CapacityExceededException exceeded =
        catchThrowableOfType(
            CapacityExceededException.class, () -> metered.findByLotOrBidder("l1", "ann"));

    assertThat(exceeded.items()).isEmpty();
    assertThat(exceeded.next()).isNull();
  }
}
