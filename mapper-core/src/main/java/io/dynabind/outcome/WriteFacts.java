package io.dynabind.outcome;

/**
 * What was attempted, without any value.
 *
 * @param entity the entity's simple name
 * @param verb the verb, such as {@code insert}
 * @param origin the caller, such as {@code EntityTable<Order>.insert} or {@code Orders.put}
 * @param attempts how often the request was handed to the service, 0 or more
 */
public record WriteFacts(String entity, String verb, String origin, int attempts) {

  @Override
  public String toString() {
    String times = attempts == 1 ? "1 attempt" : attempts + " attempts";
    return verb + " of " + entity + " by " + origin + ", " + times;
  }
}
