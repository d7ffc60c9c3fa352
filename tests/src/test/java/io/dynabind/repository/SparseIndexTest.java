package io.dynabind.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Where;
import io.dynabind.problem.MappingException;
import io.dynabind.table.TableNames;
import io.dynabind.test.LocalDynamoDb;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An index that lacks items of a hash key does not answer for the table. */
final class SparseIndexTest {

  @Table("parcels")
  @LocalIndex(name = "byWeight", rangeKey = "weight")
  @GlobalIndex(name = "byLane", hashKey = "depot", rangeKey = "lane")
  record Parcel(
      @HashKey String depot,
      @RangeKey int number,
      @Nullable Integer weight,
      @Nullable String lane) {}

  record ParcelKey(String depot, int number) {}

  interface Parcels extends Repository<Parcel, ParcelKey> {

    List<Parcel> findByDepot(String depot);

    List<Parcel> findByDepotAndWeightGreaterThan(String depot, int weight);

    List<Parcel> findByDepotOrderByWeight(String depot);

    @Query
    List<Parcel> search(
        String depot, @Where(value = "weight", is = Is.AT_LEAST) @Nullable Integer least);

    @Index("byWeight")
    List<Parcel> findByDepotAndNumberNot(String depot, int number);
  }

  interface Guessing extends Repository<Parcel, ParcelKey> {

    List<Parcel> findByDepotAndNumberNot(String depot, int number);
  }

  private static Dynabind.Builder builder() {
    LocalDynamoDb server = LocalDynamoDb.shared();
    return Dynabind.builder()
        .tableNames(TableNames.suffix("-" + UUID.randomUUID()))
        .endpoint(server.endpoint())
        .region(server.region())
        .credentials(server.credentials())
        .entities(Parcel.class);
  }

  @Test
  void whatLacksTheRangeKeyOfAnIndexIsFoundAllTheSame() {
    try (Dynabind dynabind = builder().repositories(Parcels.class).build()) {
      Parcel heavy = new Parcel("d", 1, 9, "l");
      Parcel light = new Parcel("d", 2, 3, null);
      Parcel unknown = new Parcel("d", 3, null, "l");
      dynabind.table(Parcel.class).create();
      List.of(heavy, light, unknown).forEach(dynabind.table(Parcel.class)::put);
      Parcels parcels = dynabind.repository(Parcels.class);

      assertThat(parcels.findByDepot("d")).containsExactly(heavy, light, unknown);
      assertThat(parcels.search("d", null)).containsExactly(heavy, light, unknown);
      assertThat(parcels.search("d", 4)).containsExactly(heavy);
      assertThat(parcels.findByDepotAndWeightGreaterThan("d", 1)).containsExactly(light, heavy);
      assertThat(parcels.findByDepotOrderByWeight("d")).containsExactly(light, heavy);
      assertThat(parcels.findByDepotAndNumberNot("d", 1)).containsExactly(light);
      assertThat(
              dynabind
                  .describe(Parcels.class)
                  .toString()
                  .replaceAll("parcels-[-0-9a-f]+", "parcels"))
          .contains(
              "findByDepot(String): Query parcels, key depot = ?\n",
              "findByDepotAndNumberNot(String, int): Query parcels, index byWeight, key depot = ?,"
                  + " filter number <> ?\n",
              "search(String, Integer): Query parcels, key depot = ?, filter weight >= ? if"
                  + " given");
    }
  }

  @Test
  void anIndexThatMayLackItemsIsNotGuessed() {
    assertThatThrownBy(() -> builder().repositories(Guessing.class).build())
        .isInstanceOf(MappingException.class)
        .hasMessageContaining(
            "[KeyConditions] findByDepotAndNumberNot asks not equals of 'number', which is in the"
                + " key of the table; a query cannot filter by its own key.")
        .hasMessageContaining(
            "Or name an index by @Index (byLane, byWeight), if items that lack its key are not"
                + " wanted.");
  }
}
