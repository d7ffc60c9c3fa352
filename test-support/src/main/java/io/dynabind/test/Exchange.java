package io.dynabind.test;

import java.util.Optional;

/**
 * One request that a {@link FaultClient} saw: what the AWS client asked and was told, and what the
 * server was asked and really did.
 *
 * @param number counts all requests of a fault client from 1, in the order in which they began
 * @param action the DynamoDB action, such as {@code PutItem}
 * @param fault what was done to it
 * @param invocation the same for all attempts of one call of the AWS client; empty if it names none
 * @param status the HTTP status that the server answered, whether it arrived or not; 0 if the
 *     server never saw the request or did not answer
 * @param told the HTTP status that the client was told, unless it had given up waiting; 0 if the
 *     connection broke before
 * @param request the JSON that the client sent
 * @param forwarded the JSON that the server was sent: the request, less what was left {@linkplain
 *     Fault#UNPROCESSED unprocessed}; empty if the server was never asked
 * @param answer the JSON that the server answered, whether it arrived or not; empty if it did not
 *     answer
 */
public record Exchange(
    long number,
    String action,
    Fault fault,
    String invocation,
    int status,
    int told,
    String request,
    Optional<String> forwarded,
    Optional<String> answer) {

  /**
   * Whether the request, or a part of it, was handed to the server.
   *
   * @return false if the server never saw it
   */
  public boolean isSent() {
    return forwarded.isPresent();
  }

  /**
   * Whether the server did what it was asked, whatever its caller was told. What it was asked is in
   * {@link #forwarded()}.
   *
   * @return true if the server's answer was one of success
   */
  public boolean isApplied() {
    return status >= 200 && status < 300;
  }

  /**
   * Whether nobody can say what the server did: the request was sent, and a real failure, not a
   * fault, kept the answer away.
   *
   * @return true if there is no telling
   */
  public boolean isUndecided() {
    return isSent() && status == 0;
  }
}
