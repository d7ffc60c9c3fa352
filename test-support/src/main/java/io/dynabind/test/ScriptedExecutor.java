package io.dynabind.test;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An executor without a server: it records what is asked and answers from a script, in order.
 *
 * <pre>{@code
 * ScriptedExecutor executor = new ScriptedExecutor();
 * Dynabind dynabind = Dynabind.builder().executor(executor).entities(Order.class).build();
 * executor.answer(ScriptedExecutor.items(dynabind.codec(Order.class), order));
 * dynabind.table(Order.class).get(new OrderKey("c-1", "o-1"));
 * executor.operations();   // one GetItem
 * }</pre>
 *
 * <p>Everything that an operation carries is encoded, as a real executor would. Thread-safe.
 */
public final class ScriptedExecutor implements Executor {

  private final Deque<Function<Operation, Attempt>> script = new ArrayDeque<>();
  private final List<Operation> operations = new ArrayList<>();

  /** Makes an executor with an empty script. */
  public ScriptedExecutor() {}

  /**
   * Answers the next attempt.
   *
   * @param answer the answer
   * @return this
   */
  public ScriptedExecutor answer(Answer answer) {
    return reply(operation -> new Attempt.Answered(answer, 1));
  }

  /**
   * Lets the next attempt fail.
   *
   * @param certainty what may have happened
   * @param kind why
   * @return this
   */
  public ScriptedExecutor fail(Attempt.Certainty certainty, Failure.Kind kind) {
    int attempts = certainty == Attempt.Certainty.NOT_SENT ? 0 : 1;
    Failure failure = Failure.of(kind, new IllegalStateException("Scripted: " + kind));
    return reply(operation -> new Attempt.Failed(certainty, failure, attempts));
  }

  /**
   * Decides the next attempt by what is asked.
   *
   * @param reply gives what becomes of the operation
   * @return this
   */
  public synchronized ScriptedExecutor reply(Function<Operation, Attempt> reply) {
    script.addLast(reply);
    return this;
  }

  /**
   * An answer with items.
   *
   * @param codec the entity's codec
   * @param entities the entities
   * @param <T> the entity's type
   * @return the answer
   */
  @SafeVarargs
  public static <T> Answer items(EntityCodec<T> codec, T... entities) {
    List<Supplier<ItemReader>> readers = new ArrayList<>();
    for (T entity : entities) {
      readers.add(reader(codec, entity));
    }
    return Answer.of(readers);
  }

  private static <T> Supplier<ItemReader> reader(EntityCodec<T> codec, T entity) {
    return () -> SdkItems.reader(SdkItems.write(codec, entity));
  }

  /**
   * What was asked so far; each attempt counts.
   *
   * @return the operations, in order
   */
  public synchronized List<Operation> operations() {
    return List.copyOf(operations);
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions options) {
    for (ItemSlot slot : operation.slots()) {
      SdkItems.write(slot::write);
    }
    return new Prepared(operation);
  }

  @Override
  public boolean supportsSync() {
    return true;
  }

  @Override
  public boolean supportsAsync() {
    return true;
  }

  private Attempt next(Operation operation) {
    Function<Operation, Attempt> reply;
    synchronized (this) {
      operations.add(operation);
      reply = script.pollFirst();
    }
    if (reply == null) {
      throw new IllegalStateException("The script has no answer left for " + operation);
    }
    return reply.apply(operation);
  }

  private final class Prepared implements PreparedOperation {

    private final Operation operation;

    Prepared(Operation operation) {
      this.operation = operation;
    }

    @Override
    public Operation operation() {
      return operation;
    }

    @Override
    public Attempt attempt() {
      return next(operation);
    }

    @Override
    public CompletableFuture<Attempt> attemptAsync() {
      return CompletableFuture.completedFuture(next(operation));
    }
  }
}
