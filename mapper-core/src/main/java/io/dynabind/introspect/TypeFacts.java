package io.dynabind.introspect;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import io.dynabind.model.ThroughputModel;
import io.dynabind.problem.ProblemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the facts about an entity's class. A later call replaces what an earlier one said. */
public interface TypeFacts {

  /**
   * Makes the class an entity.
   *
   * @param name the table's name; empty for the one derived from the class
   */
  void table(String name);

  /**
   * States how capacity is paid for.
   *
   * @param billing the billing mode
   * @param throughput the table's throughput
   */
  void billing(Billing billing, ThroughputModel throughput);

  /**
   * States what the stream records.
   *
   * @param stream the stream view
   */
  void stream(Stream stream);

  /**
   * States whether the table is protected.
   *
   * @param protect true if deleting is refused
   */
  void deletionProtection(boolean protect);

  /**
   * States the class of storage.
   *
   * @param tableClass the table class
   */
  void tableClass(TableClass tableClass);

  /**
   * States the encryption at rest.
   *
   * @param encryption which kind of key
   * @param kmsKey the KMS key, or null
   */
  void encryption(Encryption encryption, @Nullable String kmsKey);

  /**
   * Adds a tag.
   *
   * @param key the tag's key
   * @param value the tag's value
   */
  void tag(String key, String value);

  /**
   * Adds a global index.
   *
   * @param name the index's name
   * @param hashKey component names, 1 to 4
   * @param rangeKey component names, 0 to 4
   * @param projection what it holds
   * @param include component names of an INCLUDE projection
   * @param throughput its throughput
   */
  void globalIndex(
      String name,
      List<String> hashKey,
      List<String> rangeKey,
      Projection projection,
      List<String> include,
      ThroughputModel throughput);

  /**
   * Adds a local index.
   *
   * @param name the index's name
   * @param rangeKey a component name
   * @param projection what it holds
   * @param include component names of an INCLUDE projection
   */
  void localIndex(String name, String rangeKey, Projection projection, List<String> include);

  /**
   * Reports a mistake; the place is added.
   *
   * @param id the kind
   * @param message what is wrong
   * @param repair what to do
   */
  void report(ProblemId id, String message, String repair);
}
