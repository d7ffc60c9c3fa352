package io.dynabind.test;

/** What a {@link FaultClient} does to a request. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** The connection breaks before the request is sent: the server never sees it. */
  REQUEST_LOST,
  /** The server does its work, and the connection breaks before its answer arrives. */
  ANSWER_LOST
}
