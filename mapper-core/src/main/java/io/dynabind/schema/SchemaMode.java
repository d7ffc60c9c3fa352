package io.dynabind.schema;

/**
 * What a startup does about the tables of its entities. Whatever it is, nothing that exists is
 * changed or dropped.
 *
 * <pre>{@code
 * Dynabind.builder().entities(Order.class).schema(SchemaMode.VALIDATE).build();
 * }</pre>
 */
public enum SchemaMode {
  /** Nothing: no request is sent. The default. */
  NONE,

  /**
   * Compares each table with its entities. What breaks reads or writes, such as a missing table,
   * another key, or a missing index, ends the startup with a report; what merely differs, such as
   * billing or a stream, is logged. A table that is being created is waited for.
   */
  VALIDATE,

  /**
   * Creates the tables that are missing, and waits until they can be used, also while another
   * process is creating them. Tables that exist are compared, as {@link #VALIDATE} does it: indexes
   * are not added to them.
   */
  CREATE_MISSING,

  /** Logs what is missing and what differs, and changes nothing. Differences end no startup. */
  PLAN
}
