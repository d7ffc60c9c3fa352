package io.dynabind.internal.repository;

import io.dynabind.annotation.AllowScan;
import io.dynabind.annotation.Condition;
import io.dynabind.annotation.ConsistentRead;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.Hydrate;
import io.dynabind.annotation.Index;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Union;
import io.dynabind.annotation.Update;
import io.dynabind.internal.problem.Problems;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The annotations that say what a method does, and those that say something beside it. */
final class MethodWords {

  private static final Map<Class<? extends Annotation>, MethodWord> WORDS = new LinkedHashMap<>();

  /** Words that go with others, and with which; a finder is derived from its name. */
  private static final Map<Class<? extends Annotation>, List<String>> BESIDE =
      new LinkedHashMap<>();

  private static final String FINDER = "a finder";

  static {
    WORDS.put(Query.class, new QueryWord());
    WORDS.put(Update.class, new UpdateWord());
    WORDS.put(Delete.class, new DeleteWord());
    WORDS.put(Statement.class, new StatementWord());
    BESIDE.put(Condition.class, List.of("@Update", "@Delete"));
    BESIDE.put(ConsistentRead.class, List.of(FINDER, "@Query", "@Statement"));
    BESIDE.put(AllowScan.class, List.of(FINDER, "@Query", "@Statement"));
    BESIDE.put(Hydrate.class, List.of(FINDER, "@Query"));
    BESIDE.put(Union.class, List.of(FINDER));
    BESIDE.put(Index.class, List.of(FINDER));
  }

  private MethodWords() {}

  /** Whether a method's meaning is in an annotation. */
  static boolean isAnnotated(Method method) {
    return WORDS.keySet().stream().anyMatch(method::isAnnotationPresent);
  }

  /** Reports annotations that have no place at a method; false if there are any. */
  static boolean agree(Method method, Problems problems) {
    List<Class<? extends Annotation>> words = present(WORDS, method);
    List<Class<? extends Annotation>> beside = present(BESIDE, method);
    String problem = problem(method, words, beside);
    if (problem != null) {
      problems.report(
          ProblemId.CONFLICTING_ANNOTATIONS,
          method.getName() + " " + problem + ".",
          Problems.method(method),
          "Keep one of them.");
    }
    return problem == null;
  }

  /** Reports annotations at a verb that every repository has, which they would not change. */
  static void requireNone(Method verb, Problems problems) {
    List<Class<? extends Annotation>> all = present(WORDS, verb);
    all.addAll(present(BESIDE, verb));
    if (!all.isEmpty()) {
      problems.report(
          ProblemId.CONFLICTING_ANNOTATIONS,
          String.format(
              "%s is a verb that every repository has, and has %s.", verb.getName(), text(all)),
          Problems.method(verb),
          "Leave it out, or give the method another name.");
    }
  }

  private static @Nullable String problem(
      Method method,
      List<Class<? extends Annotation>> words,
      List<Class<? extends Annotation>> beside) {
    if (method.isDefault() && !(words.isEmpty() && beside.isEmpty())) {
      return "has a body, and " + text(words.isEmpty() ? beside : words);
    }
    if (words.size() > 1) {
      return "has " + text(words);
    }
    String word = words.isEmpty() ? FINDER : text(words);
    for (Class<? extends Annotation> other : beside) {
      List<String> places = Objects.requireNonNull(BESIDE.get(other));
      if (!places.contains(word)) {
        String on = word.equals(FINDER) ? "is derived from its name" : "has " + word;
        return String.format(
            "%s, but @%s goes with %s", on, other.getSimpleName(), String.join(" or ", places));
      }
    }
    return null;
  }

  private static List<Class<? extends Annotation>> present(
      Map<Class<? extends Annotation>, ?> of, Method method) {
    List<Class<? extends Annotation>> present = new ArrayList<>();
    of.keySet().stream().filter(method::isAnnotationPresent).forEach(present::add);
    return present;
  }

  private static String text(List<Class<? extends Annotation>> words) {
    return words.stream().map(w -> "@" + w.getSimpleName()).collect(Collectors.joining(" and "));
  }

  /** Parses a method; null if a problem was reported. */
  static @Nullable AnnotatedMethod parse(MethodContext context) {
    for (Map.Entry<Class<? extends Annotation>, MethodWord> word : WORDS.entrySet()) {
      if (context.method().isAnnotationPresent(word.getKey())) {
        return word.getValue().parse(context);
      }
    }
    throw new IllegalArgumentException("No annotation says what " + context.name() + " does");
  }
}
