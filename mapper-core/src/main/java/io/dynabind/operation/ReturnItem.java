package io.dynabind.operation;

/** Which item a write returns, beside the one that comes with a refusal. */
public enum ReturnItem {
  /** None. */
  NONE,
  /** The item as it was before the write. */
  OLD,
  /** The item as it is after the write; updates only. */
  NEW
}
