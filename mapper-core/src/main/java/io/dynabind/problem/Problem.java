package io.dynabind.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One mistake in a mapping, in the words of the startup report.
 *
 * <pre>
 * [MissingHashKey] Order has no hash key.
 *      at com.acme.Order
 *    Annotate exactly one attribute with @HashKey.
 * </pre>
 *
 * @param id names the kind of the mistake; an anchor of the troubleshooting page
 * @param message one sentence or two: what is wrong, with the class, the member and the found value
 * @param place where, such as {@code at com.acme.Order} or {@code for method
 *     Orders.findById(String)}
 * @param repair what to do
 */
public record Problem(ProblemId id, String message, String place, String repair)
    implements Serializable {

  /** Checks that all is there. */
  public Problem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(repair, "repair");
  }

  @Override
  public String toString() {
    return "[" + id + "] " + message + "\n     " + place + "\n   " + repair;
  }
}
