package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.item.ItemFormatException;
import io.dynabind.model.EntityModel;
import io.dynabind.outcome.ItemExistsException;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.repository.Repository;
import io.dynabind.test.DynamoDbTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A sealed entity against a server: as a whole, and as the tables and repositories of variants. */
@DynamoDbTest(
    entities = {
      SealedEntityTest.Pet.class,
      SealedEntityTest.Dog.class,
      SealedEntityTest.Cat.class,
      SealedEntityTest.Winged.class
    },
    repositories = {
      SealedEntityTest.Pets.class,
      SealedEntityTest.Dogs.class,
      SealedEntityTest.Parrots.class,
      SealedEntityTest.Others.class
    })
final class SealedEntityTest {

  @Table("pets")
  @Discriminator
  @GlobalIndex(name = "byType", hashKey = "type", rangeKey = "name")
  @GlobalIndex(name = "byBreed", hashKey = "breed", rangeKey = "name")
  sealed interface Pet permits Dog, Cat, Winged, Other {}

  /** What records share may stand on accessors. */
  interface Shared {

    @HashKey
    String owner();

    @RangeKey
    String name();

    @Version
    @Nullable Long version();
  }

  @Subtype(value = "dog", formerly = "hound")
  record Dog(
      String owner,
      String name,
      int age,
      @Nullable String breed,
      @Attribute(nulls = Nulls.STORE) @Nullable String chip,
      @Nullable Long version)
      implements Pet, Shared {}

  @Subtype("cat")
  static final class Cat implements Pet {

    @HashKey private @Nullable String owner;
    @RangeKey private @Nullable String name;
    private int lives;
    @Version private @Nullable Long version;
    @Ignore private int seen;

    static Cat of(String owner, String name, int lives) {
      Cat cat = new Cat();
      cat.owner = owner;
      cat.name = name;
      cat.lives = lives;
      cat.seen = 5;
      return cat;
    }

    @Override
    public String toString() {
      return owner + " " + name + " " + lives + " " + version + " " + seen;
    }
  }

  sealed interface Winged extends Pet, Shared permits Parrot, Owl {}

  @Subtype("parrot")
  record Parrot(String owner, String name, @Nullable List<String> words, @Nullable Long version)
      implements Winged {}

  @Subtype("owl")
  record Owl(String owner, String name, @Nullable Integer age2, @Nullable Long version)
      implements Winged {}

  @Subtype(value = "other", fallback = true)
  record Other(
      String owner, String name, @Attribute("type") @Nullable String kind, @Nullable Long version)
      implements Pet, Shared {}

  record PetKey(String owner, String name) {}

  interface Pets extends Repository<Pet, PetKey> {

    List<Pet> findByOwner(String owner);

    List<Pet> findByBreed(String breed);

    List<Pet> findByOwnerAndLives(String owner, int lives);

    List<Pet> findByTypeAndNameStartingWith(String type, String prefix);
  }

  interface Dogs extends Repository<Dog, PetKey> {

    List<Dog> findByOwner(String owner);

    Optional<Dog> findFirstByOwner(String owner);

    Stream<Dog> findByOwnerAndAgeGreaterThan(String owner, int age);

    List<Dog> findByBreed(String breed);

    Dog findByOwnerAndName(String owner, String name);
  }

  interface Parrots extends Repository<Parrot, PetKey> {

    List<Parrot> findByName(String name);

    List<Parrot> findFirst1ByNameStartingWith(String prefix);
  }

  interface Others extends Repository<Other, PetKey> {

    List<Other> findByOwner(String owner);
  }

  private final Dog rex = new Dog("ann", "Rex", 3, "pug", null, null);
  private final Parrot polly = new Parrot("ann", "Polly", List.of("hello"), null);
  private final Owl hoot = new Owl("ann", "Hoot", 7, null);

  @BeforeEach
  void fill(EntityTable<Pet> pets) {
    pets.insert(rex);
    pets.insert(Cat.of("ann", "Kit", 7));
    pets.insert(polly);
    pets.insert(hoot);
    pets.insert(new Dog("bob", "Bo", 9, null, "c-1", null));
  }

