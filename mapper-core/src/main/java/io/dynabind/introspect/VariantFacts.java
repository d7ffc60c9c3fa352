package io.dynabind.introspect;

import io.dynabind.problem.ProblemId;
import java.util.List;

/**
 * Takes the facts by which the variants of a sealed type are told apart. A later call replaces what
 * an earlier one said.
 */
public interface VariantFacts {

  /**
   * States the attribute that holds the name of the variant.
   *
   * @param storedName the attribute's stored name
   */
  void discriminator(String storedName);

  /**
   * States by which names the class is known as a variant.
   *
   * @param name the name that is stored
   * @param formerly names that are read as well
   * @param fallback whether it takes the items with unknown names
   */
  void subtype(String name, List<String> formerly, boolean fallback);

  /**
   * Reports a mistake; the place is added.
   *
   * @param id the kind
   * @param message what is wrong
   * @param repair what to do
   */
  void report(ProblemId id, String message, String repair);
}
