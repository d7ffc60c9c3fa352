package io.dynabind.test;

/**
 * One request that a {@link FaultClient} saw.
 *
 * @param action the DynamoDB action, such as {@code PutItem}
 * @param fault what was done to it
 * @param status the HTTP status that the server answered, whether it arrived or not; 0 if the
 *     server never saw the request or did not answer
 */
public record Exchange(String action, Fault fault, int status) {

  /**
   * Whether the server did what was asked, whatever its caller was told.
   *
   * @return true if the server's answer was one of success
   */
  public boolean isApplied() {
    return status >= 200 && status < 300;
  }
}
