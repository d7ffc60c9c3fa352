package io.dynabind.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the way to the answer.
 *
 * @param index the index that must answer; null to leave the choice to the planner
 * @param consistent whether the read is strongly consistent, which no global index gives
 * @param scan whether a scan is allowed where no key answers
 * @param union whether branches with different keys are asked each by itself
 * @param hydrate whether what an index does not hold is fetched by key
 * @param projection what is fetched of each item beside its key; empty for the whole entity
 */
public record Hints(
    @Nullable String index,
    boolean consistent,
    boolean scan,
    boolean union,
    boolean hydrate,
    List<Property> projection) {

  /** Nothing is said. */
  public static final Hints NONE = new Hints(null, false, false, false, false, List.of());

  /** Freezes the list. */
  public Hints {
    projection = List.copyOf(projection);
  }

  /**
   * The same, and an index that must answer.
   *
   * @param name the index's name
   * @return the hints
   */
  public Hints withIndex(String name) {
    return new Hints(name, consistent, scan, union, hydrate, projection);
  }

  /**
   * The same, read consistently.
   *
   * @return the hints
   */
  public Hints consistently() {
    return new Hints(index, true, scan, union, hydrate, projection);
  }

  /**
   * The same, with a scan where no key answers.
   *
   * @return the hints
   */
  public Hints allowingScan() {
    return new Hints(index, consistent, true, union, hydrate, projection);
  }

  /**
   * The same, with what the index does not hold fetched by key.
   *
   * @return the hints
   */
  public Hints hydrating() {
    return new Hints(index, consistent, scan, union, true, projection);
  }

  /**
   * The same, with each branch asked by itself where their keys differ.
   *
   * @return the hints
   */
  public Hints uniting() {
    return new Hints(index, consistent, scan, true, hydrate, projection);
  }

  /**
   * The same, with less of each item.
   *
   * @param properties what is fetched beside the key
   * @return the hints
   */
  public Hints fetching(List<Property> properties) {
    return new Hints(index, consistent, scan, union, hydrate, properties);
  }
}
