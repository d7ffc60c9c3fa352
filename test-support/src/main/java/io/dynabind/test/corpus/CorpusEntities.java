package io.dynabind.test.corpus;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.annotation.Unique;
import io.dynabind.annotation.Version;
import io.dynabind.codec.AttributeConverter;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entities whose finders the corpus names. */
final class CorpusEntities {

  private CorpusEntities() {}

  static final List<Class<?>> ALL = List.of(Product.class, Note.class, Cat.class, Account.class);

  enum State {
    OFFERED,
    SOLD
  }

  record Address(String line, String zip) {}

  /** Its names are chosen to be misread. */
  @Table("products")
  @LocalIndex(name = "byWeight", rangeKey = "weight")
  @LocalIndex(name = "byRankDesc", rangeKey = "rankDesc")
  @GlobalIndex(name = "byBrandAndModel", hashKey = "brandAndModel", rangeKey = "price")
  @GlobalIndex(name = "byState", hashKey = "state", rangeKey = "addedAt")
  @GlobalIndex(name = "byMaker", hashKey = "maker")
  @GlobalIndex(name = "byMakerAndPrice", hashKey = "maker", rangeKey = "price")
  @GlobalIndex(name = "byCode", hashKey = "code", projection = Projection.KEYS_ONLY)
  @GlobalIndex(
      name = "byPlace",
      hashKey = {"country", "city"},
      rangeKey = {"street", "house", "floor"})
  record Product(
      @HashKey String shop,
      @RangeKey String sku,
      BigDecimal weight,
      int rankDesc,
      String brand,
      String model,
      String modelNumber,
      String brandAndModel,
      BigDecimal price,
      BigDecimal priceAfter,
      State state,
      Instant addedAt,
      String maker,
      String code,
      String country,
      String city,
      String street,
      int house,
      int floor,
      Instant orderByDate,
      boolean isNew,
      String thisOrThat,
      String URL,
      int x,
      int xAxis,
      @Attribute("t") String title,
      Optional<String> subtitle,
      Optional<State> formerState,
      @Flatten(prefix = "ship_") Address address) {}

  record Point(int x, int y) {}

  record Place(String city, Point point, @Attribute(formerly = "oldZip") String zip) {}

  record Half(String bCity, String street) {}

  record Stop(String city, Optional<Place> place, List<Stop> next) {}

  /** Stores a text as a whole. */
  public static final class AsText implements AttributeConverter<Point, String> {
    @Override
    public String toStored(Point point) {
      return point.x() + ":" + point.y();
    }

    @Override
    public Point fromStored(String stored) {
      String[] parts = stored.split(":", -1);
      return new Point(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  /** Parts, containers, a binary key, words that are keywords elsewhere. */
  @Table("notes")
  @GlobalIndex(
      name = "byKind",
      hashKey = "kind",
      rangeKey = "at",
      projection = Projection.KEYS_ONLY)
  @GlobalIndex(
      name = "byMood",
      hashKey = "mood",
      rangeKey = "at",
      projection = Projection.INCLUDE,
      include = {"pinned", "until"})
  @LocalIndex(name = "byUri", rangeKey = "uri")
  @SuppressWarnings({"ArrayRecordComponent", "MemberName", "UnicodeInCode"}) // users have them
  record Note(
      @HashKey byte[] owner,
      @RangeKey long number,
      String kind,
      Instant at,
      @Attribute(formerly = {"caption", "label"}) @Nullable String title,
      @Default("[]") List<String> lines,
      Set<String> tags,
      Set<Integer> sizes,
      Map<String, String> extra,
      byte[] scan,
      @Nullable Boolean pinned,
      String mood,
      URI uri,
      Place place,
      String placeCity,
      Stop stop,
      @Convert(AsText.class) Point spot,
      Place aB,
      Half a,
      String in,
      String not,
      String is,
      String order,
      String by,
      String and,
      String or,
      String nullable,
      String emptyIn,
      String größe,
      String _id,
      String top5,
      @TimeToLive Instant until) {}

  /** One table of several variants, told apart by a key. */
  @Table("pets")
  @Discriminator("kind")
  @GlobalIndex(name = "byKind", hashKey = "kind", rangeKey = "name")
  @GlobalIndex(name = "byName", hashKey = "name")
  sealed interface Pet permits Cat, Dog {
    String id();

    String name();
  }

  @Subtype("cat")
  record Cat(@HashKey String id, String name, int lives) implements Pet {}

  @Subtype("dog")
  record Dog(@HashKey String id, String name, boolean barks) implements Pet {}

  /** Versioned, with a unique attribute. */
  @Table("accounts")
  @GlobalIndex(name = "byRegion", hashKey = "region", projection = Projection.KEYS_ONLY)
  record Account(
      @HashKey String id, @Unique String email, String region, @Version @Nullable Long version) {}
}
