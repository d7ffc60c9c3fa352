package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.VirtualTime;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.model.EntityModel;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What interceptors are told of a write, and that a write of nothing is none. */
final class WriteKindsTest {

  @Table("stamped")
  record Stamped(@HashKey String id, String text, int stamp, @Version @Nullable Long version) {

    @BeforeWrite
    Stamped normalized() {
      return new Stamped(id.toLowerCase(Locale.ROOT), text, stamp, version);
    }
  }

  /** Writes down the kind, and stamps with a new number. */
  private static final class Stamping implements EntityInterceptor {

    private final List<WriteKind> kinds = new ArrayList<>();

    @Override
    @SuppressWarnings("unchecked") // of the same class
    public <T> T beforeWrite(EntityModel model, T entity, WriteKind kind) {
      kinds.add(kind);
      Stamped given = (Stamped) entity;
      return (T) new Stamped(given.id(), given.text(), kinds.size(), given.version());
    }
  }

  private final Stamping stamping = new Stamping();
  private final InMemoryDynamoDb memory = new InMemoryDynamoDb();
  private final Dynabind dynabind =
      new VirtualTime()
          .of(
              Dynabind.builder()
                  .endpoint(memory.endpoint())
                  .region(memory.region())
                  .credentials(memory.credentials())
                  .httpClient(memory.httpClient())
                  .asyncHttpClient(memory.asyncHttpClient())
                  .interceptor(stamping)
                  .entities(Stamped.class))
          .build();
  private final EntityTable<Stamped> table = dynabind.table(Stamped.class);

  @BeforeEach
  void create() {
    table.create();
  }

  @AfterEach
  void close() {
    dynabind.close();
  }

  private static Stamped of(String id, String text, @Nullable Long version) {
    return new Stamped(id, text, 0, version);
  }

  @Test
  void interceptorsAreToldTheKind() {
    Stamped inserted = table.insert(of("a", "one", null));
    Stamped put = table.put(inserted);
    Stamped updated = table.update(put);
    Stamped saved = table.saveChanged(updated, of("a", "two", updated.version()));
    table.prepare().update(saved).orCreate().execute();
    table.prepare().update(of("b", "three", null)).orCreate().execute();
    table.async().insert(of("c", "four", null)).join();
    dynabind.batchWrite().conditionally().put(table, of("d", "five", null)).execute();
    dynabind.transactWrite().insert(table, of("e", "six", null)).execute();
    assertThat(stamping.kinds)
        .containsExactly(
            WriteKind.INSERT,
            WriteKind.PUT,
            WriteKind.UPDATE,
            WriteKind.UPDATE,
            WriteKind.UPDATE_OR_CREATE,
            WriteKind.UPDATE_OR_CREATE,
            WriteKind.INSERT,
            WriteKind.PUT,
            WriteKind.INSERT);
  }

  @Test
  void whatHasNotChangedIsNotWrittenForItsStamp() {
    Stamped inserted = table.insert(of("a", "one", null));
    assertThat(table.saveChanged(inserted, inserted)).isSameAs(inserted);
    assertThat(table.async().saveChanged(inserted, inserted).join()).isSameAs(inserted);
    assertThat(stamping.kinds).containsExactly(WriteKind.INSERT);
    assertThat(table.get("a")).contains(inserted);
  }

  @Test
  void whatHasChangedIsWrittenWithItsStamp() {
    Stamped inserted = table.insert(of("a", "one", null));
    assertThat(table.saveChanged(inserted, of("A", "two", 1L)))
        .isEqualTo(new Stamped("a", "two", 2, 2L));
  }

  @Test
  void twoItemsAreRefusedThoughNothingElseDiffers() {
    Stamped inserted = table.insert(of("a", "one", null));
    Stamped other = new Stamped("b", "one", 2, 1L);
    assertThatThrownBy(() -> table.saveChanged(inserted, other))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("are two items: they differ in");
  }
}
