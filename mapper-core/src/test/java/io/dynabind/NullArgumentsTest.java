package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.executor.CallOptions;
import io.dynabind.outcome.Capacity;
import io.dynabind.outcome.CapacityMeter;
import io.dynabind.repository.Repository;
import io.dynabind.table.AsyncTableQuery;
import io.dynabind.table.AsyncTableScan;
import io.dynabind.table.BatchGet;
import io.dynabind.table.BatchWrite;
import io.dynabind.table.Cursor;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityTable;
import io.dynabind.table.EntityUpdate;
import io.dynabind.table.KeyDelete;
import io.dynabind.table.KeyGet;
import io.dynabind.table.KeyUpdate;
import io.dynabind.table.PageLimit;
import io.dynabind.table.RangeKeyStep;
import io.dynabind.table.TableNames;
import io.dynabind.table.TableQuery;
import io.dynabind.table.TableScan;
import io.dynabind.table.TransactGet;
import io.dynabind.table.TransactWrite;
import io.dynabind.table.Truncation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Null, where it means nothing, is refused in words, not by what it happens to meet later. */
class NullArgumentsTest {

  @Table("notes")
  @GlobalIndex(name = "byTitle", hashKey = "title")
  record Note(@HashKey String id, @RangeKey String page, String title, @Version Long version) {}

  record Key(String id, String page) {}

  interface Notes extends Repository<Note, Key> {
    List<Note> findByTitle(String title);
  }

  private static final Note NOTE = new Note("a", "b", "c", 1L);
  private static final Key KEY = new Key("a", "b");

  private final List<String> bare = new ArrayList<>();
  private int tried;

  private static Dynabind dynabind() {
    return Dynabind.builder()
        .executor(new NeverSends(true, true))
        .entities(Note.class)
        .repositories(Notes.class)
        .build();
  }

  @Test
  void valuesAndBuildersSayWhichParameterIsNull() {
    CursorKey key = CursorKey.signing("k", new byte[32]);
    call(CursorKey.class, null);
    call(CursorKeys.class, null);
    call(CursorKeys.class, CursorKeys.of(key));
    call(CallOptions.class, null);
    call(CallOptions.class, CallOptions.DEFAULT);
    call(Capacity.class, null);
    call(Capacity.class, Capacity.NONE);
    call(CapacityMeter.class, Capacity.meter());
    call(PageLimit.class, null);
    call(PageLimit.class, PageLimit.UNLIMITED);
    call(Cursor.class, null);
    call(TableNames.class, null);
    call(TableNames.class, TableNames.prefix("a"));
    call(DocumentKey.class, null);
    call(DocumentKey.class, DocumentKey.hash("id", String.class));
    call(Dynabind.Builder.class, Dynabind.builder());

    assertThat(bare).isEmpty();
    assertThat(tried).isGreaterThan(50);
  }

  @Test
  void verbsSayWhichParameterIsNull() {
    try (Dynabind dynabind = dynabind()) {
      EntityTable<Note> notes = dynabind.table(Note.class);
      call(Dynabind.class, dynabind);
      call(EntityTable.class, notes);
      call(TableQuery.class, notes.query("a"));
      call(RangeKeyStep.class, notes.query("a").rangeKey());
      call(TableScan.class, notes.scan());
      call(AsyncTableQuery.class, notes.async().query("a"));
      call(AsyncTableScan.class, notes.async().scan());
      call(KeyUpdate.class, notes.updateByKey(KEY));
      call(KeyGet.class, notes.prepareGet(KEY));
      call(EntityUpdate.class, notes.prepare().update(NOTE));
      call(KeyDelete.class, notes.prepare().deleteByKey(KEY));
      call(Truncation.class, notes.truncate("notes"));
      call(BatchWrite.class, dynabind.batchWrite());
      call(BatchGet.class, dynabind.batchGet());
      call(TransactWrite.class, dynabind.transactWrite());
      call(TransactGet.class, dynabind.transactGet());
    }

    assertThat(bare).isEmpty();
    assertThat(tried).isGreaterThan(150);
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake
  void aConditionThatIsNullIsNotLeftOut() {
    try (Dynabind dynabind = dynabind()) {
      EntityTable<Note> notes = dynabind.table(Note.class);
      assertThatThrownBy(() -> notes.updateByKey(KEY).set(Note::title, "x").when(null))
          .hasMessage("condition");
      assertThatThrownBy(() -> notes.prepare().put(NOTE).when(null)).hasMessage("condition");
      assertThatThrownBy(() -> notes.prepare().deleteByKey(KEY).when(null)).hasMessage("condition");
      assertThatThrownBy(() -> dynabind.transactWrite().check(notes, KEY, null))
          .hasMessage("condition");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // the mistake
  void theMessageIsTheParametersName() {
    try (Dynabind dynabind = dynabind()) {
      assertThatThrownBy(() -> dynabind.repository(null)).hasMessage("repository");
      assertThatThrownBy(() -> dynabind.repository(Notes.class, null)).hasMessage("options");
      assertThatThrownBy(() -> dynabind.table(null)).hasMessage("entity");
    }
    assertThatThrownBy(() -> CursorKey.signing("k", (byte[]) null)).hasMessage("secret");
    assertThatThrownBy(() -> CallOptions.metered(null)).hasMessage("meter");
    assertThatThrownBy(() -> TableNames.prefix(null)).hasMessage("prefix");
    assertThatThrownBy(() -> Dynabind.builder().schema(null)).hasMessage("mode");
    assertThatThrownBy(() -> Dynabind.builder().entities(Note.class, null)).hasMessage("entities");
  }

  /** Calls each method with null in the place of each parameter in turn. */
  private void call(Class<?> type, @Nullable Object target) {
    for (Method method : type.getMethods()) {
      boolean asked = (target == null) == Modifier.isStatic(method.getModifiers());
      if (!asked || method.isBridge() || method.getDeclaringClass() == Object.class) {
        continue;
      }
      for (int i = 0; i < method.getParameterCount(); i++) {
        if (!method.getParameterTypes()[i].isPrimitive()) {
          call(method, i, target);
        }
      }
    }
  }

  private void call(Method method, int missing, @Nullable Object target) {
    @Nullable Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i == missing ? null : value(method.getParameterTypes()[i]);
    }
    tried++;
    try {
      method.setAccessible(true);
      method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      String message = e.getCause().getMessage();
      boolean helpful = e.getCause() instanceof NullPointerException && message != null;
      if (message == null || (helpful && message.contains(" "))) {
        bare.add(method + ", parameter " + missing + ": " + e.getCause());
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object value(Class<?> type) {
    if (type.isArray()) {
      return type == byte[].class ? new byte[32] : Array.newInstance(type.getComponentType(), 0);
    }
    Map<Class<?>, Object> values =
        Map.of(
            String.class,
            "a",
            int.class,
            1,
            long.class,
            1L,
            double.class,
            1d,
            Duration.class,
            Duration.ofSeconds(1),
            Class.class,
            Note.class,
            Object.class,
            NOTE,
            CallOptions.class,
            CallOptions.DEFAULT,
            Map.class,
            Map.of());
    return Collection.class.isAssignableFrom(type) ? List.of() : values.get(type);
  }
}
