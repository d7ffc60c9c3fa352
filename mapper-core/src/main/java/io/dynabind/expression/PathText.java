package io.dynabind.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads paths such as {@code lines[0].quantity}. */
final class PathText {

  private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)((?:\\[\\d{1,9}])*)(?:\\.|$)");
  private static final Pattern INDEX = Pattern.compile("\\d+");

  private PathText() {}

  static List<AttributeRef.Step> parse(String path) {
    List<AttributeRef.Step> steps = new ArrayList<>();
    Matcher part = PART.matcher(path);
    int end = 0;
    while (end < path.length() && part.region(end, path.length()).lookingAt()) {
      steps.add(new AttributeRef.Name(part.group(1)));
      for (Matcher index = INDEX.matcher(part.group(2)); index.find(); ) {
        steps.add(new AttributeRef.Element(Integer.parseInt(index.group())));
      }
      end = part.end();
    }
    if (end < path.length() || path.isEmpty() || path.endsWith(".")) {
      throw new IllegalArgumentException(
          "'" + path + "' is no path; write such as status, address.city or lines[0].quantity");
    }
    return steps;
  }
}
