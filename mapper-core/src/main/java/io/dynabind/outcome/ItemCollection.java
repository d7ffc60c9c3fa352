package io.dynabind.outcome;

/**
 * How large the items of one hash key are, with their copies in local indexes. DynamoDB tells it of
 * tables that have local indexes, which may hold no more than 10 GB for each hash key. {@code
 * toString} leaves the key out.
 *
 * @param table the table's name as the service knows it
 * @param hashKey the stored value of the hash key: String, BigDecimal or read-only ByteBuffer
 * @param leastGigabytes the lower bound of the estimate
 * @param mostGigabytes the upper bound of the estimate
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections">Item
 *     collections</a>
 */
public record ItemCollection(
    String table, Object hashKey, double leastGigabytes, double mostGigabytes) {

  @Override
  public String toString() {
    return String.format("ItemCollection[%s, %s to %s GB]", table, leastGigabytes, mostGigabytes);
  }
}
