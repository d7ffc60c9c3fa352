package io.dynabind.internal.query.name;

import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import java.util.Locale;

/** Finds out why a name could not be parsed, and says so. */
final class NameProblems {

  private final String name;
  private final EntityModel model;
  private final String place;
  private final Problems problems;

  NameProblems(String name, EntityModel model, String place, Problems problems) {
    this.name = name;
    this.model = model;
    this.place = place;
    this.problems = problems;
  }

  /** Looks at the parts between {@code And} and names the first that is no criterion. */
  void criteria(String text, AttributeWords words) {
    for (String part : text.split("And(?=\\p{Lu})", -1)) {
      if (new CriteriaParser(words, part).parse() != null) {
        continue;
      }
      if (part.matches(".+Or\\p{Lu}.*")) {
        unsupported("Or", "Write two methods, or filter the result in Java.");
        return;
      }
      String refused = Keyword.refusedAtEnd(part);
      String left = part.substring(0, part.length() - refused.length());
      String repair = Keyword.repairOf(refused);
      if (repair != null && words.exactly(left) != null) {
        unsupported(refused, repair);
        return;
      }
      unknownAttribute(withoutKeyword(part, refused), words);
      return;
    }
    unknownAttribute(text, words);
  }

  private static String withoutKeyword(String part, String refused) {
    String keyword = refused.isEmpty() ? Keyword.supportedAtEnd(part) : refused;
    int left = part.length() - keyword.length();
    return left == 0 ? part : part.substring(0, left);
  }

  private void unsupported(String keyword, String repair) {
    problems.report(
        ProblemId.UNSUPPORTED_KEYWORD,
        String.format("%s uses '%s', which is not derived from names.", name, keyword),
        place,
        repair);
  }

  void limit(String words) {
    problems.report(
        ProblemId.UNSUPPORTED_KEYWORD,
        String.format("%s says '%s', which is no number of items.", name, words),
        place,
        "Say how many as First5 or Top5: from 1 to " + Integer.MAX_VALUE + ".");
  }

  void unknownAttribute(String word, AttributeWords words) {
    String found =
        word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    problems.report(
        ProblemId.UNKNOWN_ATTRIBUTE,
        String.format(
            "%s names no attribute of %s.%s",
            name, model.name(), Suggestions.didYouMean(found, words.names())),
        place,
        "Its attributes are: " + String.join(", ", words.names()) + ".");
  }
}
