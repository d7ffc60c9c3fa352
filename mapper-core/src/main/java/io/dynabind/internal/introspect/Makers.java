package io.dynabind.internal.introspect;

import io.dynabind.model.ObjectModel;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How values of a class are made. */
final class Makers {

  /** The kind and its constructor. */
  record Maker(ObjectModel.Kind kind, Constructor<?> constructor) {}

  private Makers() {}

  static @Nullable Maker of(Class<?> type, String title, Findings findings) {
    ObjectModel.Kind kind = type.isRecord() ? ObjectModel.Kind.RECORD : ObjectModel.Kind.BEAN;
    Class<?>[] parameters =
        type.isRecord()
            ? Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new)
            : new Class<?>[0];
    try {
      return new Maker(kind, type.getDeclaredConstructor(parameters));
    } catch (NoSuchMethodException missing) {
      findings.report(
          ProblemId.MISSING_CONSTRUCTOR,
          title + " has no constructor without parameters.",
          "Add one, which may be private, or make the class a record.");
      return null;
    }
  }
}
