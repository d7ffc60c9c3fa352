package io.dynabind.internal.introspect;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.TypeRef;
import java.lang.reflect.Method;
import java.util.List;

/** The discriminator as a component, although no type declares it: a value's class gives it. */
final class DiscriminatorComponent {

  private static final TypeRef TYPE = TypeRef.of(String.class);

  private DiscriminatorComponent() {}

  static ComponentModel model(String storedName) {
    return new ComponentModel(
        storedName, TYPE, Storage.STORED, storedName, reader(), null, null, false, null);
  }

  /** Whether a component may carry the discriminator: a text without an option of any kind. */
  static boolean isPlain(ComponentModel component) {
    return component.isStoredLike(
        new ComponentModel(
            component.name(),
            TYPE,
            Storage.STORED,
            component.storedName(),
            component.reader(),
            component.writer(),
            null,
            false,
            null));
  }

  /** Nothing was said of it. */
  static ComponentDraft draft(Class<?> owner, String storedName, Findings findings) {
    return new ComponentDraft(
        new Property(owner, storedName, TYPE, String.class, reader(), null, null, false, List.of()),
        findings);
  }

  private static Method reader() {
    try {
      return Object.class.getMethod("getClass");
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
