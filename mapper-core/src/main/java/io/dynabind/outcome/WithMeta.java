package io.dynabind.outcome;

/**
 * A result, and what is to be said of the call that it came from.
 *
 * <pre>{@code
 * WithMeta<Outcome<Order>> put = table.prepare().put(order).attemptWithMeta();
 * double units = put.meta().consumed().writeUnits();
 * Order written = put.value().orElseThrow();
 * }</pre>
 *
 * <p>{@code toString} leaves the result out.
 *
 * @param value the result
 * @param meta consumed capacity, request ids, attempts and time
 * @param <V> the result
 */
public record WithMeta<V>(V value, CallMeta meta) {

  @Override
  public String toString() {
    return "WithMeta[" + meta + "]";
  }
}
