package io.dynabind.test;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of each access pattern between two texts, the worst first. */
final class PatternDifference {

  private final PatternFile form;
  private final List<String> scans = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  private PatternDifference(PatternFile form) {
    this.form = form;
  }

  static List<String> of(PatternFile form, String before, String now) {
    Map<String, String> old = form.lines(before);
    Map<String, String> found = form.lines(now);
    Set<String> keys = new LinkedHashSet<>(found.keySet());
    keys.addAll(old.keySet());
    PatternDifference difference = new PatternDifference(form);
    keys.forEach(key -> difference.add(form.name(key), old.get(key), found.get(key)));
    difference.scans.addAll(difference.others);
    return difference.scans;
  }

  private void add(String name, @Nullable String before, @Nullable String now) {
    if (before != null && before.equals(now)) {
      return;
    }
    boolean scans = now != null && form.isScan(now);
    boolean became = scans && (before == null || !form.isScan(before));
    String word = before == null ? "added" : now == null ? "removed" : "changed";
    String scan = before == null ? "added, a scan" : "became a scan";
    String text =
        "\n  " + (became ? scan : word) + ": " + name + line("-", before) + line("+", now);
    (became ? this.scans : others).add(text);
  }

  private static String line(String sign, @Nullable String text) {
    return text == null ? "" : "\n    " + sign + " " + text.replace("\n", "\n    " + sign + " ");
  }
}
