package io.dynabind.test.internal.memory;

import static java.util.Map.entry;

import io.dynabind.test.internal.expression.ExpressionException;
import io.dynabind.test.internal.expression.UpdateException;
import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import io.dynabind.test.internal.json.Json;
import io.dynabind.test.internal.json.JsonException;
import io.dynabind.test.internal.value.InvalidValueException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Answers one request after the other. */
public final class Service {

  private final Map<String, Handler> handlers;

  public Service(Clock clock) {
    Tables tables = new Tables();
    Writes writes = new Writes(tables);
    TableHandlers ofTables = new TableHandlers(tables);
    Set<String> old = Set.of("NONE", "ALL_OLD");
    Set<String> all = Set.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW");
    handlers =
        Map.ofEntries(
            entry("PutItem", new SingleWriteHandler(writes::put, old)),
            entry("UpdateItem", new SingleWriteHandler(writes::update, all)),
            entry("DeleteItem", new SingleWriteHandler(writes::delete, old)),
            entry("GetItem", new GetItemHandler(tables)),
            entry(
                "TransactWriteItems",
                new TransactWriteItemsHandler(writes, new ClientTokens(clock))),
            entry("TransactGetItems", new TransactGetItemsHandler(tables)),
            entry("BatchWriteItem", new BatchWriteItemHandler(tables)),
            entry("BatchGetItem", new BatchGetItemHandler(tables)),
            entry("Query", new PageHandler(tables, true)),
            entry("Scan", new PageHandler(tables, false)),
            entry("CreateTable", new CreateTableHandler(tables, clock)),
            entry("DescribeTable", ofTables::describe),
            entry("DeleteTable", ofTables::delete),
            entry("ListTables", ofTables::list),
            entry("UpdateTimeToLive", ofTables::updateTimeToLive),
            entry("DescribeTimeToLive", ofTables::describeTimeToLive));
  }

  /** One at a time: what was answered is what everybody sees from then on. */
  public synchronized HttpAnswer answer(HttpCall call) {
    Handler handler = handlers.get(call.action());
    if (handler == null) {
      return error("UnknownOperationException", "Not known in memory: " + call.action());
    }
    try {
      return HttpAnswer.of(200, handler.handle(new Request(Json.parseObject(call.body()))));
    } catch (ServiceException e) {
      return HttpAnswer.error(400, e.code(), String.valueOf(e.getMessage()), e.members());
    } catch (ExpressionException | UpdateException | InvalidValueException e) {
      return error("ValidationException", String.valueOf(e.getMessage()));
    } catch (JsonException | ClassCastException e) {
      return error("SerializationException", String.valueOf(e.getMessage()));
    }
  }

  private static HttpAnswer error(String code, String message) {
    return HttpAnswer.error(400, code, message, Map.of());
  }
}
