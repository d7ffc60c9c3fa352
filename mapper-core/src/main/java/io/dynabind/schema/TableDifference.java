package io.dynabind.schema;

/**
 * Something in which a live table is not what its entities say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity what it means for them
 * @param aspect what differs
 * @param text what the table has and what was expected, as a sentence that begins with its verb,
 *     such as {@code has no global index byStatus (…)}
 */
public record TableDifference(Severity severity, Aspect aspect, String text) {

  /** What a difference means. */
  public enum Severity {
    /** Reads or writes fail, or miss items. */
    ERROR,
    /** Entities work, but the table does not do all that they say. */
    WARNING,
    /** The table does more than they say. */
    NOTE;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What may differ. */
  public enum Aspect {
    /** The key of the table, in names and stored types. */
    KEY,
    /** An index: whether it is there, its key, and whether it can be used. */
    INDEX,
    /** What an index holds beside the keys. */
    PROJECTION,
    /** The attribute whose time deletes items. */
    TIME_TO_LIVE,
    /** What the stream records. */
    STREAM,
    /** Billing and throughput. */
    THROUGHPUT,
    /** Whether deleting the table is refused. */
    DELETION_PROTECTION,
    /** The class of storage. */
    TABLE_CLASS,
    /** Which kind of key encrypts it. */
    ENCRYPTION
  }

  @Override
  public String toString() {
    return severity + ": " + text;
  }
}
