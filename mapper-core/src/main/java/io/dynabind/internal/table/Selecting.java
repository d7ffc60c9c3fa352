package io.dynabind.internal.table;

/**
 * A query or scan that has been told what to select.
 *
 * @param <R> what is read of each item
 */
interface Selecting<R> {

  Selection<R> selection();

  /** For telling whether there is an item. */
  Selection<Boolean> presence();

  /** For counting the items. */
  Selection<Boolean> counting();
}
