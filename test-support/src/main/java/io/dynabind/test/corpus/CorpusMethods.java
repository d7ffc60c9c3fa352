package io.dynabind.test.corpus;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Union;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Where;
import io.dynabind.outcome.Outcome;
import io.dynabind.repository.Repository;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.test.corpus.CorpusEntities.Account;
import io.dynabind.test.corpus.CorpusEntities.Cat;
import io.dynabind.test.corpus.CorpusEntities.Note;
import io.dynabind.test.corpus.CorpusEntities.Product;
import io.dynabind.test.corpus.CorpusEntities.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The repositories whose annotated methods the corpus names. */
final class CorpusMethods {

  private CorpusMethods() {}

  static final List<Class<?>> ALL =
      List.of(
          ProductReads.class,
          ProductWrites.class,
          NoteMethods.class,
          CatMethods.class,
          AccountMethods.class,
          ProductMistakes.class,
          ProductRefusals.class,
          ProductSurplus.class);

  record ProductKey(String shop, String sku) {}

  @SuppressWarnings("ArrayRecordComponent") // as its entity has it
  record NoteKey(byte[] owner, long number) {}

  record Priced(String sku, BigDecimal price) {}

  interface Named {
    String sku();
  }

  /** Reads of one entity. */
  interface ProductReads extends Repository<Product, ProductKey> {

    @Query(key = "shop = :shop")
    List<Product> ofShop(String shop);

    @Query(key = "shop = :shop AND sku = :sku")
    Optional<Product> one(String shop, String sku);

    @ConsistentRead
    @Query(key = "sku = :sku AND shop = :shop")
    @Nullable Product oneConsistently(String shop, String sku);

    @Query(key = "shop = :shop AND begins_with(sku, :prefix)")
    List<Product> prefixed(String shop, String prefix);

    @Query(key = "shop = :shop AND sku BETWEEN :from AND :to")
    List<Product> between(String shop, String from, String to);

    @Query(key = "shop = :shop AND sku >= :from AND sku <= :to")
    List<Product> joinedBounds(String shop, String from, String to);

    @Query(key = "shop = :shop AND sku < :to", orderBy = "sku DESC", limit = 3)
    List<Product> lastBefore(String shop, String to);

    @Query(key = "shop IN :shops")
    List<Product> ofShops(Collection<String> shops);

    @Query(key = "shop = :shop AND sku IN :skus")
    List<Product> batch(String shop, Set<String> skus);

    @Query(key = "shop = :shop", filter = "price > :least AND NOT state = :state")
    List<Product> filtered(String shop, BigDecimal least, State state);

    @Query(key = "shop = :shop", filter = "state IN :states OR brand IN (:one, :other)")
    List<Product> inSeveral(String shop, List<State> states, String one, String other);

    @Query(
        key = "shop = :shop",
        filter = "attribute_exists(subtitle) AND size(title) < :most AND contains(brand, :part)")
    List<Product> byFunctions(String shop, int most, String part);

    @Query(key = "shop = :shop", filter = "address.zip = :zip AND price < priceAfter")
    List<Product> byParts(String shop, String zip);

    @Query(key = "shop = :shop", index = "byWeight", orderBy = "weight DESC")
    List<Product> heaviest(String shop);

    @Query(key = "state = :state AND addedAt BETWEEN :from AND :to")
    CompletableFuture<List<Product>> added(State state, Instant from, Instant to);

    @Query(key = "maker = :maker", index = "byMaker")
    Stream<Product> made(String maker);

    @Query(key = "country = :country AND city = :city AND street = :street AND house > :house")
    List<Product> placed(String country, String city, String street, int house);

    @Query(key = "shop = :shop", project = "price, sku")
    List<Priced> priced(String shop);

    @Query(key = "code = :code", project = "sku")
    List<Named> named(String code);

    List<Product> findAllProductsByShop(String shop);

    @Query(key = "state = :state")
    Page<Product> page(State state, PageLimit limit);

    @Query
    List<Product> byParameters(String shop, @Nullable State state, @Nullable String brand);

    @Query
    List<Product> byOptionals(String shop, Optional<State> state, Optional<String> subtitle);

    @Query
    List<Product> from(String shop, @Where(value = "sku", is = Is.AT_LEAST) String from);

    @Query
    List<Product> fromIfGiven(
        String shop, @Where(value = "sku", is = Is.AT_LEAST) @Nullable String from);

    @Query
    List<Product> within(
        String shop,
        @Where(value = "sku", is = Is.AT_LEAST) String from,
        @Where(value = "sku", is = Is.AT_MOST) String to);

    @Query
    List<Product> withinIfGiven(
        String shop,
        @Where(value = "sku", is = Is.AT_LEAST) @Nullable String from,
        @Where(value = "sku", is = Is.AT_MOST) Optional<String> to);

