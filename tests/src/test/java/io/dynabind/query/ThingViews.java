package io.dynabind.query;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.Union;
import io.dynabind.annotation.Where;
import io.dynabind.repository.Repository;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ways to ask for things that are no names alone. */
interface ThingViews extends Repository<Thing, ThingViews.Key> {

  record Key(String owner, int number) {}

  record Line(String owner, int number, Optional<String> note, Thing.@Nullable Spot spot) {}

  @Query(
      key = "owner = :owner AND number BETWEEN :from AND :to",
      filter = "flag = :flag OR floor > :floor",
      orderBy = "number DESC")
  List<Thing> numbered(String owner, int from, int to, boolean flag, int floor);

  @Query(
      key = "owner = :owner AND number BETWEEN :from AND :to",
      filter = "flag = :flag OR floor > :floor",
      orderBy = "number DESC")
  Page<Thing> numberedPage(
      String owner, int from, int to, boolean flag, int floor, PageLimit limit);

  @Query(key = "team = :team AND score >= :least", filter = "NOT contains(tags, :tag)")
  CompletableFuture<List<Thing>> scored(String team, BigDecimal least, String tag);

  @Query(key = "team = :team AND score >= :least", filter = "NOT contains(tags, :tag)")
  CompletableFuture<Page<Thing>> scoredPage(
      String team, BigDecimal least, String tag, PageLimit limit);

  @Query
  List<Thing> search(
      String owner,
      @Where(value = "number", is = Is.AT_LEAST) @Nullable Integer from,
      @Where(value = "number", is = Is.AT_MOST) @Nullable Integer to,
      Thing.@Nullable State state,
      @Where(value = "floor", is = Is.IN) @Nullable Collection<Integer> floors);

  @Query
  Page<Thing> searchPage(
      String owner,
      @Where(value = "number", is = Is.AT_LEAST) @Nullable Integer from,
      @Where(value = "number", is = Is.AT_MOST) @Nullable Integer to,
      Thing.@Nullable State state,
      @Where(value = "floor", is = Is.IN) @Nullable Collection<Integer> floors,
      PageLimit limit);

  @AllowScan
  @Query(filter = "note = :note AND floor <> :floor")
  List<Thing> noted(@Nullable String note, int floor);

  @AllowScan
  @Query(filter = "note = :note AND floor <> :floor")
  Page<Thing> notedPage(@Nullable String note, int floor, PageLimit limit);

  List<Line> readByOwnerAndFloorLessThanOrderByNumberDesc(String owner, int floor);

  Page<Line> queryByOwnerAndFloorLessThanOrderByNumberDesc(
      String owner, int floor, PageLimit limit);

  @Hydrate
  Stream<Thing> streamByStateAndFloorGreaterThanEqualAndTitleIsNotNull(
      Thing.State state, int floor);

  @Hydrate
  Page<Thing> findByStateAndFloorGreaterThanEqualAndTitleIsNotNull(
      Thing.State state, int floor, PageLimit limit);

  @Union
  List<Thing> findByOwnerAndNumberLessThanOrTeam(String owner, int number, String team);

  @Union
  long countByOwnerAndNumberLessThanOrTeam(String owner, int number, String team);
}
