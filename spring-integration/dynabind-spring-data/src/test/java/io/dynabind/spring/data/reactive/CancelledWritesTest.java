package io.dynabind.spring.data.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.DynabindException;
import io.dynabind.outcome.OutcomeUnknownException;
import io.dynabind.spring.data.DynamoRepositoryFactory;
import io.dynabind.spring.data.ReactiveDynamoRepository;
import io.dynabind.test.FaultClient;
import io.dynabind.test.Hold;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import reactor.core.Disposable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** What is told of writes that are cancelled or sent again. */
final class CancelledWritesTest {

  @Table("notes")
  record Note(@HashKey String book, @RangeKey int number, String text, @Version Long version) {}

  record NoteKey(String book, int number) {}

  interface Notes extends ReactiveDynamoRepository<Note, NoteKey> {

    @Update("SET text = :text")
    @Condition("attribute_exists(text)")
    CompletableFuture<Optional<Note>> reword(NoteKey key, String text);
  }

  private final FaultClient faults = new FaultClient();
  private Dynabind dynabind;
  private Notes notes;

  @BeforeEach
  void start() {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    dynabind =
        Dynabind.builder()
            .asyncClient(
                DynamoDbAsyncClient.builder()
                    .endpointOverride(memory.endpoint())
                    .region(memory.region())
                    .credentialsProvider(memory.credentials())
                    .httpClient(faults.wrap(memory.asyncHttpClient()))
                    .build())
            .entities(Note.class)
            .build();
    dynabind.table(Note.class).async().create().join();
    notes = new DynamoRepositoryFactory(dynabind).getRepository(Notes.class);
    notes.save(note(1)).block();
  }

  @AfterEach
  void stop() {
    dynabind.close();
  }

  private static Note note(int number) {
    return new Note("b", number, "text", null);
  }

  @Test
  void futuresTellThatTheOutcomeIsUnknown() throws Exception {
    Hold answer = faults.holdAnswer("UpdateItem");
    CompletableFuture<?> change = notes.reword(new NoteKey("b", 1), "other");
    answer.awaitArrival();
    assertThat(change.cancel(true)).isTrue();
    answer.release();
    assertThat(change).isCancelled();
    CancellationException cancelled =
        catchThrowableOfType(CancellationException.class, change::join);
    assertThat(DynabindException.in(cancelled)).containsInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void subscribersWhoLeftAreToldNothing() throws Exception {
    List<Object> told = new CopyOnWriteArrayList<>();
    Hooks.onErrorDropped(told::add);
    try {
      Hold answer = faults.holdAnswer("PutItem");
      Disposable write = notes.save(note(2)).subscribe(told::add, told::add, () -> told.add("end"));
      answer.awaitArrival();
      write.dispose();
      answer.release();
      assertThat(notes.existsById(new NoteKey("b", 2)).block()).isTrue();
      assertThat(faults.applied("PutItem")).isEqualTo(2);
      assertThat(told).isEmpty();
    } finally {
      Hooks.resetOnErrorDropped();
    }
  }

  @Test
  void aSecondSubscriptionWritesTheSameVersionAgain() {
    Mono<Note> write = notes.save(note(3));
    StepVerifier.create(write).expectNext(new Note("b", 3, "text", 1L)).verifyComplete();
    StepVerifier.create(write).verifyError(OptimisticLockingFailureException.class);
    assertThat(notes.findById(new NoteKey("b", 3)).block()).isEqualTo(new Note("b", 3, "text", 1L));
  }
}
