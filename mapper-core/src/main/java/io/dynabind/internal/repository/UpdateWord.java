package io.dynabind.internal.repository;

import io.dynabind.annotation.Update;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.expression.Written;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Update}: changes an item by its key. */
final class UpdateWord implements MethodWord {

  @Override
  public @Nullable AnnotatedMethod parse(MethodContext context) {
    Update update = Objects.requireNonNull(context.method().getAnnotation(Update.class));
    Written<List<UpdateAction>> actions = context.parse(update.value(), Written::update);
    WriteMethod method = WriteMethod.parse(context, actions);
    return method == null || actions == null ? null : method.creating(update.orCreate());
  }
}
