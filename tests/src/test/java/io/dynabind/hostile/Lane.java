package io.dynabind.hostile;

import io.dynabind.Dynabind;
import io.dynabind.hostile.Ground.Note;
import io.dynabind.hostile.Ground.Notes;
import io.dynabind.internal.expression.SyntaxException;
import io.dynabind.item.ItemFormatException;
import io.dynabind.outcome.DynabindException;
import io.dynabind.problem.MappingException;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.DocumentKey;
import io.dynabind.test.FaultClient;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Some of the texts, through the entry points. To be run by one thread, and read later. */
final class Lane implements Runnable {

  /** A table is begun anew after so many names: it would grow, and all questions with it. */
  private static final int ROUND = 50;

  private final long seed;
  private final int names;
  private final boolean all;
  private final HostileTexts texts;
  private final Watch watch = new Watch();
  private final Map<String, String> unexpected = new LinkedHashMap<>();
  private final Map<String, Integer> sent = new LinkedHashMap<>();
  private int refused;
  private int entered;

  /**
   * Makes a lane.
   *
   * @param all whether each text goes through all entry points, else through half of them by turns
   */
  Lane(long seed, int names, boolean all) {
    this.seed = seed;
    this.names = names;
    this.all = all;
    this.texts = new HostileTexts(seed);
  }

  Watch watch() {
    return watch;
  }

  /** What was thrown and is no refusal. */
  Map<String, String> unexpected() {
    return unexpected;
  }

  /** How many requests each entry point has sent. */
  Map<String, Integer> sent() {
    return sent;
  }

  int refused() {
    return refused;
  }

  /** How many texts have gone through all. */
  int entered() {
    return entered;
  }

  @Override
  public void run() {
    for (int i = 0; i < names; i += ROUND) {
      round(Math.min(ROUND, names - i));
    }
  }

  private Dynabind.Builder builder(InMemoryDynamoDb memory) {
    FaultClient watched = new FaultClient(seed).remember(0).observe(watch);
    return Dynabind.builder()
        .endpoint(memory.endpoint())
        .region(memory.region())
        .credentials(memory.credentials())
        .httpClient(watched.wrap(memory.httpClient()))
        .asyncHttpClient(watched.wrap(memory.asyncHttpClient()))
        .cursorKeys(CursorKeys.of(CursorKey.signing("k", new byte[32])))
        .entities(Note.class)
        .repositories(Notes.class);
  }

  private void round(int size) {
    InMemoryDynamoDb memory = new InMemoryDynamoDb();
    try (Dynabind dynabind = builder(memory).build()) {
      dynabind.table(Note.class).create();
      dynabind.documents("documents", DocumentKey.hash("id", String.class)).create();
      Map<String, Consumer<String>> entryPoints =
          new EntryPoints(dynabind, () -> builder(memory)).all();
      for (int i = 0; i < size; i++) {
        String text = texts.next();
        boolean last = i == size - 1;
        int turn = entered++;
        for (Map.Entry<String, Consumer<String>> entryPoint : entryPoints.entrySet()) {
          turn++;
          boolean starts = entryPoint.getKey().startsWith(EntryPoints.STARTUP);
          // Starting takes its time.
          if (starts ? last : (all || turn % 2 == 0)) {
            enter(entryPoint.getKey(), entryPoint.getValue(), text);
          }
        }
      }
    }
  }

  private void enter(String name, Consumer<String> entryPoint, String text) {
    int before = watch.requests.get();
    refused += isRefused(name, entryPoint, text) ? 1 : 0;
    sent.merge(name, watch.requests.get() - before, Integer::sum);
  }

  /** Whatever else is thrown fails the battery. */
  private boolean isRefused(String name, Consumer<String> entryPoint, String text) {
    try {
      entryPoint.accept(text);
      return false;
    } catch (IllegalArgumentException
        | SyntaxException
        | ItemFormatException
        | MappingException
        | DynabindException e) {
      return true;
    } catch (RuntimeException e) {
      unexpected.putIfAbsent(name, e + " for " + text);
      return true;
    }
  }
}
