package io.dynabind.test;

import io.dynabind.query.AccessPatterns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of a file with access patterns, in each of which a method has a line of its own. */
enum PatternFile {
  TEXT("(?<key>\\S.*?\\)): .*", ".*?\\): Scan .*|.*, a scan"),
  MARKDOWN("\\| (?<key>`.*?`) \\| .*", "\\| `.*?` \\| \\*\\*.*"),
  JSON(
      "    (?<key>\\{\"repository\": \".*?\", \"method\": \".*?\"), .*",
      ".*, \"scan\": true[,}].*");

  private static final Pattern HEADING = Pattern.compile("## (?<key>`.*`)");

  private final Pattern line;
  private final Pattern scan;

  PatternFile(String line, String scan) {
    this.line = Pattern.compile(line);
    this.scan = Pattern.compile(scan);
  }

  static PatternFile of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") ? MARKDOWN : name.endsWith(".json") ? JSON : TEXT;
  }

  String text(AccessPatterns patterns) {
    return switch (this) {
      case TEXT -> patterns + "\n";
      case MARKDOWN -> patterns.toMarkdown();
      case JSON -> patterns.toJson();
    };
  }

  boolean isScan(String text) {
    return scan.matcher(text).matches();
  }

  /** The line of each method, in their order; overloads that look alike share one. */
  Map<String, String> lines(String text) {
    Map<String, String> lines = new LinkedHashMap<>();
    String heading = "";
    for (String each : text.split("\n", -1)) {
      Matcher begins = HEADING.matcher(each);
      Matcher method = line.matcher(each);
      if (this == MARKDOWN && begins.matches()) {
        heading = begins.group("key") + " ";
      } else if (method.matches()) {
        String pattern =
            this == JSON && each.endsWith(",") ? each.substring(0, each.length() - 1) : each;
        lines.merge(heading + method.group("key"), pattern.strip(), (one, two) -> one + "\n" + two);
      }
    }
    return lines;
  }

  /** How a method is called in messages. */
  String name(String key) {
    return key.replace("{\"repository\": \"", "")
        .replace("\", \"method\": \"", ".")
        .replace("\"", "")
        .replace("` `", ".")
        .replace("`", "");
  }
}
