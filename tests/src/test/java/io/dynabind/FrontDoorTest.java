package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.problem.MappingException;
import io.dynabind.repository.Repository;
import io.dynabind.table.TableNames;
import io.dynabind.test.ScriptedExecutor;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the front door does without a server. */
final class FrontDoorTest {

  @Table
  record Note(@HashKey String id, Weight weight) {}

  record Weight(long grams) {}

  @Table
  record Letter(@HashKey String sender, @RangeKey String date) {}

  @Table
  record Broken(String id) {}

  @Table("short")
  record Short(@HashKey String id) {}

  interface Notes extends Repository<Note, String> {}

  interface Letters extends Repository<Letter, Letter> {
    List<Letter> findBySenderAndDateBetween(String sender, String from, String to);
  }

  interface Brokens extends Repository<Broken, String> {}

  /** As text. */
  public static final class WeightText implements AttributeConverter<Weight, String> {
    @Override
    public String toStored(Weight weight) {
      return weight.grams() + " g";
    }

    @Override
    public Weight fromStored(String stored) {
      return new Weight(Long.parseLong(stored.substring(0, stored.length() - 2)));
    }
  }

  private static Dynabind.Builder builder() {
    return Dynabind.builder().executor(new ScriptedExecutor());
  }

  @Test
  void refusesClientsBesideTheirDescription() {
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      assertThatThrownBy(() -> Dynabind.builder().client(client).region(Region.US_EAST_1).build())
          .isInstanceOf(MappingException.class)
          .hasMessage(
              """
              Cannot start dynabind: 1 problem.

              1) [InvalidSettings] The builder was given clients, and beside them how to build clients.
                   at io.dynabind.Dynabind.Builder
                 Give either client(…) and asyncClient(…), or region(…), endpoint(…), credentials(…).
              """);
    }
  }

  @Test
  void reportsEndpointWithoutScheme() {
    assertThatThrownBy(
            () ->
                Dynabind.builder()
                    .region(Region.US_EAST_1)
                    .endpoint(URI.create("localhost:8000"))
                    .build())
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("[InvalidSettings] No client could be built: ");
  }

  @Test
  void refusesExecutorBesideClients() {
    assertThatThrownBy(() -> builder().endpoint(URI.create("http://localhost:1")).build())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [InvalidSettings] The builder was given an executor, and clients beside it.
                 at io.dynabind.Dynabind.Builder
               Give either executor(…), or client(…) and asyncClient(…), or region(…) and its like.
            """);
  }

  @Test
  void reportsProblemsOfEntitiesOnceAlthoughTheirRepositoriesNeedThem() {
    assertThatThrownBy(
            () -> builder().entities(Broken.class, Note.class).repositories(Brokens.class).build())
        .isInstanceOfSatisfying(
            MappingException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.id().toString())
                    .containsExactly("MissingHashKey"));
  }

  @Test
  void checksTableNamesAfterTheyWereChanged() {
    assertThat(builder().tableNames(TableNames.prefix("test-")).build().table(Short.class).name())
        .isEqualTo("test-short");
    assertThatThrownBy(() -> builder().tableNames(n -> n + "/").entities(Short.class).build())
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [InvalidName] Table name 'short/' of Short is not one of 3 to 255 letters, digits, '_', '-' and '.'.
                 at io.dynabind.FrontDoorTest$Short
               Change the name in @Table, or the table names of the builder.
            """);
  }

  @Test
  void startsWhatWasNotRegisteredWhenItIsAskedFor() {
    Dynabind dynabind = builder().build();
    assertThat(dynabind.table(Note.class)).isSameAs(dynabind.table(Note.class));
    assertThat(dynabind.repository(Notes.class)).isSameAs(dynabind.repository(Notes.class));
    assertThat(dynabind.model(Note.class)).isSameAs(dynabind.codec(Note.class).model());
    assertThatThrownBy(() -> dynabind.table(Broken.class)).isInstanceOf(MappingException.class);
    assertThatThrownBy(() -> dynabind.table(Broken.class)).isInstanceOf(MappingException.class);
  }

  @Test
  void registersEntitiesOfRepositoriesAndExplainsMethods() {
    Dynabind dynabind = builder().repositories(Letters.class).build();
    assertThat(dynabind.describe(Letters.class))
        .hasToString(
            "findBySenderAndDateBetween(String, String, String): Query letter, key sender = ? and"
                + " date between ? and ?");
    assertThat(dynabind.table(Letter.class).name()).isEqualTo("letter");
  }

  @Test
  void sharesNothingWithAnother() {
    Dynabind plain = builder().entities(Note.class).build();
    Dynabind converting = builder().entities(Note.class).converters(new WeightText()).build();
    Note note = new Note("n", new Weight(5));
    Map<String, AttributeValue> asText = SdkItems.write(converting.codec(Note.class), note);
    assertThat(asText).containsEntry("weight", AttributeValue.fromS("5 g"));
    assertThat(SdkItems.read(converting.codec(Note.class), asText)).isEqualTo(note);
    assertThat(SdkItems.write(plain.codec(Note.class), note))
        .containsEntry("weight", AttributeValue.fromM(Map.of("grams", AttributeValue.fromN("5"))));
  }

  @Test
  void givesAllThreadsTheSameCodec() throws Exception {
    int threads = 64;
    Dynabind dynabind = builder().build();
    CountDownLatch all = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<EntityCodec<Note>> ask =
          () -> {
            all.countDown();
            all.await();
            return dynabind.codec(Note.class);
          };
      Set<EntityCodec<Note>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Future<EntityCodec<Note>> codec : pool.invokeAll(Collections.nCopies(threads, ask))) {
        seen.add(codec.get());
      }
      assertThat(seen).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void tellsListenersOfEveryAttempt() {
    ScriptedExecutor executor = new ScriptedExecutor().answer(Answer.DONE);
    List<String> told = new ArrayList<>();
    Dynabind dynabind =
        Dynabind.builder()
            .executor(executor)
            .listener(
                (operation, attempt, time) ->
                    told.add(operation.origin() + " " + (attempt instanceof Attempt.Answered)))
            .build();
    assertThat(dynabind.table(Letter.class).get(new Letter("a", "b"))).isEmpty();
    assertThat(told).containsExactly("EntityTable<Letter>.get true");
  }
}
