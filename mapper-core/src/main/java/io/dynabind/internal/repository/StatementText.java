package io.dynabind.internal.repository;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A PartiQL statement in words: names in quotes or without, parameters, signs.
 *
 * @param words its words
 */
record StatementText(List<Word> words) {

  private static final Pattern WORD =
      Pattern.compile(
          "\\s*(\"(?:[^\"]|\"\")+\"|\\{table}|:[A-Za-z_$][\\w$]*|[A-Za-z_$][\\w$]*|\\d+|<=|>=|<>|!=|\\S)");

  private static final Set<String> KEYWORDS =
      Set.of(
          "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "BETWEEN", "IS", "ORDER", "BY",
          "ASC", "DESC", "MISSING", "NULL", "VALUE", "TRUE", "FALSE");

  private static final Set<String> COMPARATORS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  /**
   * A word.
   *
   * @param text the word
   * @param column where it begins, from 1
   */
  record Word(String text, int column) {

    boolean is(String keyword) {
      return text.equalsIgnoreCase(keyword);
    }

    boolean isParameter() {
      return text.startsWith(":");
    }

    /** The name that it is, without quotes; null if it is none. */
    @Nullable String name() {
      if (text.startsWith("\"")) {
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
      }
      return Character.isJavaIdentifierStart(text.charAt(0)) ? text : null;
    }
  }

  static StatementText of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      words.add(new Word(matcher.group(1), matcher.start(1) + 1));
      end = matcher.end();
    }
    return new StatementText(List.copyOf(words));
  }

  int indexOf(String keyword) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(keyword)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it does not begin as {@code SELECT * FROM} does. */
  boolean selectsSome() {
    return words.size() > 2
        && words.get(0).is("SELECT")
        && !(words.get(1).is("*") && words.get(2).is("FROM"));
  }

  /** What could be the name of an attribute, with its parts: neither a keyword nor a function. */
  List<Word> attributes() {
    List<Word> attributes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean begins = i == 0 || !words.get(i - 1).is(".");
      if (begins && isAttribute(i)) {
        StringBuilder path = new StringBuilder(String.valueOf(word.name()));
        attributes.add(new Word(path.toString(), word.column()));
        for (int next = i + 1; isPart(next); next += 2) {
          path.append('.').append(words.get(next + 1).name());
          attributes.add(new Word(path.toString(), word.column()));
        }
      }
    }
    return attributes;
  }

  private boolean isAttribute(int at) {
    Word word = words.get(at);
    boolean quoted = word.text().startsWith("\"");
    boolean function = at + 1 < words.size() && words.get(at + 1).is("(");
    boolean keyword = KEYWORDS.contains(word.text().toUpperCase(Locale.ROOT));
    return word.name() != null && (quoted || !(function || keyword));
  }

  /** An attribute, and not a part inside of one. */
  private boolean isWhole(int at) {
    return isAttribute(at) && (at == 0 || !words.get(at - 1).is("."));
  }

  private boolean isPart(int at) {
    return at + 1 < words.size() && words.get(at).is(".") && words.get(at + 1).name() != null;
  }

  /** The parameters that stand behind IN, and the attribute that stands before it. */
  Map<Word, String> alternatives() {
    return alternatives(false);
  }

  private Map<Word, String> alternatives(boolean ofWholes) {
    Map<Word, String> alternatives = new LinkedHashMap<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).is("IN") && (!ofWholes || isWhole(i - 1))) {
        String attribute = String.valueOf(words.get(i - 1).name());
        for (int at = i + 1; at < words.size() && !words.get(at).is("AND"); at++) {
          if (words.get(at).isParameter()) {
            alternatives.put(words.get(at), attribute);
          } else if (!"[](),".contains(words.get(at).text())) {
            break;
          }
        }
      }
    }
    return alternatives;
  }

  /** The parameters with which attributes are compared, each with the attribute's stored name. */
  Map<Word, String> comparisons() {
    Map<Word, String> comparisons = alternatives(true);
    for (int i = 0; i + 2 < words.size(); i++) {
      boolean whole = isWhole(i);
      boolean range = words.get(i + 1).is("BETWEEN");
      if (whole && (range || COMPARATORS.contains(words.get(i + 1).text()))) {
        for (int at = i + 2; at < words.size() && at <= i + (range ? 4 : 2); at += 2) {
          if (words.get(at).isParameter()) {
            comparisons.put(words.get(at), String.valueOf(words.get(i).name()));
          }
        }
      }
    }
    return comparisons;
  }

  /** The index behind {@code {table}}; null for the table. */
  @Nullable String index() {
    int table = indexOf("{table}");
    boolean named = table >= 0 && table + 2 < words.size() && words.get(table + 1).is(".");
    return named ? words.get(table + 2).name() : null;
  }

  /** Whether equality of an attribute with a value, or IN with values, must hold. */
  boolean demands(String attribute) {
    int where = indexOf("WHERE");
    if (where < 0 || indexOf("OR") >= 0 || indexOf("NOT") >= 0) {
      return false;
    }
    for (int i = where; i + 2 < words.size(); i++) {
      boolean begins = i == where || words.get(i).is("AND");
      if (begins && attribute.equals(words.get(i + 1).name()) && comparesWithValues(i + 2)) {
        return true;
      }
    }
    return false;
  }

  /** Another attribute in the place of a value would make a scan of it. */
  private boolean comparesWithValues(int operator) {
    int end = operator + 1;
    if (words.get(operator).is("IN")) {
      while (end < words.size() && !words.get(end).is("AND")) {
        Word word = words.get(end);
        if (!isValue(word) && !"[](),".contains(word.text())) {
          return false;
        }
        end++;
      }
      return end > operator + 1;
    }
    return words.get(operator).is("=")
        && end < words.size()
        && isValue(words.get(end))
        && (end + 1 == words.size() || isClause(words.get(end + 1)));
  }

  private static boolean isValue(Word word) {
    return word.isParameter() || Character.isDigit(word.text().charAt(0));
  }

  private static boolean isClause(Word word) {
    return word.is("AND") || word.is("ORDER");
  }

  /** The statement as it is sent. */
  String sent(String table) {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      boolean tight = word.is(".") || word.is(",") || word.is(")") || text.length() == 0;
      boolean afterDot = text.length() > 0 && ".([".indexOf(text.charAt(text.length() - 1)) >= 0;
      text.append(tight || afterDot ? "" : " ");
      text.append(
          word.isParameter() ? "?" : word.is("{table}") ? "\"" + table + "\"" : word.text());
    }
    return text.toString();
  }
}