  private static Map<String, AttributeValue> item(
      DynamoDbClient client, EntityTable<?> table, String owner, String name) {
    return client
        .getItem(
            b ->
                b.tableName(table.name())
                    .key(
                        Map.of(
                            "owner",
                            AttributeValue.fromS(owner),
                            "name",
                            AttributeValue.fromS(name))))
        .item();
  }

  private static void store(DynamoDbClient client, EntityTable<?> table, String type, String name) {
    client.putItem(
        b ->
            b.tableName(table.name())
                .item(
                    Map.of(
                        "owner", AttributeValue.fromS("ann"),
                        "name", AttributeValue.fromS(name),
                        "age", AttributeValue.fromN("1"),
                        "type", AttributeValue.fromS(type))));
  }

  private static Map<String, AttributeValue> withoutToken(Map<String, AttributeValue> item) {
    assertThat(item).containsKey(EntityModel.WRITE_TOKEN);
    Map<String, AttributeValue> rest = new HashMap<>(item);
    rest.remove(EntityModel.WRITE_TOKEN);
    return rest;
  }

  @Test
  void itemsHoldTheNameAndTheAttributesOfTheirVariant(
      DynamoDbClient client, EntityTable<Pet> pets) {
    assertThat(withoutToken(item(client, pets, "ann", "Rex")))
        .isEqualTo(
            Map.of(
                "owner", AttributeValue.fromS("ann"),
                "name", AttributeValue.fromS("Rex"),
                "type", AttributeValue.fromS("dog"),
                "age", AttributeValue.fromN("3"),
                "breed", AttributeValue.fromS("pug"),
                "chip", AttributeValue.fromNul(true),
                "version", AttributeValue.fromN("1")));
    assertThat(withoutToken(item(client, pets, "ann", "Kit")))
        .isEqualTo(
            Map.of(
                "owner", AttributeValue.fromS("ann"),
                "name", AttributeValue.fromS("Kit"),
                "type", AttributeValue.fromS("cat"),
                "lives", AttributeValue.fromN("7"),
                "version", AttributeValue.fromN("1")));
  }

  @Test
  void wholeTablesGiveAllVariants(EntityTable<Pet> pets) {
    assertThat(pets.get(new PetKey("ann", "Rex")))
        .contains(new Dog("ann", "Rex", 3, "pug", null, 1L));
    assertThat(pets.query("ann").list().stream().map(p -> p.getClass().getSimpleName()))
        .containsExactly("Owl", "Cat", "Parrot", "Dog");
    assertThat(pets.query("pug").index("byBreed").list()).hasSize(1);
    assertThat(pets.query("dog").index("byType").rangeKey().ge("C").list())
        .containsExactly(new Dog("ann", "Rex", 3, "pug", null, 1L));
    assertThat(pets.scan().list()).hasSize(5);
  }

  @Test
  void tablesOfVariantsGiveThatVariant(EntityTable<Dog> dogs, EntityTable<Winged> winged) {
    assertThat(dogs.scan().list()).extracting(Dog::name).containsExactlyInAnyOrder("Rex", "Bo");
    assertThat(dogs.query("ann").list()).extracting(Dog::name).containsExactly("Rex");
    assertThat(dogs.query("ann").limit(1).list()).extracting(Dog::name).containsExactly("Rex");
    assertThat(dogs.query("cat").index("byType").list()).isEmpty();
    assertThat(winged.query("ann").descending().list())
        .containsExactly(
            new Parrot("ann", "Polly", List.of("hello"), 1L), new Owl("ann", "Hoot", 7, 1L));
    assertThat(winged.scan().limit(2).stream()).hasSize(2);
    assertThat(winged.async().scan().list().join()).hasSize(2);
    assertThat(dogs.async().query("ann").list().join()).hasSize(1);
  }

