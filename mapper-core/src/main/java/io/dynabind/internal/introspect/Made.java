package io.dynabind.internal.introspect;

import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values of a class are made, and what of.
 *
 * @param kind how they are made
 * @param maker what makes them, or null if that has a problem
 * @param properties what the class has
 */
record Made(Kind kind, @Nullable MakerModel maker, List<Property> properties) {

  /** What to do about a class without attributes. */
  String repairNothing() {
    return switch (kind) {
      case RECORD -> "Give the record a component that is not ignored.";
      case IMMUTABLE -> "Give its creator a parameter that is not ignored.";
      case BUILDER ->
          "Give its builder setters for what the class has getters or fields for, and name their"
              + " prefix in @BuiltBy.";
      case BEAN, SEALED, DOCUMENT ->
          "Give the class a field that is neither static, transient nor ignored.";
    };
  }

  /** What to do about a component that can be read but not written. */
  String repairUnwritable() {
    return switch (kind) {
      case RECORD -> "Move the annotation to a component of the record, or remove it.";
      case IMMUTABLE ->
          "Make it a parameter of the creator, or put @Ignore on it and nothing else.";
      case BUILDER -> "Give the builder a setter of its name and type, or put @Ignore on it.";
      case BEAN, SEALED, DOCUMENT -> "Give it a setter of its type, or put @Ignore on it.";
    };
  }
}
