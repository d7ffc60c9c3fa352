package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.Counter;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.model.EntityModel;
import io.dynabind.outcome.AfterWriteException;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Interceptors that replace what a verb returns, and those of deletions. */
final class ReplacedResultsTest {

  @Table("notes")
  record Note(
      @HashKey String id,
      String text,
      @Counter int writes,
      @Ignore boolean stored,
      @Version @Nullable Long version) {

    Note(String id, String text) {
      this(id, text, 0, false, null);
    }

    Note withText(String other) {
      return new Note(id, other, writes, stored, version);
    }
  }

  private static final class Marking implements EntityInterceptor {

    private final List<String> told = new ArrayList<>();

    @Override
    @SuppressWarnings("unchecked") // there is one entity
    public <T> T written(EntityModel model, T entity) {
      Note note = (Note) entity;
      return (T) new Note(note.id(), note.text(), note.writes(), true, note.version());
    }

    @Override
    public <T> void beforeDelete(EntityModel model, T entity) {
      if (((Note) entity).text().equals("kept")) {
        throw new IllegalArgumentException("is kept");
      }
      told.add("before " + ((Note) entity).id());
    }

    @Override
    public <T> void afterDelete(EntityModel model, T entity) {
      told.add("after " + ((Note) entity).id());
      if (((Note) entity).text().equals("unlucky")) {
        throw new IllegalStateException("not announced");
      }
    }
  }

  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final Marking marking = new Marking();
  private final Dynabind dynabind =
      Dynabind.builder()
          .endpoint(memory.endpoint())
          .region(memory.region())
          .credentials(memory.credentials())
          .httpClient(memory.httpClient())
          .asyncHttpClient(memory.asyncHttpClient())
          .interceptor(marking)
          .build();
  private final EntityTable<Note> notes = dynabind.table(Note.class);

  @BeforeEach
  void create() {
    notes.create();
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  @Test
  void verbsReturnWhatTheInterceptorGives() {
    Note inserted = notes.insert(new Note("a", "one"));
    assertThat(inserted).isEqualTo(new Note("a", "one", 0, true, 1L));
    Note updated = notes.update(inserted.withText("two"));
    assertThat(updated).isEqualTo(new Note("a", "two", 1, true, 2L));
    Note saved = notes.saveChanged(updated, updated.withText("three"));
    assertThat(saved).isEqualTo(new Note("a", "three", 2, true, 3L));
    assertThat(notes.async().put(saved).join().stored()).isTrue();
    assertThat(notes.get("a").orElseThrow().stored()).isFalse();
    assertThat(dynabind.interceptors()).containsExactly(marking);
  }

  @Test
  void deletionsOfEntitiesAreTold() {
    Note note = notes.insert(new Note("a", "one"));
    assertThatThrownBy(() -> notes.delete(new Note("a", "one", 0, false, 7L)))
        .isInstanceOf(VersionConflictException.class);
    assertThat(marking.told).containsExactly("before a");
    notes.delete(note);
    assertThat(marking.told).containsExactly("before a", "before a", "after a");
    notes.async().delete(new Note("b", "none")).join();
    notes.deleteByKey("c");
    BatchResult batch = dynabind.batchWrite().delete(notes, note("d")).conditionally().attempt();
    assertThat(batch.applied()).isEqualTo(1);
    assertThat(marking.told.subList(3, 7))
        .containsExactly("before b", "after b", "before d", "after d");
  }

  private static Note note(String id) {
    return new Note(id, "none");
  }

  @Test
  void deletionsAreRefusedBeforeTheyAreSentAndStayAppliedAfterwards() {
    notes.insert(new Note("a", "kept"));
    assertThatThrownBy(() -> notes.delete(new Note("a", "kept", 0, false, 1L)))
        .isExactlyInstanceOf(IllegalArgumentException.class);
    assertThat(notes.get("a")).isPresent();
    assertThatThrownBy(() -> notes.delete(new Note("a", "unlucky", 0, false, 1L)))
        .isExactlyInstanceOf(AfterWriteException.class);
    assertThat(notes.get("a")).isEmpty();
  }
}