  @Test
  void gettingAnotherVariantGivesNothing(EntityTable<Dog> dogs, EntityTable<Winged> winged) {
    assertThat(dogs.get(new PetKey("ann", "Rex"))).isPresent();
    assertThat(dogs.get(new PetKey("ann", "Kit"))).isEmpty();
    assertThat(dogs.async().get(new PetKey("ann", "Kit")).join()).isEmpty();
    assertThat(winged.getConsistently(new PetKey("ann", "Hoot"))).isPresent();
    assertThat(winged.getConsistently(new PetKey("ann", "Rex"))).isEmpty();
  }

  @Test
  void variantsAreWrittenThroughEitherTable(
      DynamoDbClient client, EntityTable<Pet> pets, EntityTable<Dog> dogs) {
    Dog ace = dogs.insert(new Dog("cy", "Ace", 1, null, null, null));
    assertThat(item(client, pets, "cy", "Ace")).containsEntry("type", AttributeValue.fromS("dog"));
    assertThat(dogs.update(new Dog("cy", "Ace", 2, "lab", null, ace.version())).version())
        .isEqualTo(2L);
    assertThat(pets.get(ace)).contains(new Dog("cy", "Ace", 2, "lab", null, 2L));
    assertThatThrownBy(() -> dogs.put(ace)).isInstanceOf(VersionConflictException.class);
    dogs.delete(new Dog("cy", "Ace", 2, "lab", null, 2L));
    assertThat(pets.get(ace)).isEmpty();
    assertThatThrownBy(() -> dogs.insert(new Dog("ann", "Kit", 1, null, null, null)))
        .isInstanceOfSatisfying(ItemExistsException.class, e -> assertThat(e.current()).isEmpty());
  }

  @Test
  void beansAmongTheVariantsKeepTheirIdentity(EntityTable<Pet> pets) {
    Cat tom = Cat.of("cy", "Tom", 9);
    assertThat(pets.insert(tom)).isSameAs(tom);
    assertThat(tom).hasToString("cy Tom 9 1 5");
    pets.update(tom);
    assertThat(tom).hasToString("cy Tom 9 2 5");
  }

  @Test
  void updatesLeaveNothingOfAnotherVariant(DynamoDbClient client, EntityTable<Dog> dogs) {
    dogs.update(new Dog("ann", "Kit", 4, null, null, 1L));
    assertThat(item(client, dogs, "ann", "Kit").keySet())
        .containsExactlyInAnyOrder(
            "owner", "name", "type", "age", "chip", "version", EntityModel.WRITE_TOKEN);
  }

  @Test
  void formerNamesAreRead(
      DynamoDbClient client, EntityTable<Pet> pets, EntityTable<Dog> dogs, Dogs repository) {
    store(client, pets, "hound", "Old");
    Dog old = new Dog("ann", "Old", 1, null, null, null);
    assertThat(pets.get(old)).contains(old);
    assertThat(dogs.query("ann").rangeKey().eq("Old").list()).containsExactly(old);
    assertThat(repository.findByOwner("ann")).extracting(Dog::name).containsExactly("Old", "Rex");
  }

  @Test
  void unknownNamesGoToTheFallbackAndBack(
      DynamoDbClient client, EntityTable<Pet> pets, EntityTable<Dog> dogs, Others others) {
    store(client, pets, "newt", "Nia");
    Other nia = new Other("ann", "Nia", "newt", null);
    assertThat(pets.get(nia)).contains(nia);
    assertThat(dogs.get(new PetKey("ann", "Nia"))).isEmpty();
    assertThat(others.findByOwner("ann")).containsExactly(nia);
    Other written = others.put(nia);
    assertThat(written).isEqualTo(new Other("ann", "Nia", "newt", 1L));
    assertThat(item(client, pets, "ann", "Nia"))
        .containsEntry("type", AttributeValue.fromS("newt"));
    assertThat(pets.put(new Other("ann", "Nix", null, null)))
        .isEqualTo(new Other("ann", "Nix", "other", 1L));
  }

