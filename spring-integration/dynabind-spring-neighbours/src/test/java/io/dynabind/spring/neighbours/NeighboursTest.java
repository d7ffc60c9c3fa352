package io.dynabind.spring.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.dynabind.Dynabind;
import io.dynabind.spring.data.DynamoRepositoryFactoryBean;
import io.dynabind.spring.neighbours.shop.Drafts;
import io.dynabind.spring.neighbours.shop.Label;
import io.dynabind.spring.neighbours.shop.Labels;
import io.dynabind.spring.neighbours.shop.Note;
import io.dynabind.spring.neighbours.shop.Notes;
import io.dynabind.spring.neighbours.shop.Order;
import io.dynabind.spring.neighbours.shop.Orders;
import io.dynabind.spring.neighbours.shop.Parcel;
import io.dynabind.spring.neighbours.shop.Parcels;
import io.dynabind.spring.neighbours.shop.People;
import io.dynabind.spring.neighbours.shop.Person;
import io.dynabind.spring.neighbours.shop.Pet;
import io.dynabind.spring.neighbours.shop.Pets;
import io.dynabind.spring.neighbours.shop.Receipt;
import io.dynabind.spring.neighbours.shop.Receipts;
import io.dynabind.spring.neighbours.shop.Shop;
import io.dynabind.test.LocalDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryInformation;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An application with the repositories of DynamoDB, JPA and MongoDB in one package, all configured
 * by Spring Boot alone: each belongs to its own module.
 */
final class NeighboursTest {

  private static final MongoServer MONGO = new MongoServer(new MemoryBackend());
  private static ConfigurableApplicationContext context;
  private static String log;

  @BeforeAll
  static void start() {
    PrintStream standard = System.err;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      context = application();
    } finally {
      System.setErr(standard);
      log = written.toString(StandardCharsets.UTF_8);
    }
  }

  private static ConfigurableApplicationContext application() {
    return new SpringApplicationBuilder(Shop.class)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "spring.main.banner-mode", "off",
                "dynabind.table.prefix", "t" + UUID.randomUUID() + "-",
                "dynabind.schema.mode", "create-missing",
                "dynabind.endpoint", LocalDynamoDb.shared().endpoint().toString(),
                "dynabind.region", "us-east-1",
                "dynabind.credentials.access-key-id", "local",
                "dynabind.credentials.secret-access-key", "local",
                "spring.jpa.hibernate.ddl-auto", "create",
                "spring.mongodb.uri", MONGO.bindAndGetConnectionString() + "/shop"))
        .run();
  }

  @AfterAll
  static void stop() {
    if (context != null) {
      context.close();
    }
    MONGO.shutdownNow();
  }

  @Test
  void eachRepositoryIsMadeByItsModule() {
    Map<String, Class<?>> makers = new TreeMap<>();
    for (String name : context.getBeanNamesForType(RepositoryFactoryInformation.class)) {
      makers.put(name.substring(1), context.getBean(name).getClass());
    }
    assertThat(makers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "orders", DynamoRepositoryFactoryBean.class,
                "parcels", DynamoRepositoryFactoryBean.class,
                "receipts", DynamoRepositoryFactoryBean.class,
                "people", JpaRepositoryFactoryBean.class,
                "pets", JpaRepositoryFactoryBean.class,
                "notes", MongoRepositoryFactoryBean.class,
                "labels", MongoRepositoryFactoryBean.class));
    assertThat(context.getBeansOfType(Repository.class)).hasSameSizeAs(makers);
  }

  @Test
  void dynabindsSaveAndFindInDynamoDb() {
    Orders orders = context.getBean(Orders.class);
    orders.save(new Order("o", "ann"));
    assertThat(orders.findByCustomer("ann")).containsExactly(new Order("o", "ann"));
    Parcels parcels = context.getBean(Parcels.class);
    parcels.save(new Parcel("p", 250));
    assertThat(parcels.findOneById("p")).hasValue(new Parcel("p", 250));
    Receipts receipts = context.getBean(Receipts.class);
    receipts.save(new Receipt("r", 999));
    assertThat(receipts.findByIdIn(List.of("r", "s"))).containsExactly(new Receipt("r", 999));

    Dynabind dynabind = context.getBean(Dynabind.class);
    assertThat(dynabind.table(Order.class).get("o")).isPresent();
    assertThat(dynabind.table(Parcel.class).get("p")).isPresent();
    assertThat(dynabind.table(Receipt.class).get("r")).isPresent();
  }

  @Test
  void thoseOfJpaSaveAndFindInTheRelationalDatabase() {
    People people = context.getBean(People.class);
    people.save(new Person("ann", "Ann"));
    assertThat(people.findByNameIgnoreCase("ANN"))
        .singleElement()
        .extracting("id")
        .isEqualTo("ann");
    Pets pets = context.getBean(Pets.class);
    pets.save(new Pet("rex", "Rex"));
    assertThat(pets.findByNameEndingWith("ex")).singleElement().extracting("id").isEqualTo("rex");

    JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
    assertThat(jdbc.queryForList("select id from people", String.class)).containsExactly("ann");
    assertThat(jdbc.queryForList("select id from pets", String.class)).containsExactly("rex");
  }

  @Test
  void thoseOfMongoDbSaveAndFindThere() {
    Notes notes = context.getBean(Notes.class);
    notes.save(new Note("n", "buy milk"));
    assertThat(notes.findByText("buy milk")).containsExactly(new Note("n", "buy milk"));
    Labels labels = context.getBean(Labels.class);
    labels.save(new Label("l", "urgent"));
    assertThat(labels.findByTextLike("urg")).containsExactly(new Label("l", "urgent"));

    MongoTemplate mongo = context.getBean(MongoTemplate.class);
    assertThat(mongo.getCollection("notes").countDocuments()).isEqualTo(1);
    assertThat(mongo.getCollection("labels").countDocuments()).isEqualTo(1);
  }

  /** A repository that no module takes is named by each of them. */
  @Test
  void whatAModuleLeavesToOthersIsSaid() {
    for (String module : List.of("dynabind", "JPA", "MongoDB")) {
      assertThat(log)
          .contains(
              "Spring Data "
                  + module
                  + " - Could not safely identify store assignment for repository candidate"
                  + " interface "
                  + Drafts.class.getName());
    }
    assertThat(log).contains("Orders.findByCustomer(String): Scan ");
    assertThat(log.lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
        .isEmpty();
  }
}
