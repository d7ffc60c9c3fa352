package io.dynabind.internal.query.name;

import io.dynabind.query.Subject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a name begins, up to {@code By}.
 *
 * @param subject what is wanted
 * @param limited the words that limit it, such as {@code First5}; empty for none
 * @param digits how many, as text; empty for one
 * @param predicate what follows
 * @param distinct whether the words before it ask for what differs
 */
record Opening(Subject subject, String limited, String digits, String predicate, boolean distinct) {

  private static final Map<String, Subject> SUBJECTS =
      Map.ofEntries(
          Map.entry("find", Subject.FIND),
          Map.entry("read", Subject.FIND),
          Map.entry("get", Subject.FIND),
          Map.entry("query", Subject.FIND),
          Map.entry("search", Subject.FIND),
          Map.entry("stream", Subject.STREAM),
          Map.entry("count", Subject.COUNT),
          Map.entry("exists", Subject.EXISTS),
          Map.entry("delete", Subject.DELETE),
          Map.entry("remove", Subject.DELETE));

  private static final String VERBS =
      "(find|read|get|query|search|stream|count|exists|delete|remove)";

  /** What stands between verb and By, such as {@code Orders}, is for those who read it. */
  private static final Pattern FORM =
      Pattern.compile(
          VERBS + "(?:(First|Top)(\\d*))?(\\p{Lu}[\\p{L}\\p{M}\\p{N}_$]*?)??By([^\\p{Ll}].*)");

  /** As a word of its own. */
  private static final Pattern DISTINCT = Pattern.compile("Distinct(?![a-z])");

  /** A limit that does not follow the verb would be read as a mere word. */
  private static final Pattern LIMIT = Pattern.compile("(First|Top)(\\d|$)");

  static @Nullable Opening of(String name) {
    Matcher matcher = FORM.matcher(name);
    String between = matcher.matches() && matcher.group(4) != null ? matcher.group(4) : "";
    if (!matcher.matches() || LIMIT.matcher(between).find()) {
      return null;
    }
    String word = matcher.group(2);
    String digits = matcher.group(3);
    Subject subject = SUBJECTS.get(matcher.group(1));
    return subject == null
        ? null
        : new Opening(
            subject,
            word == null ? "" : word + digits,
            digits == null ? "" : digits,
            matcher.group(5),
            DISTINCT.matcher(between).find());
  }

  boolean isLimited() {
    return !limited.isEmpty();
  }

  /** Whether only some of what is found could be wanted. */
  boolean mayBeLimited() {
    return subject != Subject.COUNT && subject != Subject.EXISTS;
  }

  /** Whether what is found has an order. */
  boolean maySort() {
    return mayBeLimited();
  }

  /** The most items wanted: 0 for all, negative for a number that is none. */
  int limit() {
    if (!isLimited()) {
      return 0;
    }
    try {
      int limit = digits.isEmpty() ? 1 : Integer.parseInt(digits);
      return limit == 0 ? -1 : limit;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
