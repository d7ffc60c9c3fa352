package io.dynabind.model;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entity says of its table, beside keys and indexes.
 *
 * @param name the table's name, before prefix and suffix
 * @param billing the billing mode
 * @param throughput the table's throughput
 * @param stream what its stream records
 * @param deletionProtection whether deleting it is refused
 * @param tableClass the class of storage
 * @param encryption the key that encrypts it
 * @param kmsKey the KMS key, or null for DynamoDB's own
 * @param tags the tags, in order
 */
public record TableModel(
    String name,
    Billing billing,
    ThroughputModel throughput,
    Stream stream,
    boolean deletionProtection,
    TableClass tableClass,
    Encryption encryption,
    @Nullable String kmsKey,
    Map<String, String> tags) {

  /** Freezes the tags. */
  public TableModel {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /**
   * Whether capacity is provisioned.
   *
   * @return false if it is paid for on demand
   */
  public boolean isProvisioned() {
    return billing == Billing.PROVISIONED;
  }

  /**
   * Whether the table has a stream.
   *
   * @return false for {@link Stream#NONE}
   */
  public boolean isStreamed() {
    return stream != Stream.NONE;
  }

  /**
   * Whether a key in AWS KMS encrypts the table.
   *
   * @return false for a key that AWS owns
   */
  public boolean isEncryptedByKms() {
    return encryption == Encryption.KMS_KEY;
  }
}
