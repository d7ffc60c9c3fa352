package io.dynabind.outcome;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why DynamoDB throttled a request: which limit was exceeded, where, and by which kind of access.
 *
 * <pre>{@code
 * catch (ThrottledException e) {
 *   if (e.throttling().stream().anyMatch(t -> t.limit() == Throttling.Limit.ACCOUNT)) { ... }
 * }
 * }</pre>
 *
 * @param limit which limit was exceeded
 * @param access what exceeded it
 * @param resource the ARN of the table or index; null if DynamoDB did not name it
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ThrottlingReason.html">ThrottlingReason</a>
 */
public record Throttling(Limit limit, Access access, @Nullable String resource)
    implements Serializable {

  /** The limits. */
  public enum Limit {
    /** What one partition serves: one hash key, or neighbours of it, get too much traffic. */
    HOT_KEY_RANGE,
    /** The provisioned throughput of the table. */
    TABLE,
    /** The provisioned throughput of a global index. */
    INDEX,
    /** What the account may use of a table or index in this region. */
    ACCOUNT,
    /** The maximum that was set for a table or index on demand. */
    ON_DEMAND_MAXIMUM,
    /** One that this version does not know. */
    OTHER
  }

  /** The kinds of access. */
  public enum Access {
    /** Reading. */
    READ,
    /** Writing. */
    WRITE,
    /** One that this version does not know. */
    OTHER
  }
}
