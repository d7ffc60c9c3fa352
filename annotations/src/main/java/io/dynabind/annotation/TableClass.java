package io.dynabind.annotation;

/** The class of storage that a table uses. */
public enum TableClass {
  /** DynamoDB Standard. */
  STANDARD,
  /** DynamoDB Standard-Infrequent Access: cheaper storage, dearer requests. */
  STANDARD_INFREQUENT_ACCESS
}
