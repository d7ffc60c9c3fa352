package io.dynabind.annotation;

/** Which key encrypts a table at rest. */
public enum Encryption {
  /** A key that AWS owns; the default of DynamoDB, without charge. */
  AWS_OWNED_KEY,
  /** A key in AWS KMS, named by {@link Table#kmsKey()} or else DynamoDB's AWS managed key. */
  KMS_KEY
}
