package io.dynabind.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Access patterns as Markdown, a row for each. */
final class PatternMarkdown {

  /** What has a column of its own. */
  private static final Set<Detail> COLUMNS =
      EnumSet.of(Detail.INDEX, Detail.KEY, Detail.FILTER, Detail.FETCHES);

  private static final String HEAD =
      """
      | method | operation | table | index | key | filter | fetches | requests | beside that |
      |---|---|---|---|---|---|---|---|---|
      """;

  private final StringBuilder text = new StringBuilder("# Access patterns\n");

  String write(List<AccessPattern> patterns) {
    String repository = "";
    for (AccessPattern pattern : patterns) {
      if (!pattern.repository().equals(repository)) {
        repository = pattern.repository();
        text.append("\n## ").append(code(repository)).append("\n\n").append(HEAD);
      }
      text.append(row(pattern)).append('\n');
    }
    return text.toString();
  }

  private static String row(AccessPattern pattern) {
    Explanation explanation = pattern.explanation();
    List<String> cells = new ArrayList<>();
    cells.add(code(pattern.method()));
    cells.add(explanation.scan() ? "**" + scan(explanation) + "**" : explanation.operation());
    cells.add(code(explanation.table()));
    cells.add(pattern.index().map(PatternMarkdown::code).orElse(""));
    cells.add(pattern.key().map(PatternMarkdown::code).orElse(""));
    cells.add(pattern.filter().map(PatternMarkdown::code).orElse(""));
    cells.add(pattern.projection().map(PatternMarkdown::code).orElse(""));
    cells.add(pattern.requests().isPresent() ? String.valueOf(pattern.requests().getAsInt()) : "");
    cells.add(
        explanation.details().entrySet().stream()
            .filter(each -> !COLUMNS.contains(each.getKey()))
            .map(PatternMarkdown::beside)
            .collect(Collectors.joining(", ")));
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String scan(Explanation explanation) {
    return explanation.operation().equals("Scan") ? "Scan" : explanation.operation() + ", a scan";
  }

  private static String beside(Map.Entry<Detail, String> each) {
    return switch (each.getKey()) {
      case STATEMENT, UPDATE -> code(each.getValue());
      case UNLESS, CONDITION -> each.getKey().said(code(each.getValue()));
      default -> each.getKey().said(each.getValue());
    };
  }

  /** In backquotes, in which only these and the bars of the table mean something. */
  private static String code(String text) {
    String bars = text.replace("|", "\\|").replace("\n", " ").replace("\r", " ");
    String quotes = "`";
    while (bars.contains(quotes)) {
      quotes += "`";
    }
    String space = quotes.length() > 1 ? " " : "";
    return quotes + space + bars + space + quotes;
  }
}
