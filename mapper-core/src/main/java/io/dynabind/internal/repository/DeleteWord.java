package io.dynabind.internal.repository;

import io.dynabind.annotation.Delete;
import org.jspecify.annotations.Nullable;

/** {@link Delete}: deletes an item by its key. */
final class DeleteWord implements MethodWord {

  @Override
  public @Nullable AnnotatedMethod parse(MethodContext context) {
    return WriteMethod.parse(context, null);
  }
}
