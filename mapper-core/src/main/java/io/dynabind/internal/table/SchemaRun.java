package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.outcome.DynabindException;
import io.dynabind.outcome.TableException;
import io.dynabind.schema.TableDefinition;
import io.dynabind.schema.TableReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Compares, or creates, several tables at a time: each may take many seconds. Thread-safe. */
public final class SchemaRun {

  /** DynamoDB makes some hundreds at a time, those with indexes fewer. */
  private static final int AT_ONCE = 10;

  private final Executor executor;
  private final CallOptions options;
  private final Waiting waiting;

  /**
   * What became of one table.
   *
   * @param expected what its entities say
   * @param report how it compares; null if that was not to be found out
   * @param failure why it was not; else null
   */
  public record Checked(
      TableDefinition expected,
      @Nullable TableReport report,
      @Nullable DynabindException failure) {}

  /**
   * Makes a run.
   *
   * @param executor sends the operations
   * @param options how each operation is sent
   * @param waiting lets time pass
   */
  public SchemaRun(Executor executor, CallOptions options, Waiting waiting) {
    this.executor = executor;
    this.options = options;
    this.waiting = waiting;
  }

  /**
   * Compares tables, and creates what is missing before, if that is asked for. Blocks until all is
   * known.
   *
   * @param tables what entities say of them, each once
   * @param create whether missing ones are created
   * @return what became of each, in order
   * @throws TableException if the thread is interrupted
   */
  public List<Checked> run(List<TableDefinition> tables, boolean create) {
    return executor.supportsSync() ? blocking(tables, create) : asynchronous(tables, create);
  }

  private List<Checked> asynchronous(List<TableDefinition> tables, boolean create) {
    AsyncDriver driver = new AsyncDriver(executor, waiting);
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < tables.size(); i += AT_ONCE) {
      List<TableDefinition> some = tables.subList(i, Math.min(i + AT_ONCE, tables.size()));
      List<Future<TableReport>> runs = new ArrayList<>();
      some.forEach(
          table -> runs.add(driver.run(new SchemaConversation(table, create, options, waiting))));
      checked.addAll(results(some, runs));
    }
    return checked;
  }

  private List<Checked> blocking(List<TableDefinition> tables, boolean create) {
    SyncDriver driver = new SyncDriver(executor, waiting);
    if (tables.size() < 2 || Thread.currentThread().isInterrupted()) {
      return inThisThread(driver, tables, create);
    }
    int threads = Math.min(AT_ONCE, tables.size());
    ExecutorService pool = Executors.newFixedThreadPool(threads, SchemaRun::daemon);
    try {
      List<Future<TableReport>> runs = new ArrayList<>();
      for (TableDefinition table : tables) {
        runs.add(
            pool.submit(() -> driver.run(new SchemaConversation(table, create, options, waiting))));
      }
      return results(tables, runs);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Checked> inThisThread(
      SyncDriver driver, List<TableDefinition> tables, boolean create) {
    List<Checked> checked = new ArrayList<>();
    for (TableDefinition table : tables) {
      try {
        TableReport report = driver.run(new SchemaConversation(table, create, options, waiting));
        checked.add(new Checked(table, report, null));
      } catch (DynabindException failure) {
        if (Thread.currentThread().isInterrupted()) {
          throw failure;
        }
        checked.add(new Checked(table, null, failure));
      }
    }
    return checked;
  }

  private static List<Checked> results(
      List<TableDefinition> tables, List<Future<TableReport>> runs) {
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      try {
        checked.add(new Checked(tables.get(i), runs.get(i).get(), null));
      } catch (InterruptedException e) {
        runs.forEach(run -> run.cancel(true));
        Thread.currentThread().interrupt();
        String name = tables.get(i).name();
        throw new TableException("Interrupted while table " + name + " was compared", name, e);
      } catch (ExecutionException e) {
        checked.add(new Checked(tables.get(i), null, failure(e.getCause())));
      }
    }
    return checked;
  }

  private static DynabindException failure(@Nullable Throwable cause) {
    if (cause instanceof DynabindException failure) {
      return failure;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("A table could not be compared", cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dynabind-schema");
    thread.setDaemon(true);
    return thread;
  }
}
