package io.dynabind.item;

/**
 * The ten types of a DynamoDB attribute value, named as in its protocol.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</a>
 */
public enum AttributeType {
  /** String. */
  S,
  /** Number. */
  N,
  /** Binary. */
  B,
  /** Boolean. */
  BOOL,
  /** Null. */
  NULL,
  /** Map. */
  M,
  /** List. */
  L,
  /** Set of strings. */
  SS,
  /** Set of numbers. */
  NS,
  /** Set of binaries. */
  BS;

  /**
   * Whether a key attribute may have this type.
   *
   * @return true for {@link #S}, {@link #N} and {@link #B}
   */
  public boolean isScalarKey() {
    return this == S || this == N || this == B;
  }
}
