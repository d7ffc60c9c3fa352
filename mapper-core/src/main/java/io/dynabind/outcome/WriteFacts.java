package io.dynabind.outcome;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was attempted, without any value.
 *
 * @param entity the entity's simple name
 * @param verb the verb, such as {@code insert}
 * @param origin the caller, such as {@code EntityTable<Order>.insert} or {@code Orders.put}
 * @param key the stored names of the key's attributes; empty for a write that is to no item
 * @param condition the condition with stored names, and a question mark for each value, such as
 *     {@code version = ?}; null if there is none
 * @param attempts how often the request was handed to the service, 0 or more
 * @param table the table's name in the service; null if it is not known
 */
public record WriteFacts(
    String entity,
    String verb,
    String origin,
    List<String> key,
    @Nullable String condition,
    int attempts,
    @Nullable String table)
    implements Serializable {

  /** Freezes the list. */
  public WriteFacts {
    key = List.copyOf(key);
  }

  /**
   * Makes them without the table's name.
   *
   * @param entity the entity's simple name
   * @param verb the verb
   * @param origin the caller
   * @param key the stored names of the key's attributes
   * @param condition the condition, or null
   * @param attempts how often the request was handed to the service
   */
  public WriteFacts(
      String entity,
      String verb,
      String origin,
      List<String> key,
      @Nullable String condition,
      int attempts) {
    this(entity, verb, origin, key, condition, attempts, null);
  }

  @Override
  public String toString() {
    List<String> facts = new ArrayList<>();
    facts.add(verb + " of " + entity + " by " + origin);
    if (!key.isEmpty()) {
      facts.add("key " + String.join(" and ", key));
    }
    if (condition != null) {
      facts.add("condition " + condition);
    }
    facts.add(attempts == 1 ? "1 attempt" : attempts + " attempts");
    return String.join(", ", facts);
  }
}
