package io.dynabind.internal.introspect;

import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private field such as {@code mName} beside {@code getName} and {@code setName} holds what they
 * give, which would be stored twice.
 */
final class TwinRules {

  private TwinRules() {}

  static void check(Findings findings, List<Stored> stored) {
    for (Stored each : stored) {
      Property property = each.draft().property();
      String bare =
          !each.isFlattened()
                  && property.reader() instanceof Field field
                  && Modifier.isPrivate(field.getModifiers())
              ? bare(property.name())
              : null;
      if (bare != null) {
        check(findings, property, bare, stored);
      }
    }
  }

  private static void check(Findings findings, Property field, String bare, List<Stored> stored) {
    for (Stored each : stored) {
      Property other = each.draft().property();
      if (!each.isFlattened()
          && other.name().equals(bare)
          && other.type().equals(field.type())
          && other.reader() instanceof Method getter
          && other.writer() instanceof Method setter
          && hasNoField(field.owner(), bare)) {
        findings.reportAt(
            field.name(),
            ProblemId.DUPLICATE_ATTRIBUTE,
            String.format(
                "%s stores both the field %s and what %s() and %s(…) are for: the same value, as it"
                    + " seems.",
                findings.name(), field.name(), getter.getName(), setter.getName()),
            String.format(
                "Put @Ignore on the field or on %s(), or rename the field to %s.",
                getter.getName(), bare));
      }
    }
  }

  private static boolean hasNoField(Class<?> owner, String name) {
    return BeanProperties.fields(owner).stream().noneMatch(field -> field.getName().equals(name));
  }

  /** The name without what some put around those of fields; null if there is nothing around it. */
  private static @Nullable String bare(String name) {
    int last = name.length() - 1;
    if (name.startsWith("m_") && last > 1) {
      return name.substring(2);
    }
    if (name.startsWith("_") && last > 0) {
      return name.substring(1);
    }
    if (name.endsWith("_") && last > 0) {
      return name.substring(0, last);
    }
    boolean member = name.startsWith("m") && last > 0 && Character.isUpperCase(name.charAt(1));
    return member ? Character.toLowerCase(name.charAt(1)) + name.substring(2) : null;
  }
}
