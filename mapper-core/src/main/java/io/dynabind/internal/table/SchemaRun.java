package io.dynabind.internal.table;

import io.dynabind.executor.Executor;
import io.dynabind.outcome.DynabindException;
import io.dynabind.outcome.TableException;
import io.dynabind.schema.TableDefinition;
import io.dynabind.schema.TableReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
   * @param waiting lets time pass
   */
  public SchemaRun(Executor executor, Waiting waiting) {
    this.executor = executor;
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
    List<CompletableFuture<Checked>> futures = new ArrayList<>();
    for (TableDefinition table : tables) {
      futures.add(
          driver
              .run(new SchemaConversation(table, create, waiting))
              .handle((report, error) -> checked(table, report, error)));
    }
    return futures.stream().map(CompletableFuture::join).toList();
  }

  private static Checked checked(
      TableDefinition table, @Nullable TableReport report, @Nullable Throwable error) {
    if (error == null || error instanceof DynabindException) {
      return new Checked(table, report, (DynabindException) error);
    }
    throw new CompletionException(error);
  }

  private List<Checked> blocking(List<TableDefinition> tables, boolean create) {
    SyncDriver driver = new SyncDriver(executor, waiting);
    if (tables.size() < 2) {
      return tables.stream().map(table -> check(driver, table, create)).toList();
    }
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.min(AT_ONCE, tables.size()), SchemaRun::daemon);
    try {
      List<Callable<Checked>> calls = new ArrayList<>();
      tables.forEach(table -> calls.add(() -> check(driver, table, create)));
      List<Checked> checked = new ArrayList<>();
      for (Future<Checked> done : threads.invokeAll(calls)) {
        checked.add(done.get());
      }
      return checked;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TableException("Interrupted while tables were compared", tables.get(0).name(), e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A table could not be compared", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Checked check(SyncDriver driver, TableDefinition table, boolean create) {
    try {
      return new Checked(table, driver.run(new SchemaConversation(table, create, waiting)), null);
    } catch (DynabindException e) {
      return new Checked(table, null, e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dynabind-schema");
    thread.setDaemon(true);
    return thread;
  }
}
