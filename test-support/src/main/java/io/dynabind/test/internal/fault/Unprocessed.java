package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import io.dynabind.test.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A part of a batch, which the server never sees, comes back as unprocessed. It is neither nothing
 * nor, unless there is but one entry, everything.
 */
public final class Unprocessed {

  private static final String REQUESTED = "RequestItems";

  private Unprocessed() {}

  public static Effect of(Random random) {
    return call -> {
      Map<String, Object> request = Json.parseObject(call.body());
      Map<String, Object> kept = new LinkedHashMap<>();
      Map<String, Object> left = new LinkedHashMap<>();
      boolean[] choice = choose(count(request), random);
      split(Json.object(request.getOrDefault(REQUESTED, Map.of())), choice, kept, left);
      return kept.isEmpty()
          ? Course.instead(nothing(call, left))
          : Course.through(with(call, request, kept), answer -> merge(call, answer, left));
    };
  }

  /** True for what is left out. */
  private static boolean[] choose(int count, Random random) {
    boolean[] choice = new boolean[count];
    synchronized (random) {
      for (int i = 0; i < count; i++) {
        choice[i] = random.nextBoolean();
      }
      if (count > 0) {
        int kept = random.nextInt(count);
        choice[kept] = false;
        choice[(kept + 1) % count] = true;
      }
    }
    return choice;
  }

  private static int count(Map<String, Object> request) {
    Map<String, Object> tables = Json.object(request.getOrDefault(REQUESTED, Map.of()));
    return tables.values().stream().mapToInt(entries -> entries(entries).size()).sum();
  }

  /** Writes are a list; keys are one member among others that hold for all of them. */
  private static List<Object> entries(Object ofTable) {
    return ofTable instanceof List<?>
        ? Json.list(ofTable)
        : Json.list(Json.object(ofTable).getOrDefault("Keys", List.of()));
  }

  private static Object withEntries(Object ofTable, List<Object> entries) {
    if (ofTable instanceof List<?>) {
      return entries;
    }
    Map<String, Object> other = new LinkedHashMap<>(Json.object(ofTable));
    other.put("Keys", entries);
    return other;
  }

  private static void split(
      Map<String, Object> tables,
      boolean[] choice,
      Map<String, Object> kept,
      Map<String, Object> left) {
    int i = 0;
    for (Map.Entry<String, Object> table : tables.entrySet()) {
      List<Object> keptEntries = new ArrayList<>();
      List<Object> leftEntries = new ArrayList<>();
      for (Object entry : entries(table.getValue())) {
        (choice[i++] ? leftEntries : keptEntries).add(entry);
      }
      putUnlessEmpty(kept, table, keptEntries);
      putUnlessEmpty(left, table, leftEntries);
    }
  }

  private static void putUnlessEmpty(
      Map<String, Object> target, Map.Entry<String, Object> table, List<Object> entries) {
    if (!entries.isEmpty()) {
      target.put(table.getKey(), withEntries(table.getValue(), entries));
    }
  }

  private static HttpCall with(
      HttpCall call, Map<String, Object> request, Map<String, Object> kept) {
    Map<String, Object> other = new LinkedHashMap<>(request);
    other.put(REQUESTED, kept);
    return call.with(Json.bytes(other));
  }

  private static boolean isWrite(HttpCall call) {
    return call.action().equals("BatchWriteItem");
  }

  private static String member(HttpCall call) {
    return isWrite(call) ? "UnprocessedItems" : "UnprocessedKeys";
  }

  private static Ending nothing(HttpCall call, Map<String, Object> left) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (!isWrite(call)) {
      members.put("Responses", Map.of());
    }
    members.put(member(call), left);
    return Ending.of(HttpAnswer.of(200, members));
  }

  /** What the server itself left comes first. */
  private static Ending merge(HttpCall call, HttpAnswer answer, Map<String, Object> left) {
    if (!answer.isSuccess()) {
      return Ending.of(answer);
    }
    Map<String, Object> members = new LinkedHashMap<>(Json.parseObject(answer.body()));
    Map<String, Object> all =
        new LinkedHashMap<>(Json.object(members.getOrDefault(member(call), Map.of())));
    left.forEach((table, entries) -> all.merge(table, entries, Unprocessed::join));
    members.put(member(call), all);
    return Ending.of(answer.with(members));
  }

  private static Object join(Object first, Object second) {
    List<Object> entries = new ArrayList<>(entries(first));
    entries.addAll(entries(second));
    return withEntries(first, entries);
  }
}
