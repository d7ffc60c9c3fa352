package io.dynabind.operation;

import io.dynabind.schema.TableDefinition;
import java.util.List;

/**
 * Creates a table with its indexes. The time to live is no part of it; see {@link
 * UpdateTimeToLive}.
 *
 * @param origin who asked
 * @param definition what is created
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html">CreateTable</a>
 */
public record CreateTable(String origin, TableDefinition definition) implements Operation {

  @Override
  public String table() {
    return definition.name();
  }

  @Override
  public List<ItemSlot> slots() {
    return List.of();
  }

  @Override
  public Repeat repeat() {
    return Repeat.GUARDED;
  }
}
