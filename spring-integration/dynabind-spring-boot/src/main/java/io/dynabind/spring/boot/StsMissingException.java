package io.dynabind.spring.boot;

/** A role is to be assumed, without the client that assumes roles. */
final class StsMissingException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StsMissingException() {
    super(
        "dynabind.credentials.role-arn names a role to be assumed, but"
            + " software.amazon.awssdk:sts is not on the class path.");
  }
}
