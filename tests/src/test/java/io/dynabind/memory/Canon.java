package io.dynabind.memory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One text for answers that mean the same: sets and members have no order, numbers many forms. */
final class Canon {

  private static final Set<String> SETS = Set.of("SS", "NS", "BS");
  private static final String INVALID = "ValidationException";
  private static final Set<String> IGNORED = Set.of("Message", "ConsumedCapacity");

  private Canon() {}

  static String of(Sender.Answer answer, boolean ordered) {
    if (answer.status() == 200) {
      return of("", answer.members(), ordered).toString();
    }
    Object item = answer.members().getOrDefault("Item", "");
    Object reasons = answer.members().getOrDefault("CancellationReasons", "");
    if (answer.code().equals("TransactionCanceledException") && isInvalid(reasons.toString())) {
      return INVALID;
    }
    if (answer.code().equals(INVALID)) {
      return INVALID;
    }
    return answer.code() + of("", item, ordered) + of("L", reasons, ordered);
  }

  /** DynamoDB cancels where DynamoDB Local refuses what cannot be carried out, or the reverse. */
  private static boolean isInvalid(String reasons) {
    return reasons.contains("ValidationError") || !reasons.contains("ConditionalCheckFailed");
  }

  static String of(Object item) {
    return of("", item, true).toString();
  }

  private static Object of(String name, Object value, boolean ordered) {
    if (value instanceof Map<?, ?> members) {
      Map<String, Object> sorted = new TreeMap<>();
      members.forEach((key, inner) -> sorted.put((String) key, of((String) key, inner, ordered)));
      sorted.keySet().removeAll(IGNORED);
      return sorted;
    }
    if (value instanceof List<?> elements) {
      List<String> all = new ArrayList<>();
      elements.forEach(e -> all.add(of(name.equals("NS") ? "N" : "", e, ordered).toString()));
      if (SETS.contains(name) || (!ordered && !name.equals("L"))) {
        all.sort(null);
      }
      return all;
    }
    return name.equals("N") && value instanceof String number
        ? new BigDecimal(number).stripTrailingZeros().toPlainString()
        : value;
  }
}