    @Query
    List<Product> fromAndUpToIfGiven(
        State state,
        @Where(value = "addedAt", is = Is.AT_MOST) @Nullable Instant to,
        @Where(value = "addedAt", is = Is.AT_LEAST) Instant from);

    @Query(orderBy = "house DESC")
    List<Product> houses(
        String country,
        String city,
        String street,
        @Where(value = "house", is = Is.AT_LEAST) @Nullable Integer from,
        @Where(value = "house", is = Is.AT_MOST) @Nullable Integer to,
        @Nullable String brand);

    @Query
    List<Product> byOperators(
        String shop,
        @Where(is = Is.NOT_EQUAL_TO) String brand,
        @Where(value = "price", is = Is.LESS_THAN) BigDecimal below,
        @Where(value = "weight", is = Is.GREATER_THAN) BigDecimal above,
        @Where(value = "model", is = Is.STARTING_WITH) String start,
        @Where(is = Is.CONTAINING) String title,
        @Where(value = "code", is = Is.NOT_CONTAINING) String part,
        @Where(value = "state", is = Is.IN) Set<State> states,
        @Where(value = "maker", is = Is.NOT_IN) List<String> others);

    @Query(filter = "price > :least")
    List<Product> parametersAndFilter(String shop, BigDecimal least);

    @AllowScan
    @Query(filter = "price > :least")
    List<Product> scanned(BigDecimal least);

    @AllowScan
    @Query
    List<Product> scannedByParameters(@Nullable String brand);

    @AllowScan
    List<Product> findByBrand(String brand);

    List<Product> findByShop(String shop);

    @Index("byMaker")
    List<Product> findByMaker(String maker);

    @ConsistentRead
    List<Product> findByShopAndWeight(String shop, BigDecimal weight);

    @Statement("SELECT * FROM {table} WHERE shop = :shop")
    List<Product> said(String shop);

    @ConsistentRead
    @Statement("SELECT * FROM {table} WHERE shop = :shop AND sku = :sku")
    Optional<Product> saidOne(String shop, String sku);

    @Statement("SELECT * FROM {table} WHERE shop IN (:one, :other) AND \"t\" = :title")
    List<Product> saidIn(String one, String other, String title);

    @Statement("SELECT * FROM {table}.\"byState\" WHERE state = :state ORDER BY addedAt DESC")
    CompletableFuture<List<Product>> saidOfIndex(State state);

    @Statement("SELECT * FROM {table} WHERE shop = :shop AND t > \"ship_zip\" ORDER BY sku")
    List<Product> saidByStoredNames(String shop);

    @AllowScan
    @Statement("SELECT * FROM {table} WHERE price > :least OR brand = :brand")
    List<Product> saidAnywhere(BigDecimal least, String brand);
  }

  /** Writes of one entity. */
  interface ProductWrites extends Repository<Product, ProductKey> {

    @Update("SET price = :price")
    void reprice(ProductKey key, BigDecimal price);

    @Update("SET price = price + :by, rankDesc = rankDesc - :ranks")
    Product raise(ProductKey key, BigDecimal by, int ranks);

    @Update("SET brand = if_not_exists(brand, :brand), address.zip = :zip REMOVE subtitle")
    Optional<Product> complete(ProductKey key, String brand, String zip);

    @Update("ADD price :by")
    @Condition("attribute_exists(price) AND price BETWEEN :least AND :most")
    boolean add(String shop, String sku, BigDecimal by, BigDecimal least, BigDecimal most);

    @Update(value = "SET title = :title", orCreate = true)
    CompletableFuture<Outcome<Product>> titled(ProductKey key, String title);

    @Update("SET state = :to")
    @Condition("state IN :from")
    Outcome<Void> move(ProductKey key, Set<State> from, State to);

    @Delete
    void drop(ProductKey key);

    @Delete
    @Condition("state = :state")
    Optional<Product> dropped(String sku, String shop, State state);

    @Delete
    @Condition("NOT contains(brand, :part) OR size(brand) > :size")
    CompletableFuture<Boolean> dropUnless(ProductKey key, String part, int size);
  }

  /** Containers, parts, former names and reserved words. */
  interface NoteMethods extends Repository<Note, NoteKey> {

    @Query(key = "owner = :owner", filter = "title = :title AND contains(tags, :tag)")
    List<Note> formerNames(byte[] owner, String title, String tag);

    @Query(
        key = "owner = :owner",
        filter = "place.zip = :zip AND lines[0] = :line AND extra.a = :a")
    List<Note> parts(byte[] owner, String zip, String line, String a);

    @Query(key = "owner = :owner", filter = "`in` = :a AND `or` = :b AND `order` <> :c")
    List<Note> reserved(byte[] owner, String a, String b, String c);

