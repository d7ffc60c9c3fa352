package io.dynabind.test.internal.memory;

import io.dynabind.test.internal.expression.Projection;
import io.dynabind.test.internal.value.Value;
import io.dynabind.test.internal.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** PutItem, UpdateItem and DeleteItem. */
final class SingleWriteHandler implements Handler {

  private final Function<Request, Write> reader;
  private final Set<String> returns;

  /**
   * Makes the handler of one of them.
   *
   * @param reader reads the write
   * @param returns the return values that it knows
   */
  SingleWriteHandler(Function<Request, Write> reader, Set<String> returns) {
    this.reader = reader;
    this.returns = returns;
  }

  @Override
  public Map<String, Object> handle(Request request) {
    String returned = request.text("ReturnValues", "NONE");
    if (!returns.contains(returned)) {
      throw ServiceException.invalid("ReturnValues can only be one of " + returns);
    }
    Write write = reader.apply(request);
    if (!write.isAllowed()) {
      throw new ServiceException(
          "ConditionalCheckFailedException", "The conditional request failed", write.current());
    }
    Map<String, Value> before = write.before();
    Map<String, Value> after = write.after();
    write.table().set(write.key(), after);
    Map<String, Object> answer = new LinkedHashMap<>();
    Map<String, Value> told = told(returned, write, before, after);
    if (told != null && !told.isEmpty()) {
      answer.put("Attributes", Values.writeAll(told));
    }
    Capacity.tell(request, write.table().name(), Capacity.write(before, after), answer);
    return answer;
  }

  private static @Nullable Map<String, Value> told(
      String returned,
      Write write,
      @Nullable Map<String, Value> before,
      @Nullable Map<String, Value> after) {
    return switch (returned) {
      case "ALL_OLD" -> before;
      case "ALL_NEW" -> after;
      case "UPDATED_OLD" -> updated(write, before);
      case "UPDATED_NEW" -> updated(write, after);
      default -> null;
    };
  }

  private static @Nullable Map<String, Value> updated(
      Write write, @Nullable Map<String, Value> item) {
    return item == null ? null : new Projection(write.paths()).of(item);
  }
}
