package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import io.dynabind.test.internal.json.Json;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page without items and with the key of an item that the server does have. So that no item is
 * lost, the same request that continues behind that key is led back to where the empty page began.
 */
public final class EmptyPages {

  private static final String START = "ExclusiveStartKey";
  private static final String LAST = "LastEvaluatedKey";
  private static final Object FROM_THE_BEGINNING = new Object();

  private final Map<Object, Deque<Object>> begun = new HashMap<>();

  public Effect effect() {
    return call -> {
      Map<String, Object> request = Json.parseObject(call.body());
      Map<String, Object> one = new LinkedHashMap<>(request);
      one.put("Limit", BigDecimal.ONE);
      return Course.through(call.with(Json.bytes(one)), answer -> empty(request, answer));
    };
  }

  /** Where nothing is left there is no key, and the page is the last one. */
  private Ending empty(Map<String, Object> request, HttpAnswer answer) {
    Map<String, Object> members = answer.isSuccess() ? Json.parseObject(answer.body()) : Map.of();
    Object key = members.get(LAST);
    if (key == null || isEmpty(members)) {
      return Ending.of(answer);
    }
    Map<String, Object> emptied = new LinkedHashMap<>(members);
    emptied.computeIfPresent("Items", (name, items) -> List.of());
    emptied.put("Count", BigDecimal.ZERO);
    remember(position(request, key), request.getOrDefault(START, FROM_THE_BEGINNING));
    return Ending.of(answer.with(emptied));
  }

  private static boolean isEmpty(Map<String, Object> members) {
    return members.get("Count") instanceof BigDecimal count && count.signum() == 0;
  }

  private synchronized void remember(Object position, Object beginning) {
    begun.computeIfAbsent(position, p -> new ArrayDeque<>()).addLast(beginning);
  }

  private synchronized @Nullable Object recall(Object position) {
    Deque<Object> beginnings = begun.get(position);
    return beginnings == null ? null : beginnings.pollFirst();
  }

  /** Leads a request that continues behind an empty page of ours back to its beginning. */
  public HttpCall restore(HttpCall call) {
    if (!Actions.PAGES.contains(call.action()) || isUnused()) {
      return call;
    }
    Map<String, Object> request = Json.parseObject(call.body());
    Object key = request.get(START);
    Object beginning = key == null ? null : recall(position(request, key));
    if (beginning == null) {
      return call;
    }
    Map<String, Object> other = new LinkedHashMap<>(request);
    if (beginning == FROM_THE_BEGINNING) {
      other.remove(START);
    } else {
      other.put(START, beginning);
    }
    return call.with(Json.bytes(other));
  }

  private synchronized boolean isUnused() {
    return begun.isEmpty();
  }

  /** A request without its beginning and its length, at a key. */
  private static Object position(Map<String, Object> request, Object key) {
    Map<String, Object> shape = new HashMap<>(request);
    shape.remove("Limit");
    shape.put(START, key);
    return shape;
  }

  public synchronized void clear() {
    begun.clear();
  }
}
