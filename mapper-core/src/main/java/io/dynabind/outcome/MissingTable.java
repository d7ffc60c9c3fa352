package io.dynabind.outcome;

import org.jspecify.annotations.Nullable;

/** What is said of a table that is not there, or of several, joined by commas. */
final class MissingTable {

  private MissingTable() {}

  /** Ends a message; empty if the table's name is not known. */
  static String hint(@Nullable String table) {
    return table == null
        ? ""
        : String.format(
            ". There is no table '%s' in the account and region that the client asks. Make it by"
                + " create() of its EntityTable, or let startups do so by"
                + " schema(SchemaMode.CREATE_MISSING); if it has another name there, say so by"
                + " @Table, or by tableNames(…), which adds prefixes",
            table.replace(",", "' or '"));
  }
}
