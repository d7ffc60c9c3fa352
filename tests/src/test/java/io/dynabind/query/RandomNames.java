package io.dynabind.query;

import java.util.ArrayList;
import java.util.List;

/** Random names of methods that ask for {@link Thing things}, most of which have a plan. */
final class RandomNames {

  private static final List<List<String>> HASH_KEYS =
      List.of(
          List.of("Owner"),
          List.of("Owner"),
          List.of("Owner"),
          List.of("Team"),
          List.of("Team"),
          List.of("Country", "City"));

  private static final List<List<String>> RANGE_KEYS =
      List.of(
          List.of("Number"),
          List.of("Weight"),
          List.of("Number"),
          List.of("Score"),
          List.of("Score"),
          List.of("Street", "Floor"));

  private static final List<String> ORDER =
      List.of(
          "",
          "LessThan",
          "LessThanEqual",
          "GreaterThan",
          "GreaterThanEqual",
          "Between",
          "Before",
          "After");

  private static final List<String> EQUALITY =
      List.of("", "Is", "Equals", "Not", "IsNot", "In", "NotIn", "IsIn");

  private static final List<String> ABSENCE =
      List.of("IsNull", "Null", "IsNotNull", "NotNull", "Exists", "NotExists");

  private static final List<String> TEXT =
      List.of("StartingWith", "StartsWith", "Containing", "NotContaining", "IsEmpty", "IsNotEmpty");

  private static final List<String> PARTS =
      List.of("Containing", "NotContaining", "IsEmpty", "IsNotEmpty");

  private final ThingDice dice;

  RandomNames(ThingDice dice) {
    this.dice = dice;
  }

  String next() {
    int key = dice.below(HASH_KEYS.size());
    List<String> keyed = key(key);
    List<String> branches = new ArrayList<>();
    int sides = dice.oneIn(5) ? 2 + dice.below(2) : 1;
    for (int i = 0; i < sides; i++) {
      List<String> all = new ArrayList<>(keyed);
      for (int f = dice.below(3); f > 0; f--) {
        all.add(dice.below(all.size() + 1), filter());
      }
      branches.add(String.join("And", all));
    }
    String verb = verb();
    String order = order(key);
    boolean sorts = !verb.equals("count") && !verb.equals("exists");
    return verb + "By" + String.join("Or", branches) + (sorts ? order : "");
  }

  private String verb() {
    return switch (dice.below(10)) {
      case 0 -> "count";
      case 1 -> "exists";
      case 2 -> "stream";
      case 3 -> "findFirst" + (1 + dice.below(6));
      case 4 -> "readTop";
      default -> "find";
    };
  }

  private List<String> key(int key) {
    List<String> criteria = new ArrayList<>();
    for (String hash : HASH_KEYS.get(key)) {
      criteria.add(hash + (dice.oneIn(6) ? "In" : ""));
    }
    for (String range : RANGE_KEYS.get(key)) {
      if (dice.oneIn(2)) {
        break;
      }
      boolean text = range.equals("Street");
      String operator = dice.oneIn(5) ? "In" : dice.of(ORDER);
      criteria.add(range + (text && dice.oneIn(4) ? "StartingWith" : operator));
      if (operator.equals("GreaterThanEqual") && dice.oneIn(2)) {
        criteria.add(range + "LessThanEqual");
      }
    }
    return criteria;
  }

  private String filter() {
    return switch (dice.below(14)) {
      case 0 -> "Title" + dice.of(dice.oneIn(2) ? EQUALITY : TEXT);
      case 1 -> "Title" + dice.of(dice.oneIn(2) ? ORDER : ABSENCE);
      case 2 -> "Note" + dice.of(dice.oneIn(2) ? EQUALITY : TEXT);
      case 3 -> "Note" + dice.of(dice.oneIn(2) ? ORDER : ABSENCE);
      case 4 -> "Tags" + dice.of(PARTS);
      case 5 -> "Lines" + dice.of(dice.oneIn(2) ? PARTS : ABSENCE);
      case 6 -> "Flag" + dice.of(List.of("True", "IsFalse", "", "Not"));
      case 7 -> "Maybe" + dice.of(dice.oneIn(2) ? List.of("True", "False", "Not") : ABSENCE);
      case 8 -> dice.of(List.of("SpotName", "Spot_Name")) + dice.of(dice.oneIn(2) ? TEXT : ABSENCE);
      case 9 -> "SpotHeight" + dice.of(dice.oneIn(2) ? ORDER : EQUALITY);
      case 10 -> "At" + dice.of(dice.oneIn(2) ? ORDER : EQUALITY);
      case 11 -> "State" + dice.of(EQUALITY);
      case 12 -> "Score" + dice.of(dice.oneIn(2) ? ORDER : EQUALITY);
      default -> "Weight" + dice.of(dice.oneIn(2) ? ORDER : ABSENCE);
    };
  }

  private String order(int key) {
    if (!dice.oneIn(3)) {
      return "";
    }
    String direction = dice.of(List.of("Asc", "Desc"));
    List<String> range = RANGE_KEYS.get(key);
    String order = String.join(direction, range.subList(0, 1 + dice.below(range.size())));
    return "OrderBy" + order + (dice.oneIn(2) ? direction : direction.equals("Asc") ? "" : "Desc");
  }
}
