package io.dynabind.test.internal.fault;

import io.dynabind.test.internal.json.Json;
import java.util.List;
import java.util.Map;

/**
 * A throttled request, with its typed reason.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ThrottlingReason.html">ThrottlingReason</a>
 */
public final class Throttling {

  /** The newest of the three exceptions spells its member unlike the others. */
  private static final String NEWEST = "ThrottlingException";

  private Throttling() {}

  /**
   * Refuses for a reason.
   *
   * @param code the name of the exception
   * @param resource {@code Table} or {@code Index}
   * @param limit what was exceeded, such as {@code KeyRangeThroughputExceeded}
   */
  public static Effect of(String code, String resource, String limit) {
    String member = code.equals(NEWEST) ? "throttlingReasons" : "ThrottlingReasons";
    return call -> {
      String kind = Actions.WRITES.contains(call.action()) ? "Write" : "Read";
      Map<String, Object> request = Json.parseObject(call.body());
      Map<String, Object> reason =
          Map.of("reason", resource + kind + limit, "resource", arn(request, resource));
      return Course.instead(Errors.told(400, code, Map.of(member, List.of(reason))));
    };
  }

  private static String arn(Map<String, Object> request, String resource) {
    String table = "arn:aws:dynamodb:us-east-1:000000000000:table/" + table(request);
    return resource.equals("Table")
        ? table
        : table + "/index/" + request.getOrDefault("IndexName", "an-index");
  }

  /** The first of the tables that a request names. */
  private static String table(Map<String, Object> request) {
    Object name = request.get("TableName");
    if (name != null) {
      return Json.text(name);
    }
    Object batch = request.get("RequestItems");
    if (batch != null) {
      return Json.object(batch).keySet().iterator().next();
    }
    Object action = Json.list(request.getOrDefault("TransactItems", List.of())).get(0);
    Object inner = Json.object(action).values().iterator().next();
    return Json.text(Json.object(inner).getOrDefault("TableName", ""));
  }
}
