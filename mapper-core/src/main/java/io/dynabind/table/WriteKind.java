package io.dynabind.table;

/**
 * What a write of an entity means for its item, as {@link EntityInterceptor#beforeWrite} is told.
 *
 * <pre>{@code
 * boolean created = kind == WriteKind.INSERT;
 * }</pre>
 *
 * <p>It is the verb that says it, not the item, which nobody has read.
 */
public enum WriteKind {

  /** There must be no item: {@code insert}. */
  INSERT,

  /** The item is created or replaced: {@code put}, also in batches. */
  PUT,

  /** There must be an item: {@code update} and {@code saveChanged}. */
  UPDATE,

  /** The item is updated, or created: {@code update} with {@code orCreate()}. */
  UPDATE_OR_CREATE
}
