package io.dynabind.internal.query.name;

import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Property;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out why a name could not be parsed, and says so. */
final class NameProblems {

  private static final Pattern OR_EQUAL = Pattern.compile("(Greater|Less)ThanOrEquals?(?:To)?");

  private final String name;
  private final EntityModel model;
  private final AttributeWords words;
  private final String place;
  private final Problems problems;

  NameProblems(
      String name, EntityModel model, AttributeWords words, String place, Problems problems) {
    this.name = name;
    this.model = model;
    this.words = words;
    this.place = place;
    this.problems = problems;
  }

  void distinct() {
    unsupported("Distinct", "Keys are distinct as they are; collect other values into a Set.");
  }

  void sorting() {
    problems.report(
        ProblemId.UNSUPPORTED_KEYWORD,
        name + " sorts, but counts all or tells whether there is any.",
        place,
        "Leave out the OrderBy.");
  }

  void opening() {
    problems.report(
        ProblemId.UNKNOWN_METHOD,
        name + " is not a name from which a query is derived.",
        place,
        "Begin with findBy, findOrdersBy, streamBy, countBy, existsBy or deleteBy and go on with"
            + " names of attributes, or write a default method.");
  }

  void limit(Opening opening) {
    boolean number = opening.limit() >= 0;
    problems.report(
        ProblemId.UNSUPPORTED_KEYWORD,
        String.format(
            number
                ? "%s says '%s', but counts all or tells whether there is any."
                : "%s says '%s', which is no number of items.",
            name,
            opening.limited()),
        place,
        number
            ? "Leave it out."
            : "Say how many as First5 or Top5: from 1 to " + Integer.MAX_VALUE + ".");
  }

  /** Whether a name that was parsed has no other reading, and asks what can be asked. */
  boolean areClear(CriteriaParser parser) {
    AttributeWords.Found ambiguous = parser.ambiguous();
    if (ambiguous != null) {
      Property rival = ambiguous.rivals().get(0);
      problems.report(
          ProblemId.UNKNOWN_ATTRIBUTE,
          String.format(
              "%s names both '%s' and '%s' of %s.",
              name, ambiguous.property(), rival, model.name()),
          place,
          "Put _ between the parts: " + word(ambiguous.property()) + " or " + word(rival) + ".");
      return false;
    }
    AttributeWords.Found neverTrue = parser.neverTrue();
    if (neverTrue != null) {
      problems.report(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s asks whether '%s' is true or false, but it is %s.",
              name, neverTrue.property(), neverTrue.property().last().type()),
          place,
          "True and False ask attributes of type boolean; give other values as parameters.");
      return false;
    }
    return true;
  }

  private static String word(Property property) {
    StringBuilder word = new StringBuilder();
    for (String part : property.toString().split("\\.", -1)) {
      word.append(word.isEmpty() ? "" : "_").append(capital(part));
    }
    return word.toString();
  }

  private static String capital(String part) {
    return Character.toUpperCase(part.charAt(0)) + part.substring(1);
  }

  /** Looks at the parts between {@code And} and {@code Or}, and names the first that is wrong. */
  void criteria(String text) {
    Matcher orEqual = OR_EQUAL.matcher(text);
    if (orEqual.find()) {
      unsupported(orEqual.group(), "Say " + orEqual.group(1) + "ThanEqual.");
      return;
    }
    for (String part : text.split("(?:And|Or)(?=[^\\p{Ll}]|$)", -1)) {
      if (new CriteriaParser(words, part).parse() != null) {
        continue;
      }
      String refused = Keyword.refusedAtEnd(part);
      String left = part.substring(0, part.length() - refused.length());
      String repair = Keyword.repairOf(refused);
      if (repair != null && new CriteriaParser(words, left).parse() != null) {
        unsupported(refused, repair);
        return;
      }
      unknownAttribute(withoutKeyword(part, refused));
      return;
    }
    unknownAttribute(text);
  }

  void order(String text) {
    unknownAttribute(withoutDirection(text));
  }

  private static String withoutDirection(String text) {
    if (text.endsWith("Desc")) {
      return text.substring(0, text.length() - "Desc".length());
    }
    return text.endsWith("Asc") ? text.substring(0, text.length() - "Asc".length()) : text;
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

  private void unknownAttribute(String word) {
    List<String> inside = words.namesInside(word);
    List<String> known = inside.isEmpty() ? words.names() : inside;
    String found =
        word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    problems.report(
        ProblemId.UNKNOWN_ATTRIBUTE,
        String.format(
            "%s names no attribute of %s.%s",
            name, model.name(), Suggestions.didYouMean(found.replace('_', '.'), known)),
        place,
        (inside.isEmpty() ? "Its attributes are: " : "The parts of that attribute are: ")
            + String.join(", ", known)
            + ".");
  }
}
