package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.Executor;
import io.dynabind.executor.Failure;
import io.dynabind.executor.PreparedOperation;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.operation.BatchGetItem;
import io.dynabind.operation.BatchWriteItem;
import io.dynabind.operation.Operation;
import io.dynabind.operation.TableStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An executor that writes down what is sent and answers from a script. */
final class Script implements Executor {

  final List<Operation> operations = new ArrayList<>();

  /** Of each operation that was prepared. */
  final List<CallOptions> options = new ArrayList<>();

  private @Nullable CompletableFuture<Attempt> open;
  private final Deque<Supplier<Attempt>> attempts = new ArrayDeque<>();

  Script then(Attempt attempt) {
    return then(() -> attempt);
  }

  /** An attempt that is made when its turn comes. */
  Script then(Supplier<Attempt> attempt) {
    attempts.addLast(attempt);
    return this;
  }

  /** What is sent without blocking from now on gets this answer, whenever it is there. */
  void answersWith(CompletableFuture<Attempt> answer) {
    open = answer;
  }

  Script done() {
    return answer(Answer.DONE);
  }

  Script answer(Answer answer) {
    return then(new Attempt.Answered(answer, 1));
  }

  /** Adds details to the answers that come next. */
  void detail(AnswerDetails... details) {
    List<Supplier<Attempt>> all = new ArrayList<>(attempts);
    attempts.clear();
    for (int i = 0; i < all.size(); i++) {
      Attempt attempt = all.get(i).get();
      AnswerDetails more = i < details.length ? details[i] : null;
      attempts.add(
          more != null && attempt instanceof Attempt.Answered answered
              ? () -> new Attempt.Answered(answered.answer().with(more), 1)
              : () -> attempt);
    }
  }

  Script table(String state, Map<String, String> indexes) {
    return answer(Answer.of(new TableStatus("t", state, indexes, 0)));
  }

  Script fail(Attempt.Certainty certainty, Failure.Kind kind) {
    return then(new Attempt.Failed(certainty, Failure.of(kind, cause()), 1));
  }

  Script refuse(Failure.Kind kind) {
    return fail(Attempt.Certainty.REJECTED, kind);
  }

  <T> Script refuseFor(EntityCodec<T> codec, T current) {
    Failure failure =
        new Failure(Failure.Kind.CONDITION_FAILED, cause(), reader(codec, current), List.of());
    return then(new Attempt.Failed(Attempt.Certainty.REJECTED, failure, 1));
  }

  @SafeVarargs
  final <T> Script page(EntityCodec<T> codec, @Nullable RawKey lastKey, T... entities) {
    List<Supplier<ItemReader>> items = new ArrayList<>();
    for (T entity : entities) {
      items.add(reader(codec, entity));
    }
    return answer(new Answer(items, items.size(), lastKey, -1, null, null));
  }

  private static <T> Supplier<ItemReader> reader(EntityCodec<T> codec, T entity) {
    Map<String, AttributeValue> item = SdkItems.write(codec, entity);
    return () -> SdkItems.reader(item);
  }

  static IllegalStateException cause() {
    return new IllegalStateException("scripted");
  }

  /** What an operation's slot holds, as DynamoDB would get it. */
  static Map<String, AttributeValue> slot(Operation operation, int index) {
    return SdkItems.write(writer -> operation.slots().get(index).write(writer));
  }

  @Override
  public PreparedOperation prepare(Operation operation, CallOptions call) {
    options.add(call);
    operation.slots().forEach(slot -> SdkItems.write(slot::write));
    return prepared(operation);
  }

  private PreparedOperation prepared(Operation operation) {
    return new PreparedOperation() {
      @Override
      public PreparedOperation only(List<Integer> actions) {
        return prepared(part(operation, actions));
      }

      @Override
      public Operation operation() {
        return operation;
      }

      @Override
      public Attempt attempt() {
        operations.add(operation);
        return attempts.removeFirst().get();
      }

      @Override
      public CompletableFuture<Attempt> attemptAsync() {
        CompletableFuture<Attempt> own = open;
        if (own != null) {
          operations.add(operation);
          return own;
        }
        return CompletableFuture.completedFuture(attempt());
      }
    };
  }

  @Override
  public boolean supportsSync() {
    return true;
  }

  @Override
  public boolean supportsAsync() {
    return true;
  }

  private static Operation part(Operation operation, List<Integer> actions) {
    if (operation instanceof BatchWriteItem batch) {
      return new BatchWriteItem(batch.origin(), actions.stream().map(batch.writes()::get).toList());
    }
    BatchGetItem batch = (BatchGetItem) operation;
    return new BatchGetItem(batch.origin(), actions.stream().map(batch.gets()::get).toList());
  }
}