    @Query
    List<Note> whereParts(
        byte[] owner, @Where("place.city") String city, @Where(is = Is.CONTAINING) String tags);

    @Update("SET lines = list_append(lines, :more), extra.a = :a ADD tags :tags DELETE sizes :gone")
    void change(NoteKey key, List<String> more, String a, Set<String> tags, Set<Integer> gone);

    @Update("REMOVE lines[1], place.point")
    void shorten(NoteKey key);
  }

  /** Variants. */
  interface CatMethods extends Repository<Cat, String> {

    @Query(key = "name = :name")
    List<Cat> named(String name);

    @Update("SET lives = lives - :lost")
    void lose(String id, int lost);

    @Delete
    void drop(String id);
  }

  /** Versions and unique attributes. */
  interface AccountMethods extends Repository<Account, String> {

    @Update("SET region = :region")
    void move(String id, String region);

    @Delete
    void drop(String id);
  }

  /** What is found before codecs are there. */
  interface ProductMistakes extends Repository<Product, ProductKey> {

    @Query(key = "shp = :shop")
    List<Product> unknownKey(String shop);

    @Query(key = "shop = :shop OR sku = :sku")
    List<Product> eitherKey(String shop, String sku);

    @Query(key = "shop = :shop AND contains(sku, :part)")
    List<Product> containingKey(String shop, String part);

    @Query(key = "shop = sku")
    List<Product> comparedKeys();

    @Query(key = "shop == :shop")
    List<Product> syntax(String shop);

    @Query(key = "shop = :shop", filter = "price > 5")
    List<Product> literal(String shop);

    @Query(key = "shop = :shop", orderBy = "sku backwards")
    List<Product> backwards(String shop);

    @Query(key = "shop = :shop", limit = -1)
    List<Product> negative(String shop);

    @Query(key = "shop = :shop", project = "sku, prise")
    List<Product> unknownProjection(String shop);

    @Query
    List<Product> unknownParameter(String shp);

    @Query
    List<Product> unknownWhere(String shop, @Where("prise") BigDecimal price);

    @Update("price = :price")
    void withoutSet(ProductKey key, BigDecimal price);

    @Update("SET price = :price")
    void withoutKey(BigDecimal price);

    @Update("SET price = :price")
    void halfAKey(String shop, BigDecimal price);

    @Delete
    void twoKeys(ProductKey one, ProductKey other);

    @Update("SET price = :price")
    @Delete
    void both(ProductKey key, BigDecimal price);

    @Condition("price = :price")
    List<Product> findByShopAndPrice(String shop, BigDecimal price);

    @Index("byState")
    @Query(key = "state = :state")
    List<Product> twoPlaces(State state);

    @ConsistentRead
    @Delete
    void reading(ProductKey key);

    @Statement("UPDATE {table} SET price = :price WHERE shop = :shop")
    List<Product> writing(BigDecimal price, String shop);

    @Statement("SELECT * FROM products WHERE shop = :shop")
    List<Product> namedTable(String shop);

    @Statement("SELECT * FROM {table} WHERE shop = 'x'")
    List<Product> quoted();

    @Statement("SELECT * FROM {table} WHERE shop = :shp")
    List<Product> unknownWord(String shop);

    @Statement("SELECT * FROM {table} WHERE shop = :shop AND title = :title")
    List<Product> saidComponent(String shop, String title);

    @Statement(
        "SELECT * FROM {table} WHERE \"title\" > shop AND shop = :shop AND address.zip = :zip")
    List<Product> saidComponents(String shop, String zip);

    @Statement("SELECT shop, sku FROM {table} WHERE shop = :shop")
    List<Product> saidOfSome(String shop);

    @Statement("SELECT * FROM {table}.byCode WHERE code = :code")
    List<Product> saidOfHalfAnIndex(String code);

    List<Product> findByShop(@Where(is = Is.AT_LEAST) String shop);

    @Query(key = "shop = :shop", filter = "price > :price")
    List<Product> writtenTwice(String shop, @Where(is = Is.AT_LEAST) long price);

    @Statement("SELECT * FROM {table} WHERE price > :least")
    List<Product> saidScan(BigDecimal least);

    @Statement("SELECT * FROM {table} WHERE shop = :shop OR price > :least")
    List<Product> saidEither(String shop, BigDecimal least);

    @Statement("SELECT * FROM {table}.\"byStat\" WHERE state = :state")
    List<Product> saidOfUnknown(State state);
  }

  /** What is written, but changes nothing or never finds anything. */
  interface ProductSurplus extends Repository<Product, ProductKey> {

    @AllowScan
    List<Product> findByShop(String shop);

