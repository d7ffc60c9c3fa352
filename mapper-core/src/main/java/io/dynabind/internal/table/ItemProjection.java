package io.dynabind.internal.table;

import io.dynabind.model.AttributeModel;
import java.util.Set;

/**
 * What is made of some attributes of an item. Immutable and thread-safe.
 *
 * @param <R> what is made
 */
interface ItemProjection<R> {

  /** What it takes. */
  Set<AttributeModel> attributes();

  /** Makes it. */
  R make(AttributeValues values);
}
