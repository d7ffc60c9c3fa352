package io.dynabind.spring.data;

import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds annotations of JPA, by their names, where a reader would take them for words of dynabind: a
 * version in silence ignored would lose updates.
 */
final class JpaWords {

  private static final String PACKAGE = "jakarta.persistence";

  /** What says the same here, by JPA's word. */
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("Id", "HashKey"),
          Map.entry("Version", "Version"),
          Map.entry("Transient", "Ignore"),
          Map.entry("Column", "Attribute"),
          Map.entry("Convert", "Convert"),
          Map.entry("Enumerated", "StoredAs"),
          Map.entry("Temporal", "StoredAs"),
          Map.entry("Embedded", "Flatten"),
          Map.entry("GeneratedValue", "Generated"));

  /** On classes whose tables are of JPA these mean something there, and nothing is lost here. */
  private static final Set<String> NEVER_SILENT = Set.of("Version", "Transient");

  private static final Set<String> JPA_CLASSES = Set.of("Entity", "MappedSuperclass", "Embeddable");

  private JpaWords() {}

  /**
   * What is wrong with a component.
   *
   * @param type the class, which JPA may map too
   * @param component the component's name
   * @param places where its annotations may stand
   * @param heard the words of JPA whose meaning the component has, whoever said it
   */
  static List<Problem> check(
      Class<?> type, String component, List<AnnotatedElement> places, Set<String> heard) {
    boolean shared = isMapped(type);
    Map<String, Problem> problems = new TreeMap<>();
    places.stream()
        .flatMap(place -> Stream.of(place.getAnnotations()))
        .map(Annotation::annotationType)
        .filter(JpaWords::isOne)
        .map(Class::getSimpleName)
        .filter(word -> !heard.contains(word) && !hasOurs(word, places))
        .filter(word -> !shared || NEVER_SILENT.contains(word))
        .forEach(word -> problems.put(word, problem(type, component, word)));
    return new ArrayList<>(problems.values());
  }

  private static boolean isMapped(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Annotation annotation : each.getAnnotations()) {
        Class<?> word = annotation.annotationType();
        if (isOne(word) && JPA_CLASSES.contains(word.getSimpleName())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOne(Class<?> annotation) {
    return annotation.getPackageName().equals(PACKAGE);
  }

  private static boolean hasOurs(String word, List<AnnotatedElement> places) {
    String ours = "io.dynabind.annotation." + OURS.get(word);
    return places.stream()
        .flatMap(place -> Stream.of(place.getAnnotations()))
        .anyMatch(each -> each.annotationType().getName().equals(ours));
  }

  private static Problem problem(Class<?> type, String member, String word) {
    String ours = OURS.get(word);
    return new Problem(
        ProblemId.CONVENTION,
        String.format(
            "%s.%s has JPA's @%s, which means nothing to dynabind.",
            type.getSimpleName(), member, word),
        "at " + type.getName() + "." + member,
        ours == null
            ? "Take it off: dynabind has no such word."
            : "Take io.dynabind.annotation." + ours + " instead.");
  }
}
