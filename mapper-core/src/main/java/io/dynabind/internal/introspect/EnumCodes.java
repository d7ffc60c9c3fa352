package io.dynabind.internal.introspect;

import io.dynabind.annotation.EnumCode;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the member of an enum that gives the codes of its constants. No code of it runs. */
final class EnumCodes {

  private static final Set<Class<?>> CODES =
      Set.of(String.class, int.class, Integer.class, long.class, Long.class);

  private EnumCodes() {}

  /** The member, or null if there is no enum or if what is wrong with it is reported. */
  static @Nullable Member find(ComponentDraft draft) {
    Class<?> type = innermost(draft.property().type());
    if (!type.isEnum()) {
      return null;
    }
    List<Member> members =
        Stream.<Member>concat(
                Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
            .filter(member -> ((AnnotatedElement) member).isAnnotationPresent(EnumCode.class))
            .toList();
    String flaw = flaw(type, members);
    if (flaw == null) {
      return members.get(0);
    }
    draft.report(
        ProblemId.INVALID_FORM,
        draft.title() + " is stored as CODE, but " + flaw + ".",
        "Put @EnumCode on one field of "
            + type.getSimpleName()
            + ", or on one method without parameters, that gives a String, an int or a long.");
    return null;
  }

  /** What a container holds; of a map its values. */
  private static Class<?> innermost(TypeRef type) {
    List<TypeRef> arguments = type.arguments();
    return arguments.isEmpty() ? type.raw() : innermost(arguments.get(arguments.size() - 1));
  }

  private static @Nullable String flaw(Class<?> type, List<Member> members) {
    if (members.size() != 1) {
      return type.getSimpleName()
          + (members.isEmpty() ? " has no @EnumCode" : " has " + members.size() + " @EnumCodes");
    }
    Member member = members.get(0);
    String name = type.getSimpleName() + "." + member.getName();
    if (Modifier.isStatic(member.getModifiers())) {
      return name + " is static";
    }
    if (member instanceof Method method && method.getParameterCount() > 0) {
      return name + " has parameters";
    }
    Class<?> code = member instanceof Field f ? f.getType() : ((Method) member).getReturnType();
    return CODES.contains(code) ? null : name + " is of the type " + code.getSimpleName();
  }
}