  @Test
  void itemsWithoutANameAreRefused(
      DynamoDbClient client, EntityTable<Pet> pets, EntityTable<Dog> dogs) {
    client.putItem(
        b ->
            b.tableName(pets.name())
                .item(
                    Map.of(
                        "owner",
                        AttributeValue.fromS("ann"),
                        "name",
                        AttributeValue.fromS("Bad"))));
    assertThatThrownBy(() -> pets.get(new PetKey("ann", "Bad")))
        .isInstanceOf(ItemFormatException.class)
        .hasMessage(
            "Attribute 'type' tells the variants of Pet apart, but is absent or not of type S at"
                + " $.type (decoding Pet)");
    assertThatThrownBy(() -> dogs.get(new PetKey("ann", "Bad")))
        .isInstanceOf(ItemFormatException.class);
    assertThat(dogs.query("ann").list()).hasSize(1);
  }

  @Test
  void repositoriesOfTheWholeAskForAttributesOfAnyVariant(Pets pets) {
    assertThat(pets.findByOwner("ann")).hasSize(4);
    assertThat(pets.findByBreed("pug")).hasSize(1).first().isInstanceOf(Dog.class);
    assertThat(pets.findByOwnerAndLives("ann", 7)).hasSize(1).first().isInstanceOf(Cat.class);
    assertThat(pets.findByTypeAndNameStartingWith("parrot", "P"))
        .containsExactly(new Parrot("ann", "Polly", List.of("hello"), 1L));
    assertThat(pets.get(new PetKey("ann", "Hoot"))).isPresent();
  }

  @Test
  void repositoriesOfVariantsAskForThatVariant(Dogs dogs, Parrots parrots) {
    assertThat(dogs.findByOwner("ann")).extracting(Dog::name).containsExactly("Rex");
    assertThat(dogs.findFirstByOwner("ann")).map(Dog::name).contains("Rex");
    assertThat(dogs.findByOwnerAndAgeGreaterThan("ann", 2)).hasSize(1);
    assertThat(dogs.findByOwnerAndAgeGreaterThan("ann", 3)).isEmpty();
    assertThat(dogs.findByBreed("pug")).hasSize(1);
    assertThat(dogs.findByOwnerAndName("ann", "Rex").age()).isEqualTo(3);
    assertThat(dogs.findByOwnerAndName("ann", "Kit")).isNull();
    assertThat(dogs.exists(new PetKey("ann", "Kit"))).isFalse();
    assertThat(parrots.findByName("Polly")).hasSize(1);
    assertThat(parrots.findByName("Hoot")).isEmpty();
    assertThat(parrots.findFirst1ByNameStartingWith("P")).hasSize(1);
  }

  @Test
  void plansNameTheVariant(Dynabind dynabind, EntityTable<Pet> pets) {
    assertThat(dynabind.describe(Dogs.class).toString().replace(pets.name(), "pets"))
        .isEqualTo(
            """
            findByBreed(String): Query pets, index byBreed, key breed = ?, filter type of Dog
            findByOwner(String): Query pets, key owner = ?, filter type of Dog
            findByOwnerAndAgeGreaterThan(String, int): Query pets, key owner = ?, \
            filter age > ? and type of Dog
            findByOwnerAndName(String, String): GetItem pets, key owner = ? and name = ?
            findFirstByOwner(String): Query pets, key owner = ?, filter type of Dog, at most 1""");
    assertThat(dynabind.describe(Parrots.class).toString().replace(pets.name(), "pets"))
        .isEqualTo(
            """
            findByName(String): Query pets, index byType, key type = 'parrot' and name = ?
            findFirst1ByNameStartingWith(String): Query pets, index byType, \
            key type = 'parrot' and begins_with(name, ?), at most 1""");
    assertThat(dynabind.describe(Others.class).toString().replace(pets.name(), "pets"))
        .isEqualTo("findByOwner(String): Query pets, key owner = ?, filter type of Other");
  }

  @Test
  void allVariantsHaveOneDefinition(
      EntityTable<Pet> pets, EntityTable<Dog> dogs, EntityTable<Winged> winged) {
    assertThat(dogs.definition()).isEqualTo(pets.definition());
    assertThat(winged.definition()).isEqualTo(pets.definition());
    assertThat(pets.createIfMissing()).isFalse();
    assertThat(dogs.createIfMissing()).isFalse();
  }
}