    @AllowScan
    @Query
    List<Product> asked(String shop, @Nullable String brand);

    @AllowScan
    @Statement("SELECT * FROM {table} WHERE shop = :shop")
    List<Product> said(String shop);

    @Hydrate
    List<Product> findByState(State state);

    @Hydrate
    long countByState(State state);

    @Union
    List<Product> findByShopAndBrand(String shop, String brand);

    @Statement("SELECT * FROM {table} WHERE shop = :shop AND price BETWEEN :least AND :most")
    List<Product> saidTypes(int shop, String least, BigDecimal most);
  }

  /** What is found against codecs, and by the planner. */
  interface ProductRefusals extends Repository<Product, ProductKey> {

    @Query(key = "shop = :shop", filter = "prise > :least")
    List<Product> unknownInFilter(String shop, BigDecimal least);

    @Query(key = "shop = :shop", filter = "price > :leest")
    List<Product> unknownParameter(String shop, BigDecimal least);

    @Query(key = "shop = :shop")
    List<Product> unusedParameter(String shop, String brand);

    @Query(key = "shop = :shop")
    List<Product> otherType(int shop);

    @Query(key = "shop = :shop", filter = "price > :least")
    List<Product> otherTypeInFilter(String shop, String least);

    @Query(key = "shop = :shop", filter = "state < :state")
    List<Product> unordered(String shop, State state);

    @Query(key = "shop = :shop", filter = "sku > :least")
    List<Product> filteredKey(String shop, String least);

    @Query(key = "brand = :brand")
    List<Product> scanned(String brand);

    @Query(filter = "price > :least")
    List<Product> scannedByFilter(BigDecimal least);

    @Query(key = "maker = :maker")
    List<Product> ambiguous(String maker);

    @Query(key = "state = :state", index = "byWeight")
    List<Product> otherIndex(State state);

    @Query(key = "state = :state", index = "byStat")
    List<Product> unknownIndex(State state);

    @ConsistentRead
    @Query(key = "state = :state", index = "byState")
    List<Product> consistentGlobal(State state);

    @Query(key = "shop = :shop", orderBy = "price")
    List<Product> otherOrder(String shop);

    @Query(key = "shop IN :shops", orderBy = "sku")
    List<Product> orderOfSeveral(Set<String> shops);

    @Query(key = "code = :code")
    List<Product> lacking(String code);

    @Query
    List<Product> strictlyWithinIfGiven(
        String shop,
        @Where(value = "sku", is = Is.GREATER_THAN) @Nullable String after,
        @Where(value = "sku", is = Is.LESS_THAN) @Nullable String before);

    @Query
    List<Product> threeBounds(
        String shop,
        @Where(value = "sku", is = Is.AT_LEAST) @Nullable String from,
        @Where(value = "sku", is = Is.AT_MOST) @Nullable String to,
        @Where(value = "sku", is = Is.STARTING_WITH) @Nullable String prefix);

    @Query
    List<Product> ofAnybody(@Nullable String shop);

    @Query(key = "shop = :shop")
    int counted(String shop);

    @Query(key = "state = :state", limit = 7)
    Page<Product> limitedPage(State state, PageLimit limit);

    Page<Product> findFirst5ByShop(String shop, PageLimit limit);

    @Query(key = "shop = :shop AND price > :least")
    List<Product> keyThatFilters(String shop, BigDecimal least);

    @Query(key = "state = :state AND shop = :shop", index = "byState")
    List<Product> keyOfOther(State state, String shop);

    @AllowScan
    @Query(key = "brand = :brand")
    List<Product> scannedKey(String brand);

    @Query(key = "shop = :shop", project = "sku, price")
    List<Product> projectedWhole(String shop);

    @Query(key = "shop = :shop", project = "sku")
    List<Priced> projectedLess(String shop);

    @Query(key = "shop = :shop", project = "price, sku, brand")
    Stream<Priced> projectedMore(String shop);

    @Query(key = "shop IN :shops")
    Page<Product> severalPages(Set<String> shops, PageLimit limit);

    @Update("SET sku = :sku, price = :price")
    void changesKey(ProductKey key, String sku, BigDecimal price);

    @Update("SET address = :zip")
    void changesFlattened(ProductKey key, String zip);

    @Update("SET price = :price REMOVE price")
    void overlapping(ProductKey key, BigDecimal price);

    @Update("ADD brand :brand")
    void addsText(ProductKey key, String brand);

    @Update("SET price = :price")
    long countsWritten(ProductKey key, BigDecimal price);

    @Delete
    @Condition("price > :least")
    void otherTypeInCondition(ProductKey key, String least);

    @Statement("SELECT * FROM {table} WHERE shop = :shop")
    Stream<Priced> saidOther(String shop);
  }
}
